import { useRef, useState } from 'preact/hooks';
import type { BinContent } from '../lib/claims/bin-entry.ts';
import { BinItem } from './BinItem.tsx';
import { contentWords, entryContent } from './bin-words.ts';
import { PurgeQuestion } from './PurgeQuestion.tsx';
import { StepsLine } from './StepsLine.tsx';
import { type BinListing, type ListBin, useBin } from './use-bin.ts';
import { useSteps } from './use-steps.ts';
import { counted } from './words.ts';

export interface BinProps {
  /** Whether it is in front. */
  shown: boolean;
  onList: ListBin;
  /** All of it that has the words of the query. */
  onContent: (query: string) => Promise<BinContent>;
  /** Brings back what of these can be; answers how many. */
  onRestore: (ids: string[], more: boolean) => Promise<number>;
  /** Deletes these for good. */
  onPurge: (ids: string[]) => Promise<unknown>;
}

/** What the user is asked before it is gone. */
type Question = BinContent & { of: string };

/** All that was deleted in the last 30 days, to be brought back or deleted for good. */
export function Bin({ shown, onList, onContent, onRestore, onPurge }: BinProps) {
  const { listing, search, more, refresh } = useBin(onList, shown);
  const { steps, run, stop } = useSteps();
  const [query, setQuery] = useState('');
  const [doing, setDoing] = useState('');
  const [told, setTold] = useState('');
  const [question, setQuestion] = useState<Question>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { total = 0 } = listing;
  const searched = listing.query.trim() !== '';
  const busy = steps.state === 'busy';
  // What has the focus may go with its entry.
  const land = () => heading.current?.focus();

  const find = (words: string) => {
    setQuery(words);
    setTold('');
    setQuestion(undefined);
    void search(words);
  };
  const restore = async (ids: readonly string[]) => {
    setDoing('Bringing back');
    setTold('');
    setQuestion(undefined);
    let back = 0;
    const done = await run(ids, async (some, goesOn) => {
      back += await onRestore(some, goesOn);
    });
    await refresh();
    if (done === undefined) return;
    setTold(restoredWords(back, done, ids.length));
    land();
  };
  const purge = async ({ ids }: BinContent) => {
    setDoing('Deleting for good');
    setTold('');
    setQuestion(undefined);
    const done = await run(ids, (some) => onPurge(some));
    await refresh();
    if (done === undefined) return;
    setTold(
      done < ids.length
        ? `Stopped: ${counted(done, 'entry', 'entries')} deleted for good, the rest is still here.`
        : 'Deleted for good.',
    );
    land();
  };
  /** Reads what all is only when it is asked for: there may be very many. */
  const withAll = async (go: (content: BinContent) => unknown) => {
    if (busy) return;
    const content = await onContent(listing.query).catch((error: unknown) => {
      setTold(error instanceof Error ? error.message : String(error));
      return undefined;
    });
    if (content !== undefined) await go(content);
  };
  const asked = (of: string) =>
    question?.of === of && (
      <PurgeQuestion
        what={contentWords(question)}
        onPurge={() => void purge(question)}
        onKeep={() => setQuestion(undefined)}
      />
    );

  return (
    <div class="bin">
      <search>
        <label for="bin-query">Find in the bin by words</label>
        <input
          id="bin-query"
          type="search"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => find(currentTarget.value)}
        />
      </search>
      <section aria-labelledby="bin-heading">
        <h2 id="bin-heading" tabIndex={-1} ref={heading}>
          Bin
        </h2>
        <p class="quiet">What you delete is kept here for 30 days and then deleted for good.</p>
        <p role="status" class={listing.failed === undefined ? 'quiet' : 'failed'}>
          {told !== '' && `${told} `}
          {binWords(listing)}
        </p>
        {total > 0 && (
          <div class="buttons">
            <button
              type="button"
              class="plain"
              aria-disabled={busy}
              onClick={() => void withAll(({ ids }) => restore(ids))}
            >
              {searched ? 'Bring all found back' : 'Bring all back'}
            </button>
            <button
              type="button"
              class="plain"
              aria-disabled={busy}
              onClick={() => void withAll((content) => setQuestion({ ...content, of: 'all' }))}
            >
              {searched ? 'Delete all found for good' : 'Empty the bin'}
            </button>
          </div>
        )}
        {asked('all')}
        <StepsLine steps={steps} doing={doing} onStop={stop} />
        <ul class="bin-entries">
          {listing.entries.map((entry) => (
            <BinItem
              key={entry.id}
              entry={entry}
              busy={busy}
              onRestore={() => void restore([entry.id])}
              onPurge={() => setQuestion({ ...entryContent(entry), of: entry.id })}
            >
              {asked(entry.id)}
            </BinItem>
          ))}
        </ul>
        {listing.entries.length < total && (
          <button type="button" class="plain" onClick={() => void more()}>
            Show more
          </button>
        )}
      </section>
    </div>
  );
}

function binWords({ query, entries, total, failed }: BinListing): string {
  if (failed !== undefined) return `The bin could not be read: ${failed}`;
  if (total === undefined) return 'Looking into the bin…';
  const words = query.trim();
  if (total === 0) return words === '' ? 'It is empty.' : `Nothing in it has all of these words: “${words}”.`;
  const part = entries.length < total ? ` The last ${entries.length.toLocaleString('en-GB')} are shown.` : '';
  const found = words === '' ? 'in it, the last deleted first.' : `found for “${words}”.`;
  return `${counted(total, 'entry', 'entries')} ${found}${part}`;
}

/** What came back, and why the rest did not. */
function restoredWords(back: number, done: number, all: number): string {
  const left = done - back;
  return [
    back === 1 && all === 1 ? 'It is back.' : `${counted(back, 'entry is', 'entries are')} back.`,
    ...(done < all ? ['You stopped it: the rest is still here.'] : []),
    ...(left > 0
      ? [`${left.toLocaleString('en-GB')} could not come back, since what they belong to is gone.`]
      : []),
  ].join(' ');
}
