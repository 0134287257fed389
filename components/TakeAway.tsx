import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TakeAwayFormat, TakeAwayWish, TakenAway } from '../lib/claims/take-away.ts';
import { Failed } from './DeedButton.tsx';
import { OwnVerdicts, type VerdictAuthor, authorFault } from './OwnVerdicts.tsx';
import { CANCELLED, FORMAT_WORDS, takenWords } from './take-away-words.ts';
import { useDeed } from './use-deed.ts';
import { counted } from './words.ts';

export interface TakeAwayProps {
  /** The claims that were chosen elsewhere to be taken away; undefined for all. */
  ids: readonly string[] | undefined;
  /** Claims were chosen, and nobody knows any more which. */
  forgotten?: boolean;
  /** Hands the file to the browser; stops at the signal, and tells how much is done (0..1). */
  onWrite: (wish: TakeAwayWish, signal: AbortSignal, onShare: (share: number) => void) => Promise<TakenAway>;
}

const FORMATS = Object.keys(FORMAT_WORDS) as TakeAwayFormat[];

/** The library, or some of its claims, as a file in a format of the user's choice. */
export function TakeAway({ ids, forgotten = false, onWrite }: TakeAwayProps) {
  const { deed, run } = useDeed();
  const [format, setFormat] = useState<TakeAwayFormat>(ids === undefined ? 'backup' : 'csv');
  const [all, setAll] = useState(ids === undefined);
  const [author, setAuthor] = useState<VerdictAuthor>({ wanted: false, name: '', url: '' });
  const [fault, setFault] = useState<string>();
  const [share, setShare] = useState(0);
  const [told, setTold] = useState('');
  const stop = useRef<AbortController>(undefined);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => () => stop.current?.abort(), []);
  // Whoever chose claims elsewhere means these.
  useEffect(() => setAll(ids === undefined), [ids]);

  const write = async () => {
    const wrong = format === 'feed' ? authorFault(author) : undefined;
    setFault(wrong);
    setTold('');
    if (wrong !== undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    const wish = {
      format,
      ...(all || ids === undefined || format === 'backup' ? {} : { ids }),
      ...(format === 'feed' && author.wanted
        ? { author: { name: author.name.trim(), url: author.url.trim() } }
        : {}),
    };
    setShare(0);
    const done = await run(async () => {
      try {
        const taken = await onWrite(wish, signal, setShare);
        return signal.aborted ? CANCELLED : takenWords(taken);
      } catch (error) {
        if (signal.aborted) return CANCELLED;
        throw error;
      }
    });
    if (done !== undefined) setTold(done.value);
  };
  const cancel = () => {
    stop.current?.abort();
    start.current?.focus();
  };

  const busy = deed.state === 'busy';
  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">Take your library along</h2>
      <p class="quiet">Nothing leaves this computer: the file is made here, and is not encrypted.</p>
      {forgotten && (
        <p class="failed">
          The claims you chose are not known any more, since this page was loaded anew. Choose them once more
          under <a href="#claims">Claims</a>; a file made now has all claims.
        </p>
      )}
      {ids !== undefined && (
        <fieldset disabled={busy}>
          <legend>What</legend>
          <Choice
            name="what"
            label={`The ${counted(ids.length, 'claim')} you chose`}
            chosen={!all}
            onChoose={() => setAll(false)}
          />
          <Choice name="what" label="All claims" chosen={all} onChoose={() => setAll(true)} />
        </fieldset>
      )}
      <fieldset disabled={busy}>
        <legend>Kind of file</legend>
        {FORMATS.map((each) => (
          <div key={each}>
            <Choice
              name="format"
              {...FORMAT_WORDS[each]}
              chosen={format === each}
              onChoose={() => setFormat(each)}
            />
            {each === 'feed' && format === each && (
              <OwnVerdicts author={author} fault={fault} onAuthor={setAuthor} />
            )}
          </div>
        ))}
      </fieldset>
      {format === 'backup' && ids !== undefined && !all && <p>A backup is always of all claims.</p>}
      <div class="buttons">
        <button type="button" class="strong" ref={start} aria-disabled={busy} onClick={() => void write()}>
          Make the file
        </button>
        {busy && (
          <button type="button" class="plain" onClick={cancel}>
            Cancel
          </button>
        )}
      </div>
      {busy && <progress aria-label="Making the file" {...(share > 0 ? { value: share } : {})} />}
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && 'Making the file…'}
        {deed.state === 'idle' && told}
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </section>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  hint?: string;
  chosen: boolean;
  onChoose: () => void;
}

function Choice({ name, label, hint, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name={name}
        checked={chosen}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={onChoose}
      />
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p class="quiet" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
