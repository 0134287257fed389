import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';

export type ReadClaim = (claimId: string) => Promise<OwnedClaim | undefined>;

/** The claim of this id, as far as it is read: `gone` where there is none, `failed` why it could not be read. */
export type OpenedClaim =
  | { id: string; state: 'reading' | 'gone' }
  | { id: string; state: 'read'; owned: OwnedClaim }
  | { id: string; state: 'failed'; reason: string };

/** The claim that is shown beside the list. */
export function useOpenedClaim(onRead: ReadClaim, id: string | undefined) {
  const [opened, setOpened] = useState<OpenedClaim>();
  const ask = useRef(onRead);
  ask.current = onRead;
  const wanted = useRef(id);
  wanted.current = id;

  const reload = async (): Promise<void> => {
    const of = wanted.current;
    if (of === undefined) return;
    const found = await ask.current(of).then(
      (owned): OpenedClaim =>
        owned === undefined ? { id: of, state: 'gone' } : { id: of, state: 'read', owned },
      (error: unknown): OpenedClaim => ({
        id: of,
        state: 'failed',
        reason: error instanceof Error ? error.message : '',
      }),
    );
    if (wanted.current === of) setOpened(found);
  };
  useEffect(() => {
    void reload();
    const follow = () => void reload();
    window.addEventListener('focus', follow);
    return () => window.removeEventListener('focus', follow);
  }, [id]);

  const shown: OpenedClaim | undefined =
    id === undefined ? undefined : opened?.id === id ? opened : { id, state: 'reading' };
  return {
    opened: shown,
    reload,
    /** Shows what was just saved before it is read anew. */
    put: (owned: OwnedClaim) => {
      if (owned.claim.id === wanted.current) setOpened({ id: owned.claim.id, state: 'read', owned });
    },
  };
}
