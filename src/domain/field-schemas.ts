import { z } from 'astro/zod';

/** Characters that show nothing or turn the reading direction: they can make a text look like another. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A line of text that staff write: never empty, nothing invisible. */
export const text = z
  .string('此项必填，须为文字；像数字或日期的文字请加引号')
  .trim()
  .min(1, '此项不能为空')
  .refine((value) => !INVISIBLE.test(value), '含有看不见的控制字符；请删去后重新输入');
