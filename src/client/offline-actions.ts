import {
  type KeepingMessage,
  type KeptNotice,
  type OfflineManifest,
  Shelf,
} from '../offline/shelf.ts';

/** Why a notice could not be kept, in words for the reader. */
const FAILURES = {
  space: '没有保存：这台设备的空间不够。',
  network: '没有保存：网络中断，或网站正在更新。已取得的部分不会用于阅读；请稍后再试。',
} as const;

/** So long the worker may say nothing before it counts as stopped: browsers do so without a word. */
const SILENCE_SECONDS = 30;

class KeepingError extends Error {}

/** What the reader is to know of an error of this module or of the shelf. */
export function wordsFor(error: unknown): string {
  if (error instanceof KeepingError) return error.message;
  return '浏览器不让本站在本机保存。请退出无痕浏览，或在浏览器的设置里允许本站存储数据，再重新打开本页。';
}

/** What there is to keep now, before anything is kept. */
export async function fetchManifest(scope: string, notice: string): Promise<OfflineManifest> {
  const response = await fetch(new Shelf(scope).manifestUrl(notice));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** Has the worker keep a notice, having brought it in if it is the first. */
export async function keep(
  scope: string,
  notice: string,
  onProgress: (done: number, total: number) => void,
): Promise<KeptNotice> {
  try {
    return await new Shelf(scope).keeping(() => askWorker(scope, notice, onProgress));
  } catch (error) {
    await tidy(scope);
    throw error;
  }
}

/** Deletes a notice; with the last, the worker too. */
export async function remove(scope: string, notice: string): Promise<void> {
  const shelf = new Shelf(scope);
  await shelf.alone(() => shelf.remove(notice));
  await tidy(scope);
}

/** Clears up what was left by a notice that could not be kept. */
export function tidy(scope: string): Promise<void> {
  return new Shelf(scope).tidy(async () => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    await registration?.unregister();
  });
}

async function askWorker(
  scope: string,
  notice: string,
  onProgress: (done: number, total: number) => void,
): Promise<KeptNotice> {
  const { port1, port2 } = new MessageChannel();
  let silence = 0;
  const answer = new Promise<KeptNotice>((kept, failed) => {
    const fail = (reason: keyof typeof FAILURES): void =>
      failed(new KeepingError(FAILURES[reason]));
    const wait = (): void => {
      clearTimeout(silence);
      silence = window.setTimeout(() => fail('network'), SILENCE_SECONDS * 1000);
    };
    port1.onmessage = ({ data }: MessageEvent<KeepingMessage>) => {
      wait();
      if (data.state === 'progress') onProgress(data.done, data.total);
      if (data.state === 'kept') kept(data.kept);
      if (data.state === 'failed') fail(data.reason);
    };
    wait();
    startWorker(scope)
      .then((worker) => worker.postMessage({ keep: notice }, [port2]))
      .catch(() => fail('network'));
  });
  try {
    return await answer;
  } finally {
    clearTimeout(silence);
    port1.close();
  }
}

/** Not `ready`, which stays with the first worker of a page though it has been taken away. */
async function startWorker(scope: string): Promise<ServiceWorker> {
  const { active, waiting, installing } = await navigator.serviceWorker.register(`${scope}sw.js`, {
    scope,
  });
  const worker = active ?? waiting ?? installing;
  if (!worker) throw new Error('There is no worker');
  return new Promise((started, failed) => {
    const look = (): void => {
      if (worker.state === 'activated') started(worker);
      if (worker.state === 'redundant') failed(new Error('The worker was not installed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
