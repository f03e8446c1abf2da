/** What whoever stops a command sends; what it started must not outlive it. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal that is aborted when the command is to stop; until it is disposed of, the command goes on. */
export function stopOnSignals(): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const name of STOPS) process.on(name, stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => {
      for (const name of STOPS) process.off(name, stop);
    },
  };
}
