import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ClaimQuery, type ClaimRow, EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import type { RecentChange, Undone } from '../lib/claims/recent-change.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { BrowseKeys } from './BrowseKeys.tsx';
import { isNarrowed, LIST, picturesOf } from './claim-address.ts';
import { ClaimCard, type ClaimForm, type DeletedRecord } from './ClaimCard.tsx';
import { ClaimEditor, type ClaimEditorProps } from './ClaimEditor.tsx';
import { ChosenFilters, ClaimFilters, SortChoice } from './ClaimFilters.tsx';
import { ClaimList } from './ClaimList.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { FoundLine } from './FoundLine.tsx';
import { MergeForm, type Merging } from './MergeForm.tsx';
import { RecentChanges, useRecentChanges } from './RecentChanges.tsx';
import { undoneWords } from './recent-words.ts';
import { type RivalEditing, RivalProposals } from './RivalProposals.tsx';
import { RivalRound } from './RivalRound.tsx';
import { type KeptViews, SavedViews } from './SavedViews.tsx';
import { type BulkDeeds, type BulkDone, SelectionBar } from './SelectionBar.tsx';
import type { SourceEditing } from './SourceEditor.tsx';
import { SplitForm, type Splitting } from './SplitForm.tsx';
import { type Done, UndoBar } from './UndoBar.tsx';
import { useWords } from './spoken.ts';
import { useBrowseKeys } from './use-browse-keys.ts';
import { type BrowseClaims, type Listing, PART, useClaimRows } from './use-claim-rows.ts';
import { useClaimsPlace } from './use-claims-place.ts';
import { type OpenedClaim, type ReadClaim, useOpenedClaim } from './use-opened-claim.ts';
import { useRivalRound } from './use-rival-round.ts';
import { useSelection } from './use-selection.ts';
import { counted } from './words.ts';

export interface LibraryProps {
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
  onDelete: (record: DeletedRecord) => Promise<unknown>;
  /** Takes back what was deleted, merged or split. */
  onRestore: (id: string) => Promise<Undone>;
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
  const { pictures } = useWords();
  const { place, go } = useClaimsPlace(shown, LIST);
  const { query } = place;
  const { listing, rowAt, see, refresh: refreshList } = useClaimRows(onBrowse, query);
  const { opened, reload, put } = useOpenedClaim(onRead, place.claim);
  const { selected, toggle, choose, clear } = useSelection();
  const [at, setAt] = useState(-1);
  const [editing, setEditing] = useState<ReadonlyMap<string, Editing>>(new Map());
  const [done, setDone] = useState<Done>();
  /** What was just done, said until something else is. */
  const [told, setTold] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const recent = useRecentChanges(onRecent);
  const field = useRef<HTMLInputElement>(null);
  const { focus, pane, heading, list, onFocusIn } = useFocusInView();

  const { total } = listing;
  const searched = query.words.trim() !== '';
  const narrowed = isNarrowed(query);
  const asksNothing = query.words !== '' || narrowed;
  const round = useRivalRound(rivals, asksNothing ? undefined : listing.facets);
  const found = round.round?.found ?? 0;
  const proposed = useMemo(
    () => (asksNothing ? undefined : { of: listing.facets, found }),
    [asksNothing, listing.facets, found],
  );
  const refresh = async () => {
    await Promise.all([refreshList(), reload()]);
  };
  // What was done in another view of this page was not seen here, and may have made what stands in the bar untrue.
  const wasShown = useRef(shown);
  useEffect(() => {
    if (shown && !wasShown.current) {
      setDone(undefined);
      void refresh();
      void recent.reload();
    }
    wasShown.current = shown;
  }, [shown]);
  const ask = (change: Partial<ClaimQuery>, step: 'push' | 'replace' = 'push') => {
    setTold('');
    setAt(-1);
    go({ query: { ...query, ...change } }, step);
  };
  const loadSample = async () => {
    const { added } = await onLoadSample();
    await refresh();
    setTold(`${counted(added, 'claim')} added.`);
  };
  const show = (claim: string, step: 'push' | 'replace' = 'push') => go({ claim }, step);
  const leave = () => {
    go({ claim: undefined }, 'push');
    focus({ list: true });
  };

