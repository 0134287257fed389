import type { RefObject } from 'preact';
import type { ClaimRow } from '../lib/claims/claim-query.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import type { ClaimForm } from './ClaimCard.tsx';
import { useBrowseKeys } from './use-browse-keys.ts';
import type { useClaimDeeds } from './use-claim-deeds.ts';
import type { useListCursor } from './use-list-cursor.ts';
import type { ReadClaim } from './use-opened-claim.ts';
import type { useSelection } from './use-selection.ts';

interface ClaimKeysUse {
  total: number | undefined;
  cursor: ReturnType<typeof useListCursor>;
  selection: ReturnType<typeof useSelection>;
  deeds: ReturnType<typeof useClaimDeeds>;
  /** The claim that is beside the list. */
  opened: string | undefined;
  list: RefObject<HTMLElement | null>;
  field: RefObject<HTMLInputElement | null>;
  onRead: ReadClaim;
  show: (claimId: string | undefined, step?: 'push' | 'replace') => void;
  /** Shows the claim of a line and goes there. */
  openRow: (row: ClaimRow, always: boolean) => void;
  openForm: (owned: OwnedClaim, form: ClaimForm) => void;
  /** Goes back to the list. */
  leave: () => void;
  help: () => void;
}

/** What each key does in the view of claims while that is in front. */
export function useClaimKeys(shown: boolean, use: ClaimKeysUse): void {
  const { total, cursor, selection, deeds, opened, list, field, onRead, show } = use;
  const { openRow, openForm, leave, help } = use;
  const { at, setAt, rowAt, withRow } = cursor;
  const { done, tell, undo, remove } = deeds;
  useBrowseKeys(shown, {
    move(to) {
      if (total === undefined || total === 0) return false;
      const next = Math.max(0, Math.min(total - 1, to(at, total)));
      setAt(next);
      const row = rowAt(next);
      if (opened !== undefined && row !== undefined) show(row.id, 'replace');
      list.current?.focus({ preventScroll: true });
      return true;
    },
    open: () => withRow((row) => openRow(row, true)),
    edit: () =>
      withRow((row) => {
        const begin = async () => {
          const owned = await onRead(row.id);
          show(row.id);
          if (owned !== undefined) openForm(owned, 'edit');
        };
        // Where it cannot be read, it says so beside the list.
        begin().catch(() => show(row.id));
      }),
    select: () => withRow((row) => selection.toggle([row.id])),
    remove: () =>
      withRow((row) => {
        remove({ table: 'claims', id: row.id }, row.id, true).catch((error: unknown) =>
          tell(`That could not be deleted. ${error instanceof Error ? error.message : ''}`),
        );
      }),
    undo() {
      if (done === undefined) return false;
      undo(done.id, done.claimId).catch(() => tell('It could not be brought back. Please try again.'));
      return true;
    },
    search() {
      // Only where the claim stands in place of the list: a field that is not drawn takes no focus.
      if (opened !== undefined && field.current?.getClientRects().length === 0) show(undefined);
      field.current?.focus();
      field.current?.select();
      return true;
    },
    help() {
      help();
      return true;
    },
    back() {
      if (document.activeElement?.closest('form') !== null) return false;
      if (document.activeElement === field.current) list.current?.focus();
      else if (opened !== undefined) leave();
      else if (selection.selected.size > 0) selection.clear();
      else return false;
      return true;
    },
  });
}
