import { isAbsoluteIri, isRfc3339, repeated } from './feed-values.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isUrl: Check = (value) => typeof value === 'string' && isAbsoluteIri(value);
const isDate: Check = (value) => typeof value === 'string' && isRfc3339(value);
const isBoolean: Check = (value) => typeof value === 'boolean';
const isArrayOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const AUTHOR: Readonly<Record<string, Check>> = { name: isText, url: isUrl, avatar: isUrl };
const isAuthor: Check = (value) =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([key, each]) => AUTHOR[key]?.(each) === true);
const isLanguage: Check = (value) =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);

/** The fields of JSON Feed 1.1 that a feed without attachments and hubs may have. */
const FEED: Readonly<Record<string, Check>> = {
  version: (value) => value === 'https://jsonfeed.org/version/1.1',
  title: isText,
  home_page_url: isUrl,
  feed_url: isUrl,
  description: isText,
  user_comment: isText,
  next_url: isUrl,
  icon: isUrl,
  favicon: isUrl,
  authors: isArrayOf(isAuthor),
  language: isLanguage,
  expired: isBoolean,
  items: isArrayOf(isRecord),
};
const ITEM: Readonly<Record<string, Check>> = {
  id: isText,
  url: isUrl,
  external_url: isUrl,
  title: isText,
  content_html: isText,
  content_text: isText,
  summary: isText,
  image: isUrl,
  banner_image: isUrl,
  date_published: isDate,
  date_modified: isDate,
  authors: isArrayOf(isAuthor),
  tags: isArrayOf(isText),
  language: isLanguage,
};

/** What keeps a value from being a feed after JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeedProblems(feed: unknown): string[] {
  if (!isRecord(feed)) return ['no object'];
  const items = Array.isArray(feed['items']) ? feed['items'].filter(isRecord) : [];
  return [
    ...fieldProblems(feed, { fields: FEED, required: ['version', 'title', 'items'] }),
    ...items.flatMap((item) => [
      ...fieldProblems(item, { fields: ITEM, required: ['id'] }),
      ...('content_text' in item || 'content_html' in item ? [] : ['item without content']),
    ]),
    ...repeated(items.map(({ id }) => String(id))).map((id) => `two of id ${id}`),
  ];
}

function fieldProblems(
  value: Record<string, unknown>,
  { fields, required }: { fields: Readonly<Record<string, Check>>; required: readonly string[] },
): string[] {
  return [
    ...required.filter((key) => !(key in value)).map((key) => `no ${key}`),
    // A field of one's own begins with an underscore.
    ...Object.entries(value)
      .filter(([key, each]) => !key.startsWith('_') && fields[key]?.(each) !== true)
      .map(([key]) => `wrong ${key}`),
  ];
}
