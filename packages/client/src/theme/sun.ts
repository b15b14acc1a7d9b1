import { dayOfInstant, minuteOfInstant } from '@go-cua/domain/core';

/** The middle of the hamlets of Tuy An, in degrees: close enough for the whole coast of the province (± 2 minutes). */
export const HERE = { latitude: 13.3, longitude: 109.2 } as const;

const RAD = Math.PI / 180;

/**
 * Sunrise and sunset of the day of `at` as minutes after midnight in Vietnam (UTC+7).
 * NOAA's low-accuracy solar equations (declination and equation of time from the day of the year), sun's centre at
 * 90.833° for refraction and the sun's radius; good to about two minutes at this latitude.
 */
export function sunTimes(at: number, place = HERE): { sunrise: number; sunset: number } {
  const today = dayOfInstant(at);
  const dayOfYear =
    (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${today.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000;
  const g = ((2 * Math.PI) / 365) * (dayOfYear + 0.5);
  const equation =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g));
  const declination =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g) -
    0.002697 * Math.cos(3 * g) +
    0.00148 * Math.sin(3 * g);
  const latitude = place.latitude * RAD;
  const half =
    Math.acos(
      Math.cos(90.833 * RAD) / (Math.cos(latitude) * Math.cos(declination)) -
        Math.tan(latitude) * Math.tan(declination),
    ) / RAD;
  const noon = 720 - 4 * place.longitude - equation + 7 * 60;
  return { sunrise: Math.round(noon - 4 * half), sunset: Math.round(noon + 4 * half) };
}

/** Whether it is dark outside: before sunrise or from sunset on. */
export function isNight(at: number, place = HERE): boolean {
  const { sunrise, sunset } = sunTimes(at, place);
  const minute = minuteOfInstant(at);
  return minute < sunrise || minute >= sunset;
}
