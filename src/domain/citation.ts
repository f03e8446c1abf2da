import { isoToChineseDate } from './dates.ts';
import { inTitleMarks } from './title.ts';

/** A notice as it is cited. */
export interface CitedNotice {
  issuer: string;
  title: string;
  /** Day of its last change, `YYYY-MM-DD`. */
  updated: string;
  /** The site by its name and, unless it is the issuer's own, what it is: 整改公开（非官方网站）. */
  site: string;
}

/** A place in it: all of it, a measure, a paragraph, a run of words. */
export interface CitedPlace {
  /** What readers call it (第42条第1段); empty for the whole notice. */
  label: string;
  /** Absolute. */
  address: string;
}

/**
 * A reference in the form that GB/T 7714-2015 gives for electronic resources (4.6):
 * 主要责任者. 题名[EB/OL]. 出版者: 引文页码(更新或修改日期)[引用日期]. 获取和访问路径.
 *
 * The publisher is the site: the text is its transcription, the date of its change, and the numbers
 * of the measures are its own, since the notice itself starts anew in every section.
 * `read` is the day of reading, `YYYY-MM-DD`; in print nobody knows it yet.
 */
export function formatReference(
  { issuer, title, updated, site }: CitedNotice,
  { label, address }: CitedPlace,
  read: string | null,
): string {
  const part = label === '' ? '' : `: 该站编${label}`;
  return `${issuer}. ${title}[EB/OL]. ${site}${part}(${updated})[${read ?? '引用日期'}]. ${address}.`;
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
  const part = place.label === '' ? '' : `编${place.label}`;
  const day = isoToChineseDate(read);
  return `${words}\n——${issuer}${inTitleMarks(title)}，${site}${part}，${day}查阅，${place.address}`;
}
