const ROW_PX = 46;
/** Many bars stand closer. */
const DENSE_ROW_PX = 30;
const DENSE = 12;
const AXIS_PX = 72;

/** Height of a chart of so many horizontal bars with its axis, in CSS pixels. */
export function chartHeight(bars: number): number {
  return bars * (bars > DENSE ? DENSE_ROW_PX : ROW_PX) + AXIS_PX;
}
