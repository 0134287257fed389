import { useRef, useState } from 'preact/hooks';

/** Where something the user asked for stands; `reason` is what the failure said, which may be nothing. */
export type Deed = { state: 'idle' | 'busy' } | { state: 'failed'; reason: string };

/**
 * Runs one thing the user asked for at a time: `busy` until its promise settles, `failed` where it was rejected.
 * `run` starts the deed before it returns, as browsers want it where they ask the user for a permission. It answers
 * with what the deed did, or undefined where it failed or another is under way.
 */
export function useDeed(): {
  deed: Deed;
  run: <T>(start: () => Promise<T>) => Promise<{ value: T } | undefined>;
} {
  const [deed, setDeed] = useState<Deed>({ state: 'idle' });
  const busy = useRef(false);

  const run = async <T>(start: () => Promise<T>): Promise<{ value: T } | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setDeed({ state: 'busy' });
    try {
      const value = await start();
      setDeed({ state: 'idle' });
      return { value };
    } catch (error) {
      setDeed({ state: 'failed', reason: error instanceof Error ? error.message : '' });
      return undefined;
    } finally {
      busy.current = false;
    }
  };
  return { deed, run };
}
