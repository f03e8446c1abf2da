import { foldAsCaptured } from '../../src/domain/capture-fold.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { seededRandom } from '../../tests/support/random.ts';
import { drawInteger } from '../bench/random.ts';
import type { City } from './city.ts';
import { figureChanger } from './figures.ts';
import { shiftPlan } from './plan-period.ts';
import { recombine } from './recombine.ts';
import { rewriteSource } from './source.ts';
import type { Template } from './template.ts';

/** A synthetic notice: its folder's name, and the text of each file by its path in it. */
export interface SyntheticNotice {
  slug: string;
  files: ReadonlyMap<string, string>;
}

const FIRST_YEAR = 2014;
const YEARS = 13;
/** Goes round all years before one comes again, without their order. */
const STEP = 5;
const DESCRIPTION = '程序合成的通报，供测量用：机构、地点、数字和经过都是虚构的。';
/** Stands for the advertisements that the real capture holds. */
const ADVERTISEMENT = { real: '宝博体育', synthetic: '示例广告' } as const;

/**
 * A variation of the real notice: its clauses in a new order, in another year, in a city that does
 * not exist, with other figures; what the check demands of the real one holds for it too.
 *
 * `number` counts from 1; the same number of the same seed gives the same notice.
 */
export function synthesizeNotice(
  template: Template,
  city: City,
  { seed, number }: { seed: number; number: number },
): SyntheticNotice {
  const random = seededRandom(seed, number);
  const year = FIRST_YEAR + ((number * STEP) % YEARS);
  const { data } = template.notice.entry;
  const changeFigures = figureChanger(template, year - data.year, random);
  const measures = recombine(template, random);
  const texts = new Map([
    ...template.files,
    ...measures,
    ['source.txt', rewriteSource(template, measures)] as const,
  ]);
  const rewrite = (text: string): string =>
    city
      .rename(shiftPlan(changeFigures(text), year))
      .replaceAll(ADVERTISEMENT.real, ADVERTISEMENT.synthetic);
  const files = new Map(Array.from(texts, ([name, text]) => [name, rewrite(text)]));
  const day = String(drawInteger(random, 1, 31)).padStart(2, '0');

  const title = rewrite(data.title);
  const marked = `${title}〔合成第${number}份〕`;
  const source = (files.get('source.txt') ?? '').replace(
    foldAsCaptured(title, data.source.folded),
    foldAsCaptured(marked, data.source.folded),
  );
  const notice = (files.get('notice.mdx') ?? '')
    .replace(title, marked)
    .replace(/^published: .*$/mu, `published: ${year}-12-${day}`)
    .replace(/^revised: .*$/mu, `revised: ${data.revised}`)
    .replace(/^( *sha256:) .*$/mu, `$1 ${sha256(source)}`)
    .replace(/^( *description:) .*$/mu, `$1 ${DESCRIPTION}`);
  files.set('source.txt', source).set('notice.mdx', notice);
  return { slug: `${year}-synthetic-${String(number).padStart(4, '0')}`, files };
}
