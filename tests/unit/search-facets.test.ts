import { describe, expect, test } from 'vitest';
import {
  countChosen,
  countFacets,
  FACET_LABELS,
  FACETS,
  type FacetValues,
  fitsSelection,
  type Selection,
  toggleValue,
} from '../../src/search/facets.ts';
import { NO_FACETS } from '../support/no-facets.ts';

function measure(values: Partial<FacetValues>): { facets: FacetValues } {
  return { facets: { ...NO_FACETS, ...values } };
}

const WUJIN = measure({ status: ['ongoing'], place: ['武进区', '湖塘镇'], unit: ['市局'] });
const TIANNING = measure({ status: ['completed'], place: ['天宁区'], unit: ['市局', '支队'] });
const XINBEI = measure({ status: ['ongoing'], place: ['新北区'] });
const NOWHERE = measure({ status: ['planned'], unit: ['支队'] });
const ALL = [WUJIN, TIANNING, XINBEI, NOWHERE];

describe('what fits a selection', () => {
  const fitting = (selection: Selection) => ALL.filter((each) => fitsSelection(each, selection));

  test.each<[string, Selection, readonly unknown[]]>([
    ['nothing chosen', {}, ALL],
    ['a facet emptied', { status: [] }, ALL],
    ['one value', { status: ['ongoing'] }, [WUJIN, XINBEI]],
    ['one of several that a measure has', { place: ['湖塘镇'] }, [WUJIN]],
    ['either of two values', { status: ['completed', 'planned'] }, [TIANNING, NOWHERE]],
    ['both of two facets', { status: ['ongoing'], unit: ['市局'] }, [WUJIN]],
    ['a value that no measure has', { place: ['武进'] }, []],
  ])('%s', (_, selection, expected) => {
    expect(fitting(selection)).toEqual(expected);
  });

  test('but for one facet', () => {
    expect(fitsSelection(TIANNING, { status: ['ongoing'], unit: ['支队'] }, 'status')).toBe(true);
    expect(fitsSelection(WUJIN, { status: ['planned'], unit: ['支队'] }, 'status')).toBe(false);
  });
});

describe('counts', () => {
  const counts = (selection: Selection) =>
    Object.fromEntries(
      Object.entries(countFacets(ALL, selection)).map(([facet, each]) => [
        facet,
        Object.fromEntries(each),
      ]),
    );

  test('of all values, where nothing is chosen', () => {
    expect(counts({})).toEqual({
      ...{ topic: {}, figures: {}, part: {}, section: {}, year: {}, notice: {} },
      status: { ongoing: 2, completed: 1, planned: 1 },
      place: { 武进区: 1, 湖塘镇: 1, 天宁区: 1, 新北区: 1 },
      unit: { 市局: 2, 支队: 2 },
    });
  });

  test('of a facet do not depend on what is chosen of it, those of the others do', () => {
    expect(counts({ status: ['ongoing'] })).toMatchObject({
      status: { ongoing: 2, completed: 1, planned: 1 },
      place: { 武进区: 1, 湖塘镇: 1, 新北区: 1 },
      unit: { 市局: 1 },
    });
    expect(counts({ status: ['ongoing'] })['place']).not.toHaveProperty('天宁区');
  });

  test('of two facets with a choice each depend on the other', () => {
    expect(counts({ status: ['ongoing'], unit: ['支队', '市局'] })).toMatchObject({
      status: { ongoing: 1, completed: 1, planned: 1 },
      unit: { 市局: 1 },
      place: { 武进区: 1, 湖塘镇: 1 },
    });
  });

  test('have no zeros', () => {
    expect(counts({ place: ['新北区'] })['unit']).toEqual({});
  });

  test('say what the choice finds', () => {
    for (const status of ['ongoing', 'completed', 'planned']) {
      const fitting = ALL.filter((each) => fitsSelection(each, { status: [status] }));
      expect(countFacets(ALL, { status: ['planned'] }).status.get(status)).toBe(fitting.length);
    }
  });
});

describe('choosing a value', () => {
  const before: Selection = { status: ['ongoing'], unit: ['市局'] };

  test('adds it, and again takes it away', () => {
    const more = toggleValue(before, 'status', 'planned');
    expect(more).toEqual({ status: ['ongoing', 'planned'], unit: ['市局'] });
    expect(toggleValue(more, 'status', 'ongoing')).toEqual({
      status: ['planned'],
      unit: ['市局'],
    });
    expect(toggleValue({}, 'place', '武进区')).toEqual({ place: ['武进区'] });
  });

  test('leaves the selection before as it was', () => {
    toggleValue(before, 'status', 'ongoing');
    expect(before).toEqual({ status: ['ongoing'], unit: ['市局'] });
  });

  test('counts', () => {
    expect(countChosen({})).toBe(0);
    expect(countChosen({ status: [], unit: ['市局'], place: ['武进区', '湖塘镇'] })).toBe(3);
  });
});

test('every facet has a name of its own', () => {
  expect(new Set(FACETS.map((facet) => FACET_LABELS[facet])).size).toBe(FACETS.length);
});
