import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CHECKSUMS_FILE,
  type Checksum,
  ChecksumListError,
  parseChecksums,
} from '../../src/checksums/checksum-list.ts';
import { Refusal } from '../command/refusal.ts';
import { UsageError } from '../command/usage-error.ts';
import { askPatiently, type Patience } from './ask-patiently.ts';

/** The list in a file of one's own; the published list must then be this very one. */
export async function readOwnChecksums(file: string): Promise<Checksum[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`读不到清单“${file}”。`, { cause });
  });
  const digest = createHash('sha256').update(text).digest('hex');
  try {
    return [...parseChecksums(text), { path: CHECKSUMS_FILE, digest }];
  } catch (cause) {
    if (!(cause instanceof ChecksumListError)) throw cause;
    throw new UsageError(`清单“${file}”不能用：${cause.message}`, { cause });
  }
}

/** The list that lies in a folder itself. */
export async function readChecksumsIn(folder: string): Promise<Checksum[]> {
  const file = join(folder, CHECKSUMS_FILE);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(
      `读不到“${file}”。写生成好的网站所在的目录，或者用 --manifest 写明清单；清单由 npm run build 生成。`,
      { cause },
    );
  });
  return parsePublished(text, file);
}

/** The list that a site publishes itself. */
export async function fetchChecksums(home: URL, patience: Patience): Promise<Checksum[]> {
  const url = new URL(CHECKSUMS_FILE, home);
  const answer = await askPatiently(url, (response) => response.text(), patience);
  if ('failure' in answer) throw new Refusal(`取不到 ${url.href}：${answer.failure}`);
  const { status, location, body } = answer;
  if (location !== null) {
    throw new Refusal(`${url.href} 转到 ${location}。如果那里才是网站，请写那个网址。`);
  }
  if (status !== 200) {
    throw new Refusal(
      `${url.href} 答 ${status}，没有清单可以对照。请看网址是不是网站的首页；也可以用 --manifest 写明清单。`,
    );
  }
  return parsePublished(body, url.href);
}

function parsePublished(text: string, where: string): Checksum[] {
  try {
    return parseChecksums(text);
  } catch (cause) {
    if (!(cause instanceof ChecksumListError)) throw cause;
    throw new Refusal(`清单 ${where} 不能用：${cause.message}`, { cause });
  }
}
