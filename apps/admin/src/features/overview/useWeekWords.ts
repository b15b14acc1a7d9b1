import type { ServiceCode } from '@go-cua/domain/activation';
import { locale } from '../../locales';
import { viewer } from '../../session';
import type { Week } from './queries';

/** Where and what the line is about. */
export interface WeekPlace {
  readonly place: string;
  readonly campaign: string | null;
  readonly service: ServiceCode;
}

/** Only an e-ID is an account that somebody activates. */
const isAccount = (service: ServiceCode): boolean => service === 'EID_LEVEL_1' || service === 'EID_LEVEL_2';

/** The week in one line, to be pasted into a message: whole numbers, days with their year, and nobody's name. */
export function useWeekWords() {
  const { t, f } = locale.use();
  const short = (d: Week['from']): string => f.dayShort(d, viewer.today.value);

  function head(w: Week, { place, campaign }: WeekPlace): string {
    const days = { week: f.number(w.week), from: short(w.from), to: f.day(w.to) };
    const when = w.basis.to < w.to ? t('week.headSoFar', { ...days, day: short(w.basis.to) }) : t('week.head', days);
    return [when, place, ...(campaign ? [t('week.campaign', { name: campaign })] : [])].join(', ');
  }

  function done(w: Week, service: ServiceCode): string {
    const [now, before] = [w.tiles!, w.before];
    const name = t(`serviceShort.${service}`);
    const helped = now.activatedHelped - (before?.activatedHelped ?? 0);
    const found = now.foundActive - (before?.foundActive ?? 0);
    const how = isAccount(service) ? 'week.helped' : 'week.helpedDone';
    const parts = [
      helped === 0
        ? t('week.helpedNone', { service: name })
        : t(helped > 0 ? how : 'week.helpedLess', { service: name, n: f.count(Math.abs(helped), 'person') }),
      ...(found > 0 ? [t('week.found', { n: f.count(found, 'person') })] : []),
    ];
    return parts.join(', ');
  }

  function turns({ outings, tiles }: Week): string {
    const of = t('week.turns', {
      ...{ outings: f.count(outings, 'outing'), turns: f.number(tiles!.personTurns) },
      people: f.count(tiles!.distinctResidents ?? 0, 'person'),
    });
    const more = tiles!.anonymousTurns;
    return more > 0 ? `${of} (${t('week.anonymous', { n: f.count(more, 'turn') })})` : of;
  }

  /** Who has answered is not who is activated: what becomes a report says both. */
  function split({ tiles }: Week, service: ServiceCode): string {
    const { activated, blocked, declinedFinal, reachedAndAnswered } = tiles!;
    if (reachedAndAnswered === 0) return ',';
    const of = { done: f.number(activated), blocked: f.number(blocked), no: f.number(declinedFinal) };
    return `, ${t(isAccount(service) ? 'week.standOf' : 'week.standOfDone', of)};`;
  }

  function stand(w: Week, service: ServiceCode): string {
    const { tiles, basis } = w;
    const { denominator, reachedAndAnswered, remaining } = tiles!;
    if (denominator === 0) return t('week.standNothing');
    return t('week.stand', {
      ...{ day: f.day(basis.to), answered: f.number(reachedAndAnswered), of: f.number(denominator) },
      ...{ share: f.percent(reachedAndAnswered / denominator), left: f.count(remaining, 'person') },
      split: split(w, service),
    });
  }

  function fresh({ knownAt, unsentPhones, unsentSince }: Week['basis']): string[] {
    if (knownAt === null) return [];
    if (unsentPhones === 0) return [t('week.fresh', { at: f.instant(knownAt) })];
    return [t('week.late', { at: f.instant(unsentSince ?? knownAt), n: f.count(unsentPhones, 'phone') })];
  }

  /** Null where only a part of the place may be seen: there is no sum to report. */
  return (w: Week, of: WeekPlace): string | null =>
    w.tiles &&
    [`${head(w, of)}: ${turns(w)}; ${done(w, of.service)}.`, stand(w, of.service), ...fresh(w.basis)]
      .join(' ')
      .replace(/\u00a0/g, ' ');
}
