/** Whether a PDF is set in the Chinese font that npm brings for tests, for want of any other. */
export function usesStandIn(pdf: Buffer): boolean {
  return pdf.includes('ZCOOLXiaoWei');
}
