import type { Chart } from 'chart.js';
import { chartHeight } from '../domain/chart-height.ts';
import type { Bar, ChartColours, Drawing, drawChart } from './draw-chart.ts';

const IMAGE_WIDTH = 960;
const PRINT_WIDTH = 620;
const COLOUR_ROLES = {
  ink: '--color-ink',
  muted: '--color-muted',
  rule: '--color-rule',
  track: '--color-notice',
  bar: '--color-accent',
  paper: '--color-paper',
} as const;

/**
 * `<indicator-chart>`: draws the table that it wraps, once it comes into view.
 *
 * The rows to draw carry `data-value`; their figures and links are read from the cells. Without
 * JavaScript, or where the drawing can't be loaded, the table stays as it is.
 */
class IndicatorChart extends HTMLElement {
  #chart: Chart | null = null;
  /** Loaded once; paper can't wait for it. */
  #drawOn: typeof drawChart | null = null;
  #observer: IntersectionObserver | null = null;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    const plot = this.querySelector<HTMLElement>('.plot');
    if (!plot || this.#observer) return;
    // The place is kept from the start, so that nothing jumps when the chart comes.
    plot.hidden = false;
    plot.style.blockSize = `${chartHeight(this.#rows().length)}px`;
    this.#observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      this.#observer?.disconnect();
      void this.#draw(plot);
    });
    this.#observer.observe(plot);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#chart?.destroy();
    this.#chart = null;
    this.#scheme.removeEventListener('change', this.#recolour);
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#toScreen);
  }

  async #draw(plot: HTMLElement): Promise<void> {
    const module = await import('./draw-chart.ts').catch(() => null);
    if (!this.isConnected) return;
    if (!module) {
      plot.style.blockSize = 'auto';
      plot.textContent = '图没有画出来，请看下表。';
      return;
    }
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${this.#title()}（条形图，数字见下表）`);
    plot.replaceChildren(canvas);
    const options = { colours: this.#colours(), responsive: true };
    this.#drawOn = module.drawChart;
    this.#chart = this.#drawOn(canvas, this.#drawing(), options);
    this.#scheme.addEventListener('change', this.#recolour);
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#toScreen);
    this.#followPointer(this.#chart);
    this.#offerImage();
  }

  #rows(): HTMLTableRowElement[] {
    return Array.from(this.querySelectorAll<HTMLTableRowElement>('tr[data-value]'));
  }

  #drawing(): Drawing {
    const bars = this.#rows().map(
      (row): Bar => ({
        label: row.querySelector('th')?.textContent.trim() ?? '',
        value: Number(row.dataset['value']),
        shown: row.querySelector('.figure')?.textContent.trim() ?? '',
        kind: kindOf(row.dataset['kind']),
      }),
    );
    const whole = this.dataset['whole'];
    return {
      bars,
      unit: this.dataset['unit'] ?? '',
      whole: whole === undefined ? null : Number(whole),
    };
  }

  #title(): string {
    return this.dataset['title'] ?? '';
  }

  /** The colours of the page's scheme, or of the light one for paper and pictures. */
  #colours(scheme: 'page' | 'light' = 'page'): ChartColours {
    const probe = document.createElement('span');
    if (scheme === 'light') probe.style.colorScheme = 'light';
    this.append(probe);
    const resolve = (role: string): string => {
      probe.style.color = `var(${role})`;
      return getComputedStyle(probe).color;
    };
    const colours = {
      ink: resolve(COLOUR_ROLES.ink),
      muted: resolve(COLOUR_ROLES.muted),
      rule: resolve(COLOUR_ROLES.rule),
      track: resolve(COLOUR_ROLES.track),
      bar: resolve(COLOUR_ROLES.bar),
      paper: resolve(COLOUR_ROLES.paper),
    };
    probe.remove();
    return colours;
  }

  /** A chart keeps the colours it was drawn with: a new scheme needs a new drawing. */
  #redraw(scheme: 'page' | 'light', width: number | null): void {
    const canvas = this.#chart?.canvas;
    if (!canvas || !this.#drawOn) return;
    this.#chart?.destroy();
    const drawing = this.#drawing();
    const options = { colours: this.#colours(scheme), responsive: width === null };
    this.#chart = this.#drawOn(canvas, drawing, options);
    if (width !== null) this.#chart.resize(width, chartHeight(drawing.bars.length));
  }

  readonly #recolour = (): void => this.#redraw('page', null);
  readonly #toPaper = (): void => this.#redraw('light', PRINT_WIDTH);
  readonly #toScreen = (): void => this.#redraw('page', null);

  /** A bar leads to where its row leads, and shows which row that is. */
  #followPointer(chart: Chart): void {
    const { canvas } = chart;
    const rowAt = (event: MouseEvent): HTMLTableRowElement | null => {
      const y = event.offsetY;
      const { top = 0, bottom = 0 } = this.#chart?.chartArea ?? {};
      const rows = this.#rows();
      const index = Math.floor(((y - top) / (bottom - top)) * rows.length);
      return y < top || y > bottom ? null : (rows[index] ?? null);
    };
    const point = (row: HTMLTableRowElement | null): void => {
      for (const each of this.#rows()) each.toggleAttribute('data-pointed', each === row);
      canvas.style.cursor = row?.querySelector('a') ? 'pointer' : '';
    };
    canvas.addEventListener('pointermove', (event) => point(rowAt(event)));
    canvas.addEventListener('pointerleave', () => point(null));
    canvas.addEventListener('click', (event) => rowAt(event)?.querySelector('a')?.click());
  }

  #offerImage(): void {
    const button = this.querySelector<HTMLButtonElement>('button.image');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#saveImage());
  }

  /** The chart with its title and address on white paper, as a file. */
  async #saveImage(): Promise<void> {
    if (!this.#drawOn) return;
    const { composeImage } = await import('./compose-image.ts');
    const drawing = this.#drawing();
    const canvas = document.createElement('canvas');
    canvas.width = IMAGE_WIDTH;
    canvas.height = chartHeight(drawing.bars.length);
    const colours = this.#colours('light');
    const chart = this.#drawOn(canvas, drawing, { colours, responsive: false });
    const address = `${location.origin}${location.pathname}#${this.dataset['id'] ?? ''}`;
    const blob = await composeImage(canvas, {
      title: this.#title(),
      footer: [this.dataset['source'] ?? '', address],
      colours,
      width: IMAGE_WIDTH,
    });
    chart.destroy();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.dataset['id'] ?? 'chart'}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

function kindOf(kind: string | undefined): Bar['kind'] {
  return kind === 'target' || kind === 'derived' ? kind : 'stated';
}

customElements.define('indicator-chart', IndicatorChart);
