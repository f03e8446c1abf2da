import type { Command } from './run-measured.ts';

/** A site laid out in a folder of its own, ready to be built. */
export interface Site {
  command: Command;
  /** Folder that the command writes. */
  output: string;
  /** Changes one measure, as staff would. */
  change(): Promise<void>;
}

/** A program that makes a site of the synthetic notices. */
export interface Contender {
  name: string;
  /** Lays out in `folder` a site of what lies in `content`, a folder that holds `content/`. */
  prepare(folder: string, content: string): Promise<Site>;
}
