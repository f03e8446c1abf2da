import { addresses } from './addresses.ts';
import type { Notice } from './domain/notice.ts';
import type { PageSubject } from './domain/page-subject.ts';
import { siteConfig } from './site.config.ts';

/** A page by its name and address. */
export interface Way {
  text: string;
  href: string;
}

/** The ways through a notice, as all its pages offer them: the whole of it, then the lists. */
export function noticeWays(notice: { id: string }): [Way, ...Way[]] {
  return [
    { text: '通报全文', href: addresses.notice(notice) },
    { text: '全部措施', href: addresses.measures(notice) },
    { text: '指标', href: addresses.indicators(notice) },
    { text: '承诺时限', href: addresses.commitments(notice) },
    { text: '时间线', href: addresses.timeline(notice) },
    { text: '责任单位', href: addresses.units(notice) },
    { text: '地点', href: addresses.places(notice) },
    { text: '制度文件', href: addresses.regulations(notice) },
    { text: '更新记录', href: addresses.changes(notice) },
    { text: '文本来源', href: addresses.source(notice) },
  ];
}

/** The pages of the site itself but the first, by their titles; each has a picture of its own. */
export function siteWays(): Way[] {
  return [
    { text: '关于本站', href: addresses.about() },
    { text: '更新记录', href: addresses.changes() },
    { text: '开放数据', href: addresses.openData() },
    { text: '用语解释', href: addresses.glossary() },
    { text: '搜索', href: addresses.search() },
    { text: '网站地图', href: addresses.siteMap() },
    { text: '无障碍声明', href: addresses.accessibility() },
    { text: '隐私', href: addresses.privacy() },
    { text: '反馈', href: addresses.feedback() },
    ...(siteConfig.offline ? [{ text: '离线阅读', href: addresses.offline() }] : []),
  ];
}

/** Every page that has a picture of its own. */
export function picturedPages(
  notices: readonly Notice[],
): { href: string; subject: PageSubject }[] {
  return [
    { href: addresses.home(), subject: { kind: 'home' } },
    ...siteWays().map(({ text: title, href }) => ({
      href,
      subject: { kind: 'site', title } as const,
    })),
    ...notices.flatMap(pagesOfNotice),
  ];
}

function pagesOfNotice(notice: Notice): { href: string; subject: PageSubject }[] {
  const [whole, ...lists] = noticeWays(notice);
  return [
    { href: whole.href, subject: { kind: 'notice', notice } },
    ...lists.map(({ text: title, href }) => ({
      href,
      subject: { kind: 'list', notice, title } as const,
    })),
    ...notice.sections.map((section) => ({
      href: addresses.section(notice, section),
      subject: { kind: 'section', notice, section } as const,
    })),
    ...notice.measures.map((measure) => ({
      href: addresses.measure(notice, measure),
      subject: { kind: 'measure', notice, measure } as const,
    })),
  ];
}

/** The address of the picture that a page shows: its own, or for a page that has none the home page's. */
export function pictureAddress(href: string, { kind }: PageSubject): string {
  const isPictured = kind !== 'site' || siteWays().some((way) => way.href === href);
  return addresses.picture(isPictured ? href : addresses.home());
}
