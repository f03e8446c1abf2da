import { type Limits, limitBlocks } from './limits.ts';
import { code, showChange, showText } from './markdown.ts';
import { pageOf } from './page-address.ts';
import { RED_RULES, type RedFlag } from './red-flag.ts';

const MOST_ADDRESSES = 4;

export function renderRedFlags(flags: readonly RedFlag[], limits: Limits): string[] {
  if (flags.length === 0) return ['没有。'];
  return limitBlocks(flags, limits.redFlags, (flag) => {
    const { rule, file, line, message, change, addresses } = flag;
    const words = change ? `：${showChange(change, limits.whole)}` : '';
    const place = line === null ? file : `${file}:${line}`;
    return [
      `- **${RED_RULES[rule]}** ${showText(message, limits.whole)}${words}${showAddresses(addresses, limits)}`,
      `  ${whereabouts(place, pageOf(file))}`,
    ];
  });
}

function showAddresses(addresses: readonly string[], { whole }: Limits): string {
  if (addresses.length === 0) return '';
  const shown = whole ? addresses : addresses.slice(0, MOST_ADDRESSES);
  const more = addresses.length > shown.length ? ` 等 ${addresses.length} 个` : '';
  return `：${shown.map(code).join('、')}${more}`;
}

/** The file, and where readers see it. */
export function whereabouts(file: string, page: string | null): string {
  return page === null ? code(file) : `${code(file)} · ${code(page)}`;
}
