import type { Root } from 'mdast';
import { anchorPrefix } from '../domain/anchors.ts';
import type { Entry, Notice } from '../domain/notice.ts';
import type { Term } from '../domain/register-schemas.ts';
import { renderText } from './render-text.ts';

/** A content file with its text as HTML. */
export interface RenderedEntry<Data> extends Entry<Data> {
  html: string;
}

/** A notice as pages show it: each part, section and measure with its text as HTML. */
export interface RenderedNotice extends Notice {
  parts: readonly RenderedEntry<Notice['parts'][number]['data']>[];
  sections: readonly RenderedEntry<Notice['sections'][number]['data']>[];
  measures: readonly RenderedEntry<Notice['measures'][number]['data']>[];
}

/** The notice with its texts as HTML, from the syntax trees of its files, which are changed. */
export function renderNotice(
  notice: Notice,
  trees: ReadonlyMap<string, Root>,
  { glossary, base }: { glossary: readonly Term[]; base: string },
): RenderedNotice {
  const { year } = notice.entry.data;
  const withHtml = <Data extends { title?: string }>(entry: Entry<Data>): RenderedEntry<Data> => {
    const tree = trees.get(entry.file);
    if (!tree) throw new Error(`There is no syntax tree of ${entry.file}`);
    const html = renderText(tree, {
      anchors: anchorPrefix(entry.file),
      title: entry.data.title ?? null,
      year,
      glossary,
      glossaryAddress: `${base}glossary/`,
    });
    return { ...entry, html };
  };
  return {
    ...notice,
    parts: notice.parts.map(withHtml),
    sections: notice.sections.map(withHtml),
    measures: notice.measures.map(withHtml),
  };
}
