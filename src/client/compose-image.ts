import { wrapLabel } from '../domain/wrap-label.ts';
import type { ChartColours } from './draw-chart.ts';

const MARGIN = 32;
const TITLE_PX = 24;
const FOOTER_PX = 14;
const LINE = 1.5;

/** Sets a drawn chart between its title and the lines that say where it comes from; a PNG. */
export async function composeImage(
  chart: HTMLCanvasElement,
  {
    title,
    footer,
    colours,
    width,
  }: { title: string; footer: readonly string[]; colours: ChartColours; width: number },
): Promise<Blob> {
  const scale = chart.width / width;
  const titleLines = wrapLabel(title, Math.floor(width / TITLE_PX));
  const footerLines = footer.flatMap((line) =>
    wrapLabel(line, Math.floor((width / FOOTER_PX) * 1.4)),
  );
  const titleHeight = titleLines.length * TITLE_PX * LINE;
  const footerHeight = footerLines.length * FOOTER_PX * LINE;
  const chartHeight = chart.height / scale;
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * scale;
  canvas.height = (titleHeight + chartHeight + footerHeight + 3 * MARGIN) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D context');
  context.scale(scale, scale);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  const { fontFamily } = getComputedStyle(document.body);
  const write = (lines: readonly string[], size: number, top: number): void => {
    context.font = `${size}px ${fontFamily}`;
    for (const [index, line] of lines.entries()) {
      context.fillText(line, MARGIN, top + index * size * LINE);
    }
  };
  context.fillStyle = colours.ink;
  write(titleLines, TITLE_PX, MARGIN);
  context.drawImage(chart, MARGIN, MARGIN + titleHeight, width, chartHeight);
  context.fillStyle = colours.muted;
  write(footerLines, FOOTER_PX, 2 * MARGIN + titleHeight + chartHeight);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No image'))), 'image/png');
  });
}
