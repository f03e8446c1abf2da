import { Refusal } from '../command/refusal.ts';

/** Why a file can't be imported; it is told with the file's name. */
export class ImportError extends Refusal {}
