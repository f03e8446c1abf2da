import { ALL_LEVELS } from './all-levels.ts';
import type { Fixture } from './fixture.ts';
import { GB18030 } from './gb18030.ts';
import { MARKDOWN } from './markdown.ts';
import { MODERN_PAGE } from './modern-page.ts';
import { NO_HEADINGS } from './no-headings.ts';
import { OLD_PAGE } from './old-page.ts';
import { ORDINALS } from './ordinals.ts';
import { THREE_HUNDRED } from './three-hundred.ts';
import { TRAPS } from './traps.ts';
import { WORD_NUMBERING } from './word-numbering.ts';
import { WORD_TABLES } from './word-tables.ts';

/** Notices of different build, one for each way in which an office may hand one over. */
export const FIXTURES: readonly Fixture[] = [
  ALL_LEVELS,
  NO_HEADINGS,
  WORD_NUMBERING,
  WORD_TABLES,
  THREE_HUNDRED,
  GB18030,
  OLD_PAGE,
  MODERN_PAGE,
  MARKDOWN,
  ORDINALS,
  TRAPS,
];
