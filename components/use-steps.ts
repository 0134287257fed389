import { useEffect, useRef, useState } from 'preact/hooks';

/** How far work on many is; `reason` is what the failure said, which may be nothing. */
export type Steps =
  | { state: 'idle' }
  | { state: 'busy'; done: number; total: number; stopping: boolean }
  | { state: 'failed'; done: number; reason: string };

/** Of the messages that work on many, the most that one names. */
const STEP = 200;

/**
 * Work on many, done in steps that others have their turn between: it shows how far it is, and can be stopped after any of
 * them. What was done by then stays done.
 */
export function useSteps() {
  const [steps, setSteps] = useState<Steps>({ state: 'idle' });
  const busy = useRef(false);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  /** Answers how many of them were gone through; undefined where it failed, or other work is under way. */
  const run = async (
    ids: readonly string[],
    step: (ids: string[], more: boolean) => Promise<unknown>,
  ): Promise<number | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    stopped.current = false;
    let done = 0;
    const show = () => setSteps({ state: 'busy', done, total: ids.length, stopping: stopped.current });
    try {
      show();
      while (done < ids.length && !stopped.current) {
        const next = ids.slice(done, done + STEP);
        await step(next, done + next.length < ids.length);
        done += next.length;
        show();
      }
      setSteps({ state: 'idle' });
      return done;
    } catch (error) {
      setSteps({ state: 'failed', done, reason: error instanceof Error ? error.message : '' });
      return undefined;
    } finally {
      busy.current = false;
    }
  };
  const stop = () => {
    stopped.current = true;
    setSteps((before) => (before.state === 'busy' ? { ...before, stopping: true } : before));
  };
  return { steps, run, stop };
}
