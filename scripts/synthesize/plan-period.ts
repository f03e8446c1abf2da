/** How the real notice names the time of its five-year plan. */
const PERIOD = '“十四五”期间';
const YEARS_OF_A_PLAN = 5;

/**
 * Puts the last year of the plan in which `year` lies in place of the real notice's plan, and makes
 * what is promised for it due then. Plans end with the years that five divides.
 */
export function shiftPlan(text: string, year: number): string {
  const last = Math.ceil(year / YEARS_OF_A_PLAN) * YEARS_OF_A_PLAN;
  const promise = new RegExp(`(quote: [^\\n]*${PERIOD}[^\\n]*\\n *due: )\\d{4}`, 'gu');
  return text.replace(promise, `$1${last}`).replaceAll(PERIOD, `${last}年底前`);
}
