import { describe, expect, test } from 'vitest';
import { askMissing, type Prompts } from '../../scripts/update/ask.ts';

const KNOWN = { today: '2024-07-01', reported: '2024-03-01', updates: [] };
const NOTHING = { date: null, status: null, text: null, url: null };

type Question = Parameters<Prompts['input']>[0] & Partial<Parameters<Prompts['select']>[0]>;

/** Prompts that answer in turn, and remember what they were asked. */
function answering(...answers: readonly string[]): { asked: Question[]; prompts: Prompts } {
  const asked: Question[] = [];
  const answer = (question: Question): Promise<string> => {
    asked.push(question);
    return Promise.resolve(answers[asked.length - 1] ?? '');
  };
  const confirm = (): Promise<boolean> => Promise.resolve(true);
  return { asked, prompts: { input: answer, select: answer, confirm } };
}

const ask = (given: Parameters<typeof askMissing>[0], { prompts }: { prompts: Prompts }) =>
  askMissing(given, KNOWN, { prompts, current: 'ongoing' });

test('all that is missing is asked for, in Chinese', async () => {
  const replies = answering('2024-06-30', 'completed', ' 做完了。 ', 'https://example.org/a');
  expect(await ask(NOTHING, replies)).toEqual({
    date: '2024-06-30',
    status: 'completed',
    text: '做完了。',
    url: 'https://example.org/a',
  });
  const [date, status, text, url] = replies.asked;
  expect([date, status, text, url].map((each) => each?.message)).toEqual([
    '进展的日期：',
    '做到了哪一步？',
    '进展的内容（一行文字）：',
    '公布这项进展的网页（没有就直接按回车）：',
  ]);
  expect(date?.default).toBe('2024-07-01');
  expect(date?.validate?.('2024-07-02')).toContain('还没有到');
  expect(date?.validate?.('2024-06-30')).toBe(true);
  expect(status?.default).toBe('ongoing');
  expect(status?.choices).toContainEqual({
    value: 'completed',
    name: '已完成（completed）',
    description: '正文写明具体事项已经做完，且没有写明尚未做完的部分',
  });
  expect(text?.validate?.('')).toBe('此项不能为空');
  expect(url?.validate?.('example.org')).toMatch(/^须为 http 或 https 开头的完整网址/);
  expect(url?.validate?.('')).toBe(true);
});

test('an address is not needed', async () => {
  const replies = answering('2024-06-30', 'completed', '做完了。', '');
  expect((await ask(NOTHING, replies)).url).toBeNull();
});

describe('what the command line gives is not asked for', () => {
  test('some of it', async () => {
    const replies = answering('做完了。', '');
    const given = { ...NOTHING, date: '2024-06-30', status: 'completed' };
    expect(await ask(given, replies)).toMatchObject({ date: '2024-06-30', text: '做完了。' });
    expect(replies.asked).toHaveLength(2);
  });

  test('the status and the text are enough; the day is today', async () => {
    const replies = answering();
    const given = { ...NOTHING, status: 'completed', text: '做完了。' };
    expect(await ask(given, replies)).toEqual({ ...given, date: '2024-07-01' });
    expect(replies.asked).toEqual([]);
  });
});
