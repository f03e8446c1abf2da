/** 制度文件 as the text cites it, once for each time. */
export interface RegulationMention {
  /** Offsets in the text, in UTF-16 units, from 《 to the end of what belongs to the citation. */
  start: number;
  end: number;
  /** Between the title marks, less the version. */
  title: string;
  /** 文号 or number of a standard: 常城管〔2023〕66号, CJJ14-2016; `null` where none is given. */
  number: string | null;
  /** 草案, 二审稿 …; `null` where none is given. */
  version: string | null;
}

/**
 * 《title》, then in brackets its number or version, or the version alone:
 *
 *     citation = 《 title [（version）] 》 [ （number） | （version） | version ]
 *     number   = letters of an office 〔year〕 digits 号 | letters [/letters] digits - year
 *     version  = 草案 | 送审稿 | 征求意见稿 | 一审稿 | 二审稿 …
 *
 * Document numbers after GB/T 9704-2012, 7.2.5; numbers of standards after GB/T 1.1-2020.
 */
const CITATION = /《([^《》]+)》/g;
const OFFICE_NUMBER = /^（(\p{Script=Han}+〔\d{4}〕\d+号)）/u;
const STANDARD_NUMBER = /^（([A-Z]+(?:\/[A-Z]+)? ?\d+(?:\.\d+)?-\d{4})）/;
const VERSION = '(?:草案|送审稿|征求意见稿|[一二三]审稿)';
const VERSION_INSIDE = new RegExp(`（(${VERSION})）$`);
const VERSION_AFTER = new RegExp(`^(?:（(${VERSION})）|(${VERSION}))`);

/** All citations of a text, in order. */
export function readRegulations(text: string): RegulationMention[] {
  return Array.from(text.matchAll(CITATION), (match): RegulationMention => {
    const [whole, marked = ''] = match;
    const rest = text.slice(match.index + whole.length);
    const inside = VERSION_INSIDE.exec(marked);
    const number = OFFICE_NUMBER.exec(rest) ?? STANDARD_NUMBER.exec(rest);
    const after = VERSION_AFTER.exec(rest);
    const tail = number?.[0] ?? after?.[0] ?? '';
    return {
      start: match.index,
      end: match.index + whole.length + tail.length,
      title: marked.slice(0, inside?.index ?? marked.length),
      number: number?.[1] ?? null,
      version: inside?.[1] ?? after?.[1] ?? after?.[2] ?? null,
    };
  });
}
