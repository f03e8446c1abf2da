import { asFile, nameOf, type RefusedCase } from './hostile-content.ts';

const FOLDER = '../../registers';

type Entry = Readonly<Record<string, unknown>>;

/** A register of JSON, which is YAML too, an entry a line. */
function register(file: string, entries: readonly Entry[]): Record<string, string> {
  const lines = entries.map((entry) => `- ${JSON.stringify(entry)}\n`);
  return { [`${FOLDER}/${file}.yaml`]: lines.join('') };
}

function refuse(file: string, entries: readonly Entry[], says: string): RefusedCase {
  const line = entries.length;
  return {
    name: `${file} ${nameOf(JSON.stringify(entries.at(-1)))}`,
    files: register(file, entries),
    at: `${FOLDER}/${file}.yaml:${line}`,
    says,
  };
}

const UNIT = { id: 'a', name: '市支队', kind: 'affiliate' };
const PLACE = { id: 'a', name: '甲镇', kind: 'town' };

/** Ids, which become addresses. */
const IDS = [
  '',
  'A',
  '支队',
  'а',
  'ａ',
  'a b',
  '../a',
  'a/b',
  'a--b',
  '-a',
  'a"',
  '<b>',
  '__proto__',
];

const ALIASES: readonly (readonly [string, string])[] = [
  ['', '此项不能为空'],
  [' ', '此项不能为空'],
  ['市', '名称至少两个字'],
  ['𠀀', '名称至少两个字'],
  ['，。', '名称至少两个字'],
  ['.*', '名称至少两个字'],
  ['2024', '名称至少两个字'],
  ['市\u202e支队', '有看不见的字符'],
  ['市\u200b支队', '有看不见的字符'],
  ['⽀队', '同形的部首或兼容字'],
  ['⻄街', '同形的部首或兼容字'],
  ['\uf900支队', '同形的部首或兼容字'],
  ['e\u0301cole', '同形的部首或兼容字'],
];

const CHAIN = Array.from({ length: 2000 }, (_, index) => ({
  id: `p${index}`,
  name: `甲镇${index}`,
  kind: 'town',
  parent: `p${index + 1}`,
  basis: '原文',
}));

export const REGISTERS: readonly RefusedCase[] = [
  ...IDS.map((id) => refuse('units', [{ ...UNIT, id }], 'id：编号会成为网址的一部分')),
  ...ALIASES.map(([alias, says]) => refuse('units', [{ ...UNIT, aliases: [alias] }], says)),
  refuse('units', [{ ...UNIT, name: '市' }], '名称至少两个字'),
  refuse(
    'units',
    [UNIT, { ...UNIT, id: 'b', name: '市大队', aliases: ['市支队'] }],
    '已经是“市支队”的名称',
  ),
  refuse('units', [UNIT, { ...UNIT, name: '市大队' }], '编号“a”重复'),
  refuse('units', [{ ...UNIT, aliases: ['支队', '支队'] }], '已经是'),
  refuse('units', [{ ...UNIT, aliases: { 0: '支队' } }], 'aliases：'),
  refuse('units', [{ ...UNIT, constructor: 'x' }], '不认识的项：constructor'),
  refuse('units', [{ ...UNIT, kind: 'toString' }], '类别须为以下之一'),
  refuse('places', [{ ...PLACE, parent: 'a', basis: '原文' }], '绕回了自己'),
  refuse('places', [{ ...PLACE, parent: 'x', basis: '原文' }], '所属地点“x”不存在'),
  refuse('places', [{ ...PLACE, parent: '__proto__', basis: '原文' }], 'parent：编号会成为网址'),
  refuse(
    'places',
    [{ ...PLACE, parent: 'constructor', basis: '原文' }],
    '所属地点“constructor”不存在',
  ),
  {
    ...refuse('places', CHAIN, '层以上'),
    name: 'a chain of 2,000 places',
    at: `${FOLDER}/places.yaml:1`,
  },
  refuse('topics', [{ id: 'a', name: '甲', description: '乙', words: [] }], '至少写一个'),
  refuse(
    'topics',
    [{ id: 'a', name: '甲', description: '乙', words: ['\u200b'] }],
    '有看不见的字符',
  ),
  refuse('glossary', [{ id: 'a', term: '甲', explanation: '乙', source: '丙' }], '名称至少两个字'),
  refuse('synonyms', [{ id: 'a', words: ['甲'] }], '一组至少写两个词'),
  refuse('synonyms', [{ id: 'a', words: ['洒水', '洒水'] }], '写了两遍'),
  refuse('generic', [{ reason: '甲', words: [''] }], '此项不能为空'),
  asFile(`${FOLDER}/units.yaml`, 'null\n', { says: '这个文件须是' }),
  asFile(`${FOLDER}/units.yaml`, '{}\n', { says: '这个文件须是' }),
  asFile(`${FOLDER}/units.yaml`, '甲\n', { says: '这个文件须是' }),
  asFile(`${FOLDER}/units.yaml`, '- id: a\n---\n- id: b\n', { line: 2, says: '这个文件写法有误' }),
  asFile(`${FOLDER}/units.yaml`, '- {id: a, name: *x, kind: other}\n', { says: '不能用 & 和 *' }),
  asFile(`${FOLDER}/units.yaml`, '%YAML 1.1\n---\n- !!python/name:os.system x\n', {
    line: 3,
    says: '这个文件写法有误',
  }),
  {
    ...asFile(`${FOLDER}/units.yaml`, Uint8Array.from([0xca, 0xd0]), { says: '不是 UTF-8 编码' }),
    name: 'a register in GB18030',
  },
  asFile(`${FOLDER}/units.yaml`, '- id: a\u0000\n', { says: '有看不见的字符' }),
];
