import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { CurvePoint } from './queries';

use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface CurveWords {
  readonly answered: string;
  readonly activated: string;
  readonly denominator: string;
  day(iso: string): string;
  number(n: number): string;
}

/** A style as the page has it now, so that the drawing follows the theme. */
const token = (el: Element, name: string): string => getComputedStyle(el).getPropertyValue(name).trim();

export function openCurve(el: HTMLElement): EChartsType {
  return init(el, undefined, { renderer: 'svg' });
}

/** Two lines, cumulative by day, under the line of all who count. */
export function drawCurve(chart: EChartsType, points: readonly CurvePoint[], w: CurveWords): void {
  const el = chart.getDom();
  const [done, had, line, ink] = ['--c-done', '--c-had', '--line', '--text-2'].map((n) => token(el, n));
  const series = (name: string, of: (p: CurvePoint) => number, color: string, more: object = {}) => ({
    ...{
      name,
      type: 'line' as const,
      step: 'end' as const,
      showSymbol: false,
      lineStyle: { width: 2, color },
      itemStyle: { color },
    },
    ...{ data: points.map((p) => [p.day, of(p)]) },
    ...more,
  });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit', color: ink },
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (v: number) => w.number(v),
      axisPointer: {
        label: { formatter: ({ value }: { value: number }) => w.day(new Date(value).toISOString().slice(0, 10)) },
      },
    },
    xAxis: {
      type: 'time',
      axisLabel: {
        color: ink,
        hideOverlap: true,
        formatter: (v: number) => w.day(new Date(v).toISOString().slice(0, 10)),
      },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: ink, formatter: (v: number) => w.number(v) },
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      series(w.denominator, (p) => p.denominator, ink!, { lineStyle: { width: 1, type: 'dashed', color: ink } }),
      series(w.answered, (p) => p.reachedAndAnswered, done!, { areaStyle: { opacity: 0.08 } }),
      series(w.activated, (p) => p.activated, had!),
    ],
  });
}
