import type { ImportCounts, ImportView } from '../lib/claims/import-view.ts';
import { momentWords } from './dates.ts';
import { DeedButton } from './DeedButton.tsx';
import { stayedWords } from './recent-words.ts';
import { counted } from './words.ts';

interface PastImportsProps {
  imports: readonly ImportView[];
  /** Answers what to tell. */
  onUndo: (id: string) => Promise<string>;
  onForget: (id: string) => Promise<unknown>;
}

/** What came of the files that were brought in, each with a way back. */
export function PastImports({ imports, onUndo, onForget }: PastImportsProps) {
  const past = imports.filter(
    ({ state, file }) => ['done', 'cancelled', 'undone'].includes(state) && file !== '',
  );
  if (past.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="brought-in">
      <h2 id="brought-in">Brought in lately</h2>
      <ul>
        {past.map((view) => (
          <li key={view.id}>
            <div>
              <p dir="auto">{outcomeWords(view)}</p>
              <p class="quiet">
                <time dateTime={new Date(view.at).toISOString()}>{momentWords(view.at)}</time>
              </p>
            </div>
            {view.state === 'undone' ? (
              <button type="button" class="plain" onClick={() => void onForget(view.id)}>
                Dismiss
                <span class="unseen">: {view.file}</span>
              </button>
            ) : (
              changed(view.counts) && (
                <DeedButton
                  label="Undo this import"
                  about={view.file}
                  busy="Taking it out again…"
                  failed={(reason) => reason || 'It could not be undone. Please try again.'}
                  deed={() => onUndo(view.id)}
                />
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const changed = ({ added, updated, removed }: ImportCounts): boolean => added + updated + removed > 0;

function outcomeWords({ file, state, counts, look, stayed, faultCount }: ImportView): string {
  const left = faultCount > 0 ? ` ${counted(faultCount, 'entry', 'entries')} could not be read.` : '';
  if (state === 'undone') return [`${file} is taken out again.`, ...stayedWords(stayed)].join(' ');
  if (state !== 'cancelled') return `${file}: ${broughtWords(counts)}${left}`;
  const behind = counts.added + counts.updated + counts.removed + counts.unchanged;
  const rest = counted(Math.max(0, look.entries - behind), 'entry', 'entries');
  return `${file}, cancelled: ${broughtWords(counts)} ${rest} not brought in.`;
}

/** "214 entries added, 3 updated, 12 needed no change." */
export function broughtWords({ added, updated, removed, unchanged }: ImportCounts): string {
  const done = [
    { count: added, what: 'added' },
    { count: updated, what: 'updated' },
    { count: removed, what: 'deleted' },
    { count: unchanged, what: 'needed no change' },
  ].filter(({ count }) => count > 0);
  if (done.length === 0) return 'Nothing of it was missing here.';
  const words = done.map(
    ({ count, what }, at) =>
      `${at === 0 ? counted(count, 'entry', 'entries') : count.toLocaleString('en-GB')} ${what}`,
  );
  return `${words.join(', ')}.`;
}
