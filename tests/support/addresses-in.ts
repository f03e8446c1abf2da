import { load } from 'cheerio';

/** Attributes that hold one address. */
const ADDRESS = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'manifest'];
/** Attributes that hold addresses with a width or density each. */
const ADDRESS_SET = ['srcset', 'imagesrcset'];
/** Attributes that name elements of the same page, by one id or several. */
const NAMES = [
  'for',
  'form',
  'headers',
  'list',
  'popovertarget',
  'commandfor',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
];
const FILE_NAME = /^[\w./~-]+\.(?:css|html|js|json|mjs|png|svg|wasm|woff2|xml)$/;

/** Addresses that a page points to, as they stand in it; the elements it names itself as `#id`. */
export function addressesInPage(html: string): string[] {
  const $ = load(html);
  const values = (name: string): string[] =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? '');
  const attributes = $('*')
    .toArray()
    .flatMap((element) => Object.entries($(element).attr() ?? {}));
  return [
    ...ADDRESS.flatMap(values),
    ...ADDRESS_SET.flatMap(values).flatMap((set) =>
      set.split(',').map((each) => each.trim().replace(/\s.*$/s, '')),
    ),
    ...NAMES.flatMap(values).flatMap((ids) => ids.split(/\s+/).map((id) => `#${id}`)),
    // What scripts are told.
    ...attributes.flatMap(([name, value]) =>
      /^data-.*\S/.test(name) && /^\/(?!\/)/.test(value) ? [value] : [],
    ),
  ];
}

/** The files and styles that a style sheet asks for. */
export function addressesInStyle(css: string): string[] {
  const found = css.matchAll(
    /url\(\s*["']?(?!data:)([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g,
  );
  return Array.from(found, ([, address, imported]) => address ?? imported ?? '');
}

/**
 * The names of files in a bundled script: what it imports, `./` for its neighbours, and what it asks
 * for below the site's base, which may stand before it as `${base}`.
 */
export function addressesInScript(script: string): string[] {
  const literals = script.matchAll(/(["'`])((?:(?!\1)[^\\\n])*)\1/g);
  return Array.from(literals, ([, , text = '']) => text.replace(/^\$\{[^}]*\}/, '')).filter(
    (text) =>
      (FILE_NAME.test(text) && !text.startsWith('.')) || /^\.\.?\/[\w./~-]+\.\w+$/.test(text),
  );
}

/** The site's own absolute addresses in any text: data, feeds, sitemaps, meta tags. */
export function ownAddresses(text: string, home: string): string[] {
  return text
    .replaceAll('&amp;', '&')
    .split(home)
    .slice(1)
    .map((rest) => `${home}${/^[\w\-.~:/?#@!$*+;=%&]*/.exec(rest)?.[0] ?? ''}`);
}
