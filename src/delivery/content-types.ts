/** The media types of the site's files, by how their names end; all others are bytes. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  mjs: 'text/javascript',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

export const DEFAULT_CONTENT_TYPE = 'application/octet-stream';

/** Whether a type is text: written in UTF-8, and worth compressing. */
export function isText(type: string): boolean {
  return type.startsWith('text/') || /[/+](json|xml)$/.test(type);
}

/** The media type of a file, with the encoding of text. */
export function contentTypeOf(file: string): string {
  const type = CONTENT_TYPES[file.replace(/^.*\./, '')] ?? DEFAULT_CONTENT_TYPE;
  return isText(type) ? `${type}; charset=utf-8` : type;
}
