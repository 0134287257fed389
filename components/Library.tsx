import { useEffect, useRef, useState } from 'preact/hooks';
import { type ClaimQuery, type ClaimRow, EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import type { RecentChange } from '../lib/claims/recent-change.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { BesideClaims } from './BesideClaims.tsx';
import { BrowseKeys } from './BrowseKeys.tsx';
import { isNarrowed, LIST } from './claim-address.ts';
import type { ClaimForm } from './ClaimCard.tsx';
import type { ClaimEditorProps } from './ClaimEditor.tsx';
import { ClaimList } from './ClaimList.tsx';
import { ClaimSearch } from './ClaimSearch.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { FoundLine } from './FoundLine.tsx';
import type { Merging } from './MergeForm.tsx';
import { OpenClaims } from './OpenClaims.tsx';
import { useRecentChanges } from './RecentChanges.tsx';
import type { RivalEditing } from './RivalProposals.tsx';
import type { KeptViews } from './SavedViews.tsx';
import { type BulkDeeds, SelectionBar } from './SelectionBar.tsx';
import type { SourceEditing } from './SourceEditor.tsx';
import type { Splitting } from './SplitForm.tsx';
import { UndoBar } from './UndoBar.tsx';
import { type ClaimDoers, useClaimDeeds } from './use-claim-deeds.ts';
import { useClaimForms } from './use-claim-forms.ts';
import { useClaimKeys } from './use-claim-keys.ts';
import { type BrowseClaims, useClaimRows } from './use-claim-rows.ts';
import { useClaimsPlace } from './use-claims-place.ts';
import { useFocusInView } from './use-focus-in-view.ts';
import { useListCursor } from './use-list-cursor.ts';
import { type ReadClaim, useOpenedClaim } from './use-opened-claim.ts';
import { useSelection } from './use-selection.ts';
import { counted } from './words.ts';

export interface LibraryProps extends ClaimDoers {
  /** Whether this view is in front: its keys are heard only then. */
  shown: boolean;
  onBrowse: BrowseClaims;
  onRead: ReadClaim;
  /** Whole claims that have all words. */
  onFind: (part: { query: string; offset: number; limit: number }) => Promise<{ claims: OwnedClaim[] }>;
  views: KeptViews;
  onEdit: ClaimEditorProps['onEdit'];
  sources: SourceEditing;
  rivals: RivalEditing;
  merging: Omit<Merging, 'onFind'>;
  splitting: Splitting;
  bulk: BulkDeeds;
  onRecent: () => Promise<RecentChange[]>;
  onLoadSample: () => Promise<{ added: number }>;
}

/** Claims offered at a time to be merged with one. */
const OFFERED = 8;

/** All claims as a list that is searched, narrowed and sorted; beside it the one that is opened, changed in place. */
export function Library({
  shown,
  onBrowse,
  onRead,
  onFind,
  views,
  onEdit,
  sources,
  rivals,
  merging,
  splitting,
  bulk,
  onDelete,
  onRestore,
  onRecent,
  onLoadSample,
}: LibraryProps) {
  const { place, go } = useClaimsPlace(shown, LIST);
  const { query } = place;
  const { listing, rowAt, see, refresh: refreshList } = useClaimRows(onBrowse, query);
  const { opened, reload, put } = useOpenedClaim(onRead, place.claim);
  const selection = useSelection();
  const cursor = useListCursor(rowAt, listing);
  const forms = useClaimForms();
  const [keysShown, setKeysShown] = useState(false);
  const recent = useRecentChanges(onRecent);
  const field = useRef<HTMLInputElement>(null);
  const { focus, pane, heading, list, onFocusIn } = useFocusInView();

  const { total } = listing;
  const narrowed = isNarrowed(query);
  const asking = query.words !== '' || narrowed;
  /** Its words are more than white space, or it is narrowed: there may be claims that it does not let through. */
  const chosen = query.words.trim() !== '' || narrowed;
  const refresh = async () => {
    await Promise.all([refreshList(), reload()]);
  };
  const show = (claim: string | undefined, step: 'push' | 'replace' = 'push') => go({ claim }, step);
  const leave = () => {
    show(undefined);
    focus({ list: true });
  };
  const deeds = useClaimDeeds(
    { onDelete, onRestore },
    { opened: place.claim, show, focus, close: forms.close, put, refresh, reloadRecent: recent.reload },
  );
  // What was done in another view of this page was not seen here, and may have made what stands in the bar untrue.
  const wasShown = useRef(shown);
  useEffect(() => {
    if (shown && !wasShown.current) {
      deeds.dismiss();
      void refresh();
      void recent.reload();
    }
    wasShown.current = shown;
  }, [shown]);
  const ask = (change: Partial<ClaimQuery>, step: 'push' | 'replace' = 'push') => {
    deeds.tell('');
    cursor.setAt(-1);
    go({ query: { ...query, ...change } }, step);
  };
  const loadSample = async () => {
    const { added } = await onLoadSample();
    await refresh();
    deeds.tell(`${counted(added, 'claim')} added.`);
  };
  const sayRivals: RivalEditing['onSay'] = async (word) => {
    await rivals.onSay(word);
    deeds.dismiss();
    void refresh();
  };
  const findOthers = async (words: string) =>
    (await onFind({ query: words, offset: 0, limit: OFFERED })).claims;
  const openForm = (owned: OwnedClaim, form: ClaimForm) => {
    deeds.tell('');
    forms.open(owned, form);
  };
  const openRow = (row: ClaimRow, always: boolean) => {
    deeds.tell('');
    show(row.id);
    focus({ claimId: row.id, always });
  };
  useClaimKeys(shown, {
    total,
    cursor,
    selection,
    deeds,
    opened: place.claim,
    list,
    field,
    onRead,
    show,
    openRow,
    openForm,
    leave,
    help: () => setKeysShown(true),
  });

  const isOpen = place.claim !== undefined || forms.editing.size > 0;

  return (
    <div class={isOpen ? 'browse open' : 'browse'} onFocusIn={onFocusIn}>
      <section class="claims" aria-labelledby="claims" aria-busy={listing.busy}>
        <ClaimSearch
          place={place}
          facets={listing.facets}
          total={total ?? 0}
          views={views}
          field={field}
          onAsk={ask}
          onGo={(to) => go(to, 'push')}
        />
        <h2 id="claims" class="unseen" tabIndex={-1} ref={heading}>
          Claims
        </h2>
        <FoundLine listing={listing} told={deeds.told} onAgain={refresh} />
        <SelectionBar
          selected={selection.selected}
          total={total ?? 0}
          query={query}
          knownTags={listing.facets.tags.map(([tag]) => tag)}
          deeds={bulk}
          onRead={onRead}
          onChoose={selection.choose}
          onDone={deeds.doneToMany}
        />
        {total !== undefined && total > 0 && (
          <ClaimList
            count={total}
            rowAt={rowAt}
            onSeen={see}
            at={cursor.at}
            onAt={cursor.setAt}
            opened={place.claim}
            onOpen={(row) => openRow(row, false)}
            selected={selection.selected}
            onToggle={(row, range) => selection.toggle(range ? cursor.idsTo(row) : [row.id])}
            box={list}
          />
        )}
        {total === 0 && !chosen && listing.hiddenFeeds === 0 && <EmptyLibrary onLoadSample={loadSample} />}
        {total === 0 && chosen && (
          <button type="button" class="plain" onClick={() => ask(EVERY_CLAIM)}>
            Show all claims
          </button>
        )}
        <button type="button" class="keys-shown plain" onClick={() => setKeysShown(true)}>
          Keys <kbd>?</kbd>
        </button>
      </section>
      <div class="pane" ref={pane}>
        {isOpen && (
          <button type="button" class="leave plain" onClick={leave}>
            ← All claims
          </button>
        )}
        <OpenClaims
          opened={opened}
          onAgain={reload}
          forms={forms}
          onOpenForm={openForm}
          deeds={deeds}
          onSayRivals={sayRivals}
          sources={sources}
          onEdit={onEdit}
          merging={{ ...merging, onFind: findOthers }}
          splitting={splitting}
        />
        <BesideClaims
          listing={listing}
          asking={asking}
          hidden={isOpen}
          rivals={{ ...rivals, onSay: sayRivals }}
          changes={recent.changes}
          onUndo={({ id }) => deeds.undo(id)}
        />
      </div>
      <BrowseKeys open={keysShown} onClose={() => setKeysShown(false)} />
      <UndoBar
        done={deeds.done}
        onUndo={({ id, claimId }) => deeds.undo(id, claimId)}
        onDismiss={deeds.dismiss}
      />
    </div>
  );
}
