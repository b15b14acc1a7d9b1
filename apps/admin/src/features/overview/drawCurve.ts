import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { CurvePoint, Pace } from './queries';

use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface CurveWords {
  readonly answered: string;
  readonly activated: string;
  readonly denominator: string;
  day(iso: string): string;
  number(n: number): string;
  /** Only inside a campaign: the line to its goal, and where the last days lead. */
  readonly pace?: Pace;
  readonly forecast?: readonly (readonly [string, number])[] | null;
  readonly line?: string;
  readonly atThisPace?: string;
}

/** A style as the page has it now, so that the drawing follows the theme. */
const token = (el: Element, name: string): string => getComputedStyle(el).getPropertyValue(name).trim();

export function openCurve(el: HTMLElement): EChartsType {
  return init(el, undefined, { renderer: 'svg' });
}

/** Each line says at its end what it is, so there is no legend. */
const endLabel = (text: (n: number) => string, color: string) => ({
  ...{ show: true, color, fontSize: 11, fontWeight: 600 as const, distance: 6 },
  formatter: ({ value }: { value: unknown }) => text((value as [number, number])[1]),
});

/** How far each end label moves down or up, in pixels, so that neighbours keep a line's height between them. */
export function apart(ends: readonly number[], pixelsPerPerson: number, line = 15): number[] {
  const order = ends.map((n, i) => ({ i, want: -n * pixelsPerPerson })).sort((a, b) => a.want - b.want);
  const at = order.map(({ want }) => want);
  for (let k = 1; k < at.length; k += 1) at[k] = Math.max(at[k]!, at[k - 1]! + line);
  const moved = ends.map(() => 0);
  order.forEach(({ i, want }, k) => (moved[i] = Math.round(at[k]! - want)));
  return moved;
}

/** Beside the right edge there is no room: written towards the left, above or below its line. */
const atRight = (text: string, below: number, color: string) => ({
  ...{ show: true, color, fontSize: 11, align: 'right' as const, offset: [-6, below], distance: 0, formatter: text },
});

/** Both ends, and today between them where its label has room. */
function marksOf(from: string, today: string, until: string | undefined): number[] {
  const [a, b, c] = [Date.parse(from), Date.parse(today), Date.parse(until ?? today)];
  const at = (b - a) / Math.max(1, c - a);
  return at > 0.15 && at < 0.85 ? [a, b, c] : [a, c];
}

/** Two lines, cumulative by day (days as instants of UTC, so that no zone moves them), under the line of all who count; in a campaign, the line to its goal as well. */
export function drawCurve(chart: EChartsType, points: readonly CurvePoint[], w: CurveWords): void {
  const el = chart.getDom();
  const [done, had, line, ink, quiet] = ['--c-done', '--c-had', '--line', '--ink-2', '--ink-3'].map((n) =>
    token(el, n),
  );
  const series = (name: string, data: readonly (readonly [string, number])[], color: string, more: object = {}) => ({
    ...{ name, type: 'line' as const, showSymbol: false, lineStyle: { width: 2, color }, itemStyle: { color } },
    ...{ data: data.map(([day, n]) => [Date.parse(day), n] as [number, number]) },
    ...more,
  });
  const of = (pick: (p: CurvePoint) => number) => points.map((p) => [p.day, pick(p)] as const);
  const { pace, forecast } = w;
  const last = points.at(-1)!;
  // The axis ends a little above the highest line; what is left of the height bears it.
  const perPerson = (el.clientHeight - 40) / Math.max(1, last.denominator * 1.15);
  const [down, downDone, downHad] = apart([last.denominator, last.reachedAndAnswered, last.activated], perPerson);
  // Its words stand under a line that climbs: the steeper it is, the further down.
  const climbs = forecast ? (forecast[1]![1] - forecast[0]![1]) * perPerson : 0;
  const belowForecast = 14 + Math.min(60, (climbs * 90) / Math.max(90, el.clientWidth * 0.6));
  // A forecast that ends soon has its room on the right, above what stands now; a long one below its end.
  const span = Date.parse(pace?.until ?? last.day) - Date.parse(points[0]!.day);
  const early = forecast && (Date.parse(forecast[1]![0]) - Date.parse(points[0]!.day)) / Math.max(1, span) < 0.6;
  const forecastLabel = early
    ? { ...atRight(w.atThisPace!, -9, done!), align: 'left' as const, offset: [6, -9] }
    : atRight(w.atThisPace!, belowForecast, done!);
  const end = (name: string, color: string, move = 0) => ({
    endLabel: { ...endLabel((n) => `${name} ${w.number(n)}`, color), offset: [0, move] },
  });
  const marks = marksOf(points[0]!.day, points.at(-1)!.day, pace?.until);
  chart.setOption(
    {
      animation: false,
      textStyle: { fontFamily: 'inherit', color: ink },
      grid: { left: 8, right: pace ? 16 : 132, top: 16, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        // Drawn, not HTML: the library's own HTML bears styles that the page's policy holds back.
        renderMode: 'richText',
        valueFormatter: (v: number) => w.number(v),
        axisPointer: {
          label: { formatter: ({ value }: { value: number }) => w.day(new Date(value).toISOString().slice(0, 10)) },
        },
      },
      xAxis: {
        // Not 'time': that kind of axis writes its labels in a size of its own.
        type: 'value',
        ...{ min: Date.parse(points[0]!.day), max: Date.parse(pace?.until ?? last.day) },
        splitLine: { show: false },
        axisTick: { customValues: marks },
        axisLabel: {
          ...{ customValues: marks, color: ink, fontSize: 11, alignMinLabel: 'left', alignMaxLabel: 'right' },
          formatter: (v: number) => w.day(new Date(v).toISOString().slice(0, 10)),
        },
        axisLine: { lineStyle: { color: line } },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        ...{ axisLine: { show: false }, axisTick: { show: false } },
        axisLabel: { color: ink, fontSize: 11, formatter: (v: number) => w.number(v) },
        splitLine: { lineStyle: { color: line } },
      },
      series: [
        series(
          w.denominator,
          of((p) => p.denominator),
          ink!,
          {
            ...{ step: 'end', lineStyle: { width: 1, color: ink } },
            ...end(w.denominator, ink!, down),
          },
        ),
        ...(pace
          ? [
              series(
                w.line!,
                [
                  [pace.from, pace.base],
                  [pace.until, pace.goal],
                ],
                quiet!,
                {
                  ...{ lineStyle: { width: 1.5, type: 'dotted', color: quiet }, tooltip: { show: false } },
                  endLabel: atRight(w.line!, early ? 44 : -10, quiet!),
                },
              ),
            ]
          : []),
        ...(forecast
          ? [
              series(w.atThisPace!, forecast, done!, {
                lineStyle: { width: 1.5, type: [2, 4], color: done },
                endLabel: forecastLabel,
              }),
            ]
          : []),
        series(
          w.activated,
          of((p) => p.activated),
          had!,
          {
            ...{ step: 'end', lineStyle: { width: 1.5, color: had } },
            ...end(w.activated, ink!, downHad),
          },
        ),
        series(
          w.answered,
          of((p) => p.reachedAndAnswered),
          done!,
          {
            ...{ step: 'end', areaStyle: { opacity: 0.08 } },
            ...end(w.answered, done!, downDone! + 8),
          },
        ),
      ],
    },
    { notMerge: true },
  );
}
