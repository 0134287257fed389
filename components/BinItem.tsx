import type { ComponentChildren } from 'preact';
import { type BinEntry, KEPT_FOR } from '../lib/claims/bin-entry.ts';
import { entryWords } from './bin-words.ts';
import { dayWords, momentWords } from './dates.ts';

interface BinItemProps {
  entry: BinEntry;
  busy: boolean;
  onRestore: () => void;
  onPurge: () => void;
  children: ComponentChildren;
}

/** One thing that was deleted: what it was, since when it is here and how long it stays. */
export function BinItem({ entry, busy, onRestore, onPurge, children }: BinItemProps) {
  const { table, text, at, claim } = entry;
  const gone = table !== 'claims' && claim === undefined;
  return (
    <li>
      <h3 dir="auto">{text}</h3>
      <p class="quiet">{entryWords(entry)}</p>
      {claim !== undefined && (
        <p class="quiet">
          Of the claim <q dir="auto">{claim}</q>
        </p>
      )}
      {gone && <p class="quiet">Its claim is gone too: bring that back first.</p>}
      <p class="quiet">
        Deleted <time dateTime={new Date(at).toISOString()}>{momentWords(at)}</time>, kept until{' '}
        <time dateTime={new Date(at + KEPT_FOR).toISOString()}>{dayWords(at + KEPT_FOR)}</time>
      </p>
      <div class="buttons">
        {!gone && (
          <button type="button" class="plain" aria-disabled={busy} onClick={() => busy || onRestore()}>
            Bring back<span class="unseen">: {text}</span>
          </button>
        )}
        <button type="button" class="plain" aria-disabled={busy} onClick={() => busy || onPurge()}>
          Delete for good<span class="unseen">: {text}</span>
        </button>
      </div>
      {children}
    </li>
  );
}