  const open = (owned: OwnedClaim, form: ClaimForm) => {
    setTold('');
    setEditing((before) => new Map(before).set(owned.claim.id, { owned, form }));
  };
  const close = (claimId: string) => {
    setEditing((before) => new Map([...before].filter(([id]) => id !== claimId)));
  };
  const corrected = (now: OwnedClaim) => {
    put(now);
    setDone(undefined);
    setTold('Saved.');
    void refresh();
  };
  const saved = (now: OwnedClaim, claimId: string) => {
    // It may be another by now: the one that was edited was merged into it.
    close(claimId);
    if (now.claim.id !== claimId && place.claim === claimId) show(now.claim.id, 'replace');
    corrected(now);
  };

  const sayRivals: RivalEditing['onSay'] = async (word) => {
    await rivals.onSay(word);
    setDone(undefined);
    void refresh();
  };

  const wasDone = (what: Done) => {
    setTold('');
    setDone(what);
    void refresh();
    void recent.reload();
  };
  const remove = async (record: DeletedRecord, claimId: string, byKey = false) => {
    await onDelete(record);
    if (record.table === 'claims' && place.claim === claimId) go({ claim: undefined }, 'replace');
    wasDone({ what: record.table, id: record.id, claimId, byKey });
  };
  const doneToMany = ({ id, words, gone, claimId }: BulkDone) => {
    if (claimId !== undefined) show(claimId, 'replace');
    else if (place.claim !== undefined && gone.includes(place.claim)) go({ claim: undefined }, 'replace');
    wasDone({ what: 'bulk', id, words });
  };
  const merged = ({ id, claimId, otherId }: { id: string; claimId: string; otherId: string }) => {
    close(claimId);
    close(otherId);
    show(claimId, 'replace');
    wasDone({ what: 'merge', id, claimId });
  };
  const undo = async (id: string, claimId?: string) => {
    const undone = await onRestore(id);
    await Promise.all([refresh(), recent.reload()]);
    setDone((before) => (before?.id === id ? undefined : before));
    setTold(undoneWords(undone));
    const back = 'claimId' in undone ? undone.claimId : claimId;
    if (back === undefined) return;
    show(back);
    focus({ claimId: back, always: true });
  };
  const findOthers = async (words: string) =>
    (await onFind({ query: words, offset: 0, limit: OFFERED })).claims;

  const formOf = (owned: OwnedClaim) => {
    const { id } = owned.claim;
    const onClose = () => close(id);
    switch (editing.get(id)?.form) {
      case 'edit':
        return (
          <ClaimEditor owned={owned} onEdit={onEdit} onSaved={(now) => saved(now, id)} onClose={onClose} />
        );
      case 'merge':
        return (
          <MergeForm
            owned={owned}
            merging={{ ...merging, onFind: findOthers }}
            onMerged={merged}
            onClose={onClose}
          />
        );
      case 'split':
        return (
          <SplitForm
            owned={owned}
            splitting={splitting}
            onSplit={(split) => {
              onClose();
              wasDone({ what: 'split', id: split.id, claimId: id });
            }}
            onClose={onClose}
          />
        );
      case undefined:
        return false;
    }
  };

