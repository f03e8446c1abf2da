import { expect, test } from 'vitest';
import { atomEntries, atomProblems } from '../support/atom-problems.ts';
import { jsonFeedProblems } from '../support/json-feed-problems.ts';

/** After the example of RFC 4287, section 1.1, with a second entry. */
const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="text">dive into mark</title>
  <subtitle type="html">A &lt;em&gt;lot&lt;/em&gt; of effort</subtitle>
  <updated>2005-07-31T12:29:29Z</updated>
  <id>tag:example.org,2003:3</id>
  <author><name>Mark Pilgrim</name><uri>http://example.org/</uri></author>
  <link rel="alternate" type="text/html" hreflang="en" href="http://example.org/"/>
  <link rel="self" type="application/atom+xml" href="http://example.org/feed.atom"/>
  <rights>Copyright (c) 2003, Mark Pilgrim</rights>
  <entry>
    <title>Atom draft-07 snapshot</title>
    <link rel="alternate" type="text/html" href="http://example.org/2005/04/02/atom"/>
    <id>tag:example.org,2003:3.2397</id>
    <updated>2005-07-31T12:29:29Z</updated>
    <published>2003-12-13T08:29:29-04:00</published>
    <content type="html"><![CDATA[<p>Update & more</p>]]></content>
  </entry>
  <entry>
    <title>Another</title>
    <link href="http://example.org/another"/>
    <id>tag:example.org,2003:3.2398</id>
    <updated>2005-07-30T00:00:00.25+08:00</updated>
  </entry>
</feed>
`;

/** The sound feed with one passage replaced; the passage must be there. */
function changed(from: string | RegExp, to = ''): string {
  const text = ATOM.replace(from, to);
  if (text === ATOM) throw new Error(`The feed does not hold ${from}`);
  return text;
}

test('a sound Atom feed has no problems, and its entries can be read', () => {
  expect(atomProblems(ATOM)).toEqual([]);
  expect(atomEntries(ATOM)).toMatchObject([
    { id: 'tag:example.org,2003:3.2397', content: '<p>Update & more</p>' },
    { id: 'tag:example.org,2003:3.2398', 'link alternate': 'http://example.org/another' },
  ]);
});

test.each([
  ['another format', '<rss/>', 'the root is no atom:feed'],
  ['another namespace', changed('2005/Atom', '2005/atom'), 'the root is no atom:feed'],
  ['an end that is missing', changed('</feed>'), 'not well-formed'],
  ['a bare ampersand', changed('Another', 'a & b'), 'not well-formed'],
  ['a control character', changed('Another', '\u{8}'), 'a character that XML forbids'],
  ['no id', changed(/<id>.*?<\/id>/), 'feed: 0 × id'],
  ['no title', changed(/<title.*?<\/title>/), 'feed: 0 × title'],
  ['an empty title', changed(/<title.*?<\/title>/, '<title/>'), 'feed: empty title'],
  ['no date', changed(/<updated>.*?<\/updated>/), 'feed: 0 × updated'],
  ['two rights', changed(/<rights>.*<\/rights>/, '$&$&'), 'feed: 2 × rights'],
  ['no author', changed(/<author>.*<\/author>/), 'feed: no author'],
  ['a nameless author', changed(/<name>.*<\/name>/), 'feed: author without one name'],
  ['no link to itself', changed('rel="self"', 'rel="via"'), 'feed: no link to itself'],
  ['a made-up relation', changed('rel="self"', 'rel="me"'), 'feed: link of rel me'],
  ['a relative link', changed('href="http://example.org/"', 'href="/"'), 'is no absolute IRI'],
  ['a relative id', changed('tag:example.org,2003:3<', 'feed.atom<'), 'is no absolute IRI'],
  ['a date without time', changed('T12:29:29Z'), 'no date of RFC 3339'],
  ['a date without zone', changed('29:29Z', '29:29'), 'no date of RFC 3339'],
  ['a day that is none', changed('2005-07-31T', '2005-02-30T'), 'no date of RFC 3339'],
  ['a small t', changed('2005-07-31T', '2005-07-31t'), 'no date of RFC 3339'],
  ['an id twice', changed('3.2398', '3.2397'), 'two of id'],
  ['an entry with the feed’s id', changed('3.2398', '3'), 'two of id'],
  ['an entry without id', changed(/<id>[^<]*3\.2397<\/id>/), 'entry: 0 × id'],
  ['an entry without date', changed(/<updated>2005-07-30.*?<\/updated>/), 'entry: 0 × updated'],
  ['two contents', changed(/<content .*<\/content>/, '$&$&'), 'entry: 2 × content'],
  ['an entry that says nothing', changed('<link href="http://example.org/another"/>'), 'neither'],
  ['markup that is no text', changed('Another', '<b>Another</b>'), 'with an element inside'],
  ['a foreign element', changed('<rights>', '<pubDate/><rights>'), 'unknown element pubDate'],
  ['two alternates', changed(/<link rel="alternate".*/, '$&$&'), 'two alternate links'],
])('the check of Atom feeds notices %s', (_name, xml, problem) => {
  expect(atomProblems(xml)).toContainEqual(expect.stringContaining(problem));
});

/** After the example of jsonfeed.org/version/1.1, with the fields that this site uses. */
const ITEM = {
  id: '2',
  url: 'https://example.org/second-item',
  content_text: 'This is a second item.',
  date_published: '2010-02-07T14:04:00-05:00',
};
const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'My Example Feed',
  home_page_url: 'https://example.org/',
  feed_url: 'https://example.org/feed.json',
  language: 'en-US',
  authors: [{ name: 'Brent Simmons', url: 'https://example.org/' }],
  items: [ITEM, { id: '1', content_html: '<p>Hello, world!</p>' }],
};
const without = (key: keyof typeof JSON_FEED): object =>
  Object.fromEntries(Object.entries(JSON_FEED).filter(([name]) => name !== key));
const withItem = (item: object): object => ({ ...JSON_FEED, items: [item] });

test('a sound JSON feed has no problems, with or without fields of one’s own', () => {
  expect(jsonFeedProblems(JSON_FEED)).toEqual([]);
  expect(jsonFeedProblems({ ...JSON_FEED, _own: 1 })).toEqual([]);
});

test.each([
  ['a list', [], 'no object'],
  ['no version', without('version'), 'no version'],
  ['no title', without('title'), 'no title'],
  ['no items', without('items'), 'no items'],
  ['version 1', { ...JSON_FEED, version: 'https://jsonfeed.org/version/1' }, 'wrong version'],
  ['items that are none', { ...JSON_FEED, items: ['甲'] }, 'wrong items'],
  ['the old author', { ...JSON_FEED, author: { name: '甲' } }, 'wrong author'],
  ['an empty author', { ...JSON_FEED, authors: [{}] }, 'wrong authors'],
  ['a relative address', { ...JSON_FEED, feed_url: '/feed.json' }, 'wrong feed_url'],
  ['a language in words', { ...JSON_FEED, language: '中文' }, 'wrong language'],
  ['an item without id', withItem({ content_text: '甲' }), 'no id'],
  ['a number as id', withItem({ ...ITEM, id: 42 }), 'wrong id'],
  ['a bare day', withItem({ ...ITEM, date_published: '2010-02-07' }), 'wrong date_published'],
  ['an item without content', withItem({ id: '1' }), 'item without content'],
  ['an id twice', { ...JSON_FEED, items: [ITEM, ITEM] }, 'two of id'],
])('the check of JSON feeds notices %s', (_name, feed, problem) => {
  expect(jsonFeedProblems(feed)).toContainEqual(expect.stringContaining(problem));
});
