import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RivalRoundState } from '../lib/messaging/protocol.ts';
import { useDeed } from './use-deed.ts';

export interface RivalRounds {
  onRound: () => Promise<RivalRoundState>;
  /** Both answer at once. */
  onLook: () => Promise<RivalRoundState>;
  onStop: () => Promise<RivalRoundState>;
}

/** How often it is asked how far the looking is, ms. That also keeps the background awake for it. */
const ASK_EVERY = 500;

/**
 * How far the looking through all claims is, wherever it was begun: asked when the page is opened, whenever `listed`
 * changes (a sample or a backup came) but to undefined, and as long as it goes on.
 */
export function useRivalRound(rounds: RivalRounds, listed: unknown) {
  const [round, setRound] = useState<RivalRoundState>();
  const { deed, run } = useDeed();
  const asks = useRef(rounds);
  asks.current = rounds;
  const looking = round?.state === 'looking';
  const ask = useCallback(async () => setRound(await asks.current.onRound()), []);
  // Where it cannot be asked, the next time will tell.
  useEffect(() => {
    if (listed !== undefined) ask().catch(() => undefined);
  }, [ask, listed]);
  useEffect(() => {
    if (!looking) return undefined;
    const timer = setInterval(() => {
      ask().catch(() => undefined);
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [ask, looking]);
  const look = () => run(async () => setRound(await asks.current.onLook()));
  const stop = () => run(async () => setRound(await asks.current.onStop()));
  return { round, deed, look, stop };
}