  const openRow = (row: ClaimRow, always: boolean) => {
    setTold('');
    show(row.id);
    focus({ claimId: row.id, always });
  };
  const toggleRow = (row: ClaimRow, range: boolean) => {
    const to = indexOf(rowAt, row.id, listing);
    const [from, last] = range && at >= 0 ? [Math.min(at, to), Math.max(at, to)] : [to, to];
    const ids = Array.from({ length: last - from + 1 }, (_, more) => rowAt(from + more)?.id ?? '');
    toggle([...ids.filter((id) => id !== '' && id !== row.id), row.id]);
  };
  useBrowseKeys(shown, {
    move(to) {
      if (total === undefined || total === 0) return false;
      const next = Math.max(0, Math.min(total - 1, to(at, total)));
      setAt(next);
      const row = rowAt(next);
      if (place.claim !== undefined && row !== undefined) show(row.id, 'replace');
      list.current?.focus({ preventScroll: true });
      return true;
    },
    open: () => withRow((row) => openRow(row, true)),
    edit: () =>
      withRow((row) => {
        const begin = async () => {
          const owned = await onRead(row.id);
          show(row.id);
          if (owned !== undefined) open(owned, 'edit');
        };
        // Where it cannot be read, it says so beside the list.
        begin().catch(() => show(row.id));
      }),
    select: () => withRow((row) => toggle([row.id])),
    remove: () =>
      withRow((row) => {
        remove({ table: 'claims', id: row.id }, row.id, true).catch((error: unknown) =>
          setTold(`That could not be deleted. ${error instanceof Error ? error.message : ''}`),
        );
      }),
    undo() {
      if (done === undefined) return false;
      undo(done.id, done.claimId).catch(() => setTold('It could not be brought back. Please try again.'));
      return true;
    },
    search() {
      leaveOnNarrow();
      field.current?.focus();
      field.current?.select();
      return true;
    },
    help() {
      setKeysShown(true);
      return true;
    },
    back() {
      if (document.activeElement?.closest('form') !== null) return false;
      if (document.activeElement === field.current) list.current?.focus();
      else if (place.claim !== undefined) leave();
      else if (selected.size > 0) clear();
      else return false;
      return true;
    },
  });
  const withRow = (deed: (row: ClaimRow) => void): boolean => {
    const row = rowAt(at);
    if (row !== undefined) deed(row);
    return row !== undefined;
  };
  const leaveOnNarrow = () => {
    // Only where the claim stands in place of the list: a field that is not drawn takes no focus.
    if (place.claim !== undefined && field.current?.getClientRects().length === 0)
      go({ claim: undefined }, 'push');
  };

  const read = opened?.state === 'read' ? opened.owned : undefined;
  const cards = [
    ...(read === undefined ? [] : [editing.get(read.claim.id)?.owned ?? read]),
    ...[...editing.values()].map(({ owned }) => owned).filter(({ claim }) => claim.id !== read?.claim.id),
  ];
  const isOpen = place.claim !== undefined || editing.size > 0;

