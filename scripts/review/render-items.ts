import type { ItemChange } from './items.ts';
import { type Limits, limitBlocks } from './limits.ts';
import { code, deleted, inserted, showText } from './markdown.ts';
import { renderFields } from './render-fields.ts';
import { describeValue } from './value-words.ts';

const KINDS = { added: '新增', changed: '修改', removed: '删去' } as const;

/** Entries of registers and indicators that came, went or changed. */
export function renderItems(items: readonly ItemChange[], limits: Limits): string[] {
  return limitBlocks(items, limits.entries, ({ kind, key, name, before, after, fields }) => {
    const id = key === name || key.startsWith('{') ? '' : ` ${code(key)}`;
    const head = `- ${KINDS[kind]} ${inserted(name, limits.whole)}${id}`;
    if (kind === 'changed') {
      return [head, ...renderFields(fields, limits).map((line) => `  - ${line}`)];
    }
    const words = describeValue('', after ?? before);
    const show = kind === 'removed' ? deleted : showText;
    return [`${head}：${show(words, limits.whole)}`];
  });
}
