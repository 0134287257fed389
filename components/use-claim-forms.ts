import { useState } from 'preact/hooks';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import type { ClaimForm } from './ClaimCard.tsx';

/** A claim that is being changed, as it was when that began. */
interface Editing {
  owned: OwnedClaim;
  form: ClaimForm;
}

/** The claims whose forms are open, by id: as many at a time as the user likes. */
export function useClaimForms() {
  const [editing, setEditing] = useState<ReadonlyMap<string, Editing>>(new Map());
  return {
    editing,
    open: (owned: OwnedClaim, form: ClaimForm) =>
      setEditing((before) => new Map(before).set(owned.claim.id, { owned, form })),
    close: (claimId: string) => setEditing((before) => new Map([...before].filter(([id]) => id !== claimId))),
  };
}
