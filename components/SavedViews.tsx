import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SavedView } from '../lib/settings.ts';
import { type ClaimsPlace, addressOf, placeOf } from './claim-address.ts';
import { useDeed } from './use-deed.ts';

export interface KeptViews {
  onRead: () => Promise<SavedView[]>;
  /** Keeps these in place of all there were; answers what is kept. */
  onKeep: (views: SavedView[]) => Promise<SavedView[]>;
}

interface SavedViewsProps {
  place: ClaimsPlace;
  views: KeptViews;
  onGo: (place: ClaimsPlace) => void;
}

/** Searches that were kept by name: each is an address of this page. */
export function SavedViews({ place, views, onGo }: SavedViewsProps) {
  const [kept, setKept] = useState<SavedView[]>([]);
  const [name, setName] = useState('');
  const { deed, run } = useDeed();
  /** What was removed last, and where it stood. */
  const [removed, setRemoved] = useState<{ view: SavedView; at: number }>();
  const field = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const ask = useRef(views);
  ask.current = views;
  const here = addressOf({ ...place, claim: undefined });

  useEffect(() => {
    const read = () => void ask.current.onRead().then(setKept, () => undefined);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);

  const keep = (next: SavedView[]) =>
    run(async () => {
      setKept(await ask.current.onKeep(next));
      setRemoved(undefined);
      field.current?.focus();
      return '';
    });
  const remove = async (view: SavedView) => {
    const at = kept.indexOf(view);
    if ((await keep(kept.toSpliced(at, 1))) === undefined) return;
    setRemoved({ view, at });
  };
  // The button that removed it is gone with it.
  useLayoutEffect(() => {
    if (removed !== undefined) undo.current?.focus();
  }, [removed]);
  const bringBack = ({ view, at }: { view: SavedView; at: number }) =>
    keep(kept.filter(({ name: other }) => other !== view.name).toSpliced(at, 0, view));
  const add = async () => {
    const called = name.trim();
    if (called === '') return;
    await keep([...kept.filter((view) => view.name !== called), { name: called, address: here }]);
    setName('');
  };

  return (
    <details class="more views-kept">
      <summary>Views</summary>
      <ul>
        {kept.map((view) => (
          <li key={view.name}>
            <a
              href={view.address}
              dir="auto"
              aria-current={view.address === here ? 'true' : undefined}
              onClick={(event) => {
                const to = placeOf(view.address);
                if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onGo(to);
              }}
            >
              {view.name}
            </a>
            <button
              type="button"
              class="plain"
              aria-label={`Remove the view: ${view.name}`}
              onClick={() => void remove(view)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div class="view-removed">
        <p role="status" dir="auto">
          {removed !== undefined && `The view “${removed.view.name}” is removed.`}
        </p>
        {removed !== undefined && (
          <button type="button" class="plain" ref={undo} onClick={() => void bringBack(removed)}>
            Undo
          </button>
        )}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label>
          Keep what is shown now as
          <input
            ref={field}
            type="text"
            maxLength={100}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="submit" class="plain" aria-disabled={deed.state === 'busy'}>
          Keep this view
        </button>
        <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
          {deed.state === 'failed' && `That could not be kept. ${deed.reason || 'Please try again.'}`}
        </p>
      </form>
    </details>
  );
}
