import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { BackupBox, type BackupBoxProps } from './BackupBox.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { ClaimEditor, type ClaimEditorProps } from './ClaimEditor.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { FoundLine } from './FoundLine.tsx';
import { type RivalEditing, RivalProposals } from './RivalProposals.tsx';
import type { SourceEditing } from './SourceEditor.tsx';
import { type Deletion, UndoBar } from './UndoBar.tsx';
import { type ListLibrary, type Pinned, useLibraryList, withPinned } from './use-library-list.ts';
import { counted } from './words.ts';

export interface LibraryProps extends Pick<BackupBoxProps, 'onSave' | 'onCheck'> {
  onList: ListLibrary;
  onEdit: ClaimEditorProps['onEdit'];
  sources: SourceEditing;
  rivals: RivalEditing;
  onDelete: (record: Pick<Deletion, 'table' | 'id'>) => Promise<unknown>;
  onRestore: (id: string) => Promise<unknown>;
  onLoadSample: () => Promise<{ added: number }>;
}

const BACK: Record<Deletion['table'], string> = {
  claims: 'The claim is back.',
  sources: 'The source is back.',
  reviews: 'The fact-check is back.',
};

/** All claims, found by their words, changed and deleted in place; and the whole library as a file. */
export function Library({
  onList,
  onEdit,
  sources,
  rivals,
  onDelete,
  onRestore,
  onLoadSample,
  onSave,
  onCheck,
}: LibraryProps) {
  const { listing, search, more, refresh, put, drop } = useLibraryList(onList);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<ReadonlyMap<string, Pinned>>(new Map());
  const [deletion, setDeletion] = useState<Deletion>();
  /** What was just done, said until something else is. */
  const [told, setTold] = useState('');
  const { focus, cards, heading, onFocusIn } = useFocusInList();

  const claims = withPinned(listing.claims, editing);
  const { total } = listing;
  const searched = listing.query.trim() !== '';
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

  const open = (owned: OwnedClaim, at: number) => {
    setTold('');
    setEditing((before) => new Map(before).set(owned.claim.id, { owned, at }));
  };
  const close = (claimId: string) => {
    setEditing((before) => new Map([...before].filter(([id]) => id !== claimId)));
  };
  const corrected = (now: OwnedClaim) => {
    put(now);
    setTold('Saved.');
    void refresh();
  };
  const saved = (now: OwnedClaim) => {
    close(now.claim.id);
    corrected(now);
  };

  const sayRivals: RivalEditing['onSay'] = async (word) => {
    await rivals.onSay(word);
    void refresh();
  };

  const remove = async (record: Pick<Deletion, 'table' | 'id'>, claimId: string) => {
    await onDelete(record);
    if (record.table === 'claims') drop(claimId);
    setTold('');
    setDeletion({ ...record, claimId });
    void refresh();
  };
  const undo = async ({ id, claimId, table }: Deletion) => {
    await onRestore(id);
    await refresh();
    setDeletion(undefined);
    setTold(BACK[table]);
    focus({ claimId });
  };

  return (
    <main class="library" onFocusIn={onFocusIn}>
      <header>
        <h1>Your library</h1>
        <a href="welcome.html">Settings</a>
      </header>
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
      <RivalProposals {...rivals} onSay={sayRivals} listed={listing.claims} />
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
                editor={
                  editing.has(id) && (
                    <ClaimEditor owned={owned} onEdit={onEdit} onSaved={saved} onClose={() => close(id)} />
                  )
                }
                onOpen={() => open(owned, at)}
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
      <BackupBox onSave={onSave} onCheck={onCheck} onBrought={refresh} />
      <UndoBar deletion={deletion} onUndo={undo} onDismiss={() => setDeletion(undefined)} />
    </main>
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
