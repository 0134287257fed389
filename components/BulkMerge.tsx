import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { useDeed } from './use-deed.ts';
import type { ReadClaim } from './use-opened-claim.ts';
import { counted } from './words.ts';

interface BulkMergeProps {
  ids: readonly string[];
  onRead: ReadClaim;
  /** `id` is the merge's own, the same for every try. */
  onMerge: (id: string, keptId: string) => Promise<void>;
  onClose: () => void;
}

/** Makes all selected claims one: the user says whose words stay, and is told what comes of the rest. */
export function BulkMerge({ ids, onRead, onMerge, onClose }: BulkMergeProps) {
  const [claims, setClaims] = useState<OwnedClaim[]>();
  const [keptId, setKeptId] = useState('');
  const { deed, run } = useDeed();
  const id = useRef(crypto.randomUUID());
  const heading = useRef<HTMLLegendElement>(null);
  const busy = deed.state === 'busy';
  const read = async () => {
    const there = await run(() => Promise.all(ids.map((each) => onRead(each))));
    const found = (there?.value ?? []).filter((each) => each !== undefined);
    if (there === undefined) return;
    setClaims(found);
    // That with the most sources is most likely the one the others are merged into.
    const [first] = found.toSorted((a, b) => b.view.sources.length - a.view.sources.length);
    setKeptId(first?.claim.id ?? '');
  };
  useEffect(() => {
    void read();
    // Once: what is selected stays what it is while this is open.
  }, []);
  useEffect(() => heading.current?.focus(), [claims === undefined]);

  const sources = claims?.reduce((sum, { view }) => sum + view.sources.length, 0) ?? 0;
  return (
    <form
      class="bulk-merge"
      onSubmit={(event) => {
        event.preventDefault();
        if (claims !== undefined && claims.length > 1) void run(() => onMerge(id.current, keptId));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {claims !== undefined && (
        <>
          <fieldset>
            <legend tabIndex={-1} ref={heading}>
              Whose words stay?
            </legend>
            {claims.map(({ claim }) => (
              <label key={claim.id}>
                <input
                  type="radio"
                  name={`kept-${id.current}`}
                  checked={claim.id === keptId}
                  onChange={() => setKeptId(claim.id)}
                />
                <span dir="auto">{claim.text}</span>
              </label>
            ))}
          </fieldset>
          <p class="quiet">
            {counted(claims.length, 'claim')} become one. It gets the {counted(sources, 'source')},
            fact-checks, tags and notes of all, what they share once. Where your verdicts differ, the latest
            stands. It can be undone.
          </p>
        </>
      )}
      <div class="buttons">
        {claims !== undefined && claims.length > 1 && (
          <button type="submit" class="strong" aria-disabled={busy}>
            Merge {counted(claims.length, 'claim')}
          </button>
        )}
        <button type="button" class="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && (claims === undefined ? 'Reading the claims…' : 'Merging…')}
        {deed.state === 'failed' &&
          (claims === undefined
            ? `The claims could not be read. ${deed.reason}`
            : `They could not be merged. ${deed.reason || 'Please try again.'}`)}
      </p>
    </form>
  );
}
