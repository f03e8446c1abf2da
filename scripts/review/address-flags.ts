import { permanentAddresses } from './permanent-addresses.ts';
import { type RedFlag, redFlag } from './red-flag.ts';
import type { NoticeSnapshot } from './snapshot.ts';

/** 永久网址: an address once published never changes. `after` is `null` where the notice is gone. */
export function addressFlags(before: NoticeSnapshot, after: NoticeSnapshot | null): RedFlag[] {
  const old = permanentAddresses(before);
  if (!after) {
    const message = `通报没有了，连同其下共 ${old.length} 个网址`;
    const addresses = [`/notices/${before.id}/`];
    return [{ ...redFlag('address', `${before.folder}/notice.mdx`, message), addresses }];
  }
  const left = new Set(permanentAddresses(after).map(({ address }) => address));
  // What a file that can't be read would hold is not known to be gone.
  const gone = old.filter(({ address, file }) => !left.has(address) && !after.unreadable.has(file));
  return Array.from(Map.groupBy(gone, ({ what }) => what)).flatMap(([what, lost]) => {
    const [first] = lost;
    if (!first) return [];
    const addresses = lost.map(({ address }) => address);
    const isWhole = addresses.some((address) => !address.includes('#'));
    const message = `${what}${isWhole ? '' : '页内'}的网址没有了`;
    return [{ ...redFlag('address', first.file, message), addresses }];
  });
}
