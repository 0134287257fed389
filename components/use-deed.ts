import { useEffect, useRef, useState } from 'preact/hooks';

/** Where something the user asked for stands. */
export type DeedState = 'idle' | 'busy' | 'failed';

/**
 * Runs one thing the user asked for at a time: `busy` until its promise settles, `failed` where it was rejected.
 * `run` answers whether it succeeded; a call while busy is passed over (`false`). Says nothing once unmounted.
 */
export function useDeed(): { state: DeedState; run: (deed: () => Promise<unknown>) => Promise<boolean> } {
  const [state, setState] = useState<DeedState>('idle');
  const busy = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const run = async (deed: () => Promise<unknown>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setState('busy');
    let after: DeedState = 'idle';
    try {
      await deed();
    } catch {
      after = 'failed';
    }
    busy.current = false;
    if (alive.current) setState(after);
    return after === 'idle' && alive.current;
  };
  return { state, run };
}
