import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { type CheerioAPI, load } from 'cheerio';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** What a component renders: its document, and its words without the blanks between them. */
export async function render(
  component: Component,
  props: Record<string, unknown>,
): Promise<{ $: CheerioAPI; text: string }> {
  const container = await AstroContainer.create({ astroConfig: { site: 'https://example.org' } });
  const $ = load(await container.renderToString(component, { props }));
  return { $, text: $('body').text().replace(/\s+/g, '') };
}
