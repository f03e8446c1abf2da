import { anchorPrefix } from '../../src/domain/anchors.ts';
import { findEnumeration } from '../../src/domain/enumeration.ts';
import { apparatusOf, type Paragraph, publishedReading } from '../../src/domain/readings.ts';
import { newestFirst } from '../../src/domain/updates.ts';
import { listOf, wordsOf } from './fields.ts';
import { entryName } from './names.ts';
import { pageOf } from './page-address.ts';
import type { EntrySnapshot, NoticeSnapshot } from './snapshot.ts';

/** An address that readers may have cited. */
export interface PermanentAddress {
  /** Below the site's base: `/notices/2023-changzhou-chengguan/measures/042/#m042-p1`. */
  address: string;
  /** What it leads to, as staff call it. */
  what: string;
  /** The content file that makes it. */
  file: string;
}

/** The pages and feeds that every notice has, and the places on its first page that feeds lead to. */
const NOTICE_PAGES = [
  '',
  'measures/',
  'indicators/',
  'commitments/',
  'timeline/',
  'units/',
  'places/',
  'regulations/',
  'source/',
  'changes/',
  'feed.xml',
  'feed.json',
  '#published',
  '#revised',
] as const;

const DATA_FILES = ['measures', 'indicators', 'notice', 'ledger', 'datapackage'] as const;

/**
 * Every address that a notice's folder makes: its pages, feeds and data, and the anchors of parts,
 * sections, paragraphs, enumerated points, apparatus, updates and indicators.
 *
 * Where a unit, a place or a regulation is shown follows from the text and the registers, whose ids
 * are compared by themselves. A file that can't be read still makes its page's address.
 */
export function permanentAddresses(notice: NoticeSnapshot): PermanentAddress[] {
  const { id, folder, entries, indicators } = notice;
  const own = { what: '通报', file: `${folder}/notice.mdx` };
  const indicatorIds = listOf(indicators, 'indicators').map((each) => wordsOf(each, 'id'));
  return [
    ...NOTICE_PAGES.map((page) => ({ address: `/notices/${id}/${page}`, ...own })),
    ...DATA_FILES.map((name) => ({ address: `/data/${id}/${name}.json`, ...own })),
    { address: `/data/${id}/source.txt`, ...own },
    ...entries.filter(({ kind }) => kind !== 'notice').flatMap(addressesOf),
    ...indicatorIds
      .filter((indicator) => indicator !== '')
      .flatMap((indicator) => {
        const from = { what: `指标“${indicator}”`, file: `${folder}/indicators.yaml` };
        return [
          { address: `/notices/${id}/indicators/#${indicator}`, ...from },
          { address: `/data/${id}/indicators/${indicator}.csv`, ...from },
        ];
      }),
  ];
}

function addressesOf(entry: EntrySnapshot): PermanentAddress[] {
  const { file, paragraphs } = entry;
  const page = pageOf(file) ?? '';
  const from = { what: entryName(entry), file };
  // A part has no page of its own: its address is a place on the notice's.
  const place = page.replace(/#.*$/, '');
  return [
    { address: page, ...from },
    ...[...anchorsIn(anchorPrefix(file), paragraphs), ...updateAnchors(entry)].map((anchor) => ({
      address: `${place}#${anchor}`,
      ...from,
    })),
  ];
}

/** The anchors of later progress: they are made of the days alone. */
function updateAnchors({ fields }: EntrySnapshot): string[] {
  const updates = listOf(fields, 'updates').map((update) => {
    return { date: wordsOf(update, 'date'), status: 'unstated', text: '' } as const;
  });
  return newestFirst(updates).map(({ anchor }) => anchor);
}

/** The anchors that the pages put into a text: `m042-p1`, `m042-p1-2`, `m042-a1`. */
function anchorsIn(prefix: string, paragraphs: readonly Paragraph[]): string[] {
  return [
    ...paragraphs.flatMap((paragraph, index) => {
      const anchor = `${prefix}-p${index + 1}`;
      const points = findEnumeration(publishedReading([paragraph]));
      return [anchor, ...points.map(({ number }) => `${anchor}-${number}`)];
    }),
    ...apparatusOf(paragraphs).map(({ id }) => `${prefix}-${id}`),
  ];
}
