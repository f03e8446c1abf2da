/** The day in China, whose notices these are, wherever the command runs. */
export function todayInChina(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** Whether a text is written like `2024-06-30`, whatever day that may be. */
export function isWrittenAsDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** Whether a text is a day that exists, written like `2024-06-30`. */
export function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return (
    isWrittenAsDate(date) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().slice(0, 10) === date
  );
}
