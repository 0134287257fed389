import { useEffect, useRef, useState } from 'preact/hooks';
import type { BulkKind } from '../lib/claims/bulk.ts';
import type { ClaimQuery } from '../lib/claims/claim-query.ts';
import { BulkMerge } from './BulkMerge.tsx';
import { BulkTags } from './BulkTags.tsx';
import { bulkDone } from './recent-words.ts';
import { StepsLine } from './StepsLine.tsx';
import { useDeed } from './use-deed.ts';
import type { ReadClaim } from './use-opened-claim.ts';
import { useSteps } from './use-steps.ts';
import { counted } from './words.ts';

interface Step {
  id: string;
  claimIds: string[];
  more: boolean;
}

/** What can be done with many claims; `id` is each deed's own, by which it is undone. */
export interface BulkDeeds {
  /** The ids of all claims that the query lets through. */
  onFound: (query: ClaimQuery) => Promise<string[]>;
  onTag: (step: Step & { kind: 'tag' | 'untag'; tags: string[] }) => Promise<{ changed: number }>;
  onDelete: (step: Step) => Promise<{ changed: number }>;
  onMerge: (wish: { id: string; keptId: string; mergedIds: string[] }) => Promise<{ claimId: string }>;
  /** Takes these claims away in a file; absent where there is no way to. */
  onExport?: (claimIds: string[]) => unknown;
}

/** What was done: `gone` are claims that are in the list no more. */
export interface BulkDone {
  id: string;
  words: string;
  gone: string[];
  /** The claim that others were merged into. */
  claimId?: string;
}

interface SelectionBarProps {
  selected: ReadonlySet<string>;
  /** How many claims the query lets through. */
  total: number;
  query: ClaimQuery;
  /** Tags to choose from. */
  knownTags: readonly string[];
  deeds: BulkDeeds;
  onRead: ReadClaim;
  /** Selects these and no others. */
  onChoose: (ids: readonly string[]) => void;
  onDone: (done: BulkDone) => void;
}

/** The most claims that become one at once. */
const MOST_MERGED = 50;

const DOING: Record<BulkKind, string> = {
  tag: 'Adding tags',
  untag: 'Taking tags off',
  delete: 'Deleting',
  merge: 'Merging',
};

/** How many claims are selected, and what can be done with all of them at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { selected, total, query, knownTags, deeds, onRead, onChoose, onDone } = props;
  const { steps, run, stop } = useSteps();
  const found = useDeed();
  const [form, setForm] = useState<'tags' | 'merge'>();
  const [doing, setDoing] = useState<BulkKind>('tag');
  const [told, setTold] = useState('');
  const opener = useRef<HTMLButtonElement>(undefined);
  const busy = steps.state === 'busy' || found.deed.state === 'busy';
  // What a form was opened for is another selection by then.
  useEffect(() => {
    setForm((before) => (before === 'tags' && selected.size > 0 ? before : undefined));
  }, [selected]);
  if (selected.size === 0 && steps.state !== 'busy') return null;

  const open = (which: 'tags' | 'merge', button: HTMLButtonElement) => {
    opener.current = button;
    setTold('');
    setForm(which);
  };
  const close = () => {
    setForm(undefined);
    opener.current?.focus();
  };
  /** What was done by the time it was stopped or failed stays done, and is told. */
  const all = async (kind: BulkKind, step: (part: Step) => Promise<{ changed: number }>) => {
    // In the order they are kept in: the claims of one step are found by the keys between the first and the last.
    const ids = [...selected].sort();
    const id = crypto.randomUUID();
    setDoing(kind);
    setTold('');
    let changed = 0;
    let through = 0;
    const done = await run(ids, async (claimIds, more) => {
      changed += (await step({ id, claimIds, more })).changed;
      through += claimIds.length;
    });
    const gone = kind === 'delete' ? ids.slice(0, through) : [];
    if (gone.length > 0) onChoose(ids.slice(through));
    if (changed > 0) onDone({ id, gone, words: bulkDone(kind, changed, through < ids.length) });
    else if (done !== undefined) setTold('Nothing had to be changed.');
    return done !== undefined;
  };
  const tag = async (kind: 'tag' | 'untag', tags: string[]) => {
    setForm(undefined);
    await all(kind, (step) => deeds.onTag({ ...step, kind, tags }));
  };
  const merge = async (id: string, keptId: string) => {
    const mergedIds = [...selected].filter((each) => each !== keptId);
    const { claimId } = await deeds.onMerge({ id, keptId, mergedIds });
    setForm(undefined);
    onChoose([]);
    onDone({ id, gone: mergedIds, claimId, words: bulkDone('merge', mergedIds.length + 1, false) });
  };
  const chooseAll = async () => {
    setTold('');
    const done = await found.run(() => deeds.onFound(query));
    if (done !== undefined) onChoose(done.value);
  };

  return (
    <div class="selection" role="group" aria-label="Selected claims">
      <div class="buttons">
        <p role="status">{counted(selected.size, 'claim')} selected.</p>
        {selected.size < total && (
          <button type="button" class="plain" aria-disabled={busy} onClick={() => void chooseAll()}>
            Select all {total.toLocaleString('en-GB')} found
          </button>
        )}
        <button type="button" class="plain" aria-disabled={busy} onClick={() => busy || onChoose([])}>
          Select none
        </button>
      </div>
      <div class="buttons" hidden={form !== undefined}>
        <button
          type="button"
          class="plain"
          aria-disabled={busy}
          onClick={({ currentTarget }) => busy || open('tags', currentTarget)}
        >
          Tags…
        </button>
        {selected.size > 1 && (
          <button
            type="button"
            class="plain"
            aria-disabled={busy}
            onClick={({ currentTarget }) => {
              if (busy) return;
              if (selected.size <= MOST_MERGED) open('merge', currentTarget);
              else setTold(`At most ${MOST_MERGED} claims can be merged at once. Select fewer.`);
            }}
          >
            Merge…
          </button>
        )}
        {deeds.onExport !== undefined && (
          <button
            type="button"
            class="plain"
            aria-disabled={busy}
            onClick={() => busy || deeds.onExport?.([...selected])}
          >
            Take away…
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-disabled={busy}
          onClick={() => busy || void all('delete', deeds.onDelete)}
        >
          Delete
        </button>
      </div>
      {form === 'tags' && (
        <BulkTags known={knownTags} onTags={(kind, tags) => void tag(kind, tags)} onClose={close} />
      )}
      {form === 'merge' && <BulkMerge ids={[...selected]} onRead={onRead} onMerge={merge} onClose={close} />}
      <StepsLine steps={steps} doing={DOING[doing]} onStop={stop} />
      <p role="status" class={found.deed.state === 'failed' ? 'said failed' : 'said'}>
        {found.deed.state === 'failed' ? `They could not be selected. ${found.deed.reason}` : told}
      </p>
    </div>
  );
}
