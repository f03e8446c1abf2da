import { isoToChineseDate } from './dates.ts';
import { inTitleMarks } from './title.ts';

/** A notice as it is cited. */
export interface CitedNotice {
  issuer: string;
  title: string;
  /** Day of its last change, `YYYY-MM-DD`. */
  updated: string;
  /** The site by its name and, unless it is the issuer's own, what it is: 整改公开，非官方网站. */
  site: string;
}

/** A place in it: all of it, a measure, a paragraph, a run of words. */
export interface CitedPlace {
  /** What readers call it (第42条第1段); empty for the whole notice. */
  label: string;
  /** Absolute. */
  address: string;
}

/** The numbers of measures are the site's own: the notice itself starts anew in every section. */
const NUMBERED_HERE = '本站编';

/**
 * A reference in the form that GB/T 7714-2015 gives for electronic resources (4.6):
 * 主要责任者. 题名: 其他题名信息[EB/OL]. (更新或修改日期)[引用日期]. 获取和访问路径.
 *
 * `read` is the day of reading, `YYYY-MM-DD`; in print nobody knows it yet.
 */
export function formatReference(
  { issuer, title, updated }: CitedNotice,
  { label, address }: CitedPlace,
  read: string | null,
): string {
  const part = label === '' ? '' : `: ${NUMBERED_HERE}${label}`;
  return `${issuer}. ${title}${part}[EB/OL]. (${updated})[${read ?? '引用日期'}]. ${address}.`;
}

/**
 * Words of the notice with the place where they stand, for pasting into a text. The words come as
 * they are, without quotation marks of ours, which would change the marks within.
 */
export function formatQuotation(
  words: string,
  { notice, place, read }: { notice: CitedNotice; place: CitedPlace; read: string },
): string {
  const { issuer, title, site } = notice;
  const part = place.label === '' ? '' : `${NUMBERED_HERE}${place.label}`;
  const source = `${issuer}${inTitleMarks(title)}${part}`;
  return `${words}\n——${source}（${site}，${isoToChineseDate(read)}查阅，${place.address}）`;
}
