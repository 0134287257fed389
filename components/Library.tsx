import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecentChange, Undone } from '../lib/claims/recent-change.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { BackupBox, type BackupBoxProps } from './BackupBox.tsx';
import { ClaimCard, type ClaimForm, type DeletedRecord } from './ClaimCard.tsx';
import { ClaimEditor, type ClaimEditorProps } from './ClaimEditor.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { FoundLine } from './FoundLine.tsx';
import { MergeForm, type Merging } from './MergeForm.tsx';
import { RecentChanges, useRecentChanges } from './RecentChanges.tsx';
import { undoneWords } from './recent-words.ts';
import { type RivalEditing, RivalProposals } from './RivalProposals.tsx';
import { RivalRound } from './RivalRound.tsx';
import type { SourceEditing } from './SourceEditor.tsx';
import { SplitForm, type Splitting } from './SplitForm.tsx';
import { type Done, UndoBar } from './UndoBar.tsx';
import { useRivalRound } from './use-rival-round.ts';
import { type ListLibrary, type Pinned, useLibraryList, withPinned } from './use-library-list.ts';
import { counted } from './words.ts';

export interface LibraryProps extends Pick<BackupBoxProps, 'onSave' | 'onCheck'> {
  onList: ListLibrary;
  onEdit: ClaimEditorProps['onEdit'];
  sources: SourceEditing;
  rivals: RivalEditing;
  merging: Omit<Merging, 'onFind'>;
  splitting: Splitting;
  onDelete: (record: DeletedRecord) => Promise<unknown>;
  /** Takes back what was deleted, merged or split. */
  onRestore: (id: string) => Promise<Undone>;
  onRecent: () => Promise<RecentChange[]>;
  onLoadSample: () => Promise<{ added: number }>;
}

/** Claims offered at a time to be merged with one. */
const OFFERED = 8;

