import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecentChange } from '../lib/claims/recent-change.ts';
import { momentWords } from './dates.ts';
import { DeedButton } from './DeedButton.tsx';
import { recentWords } from './recent-words.ts';
import { counted } from './words.ts';

interface RecentChangesProps {
  changes: readonly RecentChange[];
  /** Settles once it is undone. */
  onUndo: (change: RecentChange) => Promise<void>;
}

/** More are folded away: this stands below the claims, it is not what the page is for. */
const SHOWN = 4;

/** What was merged, split and deleted lately, each with a way back. Nothing where there was nothing. */
export function RecentChanges({ changes, onUndo }: RecentChangesProps) {
  if (changes.length === 0) return null;
  const rest = changes.slice(SHOWN);
  const entry = (change: RecentChange) => <Entry key={change.id} change={change} onUndo={onUndo} />;
  return (
    <details class="recent folded">
      <summary>
        <h2>Recently changed ({changes.length.toLocaleString('en-GB')})</h2>
      </summary>
      <ul>{changes.slice(0, SHOWN).map(entry)}</ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>Show {counted(rest.length, 'more change')}</summary>
          <ul>{rest.map(entry)}</ul>
        </details>
      )}
    </details>
  );
}

function Entry({ change, onUndo }: { change: RecentChange } & Pick<RecentChangesProps, 'onUndo'>) {
  const { at } = change;
  const what = recentWords(change);
  return (
    <li>
      <div>
        <p dir="auto">{what}</p>
        <p class="quiet">
          <time dateTime={new Date(at).toISOString()}>{momentWords(at)}</time>
        </p>
      </div>
      <DeedButton
        label="Undo"
        about={what}
        busy="Undoing…"
        failed={(reason) => reason || 'It could not be undone. Please try again.'}
        deed={() => onUndo(change).then(() => '')}
      />
    </li>
  );
}

/** The latest changes, read anew whenever the window is come back to; `reload` after one was made here. */
export function useRecentChanges(onRecent: () => Promise<RecentChange[]>) {
  const [changes, setChanges] = useState<RecentChange[]>([]);
  const read = useRef(onRecent);
  read.current = onRecent;
  const reload = async () => {
    // What cannot be read now is there at the next look.
    const found = await read.current().catch(() => undefined);
    if (found !== undefined) setChanges(found);
  };
  useEffect(() => {
    const follow = () => void reload();
    window.addEventListener('focus', follow);
    follow();
    return () => window.removeEventListener('focus', follow);
    // Once: what changes is read through a ref.
  }, []);
  return { changes, reload };
}
