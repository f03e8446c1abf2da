/** Whether a text is an address that needs no base: a scheme, and nothing that an IRI may not hold. */
export function isAbsoluteIri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text) && URL.canParse(text);
}

/** Whether a text is a date-time of RFC 3339, `T` and `Z` in capitals, on a day that exists. */
export function isRfc3339(text: string): boolean {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
      .exec(text)
      ?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
}

/** The values that occur more than once. */
export function repeated(values: readonly string[]): string[] {
  return Array.from(new Set(values.filter((value, index) => values.indexOf(value) !== index)));
}
