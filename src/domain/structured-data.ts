import type {
  BreadcrumbList,
  DataDownload,
  Dataset,
  Organization,
  Report,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import { lastChange } from './commitments.ts';
import type { Licence } from './data-package.ts';
import type { DataTable } from './data-table.ts';
import type { Notice } from './notice.ts';
import type { NoticeOutline } from './notice-outline.ts';
import { type ArticleSubject, isArticle, measuresOn, type PageSubject } from './page-subject.ts';

/** What descriptions after schema.org need beside the content. Every address is absolute. */
export interface DescribedSite {
  name: string;
  description: string;
  home: string;
  /** Address of the search with `{q}` for what is asked. */
  search: string;
  noticeUrl(notice: { id: string }): string;
}

/** A page as it describes itself. */
export interface DescribedPage {
  subject: PageSubject;
  url: string;
  /** Its picture. */
  image: string;
}

const CONTEXT = 'https://schema.org';
const LANGUAGE = 'zh-CN';

/** What a page is, after schema.org; `null` for the pages that only list or explain. */
export function describePage(
  page: DescribedPage,
  site: DescribedSite,
): WithContext<Report> | WithContext<WebSite> | null {
  const { subject } = page;
  if (subject.kind === 'home') return describeSite(site);
  return isArticle(subject) ? describeArticle({ ...page, subject }, site) : null;
}

function describeSite({ name, description, home, search }: DescribedSite): WithContext<WebSite> {
  const potentialAction: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: search },
    'query-input': 'required name=q',
  };
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name,
    description,
    url: home,
    inLanguage: LANGUAGE,
    potentialAction,
  };
}

/** A notice is a report of its issuer; a section or a measure is a part of it, with its place there. */
function describeArticle(
  { subject, url, image }: DescribedPage & { subject: ArticleSubject },
  site: DescribedSite,
): WithContext<Report> {
  const { notice } = subject;
  const { title, published } = notice.entry.data;
  const keywords = keywordsOf(subject);
  return {
    '@context': CONTEXT,
    '@type': 'Report',
    '@id': url,
    url,
    name: titleOf(subject),
    inLanguage: LANGUAGE,
    ...(published !== null && { datePublished: published }),
    dateModified: lastChange({ entry: notice.entry, measures: measuresOn(subject) }),
    author: issuerOf(notice),
    image,
    ...(keywords.length > 0 && { keywords: keywords.join(',') }),
    ...(subject.kind === 'section' && { position: Number(subject.section.id) }),
    ...(subject.kind === 'measure' && { position: subject.measure.data.number }),
    isPartOf:
      subject.kind === 'notice'
        ? { '@type': 'WebSite', name: site.name, url: site.home }
        : {
            '@type': 'Report',
            '@id': site.noticeUrl(notice),
            name: title,
            url: site.noticeUrl(notice),
          },
  };
}

function issuerOf({ entry }: Pick<Notice, 'entry'>): Organization {
  return { '@type': 'Organization', name: entry.data.issuer };
}

/** The title of what a page publishes. */
export function titleOf(subject: ArticleSubject): string {
  if (subject.kind === 'section') return subject.section.data.title;
  if (subject.kind === 'measure') return subject.measure.data.title;
  return subject.notice.entry.data.title;
}

/** The topics of the measures that a page publishes, each once. */
export function keywordsOf(subject: ArticleSubject): string[] {
  return Array.from(new Set(measuresOn(subject).flatMap(({ data }) => data.topics)));
}

/** The data of one notice, as its page offers them. */
export interface DescribedData {
  notice: Pick<NoticeOutline, 'id' | 'entry' | 'measures'>;
  tables: readonly DataTable[];
  licence: Licence;
  /** Of the page with the data of all notices. */
  url: string;
  fileUrl(file: string): string;
}

/** A data set without a creator: who typed the notice's figures into a table, no notice says. */
export function describeData(
  { notice, tables, licence, url, fileUrl }: DescribedData,
  site: DescribedSite,
): WithContext<Dataset> {
  const { title, issuer } = notice.entry.data;
  const distribution = [
    ...tables.map(({ name, title: about }) => ({
      name: about,
      encodingFormat: 'text/csv',
      contentUrl: fileUrl(`${name}.csv`),
    })),
    {
      name: '整改措施',
      encodingFormat: 'application/json',
      contentUrl: fileUrl('measures.json'),
    },
    { name: '指标', encodingFormat: 'application/json', contentUrl: fileUrl('indicators.json') },
  ].map((each): DataDownload => ({ '@type': 'DataDownload', ...each }));
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': `${url}#files-${notice.id}`,
    url: `${url}#files-${notice.id}`,
    name: `${title}：数据`,
    description: `${issuer}发布的${title}：整改措施，以及从正文读出的数字、日期、承诺和制度文件。`,
    inLanguage: LANGUAGE,
    license: licence.path,
    isAccessibleForFree: true,
    dateModified: lastChange(notice),
    isBasedOn: site.noticeUrl(notice),
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url },
    distribution,
  };
}

/** 面包屑: the pages above one, the first first, and it itself. */
export function describeBreadcrumbs(
  trail: readonly { text: string; url: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: url,
    })),
  };
}
