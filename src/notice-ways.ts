import { addresses } from './addresses.ts';
import type { Crumb } from './components/page/Breadcrumbs.astro';
import { offersPdf } from './offers-pdf.ts';
import type { NoticeView } from './queries.ts';

/** The ways through one notice: the whole of it, and its lists. */
export function noticeWays(notice: Pick<NoticeView, 'id'>): Crumb[] {
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
    ...(offersPdf ? [{ text: '下载 PDF', href: addresses.pdf(notice) }] : []),
  ];
}
