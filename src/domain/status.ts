/** 整改状态, as the text itself states it; in the order in which pages list them. */
export const STATED_STATUSES = ['completed', 'ongoing', 'standing', 'planned', 'unstated'] as const;

/** `unreviewed`: nobody has read the measure for its status yet; only while a notice's annotation is pending. */
export const MEASURE_STATUSES = [...STATED_STATUSES, 'unreviewed'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

export const STATUS_LABELS: Record<MeasureStatus, string> = {
  completed: '已完成',
  ongoing: '推进中',
  standing: '长期坚持',
  planned: '计划中',
  unstated: '原文未说明',
  unreviewed: '待标注',
};

/** 整改状态, as a later update states it. */
export const UPDATE_STATUS_LABELS: Record<MeasureStatus, string> = {
  ...STATUS_LABELS,
  unstated: '未说明做到哪一步',
};

/** The rule by which an editor chose the status; shown to readers beside the count. */
export const STATUS_RULES: Record<MeasureStatus, string> = {
  completed: '正文写明具体事项已经做完，且没有写明尚未做完的部分',
  ongoing: '正文写明正在推进，或仍有部分没有做完',
  standing: '正文写明的是没有终点的日常要求，如“每季度”“定期”“严格执行”',
  planned: '正文只写明将来要做',
  unstated: '正文没有写明做到了哪一步；本站不推测',
  unreviewed: '编者还没有判断，请看正文',
};

/** The statuses that a page about these measures lists: all that a text can state, and what is left to do. */
export function statusesToList(statuses: readonly string[]): readonly MeasureStatus[] {
  return statuses.includes('unreviewed') ? MEASURE_STATUSES : STATED_STATUSES;
}

/** How many measures have each status, in the order of `MEASURE_STATUSES`, zeros included. */
export function countByStatus(
  statuses: readonly MeasureStatus[],
): { status: MeasureStatus; count: number }[] {
  return statusesToList(statuses).map((status) => ({
    status,
    count: statuses.filter((each) => each === status).length,
  }));
}
