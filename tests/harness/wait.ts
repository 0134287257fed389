/** How long a condition of a story may take before it counts as failed, in milliseconds. */
export const PATIENCE = 15_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks until the answer is there (neither `undefined`, `null` nor `false`) and returns it. A page that is just being
 * replaced throws; that counts as "not yet". After `deadline` it fails with what was waited for and the last error.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  deadline = PATIENCE,
): Promise<T> {
  const end = performance.now() + deadline;
  let last = '';
  do {
    try {
      const answer = await within(probe(), deadline);
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      last = '';
    } catch (error) {
      last = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await pause(40);
  } while (performance.now() < end);
  throw new Error(`Waited ${Math.round(deadline / 1000)} s in vain until ${what}${last}`);
}

/** The promise, or a failure after so many milliseconds: a browser that stops answering must not stop the run. */
export async function within<T>(
  promise: Promise<T> | T,
  milliseconds: number,
  what = 'an answer',
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No ${what} after ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
