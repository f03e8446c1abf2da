import { site } from 'astro:config/client';
import { addresses } from './addresses.ts';
import { atomFeed } from './domain/atom-feed.ts';
import { type ChangingNotice, listChanges } from './domain/changes.ts';
import { type FeedContext, feedTitle } from './domain/feed-entries.ts';
import { jsonFeed } from './domain/json-feed.ts';
import { siteConfig } from './site.config.ts';

/** What changed in the notices; a feed that is about one of them only names it as `about`. */
export function atomResponse(notices: readonly ChangingNotice[], about?: ChangingNotice): Response {
  return new Response(atomFeed(listChanges(notices), feedContext(about)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}

export function jsonFeedResponse(
  notices: readonly ChangingNotice[],
  about?: ChangingNotice,
): Response {
  const feed = jsonFeed(listChanges(notices), feedContext(about));
  return new Response(`${JSON.stringify(feed, null, 2)}\n`, {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}

function feedContext(about: ChangingNotice | undefined): FeedContext {
  const absolute = (address: string): string => new URL(address, site).href;
  const { name } = siteConfig;
  return {
    title: feedTitle(about?.entry.data.title ?? name),
    description: '通报的发布、本站的收录和整理、各条整改措施的后续进展。',
    author: {
      name: siteConfig.official ? siteConfig.operator : name,
      url: absolute(addresses.home()),
    },
    urls: {
      page: absolute(addresses.changes(about)),
      atom: absolute(addresses.feed('feed.xml', about)),
      json: absolute(addresses.feed('feed.json', about)),
    },
    urlOf: (change) => absolute(addresses.change(change)),
  };
}
