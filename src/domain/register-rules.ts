import type { Finding } from './finding.ts';
import type { Registers } from './register-schemas.ts';

export const REGISTERS_FOLDER = 'content/registers';

/** Path of a register, from the repository's root. */
export function registerFile(register: keyof Registers): string {
  return `${REGISTERS_FOLDER}/${register}.yaml`;
}

/** Rules within the registers: ids, names and synonyms are one entry's alone, and parents exist. */
export function checkRegisters(registers: Registers): Finding[] {
  const named = {
    units: registers.units,
    places: registers.places,
    topics: registers.topics.map(({ id, name }) => ({ id, name, aliases: [] })),
    glossary: registers.glossary.map(({ id, term, aliases }) => ({ id, name: term, aliases })),
  };
  return [
    ...Object.entries(named).flatMap(([register, entries]) => {
      const file = `${REGISTERS_FOLDER}/${register}.yaml`;
      return [...checkIds(file, entries), ...checkNames(file, entries)];
    }),
    ...checkIds(registerFile('synonyms'), registers.synonyms),
    ...checkSynonyms(registers),
    ...checkParents(registers),
  ];
}

function checkIds(file: string, entries: readonly { id: string }[]): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index): Finding[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, at: [index, 'id'], message: `编号“${id}”重复；请另取一个` }];
  });
}

function checkNames(
  file: string,
  entries: readonly { name: string; aliases: readonly string[] }[],
): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [index, { name, aliases }] of entries.entries()) {
    for (const [place, each] of [name, ...aliases].entries()) {
      const owner = owners.get(each);
      if (owner !== undefined) {
        const message = `“${each}”已经是“${owner}”的名称，不能再归“${name}”；请只留一处`;
        const at = place === 0 ? [index] : [index, 'aliases', place - 1];
        findings.push({ file, at, message });
      }
      owners.set(each, owner ?? name);
    }
  }
  return findings;
}

/** A word of two groups would be offered the words of both, which need not mean the same. */
function checkSynonyms({ synonyms }: Registers): Finding[] {
  const file = registerFile('synonyms');
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [index, { id, words }] of synonyms.entries()) {
    for (const [place, word] of words.entries()) {
      const owner = owners.get(word);
      if (owner !== undefined) {
        const message =
          owner === id
            ? `“${word}”在“${id}”这一组里写了两遍；请删去一处`
            : `“${word}”已经在“${owner}”这一组里，不能再归“${id}”；请只留一处，意思相同就并成一组`;
        findings.push({ file, at: [index, 'words', place], message });
      }
      owners.set(word, owner ?? id);
    }
  }
  return findings;
}

/** 辖市区 > 镇 > 村 > 小区 > 路: no place lies deeper by far. */
const DEEPEST_PLACE = 9;

function checkParents({ places }: Registers): Finding[] {
  const file = registerFile('places');
  const parents = new Map(places.map((place) => [place.id, place.parent]));
  return places.flatMap(({ id, name, parent }, index): Finding[] => {
    if (parent === undefined) return [];
    const at = [index, 'parent'];
    if (!parents.has(parent)) {
      return [{ file, at, message: `所属地点“${parent}”不存在；请写 places.yaml 里已有的编号` }];
    }
    const seen = new Set([id]);
    for (let next: string | undefined = parent; next !== undefined; ) {
      if (seen.has(next)) {
        return [{ file, at, message: `“${name}”的所属地点绕回了自己；请改正` }];
      }
      if (seen.size > DEEPEST_PLACE) {
        const message = `“${name}”的所属地点套了 ${DEEPEST_PLACE} 层以上；请改正`;
        return [{ file, at, message }];
      }
      seen.add(next);
      next = parents.get(next);
    }
    return [];
  });
}
