import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import type { ReadClaim } from './SourceOf.tsx';

/** The kept claim of that id, read anew whenever the id is another. */
export function useReadClaim(
  claimId: string | undefined,
  onClaim: (claimId: string) => Promise<OwnedClaim | undefined>,
): ReadClaim {
  const [claim, setClaim] = useState<ReadClaim>({ state: 'reading' });
  const read = useRef(onClaim);
  read.current = onClaim;
  useEffect(() => {
    setClaim({ state: 'reading' });
    if (claimId === undefined) return undefined;
    let current = true;
    const show = (found: ReadClaim) => {
      if (current) setClaim(found);
    };
    read.current(claimId).then(
      (owned) => show(owned === undefined ? { state: 'gone' } : { state: 'there', view: owned.view }),
      (error: unknown) => show({ state: 'failed', reason: error instanceof Error ? error.message : '' }),
    );
    return () => {
      current = false;
    };
  }, [claimId]);
  return claim;
}
