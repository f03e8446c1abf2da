import { z } from 'astro/zod';
import type { EditorBackend } from './admin/backend.ts';

const REQUIRED = '此项必填，须为文字';
const words = z.string(REQUIRED).trim().min(1, '此项不能为空');
const webAddress = z.url({ protocol: /^https?$/, error: '须为 http 或 https 开头的完整网址' });

const anySite = {
  name: words,
  description: words,
  /** Under what others may use what the editors added: topics, marks, indicators, explanations. */
  licence: z.strictObject({
    /** SPDX identifier. */
    name: words,
    title: words,
    path: webAddress,
  }),
  /** The repository into which the editor at `/admin/` saves; `null` for a site without one. */
  editor: z.custom<EditorBackend | null>((value) => value !== undefined, '没有编辑器的写 null'),
  /** Whether readers may keep a notice on their device, to read it without a network. */
  offline: z.boolean('须为 true 或 false'),
};

const unofficialSite = z.strictObject({
  ...anySite,
  official: z.literal(false),
  /** How the site came by its texts, as every page says of them: 来自第三方转载. */
  textOrigin: words,
  /** How readers reach those who run the site: e-mail, web address or telephone; `null` for no way. */
  contact: words.nullable(),
});

const officialSite = z.strictObject({
  ...anySite,
  official: z.literal(true),
  /** 主办单位. */
  operator: words,
  /** 网站标识码: ten digits, or `bm` and eight for the departments of the State Council. */
  siteIdCode: z
    .string(REQUIRED)
    .regex(/^(\d{10}|bm\d{8})$/, '网站标识码须为十位数字，或 bm 加八位数字'),
  /** ICP 备案号. */
  icp: z.string(REQUIRED).regex(/ICP备\d+号(-\d+)?$/, '须写成 苏ICP备12345678号-1 的样子'),
  /** 公安备案号; its digits make the link to the register. */
  publicSecurity: z
    .string(REQUIRED)
    .regex(/公网安备\s*\d{14}号$/, '须写成 苏公网安备32041102000001号 的样子'),
  /** How readers reach the operator: e-mail, web address or telephone. */
  contact: words,
  /** 政府网站找错: the address that the central platform gave this site; `null` without one. */
  findErrors: webAddress.nullable(),
});

const siteSchema = z.discriminatedUnion('official', [unofficialSite, officialSite], {
  error: '须为 true（官方网站）或 false（非官方网站）',
});

/**
 * The operator, as `site.config.ts` states it.
 *
 * A site is unofficial unless its operator is the issuer itself: an official one must show the
 * identifiers that 国办发〔2017〕47号 and the filing rules demand, so their fields are required there,
 * and allowed nowhere else.
 */
export type SiteConfig = z.infer<typeof siteSchema>;

/** What is wrong with a configuration. `field` is the outermost that holds the fault. */
export function siteConfigProblems(config: unknown): { field: string; message: string }[] {
  const { error } = siteSchema.safeParse(config);
  return (error?.issues ?? []).map((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') {
      return { field: String(issue.path[0]), message: `${path}：${issue.message}` };
    }
    const within = path === '' ? '' : `${path} 里`;
    const message = `${within}不认识的项：${issue.keys.join('、')}；检查拼写，或删去`;
    return { field: String(issue.path[0] ?? issue.keys[0]), message };
  });
}
