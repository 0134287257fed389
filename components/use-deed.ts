import { useEffect, useRef, useState } from 'preact/hooks';

/** Where something the user asked for stands; `reason` is what the failure said, which may be nothing. */
export type Deed = { state: 'idle' | 'busy' } | { state: 'failed'; reason: string };

/**
 * Runs one thing the user asked for at a time: `busy` until its promise settles, `failed` where it was rejected.
 * `run` starts the deed before it returns, as browsers want it where they ask the user for a permission. It answers
 * with what the deed did, or undefined where it failed, another is under way, or nobody is there to be told any more.
 */
export function useDeed(): {
  deed: Deed;
  run: <T>(start: () => Promise<T>) => Promise<{ value: T } | undefined>;
} {
  const [deed, setDeed] = useState<Deed>({ state: 'idle' });
  const busy = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const run = async <T>(start: () => Promise<T>): Promise<{ value: T } | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setDeed({ state: 'busy' });
    let done: { value: T } | undefined;
    let after: Deed = { state: 'idle' };
    try {
      done = { value: await start() };
    } catch (error) {
      after = { state: 'failed', reason: error instanceof Error ? error.message : '' };
    }
    busy.current = false;
    if (!alive.current) return undefined;
    setDeed(after);
    return done;
  };
  return { deed, run };
}
