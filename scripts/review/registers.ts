import { readYaml } from '../../src/check/read-yaml.ts';
import { REGISTERS_FOLDER } from '../../src/domain/register-rules.ts';
import { normalizeList, wordsOf } from './fields.ts';
import { compareItems, type ItemChange } from './items.ts';
import { type RedFlag, redFlag } from './red-flag.ts';

/** 名录: a register as it is compared. */
export interface RegisterSnapshot {
  /** Name of its file without extension: `units`. */
  register: string;
  file: string;
  /** `null` where it can't be read. */
  entries: readonly unknown[] | null;
}

export interface RegisterChange {
  register: string;
  file: string;
  items: readonly ItemChange[];
}

/** The registers whose ids readers meet in addresses, and what an entry is called. */
const ADDRESSED: Readonly<Record<string, string>> = {
  glossary: '用语',
  places: '地点',
  topics: '专题',
  units: '单位',
};

/** Reads the files of the registers' folder, by their path; what is no register is passed over. */
export function takeRegisters(texts: ReadonlyMap<string, string>): RegisterSnapshot[] {
  return Array.from(texts).flatMap(([file, text]) => {
    const register = /^content\/registers\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (register === undefined) return [];
    const read = readYaml(text, { what: '这个文件', shape: 'list', firstLine: 1 });
    return [{ register, file, entries: 'message' in read ? null : normalizeList(read.data) }];
  });
}

/** Entries that came, went or changed; a register that can't be read on one side is passed over. */
export function compareRegisters(
  before: readonly RegisterSnapshot[],
  after: readonly RegisterSnapshot[],
): RegisterChange[] {
  const names = new Set([...before, ...after].map(({ register }) => register));
  return Array.from(names)
    .toSorted()
    .flatMap((register) => {
      const [old, now] = [before, after].map((side) => entriesOf(side, register));
      const items = old && now ? compareItems(old, now) : [];
      const file = `${REGISTERS_FOLDER}/${register}.yaml`;
      return items.length > 0 ? [{ register, file, items }] : [];
    });
}

/** A register that is not there is empty. */
function entriesOf(side: readonly RegisterSnapshot[], register: string): readonly unknown[] | null {
  const found = side.find((each) => each.register === register);
  return found ? found.entries : [];
}

/** 永久网址: the ids of a register, and the names by which searches choose topics. */
export function registerFlags(changes: readonly RegisterChange[]): RedFlag[] {
  return changes.flatMap(({ register, file, items }) => {
    const what = ADDRESSED[register];
    if (what === undefined) return [];
    return items.flatMap((item): RedFlag[] => {
      const message = describeLoss(register, what, item);
      return message === null ? [] : [redFlag('address', file, message)];
    });
  });
}

function describeLoss(register: string, what: string, item: ItemChange): string | null {
  const { kind, key, before, after } = item;
  if (kind === 'removed' && wordsOf(before, 'id') !== '') {
    return `${what}“${item.name}”（${key}）删掉了，带这个编号的网址随之失效`;
  }
  const [old, now] = [wordsOf(before, 'name'), wordsOf(after, 'name')];
  if (register !== 'topics' || kind !== 'changed' || old === now) return null;
  return `专题“${old}”改名为“${now}”，旧名的网址（/search/?topic=${old}）随之失效`;
}
