interface YieldingScheduler {
  yield(): Promise<void>;
}

/**
 * Gives the page its turn and comes back as soon as it may: `scheduler.yield` where there is one, else a message
 * to ourselves (a timer would wait 4 ms, and a second in a tab behind).
 */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<YieldingScheduler> };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
