import { type Limits, limitBlocks } from './limits.ts';
import { code, showChange, showText } from './markdown.ts';
import { pageOf } from './page-address.ts';
import { RED_RULES, type RedFlag } from './red-flag.ts';

const MOST_NAMED = 4;

export function renderRedFlags(flags: readonly RedFlag[], limits: Limits): string[] {
  if (flags.length === 0) return ['没有。'];
  return limitBlocks(flags, limits.redFlags, (flag) => {
    const { rule, file, line, message, change, addresses, files } = flag;
    const words = change ? `：${showChange(change, limits.whole)}` : '';
    const place = line === null ? file : `${file}:${line}`;
    return [
      `- **${RED_RULES[rule]}** ${showText(message, limits.whole)}${words}${showNames([...addresses, ...files], limits)}`,
      `  ${whereabouts(place, pageOf(file))}`,
    ];
  });
}

/** Addresses or files, as far as there is room. */
function showNames(names: readonly string[], { whole }: Limits): string {
  if (names.length === 0) return '';
  const shown = whole ? names : names.slice(0, MOST_NAMED);
  const more = names.length > shown.length ? ` 等 ${names.length} 个` : '';
  return `：${shown.map(code).join('、')}${more}`;
}

/** The file, and where readers see it. */
export function whereabouts(file: string, page: string | null): string {
  return page === null ? code(file) : `${code(file)} · ${code(page)}`;
}
