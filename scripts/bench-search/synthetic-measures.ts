import { readQuantities } from '../../src/domain/quantities.ts';
import type { PublishedNotice, PublishedSource } from '../../src/search/search-documents.ts';
import { type Random, seededRandom } from '../../tests/support/random.ts';
import { draw } from '../bench/random.ts';
import { type Setting, settingOf } from './synthetic-setting.ts';

type Measure = PublishedNotice['measures'][number];

const SENTENCE = /[^。\n]+。?[”》）]*/gu;
const CLAUSE = /[^，；]+[，；]?/gu;
/** Share of the clauses of a sentence that are put in place of its own. */
const FOREIGN_CLAUSES = 0.5;
const LONGEST_TITLE = 24;
const FIRST_YEAR = 2014;
const YEARS = 12;

/** Sentences of the real measures, as clauses; and all clauses by the mark that ends them. */
interface Stock {
  sentences: readonly (readonly string[])[];
  clausesByEnd: ReadonlyMap<string, readonly string[]>;
}

/**
 * Notices of `size` measures in all, made of the clauses of real ones in a new order, with other
 * numbers, years, places and units. Each is as long as a real one and has its sections.
 *
 * The same seed gives the same notices, and a larger size begins with those of a smaller one.
 */
export function synthesizeNotices(
  real: readonly PublishedNotice[],
  size: number,
  seed: number,
): PublishedNotice[] {
  return notYetMade(real, size, seed).map((make) => make());
}

/** The same notices, the measures of each made when they are asked for, and not kept. */
export function syntheticSource(
  real: readonly PublishedNotice[],
  size: number,
  seed: number,
): PublishedSource {
  const makes = new Map<string, () => PublishedNotice>();
  const notices = notYetMade(real, size, seed).map((make) => {
    const { notice } = make();
    makes.set(notice.id, make);
    return notice;
  });
  return { notices, measuresOf: async (id) => makes.get(id)?.().measures ?? [] };
}

function notYetMade(
  real: readonly PublishedNotice[],
  size: number,
  seed: number,
): (() => PublishedNotice)[] {
  const stock = stockOf(real);
  const makes: (() => PublishedNotice)[] = [];
  let left = size;
  while (left > 0) {
    const place = makes.length;
    const template = real[place % real.length];
    if (!template || template.measures.length === 0) throw new Error('No notice to begin with');
    const measures = template.measures.slice(0, left);
    makes.push(() => synthesizeNotice({ ...template, measures }, stock, { seed, place }));
    left -= measures.length;
  }
  return makes;
}

function stockOf(real: readonly PublishedNotice[]): Stock {
  const sentences = real
    .flatMap(({ measures }) => measures)
    .flatMap(({ text }) => text.match(SENTENCE) ?? [])
    .map((sentence) => sentence.match(CLAUSE) ?? [sentence]);
  return { sentences, clausesByEnd: Map.groupBy(sentences.flat(), (clause) => clause.slice(-1)) };
}

function synthesizeNotice(
  { notice, measures }: PublishedNotice,
  stock: Stock,
  { seed, place }: { seed: number; place: number },
): PublishedNotice {
  const random = seededRandom(seed, place);
  const year = FIRST_YEAR + (place % YEARS);
  const id = `${year}-synthetic-${String(place + 1).padStart(4, '0')}`;
  const setting = settingOf({ notice, measures }, year, random);
  const { rewrite } = setting;
  const url = notice.url.replace(notice.id, id);
  return {
    notice: {
      ...notice,
      id,
      url,
      title: rewrite(notice.title),
      issuer: rewrite(notice.issuer),
      published: null,
      year,
      text: rewrite(notice.text),
      milestones: [],
      claims: [],
      parts: notice.parts.map((part) => ({ ...part, text: rewrite(part.text) })),
      sections: notice.sections.map((section) => ({ ...section, text: rewrite(section.text) })),
    },
    measures: measures.map((measure) => ({
      ...synthesizeMeasure(measure, stock, { setting, random }),
      notice: id,
      url: measure.url.replace(measure.notice, id),
    })),
  };
}

function synthesizeMeasure(
  measure: Measure,
  stock: Stock,
  { setting, random }: { setting: Setting; random: Random },
): Measure {
  const text = measure.text
    .split('\n')
    .map((paragraph) => setting.rewrite(recombine(paragraph, stock, random)))
    .join('\n');
  return {
    ...measure,
    title: titleOf(text),
    text,
    source: { ...measure.source, text, excluded: [] },
    evidence: null,
    units: setting.units.filter((name) => text.includes(name)),
    places: setting.places.filter((name) => text.includes(name)),
    regulations: [],
    dates: [],
    quantities: readQuantities(text).map(({ start, end, value, unit, qualifier }) => ({
      quote: text.slice(start, end),
      value,
      unit,
      qualifier,
    })),
    commitments: [],
    updates: [],
  };
}

/** As many sentences as a paragraph has, none of them its own but by chance. */
function recombine(paragraph: string, { sentences, clausesByEnd }: Stock, random: Random): string {
  const count = paragraph.match(SENTENCE)?.length ?? 1;
  return Array.from({ length: count }, () =>
    draw(random, sentences)
      .map((clause) => {
        const alike = clausesByEnd.get(clause.slice(-1)) ?? [clause];
        return random() < FOREIGN_CLAUSES ? draw(random, alike) : clause;
      })
      .join(''),
  ).join('');
}

/** The first clause, without its number, as real titles are. */
function titleOf(text: string): string {
  const [first = text] = text.match(/[^，；。\n]+/u) ?? [];
  const bare = first.replace(/^（[^）]*）/u, '') || first;
  return Array.from(bare).slice(0, LONGEST_TITLE).join('');
}
