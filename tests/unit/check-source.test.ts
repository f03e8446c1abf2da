import { describe, expect, test } from 'vitest';
import { changed, problemsWith } from '../support/sample-notice.ts';

describe('numbering', () => {
  test('a gap is told once, at the folder', () => {
    expect(problemsWith({ 'measures/002.mdx': null })).toEqual([
      'measures:1  措施编号不连续，缺 2；请补上缺少的文件或重新编号',
      expect.stringContaining('notice.mdx:11  正文称“制订了3条措施”，本站收录 2 条'),
      expect.stringContaining(
        'source.txt:4  第 4 行的“(2)清理河道广告词,每月巡查。”没有被任何内容收录',
      ),
    ]);
  });

  test('a double names the file that has the number', () => {
    expect(problemsWith(changed('measures/003.mdx', 'number: 3', 'number: 2'))).toEqual([
      'measures/003.mdx:2  编号 2 与 002.mdx 重复；请改成与文件名一致的 3',
    ]);
  });

  test('a section without measures', () => {
    const extra = { 'sections/03.mdx': '---\npart: 2\ntitle: 〔空〕\n---\n' };
    expect(problemsWith(extra)).toEqual([
      'sections/03.mdx:1  章节 03 下没有任何措施；请删去该章节，或改正措施的 section',
    ]);
  });

  test('a broken file does not look like a gap', () => {
    const problems = problemsWith(changed('measures/002.mdx', 'status: standing', 'status: x'));
    expect(problems).toHaveLength(1);
  });
});

describe('the source', () => {
  test('a line that nobody claims', () => {
    const from = 'excluded:\n  - { line: 1, text: 广告词, reason: 广告 }';
    expect(problemsWith(changed('notice.mdx', from, 'excluded: []'))).toEqual([
      expect.stringContaining('source.txt:1  第 1 行的“广告词”没有被任何内容收录'),
    ]);
  });

  test('a line that is claimed twice', () => {
    const extra = {
      'measures/004.mdx':
        '---\nnumber: 4\nsection: "02"\ntitle: 洒水降尘\nsource: { lines: [5] }\nstatus: unstated\n---\n洒水降尘，力争年底见效。\n',
      ...changed(
        'notice.mdx',
        'claims:\n  - { label: 整改措施, quote: 制订了3条措施, counts: measures }',
        'claims: []',
      ),
    };
    expect(problemsWith(extra)).toContainEqual(
      expect.stringMatching(/^measures\/004\.mdx:5 {2}来源第 5 行已被其他内容收录完/),
    );
  });

  test('a wrong line number names the right one, once', () => {
    expect(problemsWith(changed('measures/003.mdx', 'lines: [5]', 'lines: [3]'))).toEqual([
      expect.stringMatching(/^measures\/003\.mdx:5 {2}来源第 3 行排在了第 4 行之后/),
      'measures/003.mdx:5  这段文字在来源第 5 行，不在第 3 行；请改正来源行号',
    ]);
  });

  test('a line that the source does not have', () => {
    expect(problemsWith(changed('measures/003.mdx', 'lines: [5]', 'lines: [50]'))).toContainEqual(
      'measures/003.mdx:5  来源只有 5 行，没有第 50 行；请改正来源行号',
    );
  });

  test('text that differs by one character', () => {
    expect(problemsWith(changed('measures/003.mdx', '力争年底见效', '力争年末见效'))).toEqual([
      expect.stringContaining(
        'measures/003.mdx:8  与来源第 5 行不符：来源为“底见效。”，这里为“末见效。”',
      ),
    ]);
  });

  test('text that differs on a line that it shares with a heading', () => {
    expect(problemsWith(changed('measures/002.mdx', '，每月巡查。', '，每周巡查。'))).toEqual([
      expect.stringContaining('measures/002.mdx:7  依据原句'),
      expect.stringContaining(
        'measures/002.mdx:9  与来源第 4 行不符：来源为“月巡查。”，这里为“周巡查。”',
      ),
    ]);
  });

  test('lines and paragraphs that do not pair', () => {
    expect(problemsWith(changed('measures/003.mdx', 'lines: [5]', 'lines: [5, 6]'))).toContainEqual(
      expect.stringContaining('measures/003.mdx:5  来源有 2 行，正文却有 1 段'),
    );
  });

  test('order that is not the source’s', () => {
    const text = (number: number, line: number, words: string): string =>
      `---\nnumber: ${number}\nsection: "01"\ntitle: 〔题〕\nsource: { lines: [${line}] }\nstatus: unstated\n---\n${words}\n`;
    const swapped = {
      'measures/001.mdx': text(
        1,
        4,
        '（2）清理河道<Noise captured="广告词" note="广告" />，每月巡查。',
      ),
      'measures/002.mdx': text(2, 3, '（1）修好路灯。一是查，二是修，目前已修好。'),
    };
    expect(problemsWith(swapped)).toEqual([
      expect.stringMatching(/^measures\/002\.mdx:5 {2}来源第 3 行排在了第 4 行之后/),
    ]);
  });

  test('punctuation that the capture folded but the notice does not name is told once', () => {
    expect(problemsWith(changed('notice.mdx', 'folded: ，（）', 'folded: （）'))).toEqual([
      expect.stringContaining('notice.mdx:15  “，”在来源第 2 行是半角的“,”'),
    ]);
  });

  test('a full-width figure that the source has at half width is told at its own file', () => {
    expect(problemsWith(changed('parts/1.mdx', '3条', '３条'))).toContainEqual(
      expect.stringContaining(
        'parts/1.mdx:6  与来源第 2 行的全角、半角不同：来源为“3”，这里为“３”',
      ),
    );
  });

  test('a broken file does not hide what is wrong with the others', () => {
    const changes = {
      ...changed('measures/001.mdx', '目前已修好。', '目前已经修好。'),
      ...changed('measures/003.mdx', 'status: unstated', 'status: x'),
    };
    const places = problemsWith(changes).map((line) => line.replace(/ .*/, ''));
    expect(places.toSorted()).toEqual([
      'measures/001.mdx:7',
      'measures/001.mdx:9',
      'measures/003.mdx:6',
    ]);
  });
});
