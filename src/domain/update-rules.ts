import type { Finding } from './finding.ts';
import type { Entry, NoticeFolder } from './notice.ts';
import type { MeasureData, NoticeData } from './schemas.ts';
import { STATUS_LABELS } from './status.ts';

/**
 * Later progress comes after what the notice reports, is told once, and on one day has one status:
 * readers must see which is the last.
 */
export function checkUpdates(
  { data }: Entry<NoticeData>,
  { measures }: Pick<NoticeFolder, 'measures'>,
): Finding[] {
  const steps = data.milestones.map(({ start, end }) => end ?? start).toSorted();
  return measures.flatMap((measure) => checkMeasure(measure, steps.at(-1) ?? ''));
}

function checkMeasure({ file, data: { updates } }: Entry<MeasureData>, latest: string): Finding[] {
  return updates.flatMap(({ date, status, text }, index): Finding[] => {
    const at = ['updates', index, 'date'];
    const sameDay = updates.slice(0, index).filter((other) => other.date === date);
    if (sameDay.some((other) => other.text === text)) {
      return [{ file, at, message: `${date} 的这条进展写了两遍；请删去一条` }];
    }
    const other = sameDay.find((each) => each.status !== status);
    if (other) {
      const message = `${date} 有两条进展，一条是${STATUS_LABELS[other.status]}，一条是${STATUS_LABELS[status]}，读者分不清哪条在后；请并成一条，或改正日期`;
      return [{ file, at, message }];
    }
    if (date > latest) return [];
    const message = `进展的日期 ${date} 不晚于巡察整改（${latest}），应在通报的正文里；请改正日期`;
    return [{ file, at, message }];
  });
}
