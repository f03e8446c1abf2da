import { CHINESE_SUPPLEMENT } from './words/chinese-supplement.ts';

/** Libraries for code, maps and pictures, of which no field of ours makes use. */
const UNUSED = /^(@shikijs\/|leaflet|terra-draw|exifr|svgo)/;
const NOTHING = '\0nothing';

/** The style sheet that would fetch the fonts from a CDN, though the package brings them along. */
const CDN_FONT = /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]+\)/g;

/**
 * Fits Sveltia CMS into the site: without three hundred files that nothing would ever load,
 * without a font from elsewhere, and with Chinese words where its translation has none yet.
 */
export function sveltiaPlugin() {
  return {
    name: 'sveltia',
    enforce: 'pre' as const,
    resolveId: (id: string, importer: string | undefined) =>
      UNUSED.test(id) && importer?.includes('@sveltia/cms') ? NOTHING : null,
    load: (id: string) => (id === NOTHING ? 'export default {};' : null),
    transform(code: string, id: string) {
      if (id.includes('@sveltia/cms/npm/index.js')) return code.replace(CDN_FONT, 'local("none")');
      if (!id.includes('@sveltia/cms/locales/zh-CN.json')) return null;
      return JSON.stringify({ ...CHINESE_SUPPLEMENT, ...JSON.parse(code) });
    },
  };
}