/** All claims, found by their words, changed and deleted in place; and the whole library as a file. */
export function Library({
  onList,
  onEdit,
  sources,
  rivals,
  merging,
  splitting,
  onDelete,
  onRestore,
  onRecent,
  onLoadSample,
  onSave,
  onCheck,
}: LibraryProps) {
  const { listing, search, more, refresh, put, drop } = useLibraryList(onList);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<ReadonlyMap<string, Pinned & { form: ClaimForm }>>(new Map());
  const [done, setDone] = useState<Done>();
  /** What was just done, said until something else is. */
  const [told, setTold] = useState('');
  const recent = useRecentChanges(onRecent);
  const { focus, cards, heading, onFocusIn } = useFocusInList();

  const claims = withPinned(listing.claims, editing);
  const { total } = listing;
  const searched = listing.query.trim() !== '';
  const asksNothing = listing.query !== '';
  const round = useRivalRound(rivals, asksNothing ? undefined : listing.claims);
  const found = round.round?.found ?? 0;
  const proposed = useMemo(
    () => (asksNothing ? undefined : { of: listing.claims, found }),
    [asksNothing, listing.claims, found],
  );
  const find = (words: string) => {
    setQuery(words);
    setTold('');
    void search(words);
  };
  const showMore = async () => {
    const at = claims.length;
    await more();
    focus({ at });
  };
  const loadSample = async () => {
    const { added } = await onLoadSample();
    await refresh();
    setTold(`${counted(added, 'claim')} added.`);
  };

  const open = (owned: OwnedClaim, at: number, form: ClaimForm) => {
    setTold('');
    setEditing((before) => new Map(before).set(owned.claim.id, { owned, at, form }));
  };
  const close = (claimId: string) => {
    setEditing((before) => new Map([...before].filter(([id]) => id !== claimId)));
  };
  const corrected = (now: OwnedClaim) => {
    put(now);
    setTold('Saved.');
    void refresh();
  };
  const saved = (now: OwnedClaim, claimId: string) => {
    // It may be another by now: the one that was edited was merged into it.
    close(claimId);
    corrected(now);
  };

  const sayRivals: RivalEditing['onSay'] = async (word) => {
    await rivals.onSay(word);
    void refresh();
  };

  const wasDone = (what: Done) => {
    setTold('');
    setDone(what);
    void refresh();
    void recent.reload();
  };
  const remove = async (record: DeletedRecord, claimId: string) => {
    await onDelete(record);
    if (record.table === 'claims') drop(claimId);
    wasDone({ what: record.table, id: record.id, claimId });
  };
  const merged = ({ id, claimId, otherId }: { id: string; claimId: string; otherId: string }) => {
    close(claimId);
    close(otherId);
    drop(otherId);
    wasDone({ what: 'merge', id, claimId });
  };
  const undo = async (id: string, claimId?: string) => {
    const undone = await onRestore(id);
    await Promise.all([refresh(), recent.reload()]);
    setDone((before) => (before?.id === id ? undefined : before));
    setTold(undoneWords(undone));
    const shown = 'claimId' in undone ? undone.claimId : claimId;
    if (shown !== undefined) focus({ claimId: shown });
  };
  const findOthers = async (query: string) => (await onList({ query, offset: 0, limit: OFFERED })).claims;

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

  return (
    <div onFocusIn={onFocusIn}>
      <search>
        <label for="query">Find claims by their words, tags, notes or sources</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => find(currentTarget.value)}
        />
      </search>
      {/* Who is looking for something is not asked. */}
      <div hidden={asksNothing}>
        <RivalProposals onProposed={rivals.onProposed} onSay={sayRivals} listed={proposed} />
        {total !== undefined && total > 1 && <RivalRound {...round} />}
      </div>
      <section class="claims" aria-labelledby="claims" aria-busy={listing.busy}>
        <h2 id="claims" tabIndex={-1} ref={heading}>
          Claims
        </h2>
        <FoundLine listing={listing} told={told} onAgain={refresh} />
        <ul class="cards" ref={cards}>
          {claims.map((owned, at) => {
            const { id } = owned.claim;
            return (
              <ClaimCard
                key={id}
                owned={owned}
                editor={formOf(owned)}
                onOpen={(form) => open(owned, at, form)}
                onDelete={(record) => remove(record, id)}
                onSayRivals={sayRivals}
                sources={sources}
                onCorrected={corrected}
              />
            );
          })}
        </ul>
        {total === 0 && !searched && claims.length === 0 && <EmptyLibrary onLoadSample={loadSample} />}
        {total === 0 && searched && (
          <button type="button" class="plain" onClick={() => find('')}>
            Show all claims
          </button>
        )}
        {total !== undefined && listing.claims.length < total && (
          <button type="button" class="plain" aria-disabled={listing.busy} onClick={() => void showMore()}>
            Show more
          </button>
        )}
      </section>
      <RecentChanges changes={recent.changes} onUndo={({ id }) => undo(id)} />
      <BackupBox onSave={onSave} onCheck={onCheck} onBrought={refresh} />
      <UndoBar
        done={done}
        onUndo={({ id, claimId }) => undo(id, claimId)}
        onDismiss={() => setDone(undefined)}
      />
    </div>
  );
}

type Goal = { claimId: string } | { at: number };

/**
 * Sets the focus on a claim once the list shows it. Where what had the focus is gone, for whatever reason, it goes to the
 * list's heading, not to the page.
 */
function useFocusInList() {
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = useRef<HTMLUListElement>(null);
  const last = useRef<EventTarget | null>(null);
  const [goal, focus] = useState<Goal>();
  useLayoutEffect(() => {
    if (goal === undefined) return;
    const list = [...(cards.current?.children ?? [])];
    const card =
      'at' in goal ? list[goal.at] : list.find((one) => one.getAttribute('data-claim') === goal.claimId);
    card?.querySelector('h3')?.focus();
    // Done once: the same goal may be set again.
    focus(undefined);
  }, [goal]);
  useLayoutEffect(() => {
    if (!(last.current instanceof Node) || last.current.isConnected) return;
    last.current = null;
    if (goal === undefined) heading.current?.focus();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    last.current = target;
  };
  return { focus, cards, heading, onFocusIn };
}
