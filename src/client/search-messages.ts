import type { FailureKind } from '../search/search-failure.ts';

/** What a reader is told when a search can't be answered: what happened, and what helps. */
export const FAILURE_MESSAGES: Readonly<Record<FailureKind, string>> = {
  offline: '现在没有网络，无法搜索。联网后会自动重试，也可以点“重试”。',
  unreachable: '搜索要用的文件没有取到，可能是网络中断或服务器暂时无法访问。请稍后重试。',
  broken: '搜索要用的索引不完整，无法给出可靠的结果。请重试；仍然不行时，请到完整清单中查看。',
  stale: '网站刚刚更新过，这一页还是旧的。请重新载入本页后再搜索。',
};

export const LOADING_MESSAGE = '正在搜索…';
export const FIRST_LOADING_MESSAGE = '正在载入索引，只在第一次搜索时载入…';

export interface FoundCounts {
  /** Measures that fit the query and the filters. */
  shown: number;
  /** Measures that fit the query. */
  found: number;
  /** Other texts that fit the query. */
  elsewhere: number;
  isFiltered: boolean;
}

/** How many were found, of how many: told in every case, also to those who hear it. */
export function summaryOf({ shown, found, elsewhere, isFiltered }: FoundCounts): string {
  if (found === 0) {
    return elsewhere === 0 ? '没有找到' : `措施正文中没有找到，其他文字中有${elsewhere}处`;
  }
  if (!isFiltered) return `找到${found}条措施`;
  return shown === 0
    ? `找到${found}条措施，没有一条符合筛选条件`
    : `找到${found}条措施，符合筛选条件的${shown}条`;
}
