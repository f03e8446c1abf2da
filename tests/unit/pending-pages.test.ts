import { describe, expect, test } from 'vitest';
import CountsNote from '../../src/components/measure/CountsNote.astro';
import Milestones from '../../src/components/notice/Milestones.astro';
import { countFigures } from '../../src/domain/figure-rows.ts';
import type { Notice } from '../../src/domain/notice.ts';
import Changes from '../../src/pages/notices/[notice]/changes.astro';
import Commitments from '../../src/pages/notices/[notice]/commitments.astro';
import Indicators from '../../src/pages/notices/[notice]/indicators.astro';
import Places from '../../src/pages/notices/[notice]/places.astro';
import Source from '../../src/pages/notices/[notice]/source.astro';
import Units from '../../src/pages/notices/[notice]/units.astro';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';
import { render } from '../support/render.ts';

const COMPLETE = littleNotice(['修好3座路灯，力争2025年底建成。']);
const PENDING = pending(COMPLETE);

function pending(notice: Notice): Notice {
  const { entry } = notice;
  return {
    ...notice,
    entry: { ...entry, data: { ...entry.data, annotation: 'pending' } },
    measures: notice.measures.map((measure) => ({
      ...measure,
      data: { ...measure.data, status: 'unreviewed' },
    })),
  };
}

describe('what editors have not looked for is not said to be missing', () => {
  test.each([
    ['commitments', Commitments, '没有写明时限的承诺', '写明时限的承诺还在逐条标注'],
    ['units', Units, '单位共0个', '单位还在逐个核对'],
    ['places', Places, '0个地点', '地点还在逐个核对'],
    ['changes', Changes, '来源没有写明', '还没有标注'],
    ['milestones', Milestones, '原文未说明', '还没有标注'],
  ] as const)('%s', async (_what, page, missing, unfinished) => {
    const complete = await render(page, { notice: COMPLETE });
    expect(complete.text).toContain(missing);
    expect(complete.text).not.toContain(unfinished);
    const { text } = await render(page, { notice: PENDING });
    expect(text).not.toContain(missing);
    expect(text).toContain(unfinished);
  });

  test.each([
    ['figures', Indicators, '还在逐个归类，没有列在这里'],
    ['marks of the editors', Source, '补字、残缺和存疑还在逐处校勘'],
    ['counts by status', CountsNote, '其中1条的进展还在逐条标注'],
  ] as const)('%s', async (_what, page, unfinished) => {
    const { text } = await render(page, { notice: PENDING });
    expect(text).toContain(unfinished);
  });

  test('the promises found so far are counted as such', async () => {
    const commitments = [{ quote: '力争2025年底建成', due: '2025-12-31' }];
    const measure = littleMeasure(1, '力争2025年底建成。', { commitments });
    const { text } = await render(Commitments, {
      notice: pending({ ...COMPLETE, measures: [measure] }),
    });
    expect(text).toContain('还在逐条标注，目前标出1项，逐项附原句');
  });

  test('the chart of the statuses says how many are not judged', () => {
    const notes = countFigures(PENDING).map(({ note }) => note);
    expect(notes[0]).toBe('进展由编者依据正文原句判断；1条还在逐条标注，各种进展的条数还不完整。');
    expect(countFigures(COMPLETE)[0]?.note).toBe('进展由编者依据正文原句判断。');
  });
});
