import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addresses } from '../../addresses.ts';
import { picturedPages } from '../../page-list.ts';
import { type Card, chooseCard } from '../../pictures/card.ts';
import { glyphs } from '../../pictures/font.ts';
import { pictureOf } from '../../pictures/picture.ts';
import { noticesToMake } from '../../queries.ts';
import { siteConfig } from '../../site.config.ts';

/** One picture a page; those whose words the font can't write are told of once a build. */
export async function getStaticPaths(): Promise<
  { params: { page: string }; props: { card: Card } }[]
> {
  const folder = addresses.pictures();
  return picturedPages(await noticesToMake()).map(({ href, subject }) => {
    const { card, lacking } = chooseCard(subject, siteConfig, glyphs);
    if (lacking !== '') {
      console.warn(`分享图片：${href} 的“${lacking}”字体里没有，这一页改用通报或本站的图片。`);
    }
    const page = addresses
      .picture(href)
      .slice(folder.length)
      .replace(/\.png$/, '');
    return { params: { page }, props: { card } };
  });
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(Buffer.from(await pictureOf(props.card)), {
    headers: { 'content-type': 'image/png' },
  });
