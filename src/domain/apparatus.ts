/**
 * The editorial apparatus: the only components that a content file may use.
 *
 * The four kinds follow the practice of digital editions (TEI P5, chapter 12: `supplied`, `gap`,
 * `surplus`, `unclear`).
 */
export const APPARATUS = {
  /** 补字: a certain restoration of lost text. */
  Supplied: { attributes: ['note'], required: [], hasText: true },
  /** 残缺: text was lost here; `captured` is what the capture has in its place, often nothing. */
  Lacuna: { attributes: ['captured', 'note'], required: ['captured'], hasText: false },
  /** 衍文: captured characters that are not the notice's; `note` gives the reason for leaving them out. */
  Noise: { attributes: ['captured', 'note'], required: ['captured', 'note'], hasText: false },
  /** 存疑: kept as it stands and annotated. */
  Doubtful: { attributes: ['note'], required: ['note'], hasText: true },
} as const satisfies Record<
  string,
  { attributes: readonly string[]; required: readonly string[]; hasText: boolean }
>;

export type ApparatusName = keyof typeof APPARATUS;

export function isApparatusName(name: string | null): name is ApparatusName {
  return name !== null && Object.hasOwn(APPARATUS, name);
}

/** What a reader sees where text was lost. */
export const LACUNA_TEXT = '〔原网页此处残缺〕';
/** The same in plain text for data and search, where every character counts. */
export const LACUNA_PLAIN = '〔残缺〕';
