/** Why a file can't be imported, told in Chinese: what is wrong and what to do instead. */
export class ImportError extends Error {}