  return (
    <div class={isOpen ? 'browse open' : 'browse'} onFocusIn={onFocusIn}>
      <section class="claims" aria-labelledby="claims" aria-busy={listing.busy}>
        <search>
          <label for="query">Find claims by their words, tags, notes or sources</label>
          <input
            id="query"
            ref={field}
            type="search"
            autocomplete="off"
            value={query.words}
            onInput={({ currentTarget }) =>
              ask({ words: currentTarget.value }, query.words === '' ? 'push' : 'replace')
            }
          />
        </search>
        <div class="narrow">
          <details class="more">
            <summary>Filters</summary>
            <ClaimFilters query={query} facets={listing.facets} onChange={ask} />
          </details>
          <SavedViews place={place} views={views} onGo={(to) => go(to, 'push')} />
          <SortChoice query={query} onChange={ask} />
        </div>
        <ChosenFilters query={query} onChange={ask} />
        {asksNothing && (total ?? 0) > 0 && (
          <p class="quiet">
            <a href={picturesOf(query)}>{pictures.these}</a>
          </p>
        )}
        <h2 id="claims" class="unseen" tabIndex={-1} ref={heading}>
          Claims
        </h2>
        <FoundLine listing={listing} told={told} onAgain={refresh} />
        <SelectionBar
          selected={selected}
          total={total ?? 0}
          query={query}
          knownTags={listing.facets.tags.map(([tag]) => tag)}
          deeds={bulk}
          onRead={onRead}
          onChoose={choose}
          onDone={doneToMany}
        />
        {total !== undefined && total > 0 && (
          <ClaimList
            count={total}
            rowAt={rowAt}
            onSeen={see}
            at={at}
            onAt={setAt}
            opened={place.claim}
            onOpen={(row) => openRow(row, false)}
            selected={selected}
            onToggle={toggleRow}
            box={list}
          />
        )}
        {total === 0 && !searched && !narrowed && listing.hiddenFeeds === 0 && (
          <EmptyLibrary onLoadSample={loadSample} />
        )}
        {total === 0 && (searched || narrowed) && (
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
        {opened !== undefined && opened.state !== 'read' && <OpenedLine opened={opened} onAgain={reload} />}
        <ul class="cards">
          {cards.map((owned) => {
            const { id } = owned.claim;
            return (
              <ClaimCard
                key={id}
                owned={owned}
                editor={formOf(owned)}
                onOpen={(form) => open(owned, form)}
                onDelete={(record) => remove(record, id)}
                onSayRivals={sayRivals}
                sources={sources}
                onCorrected={corrected}
              />
            );
          })}
        </ul>
        <div class="beside" hidden={isOpen}>
          {/* Who is looking for something is not asked. */}
          <div hidden={asksNothing}>
            <RivalProposals onProposed={rivals.onProposed} onSay={sayRivals} listed={proposed} />
            {listing.all > 1 && <RivalRound {...round} />}
          </div>
          <RecentChanges changes={recent.changes} onUndo={({ id }) => undo(id)} />
        </div>
      </div>
      <BrowseKeys open={keysShown} onClose={() => setKeysShown(false)} />
      <UndoBar
        done={done}
        onUndo={({ id, claimId }) => undo(id, claimId)}
        onDismiss={() => setDone(undefined)}
      />
    </div>
  );
}

/** A claim that is being changed, as it was when that began. */
interface Editing {
  owned: OwnedClaim;
  form: ClaimForm;
}

/** Where the line of a claim is, among those that are read; -1 where it is none of them. */
function indexOf(rowAt: (at: number) => ClaimRow | undefined, id: string, { parts }: Listing): number {
  for (const part of parts.keys())
    for (let at = part * PART; at < (part + 1) * PART; at += 1) if (rowAt(at)?.id === id) return at;
  return -1;
}

interface OpenedLineProps {
  opened: Exclude<OpenedClaim, { state: 'read' }>;
  onAgain: () => Promise<unknown>;
}

/** In place of a claim that is not there to be shown. */
function OpenedLine({ opened, onAgain }: OpenedLineProps) {
  return (
    <div class="found">
      <p role="status" class={opened.state === 'failed' ? 'failed' : 'quiet'}>
        {opened.state === 'reading' && 'Reading the claim…'}
        {opened.state === 'gone' && 'This claim is not in your library any more.'}
        {opened.state === 'failed' && `This claim could not be read. ${opened.reason}`}
      </p>
      {opened.state === 'failed' && (
        <button type="button" class="plain" onClick={() => void onAgain()}>
          Try again
        </button>
      )}
    </div>
  );
}

/** `always` also where the list stays in sight. */
type Goal = { claimId: string; always: boolean } | { list: true };

/**
 * Sets the focus on a claim once it is shown, or on the list. Where what had the focus is gone, for whatever reason, it goes
 * to the list's heading, not to the page.
 */
function useFocusInView() {
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget | null>(null);
  const [goal, focus] = useState<Goal>();
  useLayoutEffect(() => {
    if (goal === undefined) return;
    if ('list' in goal) {
      list.current?.focus();
      focus(undefined);
      return;
    }
    const cards = [...(pane.current?.querySelectorAll('[data-claim]') ?? [])];
    const card = cards.find((each) => each.getAttribute('data-claim') === goal.claimId)?.querySelector('h3');
    if (card === null || card === undefined) return;
    if (goal.always || list.current?.getClientRects().length === 0) card.focus();
    // Done once: the same goal may be set again.
    focus(undefined);
  });
  useLayoutEffect(() => {
    if (!(last.current instanceof Node) || last.current.isConnected) return;
    last.current = null;
    if (goal === undefined || 'claimId' in goal) heading.current?.focus();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    last.current = target;
  };
  return { focus, pane, heading, list, onFocusIn };
}
