/** `2023-08-04` → `2023年8月4日`, the form that GB/T 15835-2011 gives for running text. */
export function isoToChineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The first moment of a day in China, which has kept UTC+8 all year since 1992; as RFC 3339 has it. */
export function startOfChineseDay(iso: string): string {
  return `${iso}T00:00:00+08:00`;
}

/** A calendar date as `YYYY-MM-DD`. */
export function toIso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function lastDayOfMonth(year: number, month: number): string {
  return toIso(year, month + 1, 0);
}

/** `2023-08` → `2023年8月`. */
export function isoToChineseMonth(iso: string): string {
  const [year, month] = iso.split('-').map(Number);
  return `${year}年${month}月`;
}
