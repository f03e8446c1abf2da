import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  LinearScale,
  type Plugin,
} from 'chart.js';
import type { FigureRow } from '../domain/figure-rows.ts';
import { wrapLabel } from '../domain/wrap-label.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** One bar. `shown` stands beside it, in the text's own words. */
export interface Bar {
  label: string;
  value: number;
  shown: string;
  kind: FigureRow['kind'];
}

export interface Drawing {
  bars: readonly Bar[];
  /** Unit of the axis. */
  unit: string;
  /** The whole of which all bars are parts, drawn behind them; `null` where there is none. */
  whole: number | null;
}

/** Colours as the browser resolved them for the scheme that the page is in. */
export interface ChartColours {
  ink: string;
  muted: string;
  rule: string;
  track: string;
  bar: string;
  paper: string;
}

const BAR_PX = 20;
const NARROW_PX = 480;

/** Draws horizontal bars from 0 on a canvas that lies in a positioned box; nothing moves. */
export function drawChart(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  { colours, responsive }: { colours: ChartColours; responsive: boolean },
): Chart {
  const { bars, unit, whole } = drawing;
  const width = canvas.parentElement?.clientWidth ?? canvas.width;
  const font = { family: getComputedStyle(document.body).fontFamily, size: 14 };
  const labelLength = width < NARROW_PX ? 6 : 14;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => wrapLabel(label, labelLength)),
      datasets: datasetsOf(drawing, colours),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive,
      maintainAspectRatio: false,
      // A picture is kept and enlarged: it is drawn finer than this screen may be.
      ...(responsive ? {} : { devicePixelRatio: 2 }),
      events: [],
      // Room for the figures that stand beside the bars.
      layout: { padding: { right: longest(bars) * 9 + 16 } },
      scales: {
        x: {
          beginAtZero: true,
          ...(whole === null ? {} : { max: whole }),
          title: { display: true, text: `单位：${unit}`, color: colours.muted, font, align: 'end' },
          ticks: {
            color: colours.muted,
            font: { ...font, size: 12 },
            maxTicksLimit: 6,
            includeBounds: false,
          },
          grid: { color: colours.rule },
          border: { display: false },
        },
        y: {
          ticks: { color: colours.ink, font, autoSkip: false },
          grid: { display: false },
          border: { color: colours.muted },
        },
      },
    },
    plugins: [figuresBesideBars(bars, colours, font)],
  });
}

function datasetsOf({ bars, whole }: Drawing, colours: ChartColours): ChartDataset<'bar'>[] {
  const values: ChartDataset<'bar'> = {
    data: bars.map(({ value }) => value),
    grouped: false,
    maxBarThickness: BAR_PX,
    backgroundColor: bars.map(({ kind }) => (kind === 'stated' ? colours.bar : colours.paper)),
    borderColor: bars.map(({ kind }) => (kind === 'derived' ? colours.muted : colours.bar)),
    borderWidth: { top: 2, right: 2, bottom: 2, left: 0 },
  };
  if (whole === null) return [values];
  const track: ChartDataset<'bar'> = {
    data: bars.map(() => whole),
    grouped: false,
    order: 1,
    maxBarThickness: BAR_PX,
    backgroundColor: colours.track,
  };
  return [values, track];
}

function figuresBesideBars(
  bars: readonly Bar[],
  colours: ChartColours,
  font: { family: string; size: number },
): Plugin<'bar'> {
  return {
    id: 'figures-beside-bars',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const drawn = chart.getDatasetMeta(0).data;
      ctx.save();
      ctx.font = `${font.size}px ${font.family}`;
      ctx.fillStyle = colours.ink;
      ctx.textBaseline = 'middle';
      for (const [index, { shown }] of bars.entries()) {
        const bar = drawn[index];
        if (bar) ctx.fillText(shown, bar.x + 6, bar.y);
      }
      ctx.restore();
    },
  };
}

function longest(bars: readonly Bar[]): number {
  return Math.max(...bars.map(({ shown }) => shown.length));
}
