import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { FeedQuestion, type FeedFound } from './FeedQuestion.tsx';
import { faultsWords, type FeedFaults } from './feed-words.ts';
import { useDeed } from './use-deed.ts';
import { counted } from './words.ts';

/** What a feed is called and where newer files of it are; `id` where it is one that is here. */
export interface FeedNames {
  id?: string;
  name: string;
  address?: string;
}

/** How far the reading of a file is. */
export interface FeedProgress {
  /** Of the file, 0..1. */
  share: number;
  claims: number;
}

/**
 * Reads a file of a feed, asks what is to become of what it found, and brings it in. `ask` answers undefined for nothing.
 * Answers what came of it, undefined for nothing; rejected with what is wrong with the file, in words.
 */
export type ReadFeed = (
  file: File,
  of: FeedNames | undefined,
  options: {
    onProgress: (progress: FeedProgress) => void;
    ask: (found: FeedFound) => Promise<FeedNames | undefined>;
    signal: AbortSignal;
  },
) => Promise<{ claims: number; faults: FeedFaults } | undefined>;

interface FeedReaderProps {
  label: string;
  /** The feed that the file is a newer one of. */
  of?: FeedNames;
  onRead: ReadFeed;
  onChanged: () => Promise<void>;
}

type Asked = FeedFound & { answer: (names: FeedNames | undefined) => void };

/** Takes a file of a feed in: it is read to its end first, and the user asked, before any of it is met anywhere. */
export function FeedReader({ label, of, onRead, onChanged }: FeedReaderProps) {
  const { deed, run } = useDeed();
  const [progress, setProgress] = useState<FeedProgress>({ share: 0, claims: 0 });
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const [told, setTold] = useState('');
  const stopping = useRef(new AbortController());
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const busy = deed.state === 'busy';
  // Whoever closes it does not want it.
  useEffect(() => () => stopping.current.abort(), []);

  const read = async (file: File | undefined) => {
    if (file === undefined || busy) return;
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    setTold('');
    setName(file.name);
    setProgress({ share: 0, claims: 0 });
    const ask = async (found: FeedFound) => {
      const names = await new Promise<FeedNames | undefined>((answer) => setAsked({ ...found, answer }));
      setAsked(undefined);
      return names;
    };
    const done = await run(() =>
      onRead(file, of, { onProgress: setProgress, ask, signal }).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        throw error;
      }),
    );
    // The same file can then be chosen once more.
    if (input.current !== null) input.current.value = '';
    setAsked(undefined);
    input.current?.focus();
    if (done === undefined) return;
    // What stands above it would be untrue by then.
    if (done.value !== undefined) await onChanged();
    setTold(done.value === undefined ? 'Nothing was changed.' : broughtWords(done.value));
  };
  const stop = () => {
    asked?.answer(undefined);
    stopping.current.abort();
  };

  return (
    <div
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read(event.dataTransfer?.files[0]);
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="file"
        accept=".json,.jsonld,.jsonl,.ndjson,.gz,application/json"
        aria-disabled={busy}
        onClick={(event) => busy && event.preventDefault()}
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && asked === undefined && progressWords(name, progress)}
        {deed.state === 'failed' && `Nothing was changed. ${deed.reason || 'The file could not be read.'}`}
        {deed.state === 'idle' && told}
      </p>
      {busy && asked === undefined && (
        <div class="steps">
          <progress value={progress.share} aria-label={`Reading ${name}`} />
          <button type="button" class="plain" onClick={stop}>
            Cancel
          </button>
        </div>
      )}
      {asked !== undefined && <FeedQuestion found={asked} of={of} file={name} onAnswer={asked.answer} />}
    </div>
  );
}

function progressWords(name: string, { share, claims }: FeedProgress): string {
  return `Reading ${name}: ${Math.floor(share * 100)} %, ${counted(claims, 'claim')} so far`;
}

function broughtWords({ claims, faults }: { claims: number; faults: FeedFaults }): string {
  return `The feed has ${counted(claims, 'claim')} now. ${faultsWords(faults)}`.trim();
}
