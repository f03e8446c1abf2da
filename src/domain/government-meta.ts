import { type ArticleSubject, isArticle, type PageSubject } from './page-subject.ts';
import { keywordsOf, titleOf } from './structured-data.ts';

/** The marks that 国办发〔2017〕47号 puts on the pages of government sites, in its order. */
export type GovernmentMark =
  | 'SiteName'
  | 'SiteDomain'
  | 'SiteIDCode'
  | 'ColumnName'
  | 'ColumnDescription'
  | 'ColumnKeywords'
  | 'ColumnType'
  | 'ArticleTitle'
  | 'PubDate'
  | 'ContentSource'
  | 'Keywords'
  | 'Author'
  | 'Image'
  | 'Url';

export type GovernmentMarks = Partial<Record<GovernmentMark, string>>;

const SITE_MARKS = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
const COLUMN_MARKS = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
const ARTICLE_MARKS = ['ArticleTitle', 'PubDate', 'ContentSource'] as const;

/** Which marks a page of an official site can't be without: those of the site, its column, its text. */
export function requiredMarks(subject: PageSubject): readonly GovernmentMark[] {
  if (subject.kind === 'home') return SITE_MARKS;
  if (!isArticle(subject)) return [...SITE_MARKS, ...COLUMN_MARKS];
  return [...SITE_MARKS, ...COLUMN_MARKS, ...ARTICLE_MARKS];
}

export interface MarkedPage {
  subject: PageSubject;
  description: string;
  url: string;
  image: string;
}

/** The operator, as far as the marks name it. */
export type MarkedSite =
  | { official: true; name: string; domain: string; siteIdCode: string }
  | { official: false; textOrigin: string };

/** 栏目类别: the kind of column that all of them are. */
const COLUMN_TYPE = '信息公开';

/**
 * The marks of a page. Its description, which they name too, is an element of every page.
 *
 * An unofficial site has no identity among government sites and so no columns there: it marks only
 * what is true of the texts that it repeats. What is not known has no mark.
 */
export function governmentMarks(page: MarkedPage, site: MarkedSite): GovernmentMarks {
  const { subject } = page;
  return {
    ...(site.official && {
      SiteName: site.name,
      SiteDomain: site.domain,
      SiteIDCode: site.siteIdCode,
    }),
    ...(site.official && subject.kind !== 'home' && columnMarks(subject, page.description)),
    ...(isArticle(subject) && articleMarks({ ...page, subject }, site)),
  };
}

function columnMarks(
  subject: Exclude<PageSubject, { kind: 'home' }>,
  description: string,
): GovernmentMarks {
  if (!isArticle(subject)) {
    const { title } = subject;
    return marksOfColumn(title, description, 'notice' in subject ? subject.notice : null);
  }
  const { notice } = subject;
  const name = subject.kind === 'notice' ? '通报' : '整改措施';
  return marksOfColumn(name, `${notice.entry.data.title}：${name}。`, notice);
}

function marksOfColumn(
  name: string,
  description: string,
  notice: ArticleSubject['notice'] | null,
): GovernmentMarks {
  const keywords = [name, '巡察整改', ...(notice ? [notice.entry.data.issuer] : [])];
  return {
    ColumnName: name,
    ColumnDescription: description,
    ColumnKeywords: keywords.join(','),
    ColumnType: COLUMN_TYPE,
  };
}

function articleMarks(
  { subject, url, image }: MarkedPage & { subject: ArticleSubject },
  site: MarkedSite,
): GovernmentMarks {
  const { issuer, published } = subject.notice.entry.data;
  const keywords = keywordsOf(subject);
  return {
    ArticleTitle: titleOf(subject),
    ...(published !== null && { PubDate: published }),
    ContentSource: site.official ? issuer : `${issuer}（${site.textOrigin}）`,
    ...(keywords.length > 0 && { Keywords: keywords.join(',') }),
    ...(site.official && { Author: issuer }),
    Image: image,
    Url: url,
  };
}
