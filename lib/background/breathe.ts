/** Milliseconds of work between two breaths: less than a frame, so that nobody who waits for a turn waits longer. */
const SHARE = 12;

/** A function to await between pieces of long work: now and then it lets other messages have their turn. */
export function createBreath(clock: () => number = () => performance.now()): () => Promise<void> | undefined {
  let last = clock();
  return () => {
    if (clock() - last < SHARE) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        last = clock();
        resolve();
      });
    });
  };
}
