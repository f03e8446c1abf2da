/** Whether pages offer PDFs: only a build for which `npm run pdf` has a browser print them. */
export const offersPdf = process.env['ZHENGGAI_PDF'] === '1';
