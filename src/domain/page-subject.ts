import type { Entry, Notice } from './notice.ts';
import type { MeasureData, SectionData } from './schemas.ts';

/**
 * What a page is about, for all that a page tells machines: the site's first page, another page of
 * the site itself, or a page of one notice (the whole, a list of what is in it, a section, a measure).
 */
export type PageSubject =
  | { kind: 'home' }
  | { kind: 'site'; title: string }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'list'; notice: Notice; title: string }
  | { kind: 'section'; notice: Notice; section: Entry<SectionData> }
  | { kind: 'measure'; notice: Notice; measure: Entry<MeasureData> };

/** A page that publishes text of a notice, as 国办发〔2017〕47号 tells 内容页 from 栏目页. */
export type ArticleSubject = Extract<PageSubject, { kind: 'notice' | 'section' | 'measure' }>;

export function isArticle(subject: PageSubject): subject is ArticleSubject {
  return ['notice', 'section', 'measure'].includes(subject.kind);
}

/** The measures that a page publishes, or that its list is made from; none for the site's own. */
export function measuresOn(subject: PageSubject): readonly Entry<MeasureData>[] {
  switch (subject.kind) {
    case 'home':
    case 'site':
      return [];
    case 'section':
      return subject.notice.measures.filter(({ data }) => data.section === subject.section.id);
    case 'measure':
      return [subject.measure];
    default:
      return subject.notice.measures;
  }
}
