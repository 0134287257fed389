import { useState } from 'preact/hooks';
import type { Undone } from '../lib/claims/recent-change.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import type { DeletedRecord } from './ClaimCard.tsx';
import { undoneWords } from './recent-words.ts';
import type { BulkDone } from './SelectionBar.tsx';
import type { Done } from './UndoBar.tsx';
import type { Goal } from './use-focus-in-view.ts';

/** Who does it. */
export interface ClaimDoers {
  onDelete: (record: DeletedRecord) => Promise<unknown>;
  /** Takes back what was deleted, merged or split. */
  onRestore: (id: string) => Promise<Undone>;
}

/** The view in which it is seen. */
interface ClaimsSeen {
  /** The claim that is beside the list. */
  opened: string | undefined;
  show: (claimId: string | undefined, step?: 'push' | 'replace') => void;
  focus: (goal: Goal) => void;
  /** Closes the form of a claim, if there is one. */
  close: (claimId: string) => void;
  put: (now: OwnedClaim) => void;
  refresh: () => Promise<void>;
  reloadRecent: () => Promise<void>;
}

/** What is done to claims, what is said of it, and how it is taken back. */
export function useClaimDeeds({ onDelete, onRestore }: ClaimDoers, seen: ClaimsSeen) {
  const { opened, show, focus, close, put, refresh, reloadRecent } = seen;
  const [done, setDone] = useState<Done>();
  /** What was just done, said until something else is. */
  const [told, tell] = useState('');
  const dismiss = () => setDone(undefined);

  const corrected = (now: OwnedClaim) => {
    put(now);
    dismiss();
    tell('Saved.');
    void refresh();
  };
  const saved = (now: OwnedClaim, claimId: string) => {
    // It may be another by now: the one that was edited was merged into it.
    close(claimId);
    if (now.claim.id !== claimId && opened === claimId) show(now.claim.id, 'replace');
    corrected(now);
  };
  const wasDone = (what: Done) => {
    tell('');
    setDone(what);
    void refresh();
    void reloadRecent();
  };
  const remove = async (record: DeletedRecord, claimId: string, byKey = false) => {
    await onDelete(record);
    if (record.table === 'claims' && opened === claimId) show(undefined, 'replace');
    wasDone({ what: record.table, id: record.id, claimId, byKey });
  };
  const doneToMany = ({ id, words, gone, claimId }: BulkDone) => {
    if (claimId !== undefined) show(claimId, 'replace');
    else if (opened !== undefined && gone.includes(opened)) show(undefined, 'replace');
    wasDone({ what: 'bulk', id, words });
  };
  const merged = ({ id, claimId, otherId }: { id: string; claimId: string; otherId: string }) => {
    close(claimId);
    close(otherId);
    show(claimId, 'replace');
    wasDone({ what: 'merge', id, claimId });
  };
  const wasSplit = (id: string, claimId: string) => {
    close(claimId);
    wasDone({ what: 'split', id, claimId });
  };
  const undo = async (id: string, claimId?: string) => {
    const undone = await onRestore(id);
    await Promise.all([refresh(), reloadRecent()]);
    setDone((before) => (before?.id === id ? undefined : before));
    tell(undoneWords(undone));
    const back = 'claimId' in undone ? undone.claimId : claimId;
    if (back === undefined) return;
    show(back);
    focus({ claimId: back, always: true });
  };

  return { done, dismiss, told, tell, corrected, saved, remove, doneToMany, merged, wasSplit, undo };
}
