/** `2023-08-04` → `2023年8月4日`, the form that GB/T 15835-2011 gives for running text. */
export function isoToChineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
