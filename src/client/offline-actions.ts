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

/** What there is to keep now, before anything is kept. */
export async function fetchManifest(scope: string, notice: string): Promise<OfflineManifest> {
  const response = await fetch(new Shelf(scope).manifestUrl(notice));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/**
 * Has the worker keep a notice, having brought it in if it is the first.
 *
 * Throws an `Error` whose message is for the reader.
 */
export async function keep(
  scope: string,
  notice: string,
  onProgress: (done: number, total: number) => void,
): Promise<KeptNotice> {
  const worker = await startWorker(scope).catch(() => null);
  if (!worker) throw new Error(FAILURES.network);
  const { port1, port2 } = new MessageChannel();
  return new Promise((kept, failed) => {
    port1.onmessage = ({ data }: MessageEvent<KeepingMessage>) => {
      if (data.state === 'progress') {
        onProgress(data.done, data.total);
        return;
      }
      port1.close();
      if (data.state === 'kept') kept(data.kept);
      else failed(new Error(FAILURES[data.reason]));
    };
    worker.postMessage({ keep: notice }, [port2]);
  });
}

async function startWorker(scope: string): Promise<ServiceWorker | null> {
  await navigator.serviceWorker.register(`${scope}sw.js`, { scope });
  const { active } = await navigator.serviceWorker.ready;
  return active;
}

/** Deletes a notice; with the last, the worker too. */
export async function remove(scope: string, notice: string): Promise<void> {
  const shelf = new Shelf(scope);
  await shelf.alone(async () => {
    if (!(await shelf.remove(notice))) return;
    const registration = await navigator.serviceWorker.getRegistration(scope);
    await registration?.unregister();
  });
}
