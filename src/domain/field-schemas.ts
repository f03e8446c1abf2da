import { z } from 'astro/zod';
import { INVISIBLE } from './invisible.ts';
import { isWebAddress } from './web-address.ts';

/** A line of text that staff write: never empty, nothing invisible. */
export const text = z
  .string('此项必填，须为文字；像数字或日期的文字请加引号')
  .trim()
  .min(1, { error: '此项不能为空', abort: true })
  .refine((value) => !INVISIBLE.test(value), '含有看不见的控制字符；请删去后重新输入');

/**
 * A name or word that is looked for in texts. Radicals and compatibility ideographs look like the
 * characters that everybody types and are none of them (Unicode, chapter 18): nothing would be found.
 */
export const name = text.refine(
  (value) => !/\p{Radical}/u.test(value) && value.normalize('NFC') === value,
  '含有与常用汉字同形的部首或兼容字；请删去后用输入法重新输入',
);

/** A name that is marked wherever it stands: one character, or marks alone, would stand everywhere. */
export const longName = name.refine(
  (value) => Array.from(value).length > 1 && /\p{L}/u.test(value),
  '名称至少两个字，且不能只有数字和标点；请写全称',
);

/** The full address of a page on the public web. */
export const webAddress = z
  .string('须为 http 或 https 开头的完整网址')
  .refine(
    isWebAddress,
    '须为 http 或 https 开头的完整网址，域名用英文，不带用户名，不能是内部网络的地址',
  );
