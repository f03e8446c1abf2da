import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Registers } from './domain/register-schemas.ts';
import { noticeLoader, type StoredNotice } from './notice-loader.ts';
import { registerLoader } from './register-loader.ts';

/** The loaders check each field by the schemas of the domain, and tell staff where it stands. */
export const collections = {
  notices: defineCollection({ loader: noticeLoader(), schema: z.custom<StoredNotice>() }),
  registers: defineCollection({ loader: registerLoader(), schema: z.custom<Registers>() }),
};
