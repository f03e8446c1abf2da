import { type Content, compareContent, type Review } from '../../scripts/review/compare-content.ts';
import { renderReview } from '../../scripts/review/render.ts';
import { checkNoticeFiles } from '../../src/check/check-content.ts';
import { NO_REGISTERS, sampleNotice } from './sample-notice.ts';

type Changes = Readonly<Record<string, string | null>>;

/** The sample notice with some files replaced, and registers given as text by their name. */
export function sampleContent(
  changes: Changes | null,
  registers: Readonly<Record<string, string>> = {},
): Content {
  const notices = changes ? [sampleNotice(changes)] : [];
  return {
    notices,
    registers: new Map(
      Object.entries(registers).map(([name, text]) => [`content/registers/${name}.yaml`, text]),
    ),
    problems: notices.flatMap((files) => checkNoticeFiles(files, NO_REGISTERS).problems),
  };
}

/** What a change of the sample notice would do; `before` is the sound sample unless given. */
export function sampleReview(after: Changes | null, before: Changes | null = {}): Review {
  return compareContent(sampleContent(before), sampleContent(after));
}

/** The red flags of a change, each as `rule file message`, the file named from the notice's folder. */
export function redFlagsOf({ redFlags }: Review): string[] {
  return redFlags.map(
    ({ rule, file, message }) =>
      `${rule} ${file.replace(/^content\/notices\/[^/]+\//, '')} ${message}`,
  );
}

export function reportOf(review: Review, all = false): string {
  return renderReview(review, { base: '旧', head: '新' }, all);
}

/** The changed sample with another change in one of its files; the passage must be there. */
export function further(
  changes: Readonly<Record<string, string>>,
  from: string,
  to: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, text]) => {
      if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
      return [name, text.replace(from, to)];
    }),
  );
}
