import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { permanentAddresses } from '../../scripts/review/permanent-addresses.ts';
import { takeSnapshot } from '../../scripts/review/snapshot.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import { readPages } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const pages = new Map(readPages(DIST).map((page) => [page.path, page]));
const { notices } = await readAllNotices(process.cwd());

describe.each(notices)('$id', (files) => {
  const addresses = permanentAddresses(takeSnapshot(files)).map(({ address }) => address);

  test('every address that its files make is there', () => {
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !isThere(address))).toEqual([]);
  });

  test('every address of its texts is known to be permanent', () => {
    const home = `/notices/${files.id}/`;
    const built = Array.from(pages.values())
      .filter(({ path }) => new RegExp(`^${home}(measures/\\d|sections/|indicators/)`).test(path))
      .flatMap(({ path, $ }) => {
        const anchors = $('[id]').map((_index, element) => $(element).attr('id'));
        // A section's page repeats the texts of its measures, under the anchors they have at home.
        const own = path.includes('/sections/')
          ? /^s\d\d-[pa]\d/
          : /^(m\d{3}-[pa]\d+(-\d+)?|u-.*)$/;
        return [
          path,
          ...anchors
            .get()
            .filter((id) => own.test(id))
            .map((id) => `${path}#${id}`),
        ];
      });
    expect(built.length).toBeGreaterThan(0);
    expect(built.filter((address) => !addresses.includes(address))).toEqual([]);
  });
});

function isThere(address: string): boolean {
  const [path = '', anchor] = address.split('#');
  const page = pages.get(path);
  if (anchor === undefined) return page !== undefined || existsSync(join(DIST, path));
  return page !== undefined && page.$(`[id="${anchor}"]`).length > 0;
}
