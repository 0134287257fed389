/** Milliseconds of work between two breaths: less than a frame, so that nobody who waits for a turn waits longer. */
const SHARE = 12;

/**
 * Resolves in a turn of its own, behind whatever waits already. By a message and not by a timer: timers wait 4 ms each, and a
 * second in a page that is not seen, where a file that is being read would take as many seconds as it has breaths.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- A port that only has listeners has to be started.
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** A function to await between pieces of long work: now and then it lets other messages have their turn. */
export function createBreath(clock: () => number = () => performance.now()): () => Promise<void> | undefined {
  let last = clock();
  const turn = async (): Promise<void> => {
    await nextTurn();
    last = clock();
  };
  return () => (clock() - last < SHARE ? undefined : turn());
}
