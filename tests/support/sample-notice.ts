import { checkNoticeFiles } from '../../src/check/check-content.ts';
import { formatProblem } from '../../src/check/problem.ts';
import type { NoticeFiles } from '../../src/check/read-notice-files.ts';
import type { Registers } from '../../src/domain/register-schemas.ts';
import { sha256 } from '../../src/domain/sha256.ts';

/** A notice needs none: the sample names no unit or place. */
export const NO_REGISTERS: Registers = {
  units: [],
  places: [],
  topics: [],
  glossary: [],
  generic: [],
  synonyms: [],
};

const FOLDER = 'content/notices/2024-sample';

/** A captured page in little: spam, an indent, a heading that runs into a measure, folded marks. */
export const SAMPLE_SOURCE = [
  '广告词样本单位整改情况的通报',
  '  2024年3月1日,巡察组反馈意见,样本单位制订了3条措施。',
  '  (1)修好路灯。一是查,二是修,目前已修好。',
  '  (2)清理河道广告词,每月巡查。关于“扬尘”问题',
  '  洒水降尘,力争年底见效。',
].join('\n');

const SOUND: Readonly<Record<string, string>> = {
  'notice.mdx': `---
title: 样本单位整改情况的通报
issuer: 样本单位
inspector: 巡察组
published: null
revised: 2024-12-01
year: 2024
milestones:
  - { label: 反馈意见, start: 2024-03-01, quote: 2024年3月1日，巡察组反馈意见 }
claims:
  - { label: 整改措施, quote: 制订了3条措施, counts: measures }
source:
  line: 1
  sha256: ${sha256(SAMPLE_SOURCE)}
  folded: ，（）
  description: 样本。
excluded:
  - { line: 1, text: 广告词, reason: 广告 }
---
`,
  'parts/1.mdx': `---
number: 1
title: 〔组织情况〕
source: { lines: [2] }
---
2024年3月1日，巡察组反馈意见，样本单位制订了3条措施。
`,
  'parts/2.mdx': `---
number: 2
title: 〔整改情况〕
---
`,
  'sections/01.mdx': `---
part: 2
title: 〔市政〕
---
`,
  'sections/02.mdx': `---
part: 2
title: 关于“扬尘”问题
source: { line: 4, text: 关于“扬尘”问题 }
---
`,
  'measures/001.mdx': `---
number: 1
section: "01"
title: 修好路灯
source: { lines: [3] }
status: completed
evidence: 目前已修好
---
（1）修好路灯。一是查，二是修，目前已修好。
`,
  'measures/002.mdx': `---
number: 2
section: "01"
title: 清理河道
source: { lines: [4] }
status: standing
evidence: 每月巡查
---
（2）清理河道<Noise captured="广告词" note="广告" />，每月巡查。
`,
  'measures/003.mdx': `---
number: 3
section: "02"
title: 洒水降尘
source: { lines: [5] }
status: unstated
---
洒水降尘，力争年底见效。
`,
  'source.txt': SAMPLE_SOURCE,
};

/** The sample's files with some replaced; `null` takes a file away. */
export function sampleNotice(changes: Readonly<Record<string, string | null>> = {}): NoticeFiles {
  const files = Object.entries({ ...SOUND, ...changes })
    .flatMap(([name, text]) => (text === null ? [] : [{ name, file: `${FOLDER}/${name}`, text }]))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { id: '2024-sample', folder: FOLDER, files, problems: [] };
}

/** A sound file of the sample with one passage replaced; the passage must be there. */
export function changed(name: string, from: string, to: string): Record<string, string> {
  const text = SOUND[name];
  if (!text?.includes(from)) throw new Error(`${name} does not hold ${from}`);
  // As it is: in a replacement that is a string, `$&` would mean what was found.
  return { [name]: text.replace(from, () => to) };
}

/** What the check says of the changed sample, a line each, files named from the notice's folder. */
export function problemsWith(changes: Readonly<Record<string, string | null>>): string[] {
  const { problems } = checkNoticeFiles(sampleNotice(changes), NO_REGISTERS);
  return problems.map(formatProblem).map((line) => line.replace(`${FOLDER}/`, ''));
}
