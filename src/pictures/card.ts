import { isoToChineseDate } from '../domain/dates.ts';
import type { PageSubject } from '../domain/page-subject.ts';
import { measuresOn } from '../domain/page-subject.ts';
import { type MeasureStatus, STATUS_LABELS, UPDATE_STATUS_LABELS } from '../domain/status.ts';
import { laterStatus } from '../domain/updates.ts';

/** What the picture of a page says, in words: nothing that the page does not say. */
export interface Card {
  siteName: string;
  /** That the site is not official; empty on one that is. */
  mark: string;
  /** What kind of thing has the title: 第42条，共86条; may be empty. */
  kicker: string;
  /** Begun on a new line where it had better break. */
  title: readonly string[];
  /** 整改状态 in the text and, where the newest update says another, that one too. */
  statuses: readonly CardStatus[];
  /** Where it belongs. */
  foot: string;
}

export interface CardStatus {
  status: MeasureStatus;
  words: string;
}

/** The site, as far as pictures name it. */
export interface PicturedSite {
  name: string;
  description: string;
  official: boolean;
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

export function cardOf(subject: PageSubject, site: PicturedSite): Card {
  const card: Card = {
    siteName: site.name,
    mark: site.official ? '' : '非官方网站',
    kicker: '',
    title: [site.name],
    statuses: [],
    foot: site.description,
  };
  if (subject.kind === 'home') return card;
  if (subject.kind === 'site') return { ...card, title: [subject.title] };

  const { title, issuer } = subject.notice.entry.data;
  const ofNotice = { ...card, foot: title };
  const count = measuresOn(subject).length;
  switch (subject.kind) {
    case 'notice':
      return {
        ...card,
        kicker: `${count}条整改措施`,
        title: title.startsWith(issuer) ? [issuer, title.slice(issuer.length)] : [title],
        foot: `发布单位：${issuer}`,
      };
    case 'list':
      return { ...ofNotice, title: [subject.title] };
    case 'section': {
      const { id, data } = subject.section;
      return { ...ofNotice, kicker: `本站第${Number(id)}节，${count}条措施`, title: [data.title] };
    }
    case 'measure': {
      const { data } = subject.measure;
      const kicker = `整改措施　第${data.number}条，共${subject.notice.measures.length}条`;
      return { ...ofNotice, kicker, title: [data.title], statuses: statusesOf(data) };
    }
  }
}

function statusesOf(measure: Parameters<typeof laterStatus>[0]): CardStatus[] {
  const { status } = measure;
  const later = laterStatus(measure);
  if (later === null) return [{ status, words: STATUS_LABELS[status] }];
  const date = isoToChineseDate(later.date);
  return [
    { status, words: `通报原文：${STATUS_LABELS[status]}` },
    { status: later.status, words: `最新进展（${date}）：${UPDATE_STATUS_LABELS[later.status]}` },
  ];
}

/** The picture in words, for who can't see it. */
export function describeCard({ siteName, mark, kicker, title, statuses, foot }: Card): string {
  const site = mark === '' ? siteName : `${siteName}（${mark}）`;
  const facts = [kicker, title.join(''), ...statuses.map(({ words }) => words), foot];
  return [site, ...facts.filter((each) => each !== '' && each !== siteName)].join('　');
}

/** All that a picture spells out. */
export function wordsOf({ siteName, mark, kicker, title, statuses, foot }: Card): string {
  return [siteName, mark, kicker, ...title, ...statuses.map(({ words }) => words), foot].join('');
}

/** A picture of a page, and what could not be written in one that says more. */
export interface ChosenCard {
  card: Card;
  /** Characters for which the page's own card had to be given up; empty where it is shown. */
  lacking: string;
}

/**
 * The first card of which the font has every character: the page's own, its notice's, the site's, and
 * last one without words.
 *
 * A character that a font lacks is drawn as an empty box, as if a word had been struck out.
 */
export function chooseCard(
  subject: PageSubject,
  site: PicturedSite,
  glyphs: ReadonlySet<string>,
): ChosenCard {
  const own = cardOf(subject, site);
  const general: PageSubject[] =
    'notice' in subject
      ? [{ kind: 'notice', notice: subject.notice }, { kind: 'home' }]
      : [{ kind: 'home' }];
  const lackingIn = (card: Card): string =>
    Array.from(new Set(wordsOf(card)))
      .filter((character) => !glyphs.has(character))
      .join('');
  const card = [own, ...general.map((each) => cardOf(each, site))].find(
    (each) => lackingIn(each) === '',
  );
  return { card: card ?? WORDLESS, lacking: lackingIn(own) };
}

const WORDLESS: Card = { siteName: '', mark: '', kicker: '', title: [], statuses: [], foot: '' };
