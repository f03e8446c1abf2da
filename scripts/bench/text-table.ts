export type Row = readonly string[];

/** Characters that terminals draw two columns wide (East Asian Width W and F, as far as used here). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/gu;

/** A Markdown table whose columns also stand in line on a terminal; the first two to the left. */
export function formatTable(headings: Row, rows: readonly Row[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const isText = (column: number): boolean => column < 2;
  const line = (cells: Row): string => {
    const padded = widths.map((width, column) => {
      const cell = cells[column] ?? '';
      const blank = ' '.repeat(width - widthOf(cell));
      return isText(column) ? cell + blank : blank + cell;
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(headings), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
