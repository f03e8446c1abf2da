import type { EditorBackend } from './admin/backend.ts';
import type { Licence } from './domain/data-package.ts';

/**
 * The operator, configured in this one place.
 *
 * A site is unofficial unless its operator is the issuer itself: an official one must show the
 * identifiers that 国办发〔2017〕47号 and the filing rules demand, so their fields are required there.
 */
interface AnySite {
  name: string;
  description: string;
  /** Under what others may use what the editors added: topics, marks, indicators, explanations. */
  licence: Licence;
  /** The repository into which the editor at `/admin/` saves; `null` for a site without one. */
  editor: EditorBackend | null;
}

interface UnofficialSite extends AnySite {
  official: false;
  /** How the site came by its texts, as every page says of them: 来自第三方转载. */
  textOrigin: string;
}

interface OfficialSite extends AnySite {
  official: true;
  operator: string;
  /** 网站标识码, ten digits. */
  siteIdCode: string;
  /** ICP 备案号. */
  icp: string;
  /** 公安备案号. */
  publicSecurity: string;
  /** How readers reach the operator: telephone or e-mail, as it is to be shown. */
  contact: string;
}

export type SiteConfig = UnofficialSite | OfficialSite;

export const siteConfig: SiteConfig = {
  name: '整改公开',
  description: '把巡察整改进展情况的通报逐条公开，每一条都能查、能读、能引用。',
  official: false,
  textOrigin: '来自第三方转载',
  licence: {
    name: 'CC-BY-4.0',
    title: '知识共享署名 4.0 国际许可协议',
    path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  },
  editor: null,
};

/**
 * Where the site will live, from the environment (`SITE_URL`): the origin makes absolute addresses,
 * the path is the base below which every link stays.
 */
export function siteAddress(url: string | undefined): { site: string; base: string } {
  const { origin, pathname } = new URL(url ?? 'http://localhost:4321/');
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
