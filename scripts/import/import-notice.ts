import { type NoticeData, noticeSchema } from '../../src/domain/schemas.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import type { Captured } from './captured.ts';
import { claimedMeasures, type FoundClaim, readClaims } from './claims.ts';
import { contentFiles, LIMITS } from './content-files.ts';
import type { NoticeDraft } from './draft.ts';
import { type Exclusion, findExtent } from './extent.ts';
import { type NoticeFacts, readFacts } from './facts.ts';
import { ImportError } from './import-error.ts';
import { takeApart } from './measures.ts';
import type { Options } from './options.ts';
import { cutIntoPassages } from './passages.ts';
import { readPunctuation } from './punctuation.ts';
import { findSuspicions, type Suspicion } from './suspicions.ts';

/** All that importing a file gives: the files to write, and what staff are told. */
export interface ImportedNotice {
  files: ReadonlyMap<string, string>;
  notice: NoticeData;
  draft: NoticeDraft;
  facts: NoticeFacts;
  claims: readonly FoundClaim[];
  excluded: readonly Exclusion[];
  suspicions: readonly Suspicion[];
}

/** Turns what was captured into the files of a notice; throws an `ImportError` where there is none in it. */
export function importNotice(
  captured: Captured,
  options: Pick<Options, 'title' | 'issuer' | 'year' | 'date'>,
): ImportedNotice {
  const extent = findExtent(captured, options.title);
  const { folded, restore } = readPunctuation([
    extent.title.text,
    ...extent.body.map(({ text }) => text),
  ]);
  const passages = cutIntoPassages(extent.body);
  const texts = extent.body.map(({ text }) => restore(text.trim()));
  const draft = takeApart(passages, claimedMeasures(texts));
  refuseUnfit(draft);
  const textsOf = (parts: NoticeDraft['parts']): string[] =>
    parts.flatMap(({ text }) => text.map((each) => restore(each.text)));
  const firstOfMeasures = draft.sections[0]?.part ?? 0;
  const title = restore(extent.title.text);
  const lead = textsOf(draft.parts.slice(0, firstOfMeasures));
  const facts = readFacts({
    title,
    lead,
    end: textsOf(draft.parts.slice(firstOfMeasures)),
    issuer: options.issuer,
    year: options.year,
  });
  const counts = { measures: draft.measures.length, sections: draft.sections.length };
  const claims = readClaims(textsOf(draft.parts), counts);
  const notice = noticeSchema.parse({
    title,
    ...facts,
    revised: options.date,
    annotation: 'pending',
    // What a catalogue says is not in the text: staff fill it in.
    publication: {},
    claims: claims.map(({ claim }) => claim),
    source: {
      line: extent.title.line,
      sha256: sha256(captured.source),
      ...(captured.original ? { original: captured.original } : {}),
      ...(folded === '' ? {} : { folded }),
      description: describe(captured),
    },
    excluded: extent.excluded,
  } satisfies Record<keyof Omit<NoticeData, 'variants'>, unknown>);
  const files = contentFiles({ notice, draft, restore, source: captured.source });
  const suspicions = findSuspicions(
    extent.body.map(({ number, text }) => ({ line: number, text: text.trim() })),
    { advertisements: extent.advertisements, capturedOn: dateIn(extent.metadata) },
  );
  return { files, notice, draft, facts, claims, excluded: extent.excluded, suspicions };
}

function dateIn(metadata: readonly string[]): string | null {
  const [, year, month = '', day = ''] =
    /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(metadata.join(' ')) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function describe({ kind, original }: Captured): string {
  const name = original ? `“${original.name}”` : '';
  return `文本取自${kind}${name}，逐行录入 source.txt。`;
}

function refuseUnfit({ parts, sections, measures }: NoticeDraft): void {
  if (measures.length === 0) {
    throw new ImportError(
      '没有找到任何整改措施：标题之后没有带编号的段落，也没有“关于……问题”的标题；请确认文件是整改通报的全文',
    );
  }
  const counts = { parts: parts.length, sections: sections.length, measures: measures.length };
  const names = { parts: '部分', sections: '章节', measures: '措施' } as const;
  for (const key of ['parts', 'sections', 'measures'] as const) {
    if (counts[key] <= LIMITS[key]) continue;
    throw new ImportError(
      `认出 ${counts[key]} 个${names[key]}，一份通报最多 ${LIMITS[key]} 个；请检查标题的编号，或把文件分成几份`,
    );
  }
}
