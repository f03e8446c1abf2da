import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblem } from '../../src/check/problem.ts';
import { findUnknownNames } from '../../src/domain/name-rules.ts';
import { checkRegisters } from '../../src/domain/register-rules.ts';
import { REGISTER_SCHEMAS, type Synonym } from '../../src/domain/register-schemas.ts';
import { checkSynonymsInMeasures } from '../../src/domain/synonym-rules.ts';
import { changed, NO_REGISTERS, sampleNotice } from '../support/sample-notice.ts';

const group = (id: string, ...words: string[]): Synonym => ({ id, words });

describe('a group of synonyms', () => {
  const messages = (entry: unknown) =>
    REGISTER_SCHEMAS.synonyms
      .safeParse([entry])
      .error?.issues.map(({ path, message }) => `${path.slice(1).join('.')} ${message}`) ?? [];

  test.each([
    { id: 'gong-ce', words: ['公厕', '厕所'] },
    { id: 'gong-ce', words: ['公厕', '公共厕所', '厕所'], note: '“厕所”也指家里的。' },
  ])('is sound: %j', (entry) => {
    expect(messages(entry)).toEqual([]);
  });

  test.each([
    [{ id: 'gong-ce', words: ['公厕'] }, ['words 一组至少写两个词；只有一个词就不必列']],
    [{ id: 'gong-ce', words: ['公厕', ''] }, ['words.1 此项不能为空']],
    [
      { id: 'gong-ce', words: ['公厕', 2023] },
      ['words.1 此项必填，须为文字；像数字或日期的文字请加引号'],
    ],
    [{ id: 'gong-ce', words: ['公厕', '厕所'], note: '' }, ['note 此项不能为空']],
    [
      { id: '公厕', words: ['公厕', '厕所'] },
      ['id 编号会成为网址的一部分，须为小写英文、数字和连字符'],
    ],
  ])('is refused: %j', (entry, expected) => {
    expect(messages(entry)).toEqual(expected);
  });

  test('has no other fields', () => {
    expect(messages({ id: 'gong-ce', words: ['公厕', '厕所'], name: '公厕' })).toHaveLength(1);
  });
});

describe('within the register', () => {
  const problems = (...synonyms: Synonym[]) =>
    checkRegisters({ ...NO_REGISTERS, synonyms }).map(
      ({ file, at, message }) => `${file} ${[at].flat().join('.')} ${message}`,
    );

  test('groups that share nothing are sound', () => {
    expect(problems(group('a', '公厕', '厕所'), group('b', '渣土', '建筑垃圾'))).toEqual([]);
  });

  test('an id belongs to one group', () => {
    expect(problems(group('a', '公厕', '厕所'), group('a', '渣土', '建筑垃圾'))).toEqual([
      'content/registers/synonyms.yaml 1.id 编号“a”重复；请另取一个',
    ]);
  });

  test('a word belongs to one group', () => {
    expect(problems(group('a', '公厕', '厕所'), group('b', '卫生间', '厕所'))).toEqual([
      'content/registers/synonyms.yaml 1.words.1 “厕所”已经在“a”这一组里，不能再归“b”；请只留一处，意思相同就并成一组',
    ]);
  });

  test('a word stands in its group once', () => {
    expect(problems(group('a', '公厕', '厕所', '公厕'))).toEqual([
      'content/registers/synonyms.yaml 0.words.2 “公厕”在“a”这一组里写了两遍；请删去一处',
    ]);
  });
});

test('one word of each group stands in a measure', () => {
  const synonyms = [group('a', '厕所', '公厕'), group('b', '渣土', '建筑垃圾')];
  expect(checkSynonymsInMeasures(synonyms, ['（1）修好公厕。', '（2）清运渣土。'])).toEqual([]);
  expect(checkSynonymsInMeasures(synonyms, ['（1）修好公厕。', '（2）修路。'])).toEqual([
    {
      file: 'content/registers/synonyms.yaml',
      at: [1],
      message:
        '这一组没有一个词出现在任何措施的正文里（渣土、建筑垃圾）；请补上正文用的词，或删去这一组',
    },
  ]);
});

test('a synonym is no name: what looks like one is still told', () => {
  const synonyms = [group('a', '市园林管理中心', '园林中心')];
  expect(findUnknownNames('市园林管理中心牵头', { ...NO_REGISTERS, synonyms })).toEqual([
    '市园林管理中心',
  ]);
});

describe('the check of all content', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'synonyms-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  const problems = async (): Promise<string[]> => {
    // 路灯 stands in measure 1 of the sample, 广告词 only in what it leaves out as noise.
    await write(
      'content/registers/synonyms.yaml',
      '# 近义词\n- id: lu-deng\n  words: [路灯, 街灯]\n- id: guang-gao\n  words: [广告词, 广告语]\n',
    );
    return (await checkContent(root)).problems.map(formatProblem);
  };
  const writeSample = async (
    changes: Record<string, string> = {},
    notice = '2024-sample',
  ): Promise<void> => {
    for (const { name, text } of sampleNotice(changes).files) {
      await write(`content/notices/${notice}/${name}`, text);
    }
  };
  const NOWHERE = 'content/registers/synonyms.yaml:4  这一组没有一个词出现在任何措施的正文里';

  test('tells the line of a group that leads nowhere', async () => {
    await writeSample();
    expect(await problems()).toEqual([expect.stringContaining(NOWHERE)]);
  });

  test('says nothing of groups where a measure of one notice can’t be read', async () => {
    await writeSample({}, '2023-sample');
    await writeSample(changed('measures/001.mdx', 'status: completed', 'status: done'));
    expect(await problems()).toEqual([expect.stringContaining('measures/001.mdx:6  status：')]);
  });

  test('says nothing of groups where a notice may lie elsewhere', async () => {
    await writeSample();
    await write('content/notices/2023-other', '');
    expect(await problems()).toEqual([expect.stringContaining('content/notices/2023-other:1')]);
  });

  test('says nothing of groups where there is no notice', async () => {
    expect(await problems()).toEqual([expect.stringContaining('content/notices:1  没有任何通报')]);
  });
});
