import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useDeed } from './use-deed.ts';
import { counted } from './words.ts';

/** How many entries came how: claims, sources and all that hangs on them. */
export interface Brought {
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
}

/** A file that was read and found whole; nothing of it is in the library yet. */
export interface CheckedBackup {
  claims: number;
  sources: number;
  /** With these two and all that hangs on them. */
  entries: number;
  /** All of it, or nothing where it fails before the first share (0..1) is told. */
  bring: (onShare: (share: number) => void) => Promise<Brought>;
}

export interface BackupReaderProps {
  /** Reads the whole file; rejected with what is wrong with it, in words. */
  onCheck: (file: File) => Promise<CheckedBackup>;
  onBrought: () => Promise<unknown>;
}

/** Brings a saved library back. The file is read to its end first, and the user told what it holds, before anything is written. */
export function BackupReader({ onCheck, onBrought }: BackupReaderProps) {
  const { deed, run } = useDeed();
  const [checked, setChecked] = useState<CheckedBackup & { name: string }>();
  const [doing, setDoing] = useState('');
  const [told, setTold] = useState('');
  const [share, setShare] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const bring = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => bring.current?.focus(), [checked]);

  const busy = deed.state === 'busy';
  const check = async (file: File | undefined) => {
    // Another file has to wait until this one is looked through, or in.
    if (file === undefined || busy) return;
    setChecked(undefined);
    setTold('');
    setShare(0);
    setDoing(`Checking ${file.name}…`);
    const done = await run(() => onCheck(file));
    if (done !== undefined) setChecked({ ...done.value, name: file.name });
    // The same file can then be chosen once more.
    if (input.current !== null) input.current.value = '';
  };
  const take = async ({ bring: start }: CheckedBackup) => {
    setDoing('Bringing it back…');
    setShare(0);
    const done = await run(() => start(setShare));
    if (done === undefined) return;
    end(broughtWords(done.value));
    await onBrought();
  };
  const end = (words: string) => {
    setChecked(undefined);
    setTold(words);
    input.current?.focus();
  };

  return (
    <div
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void check(event.dataTransfer?.files[0]);
      }}
    >
      <label for={id}>Bring it back: choose a saved file, or drop it here</label>
      <input
        id={id}
        ref={input}
        type="file"
        accept=".jsonl,.gz"
        aria-disabled={busy}
        onClick={(event) => busy && event.preventDefault()}
        onChange={({ currentTarget }) => void check(currentTarget.files?.[0])}
      />
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && (share > 0 ? `${doing} ${Math.floor(share * 100)} %` : doing)}
        {deed.state === 'failed' && failureWords(deed.reason, share > 0)}
        {deed.state === 'idle' && (checked === undefined ? told : planWords(checked))}
      </p>
      {checked !== undefined && (
        <div class="buttons">
          <button
            type="button"
            class="strong"
            ref={bring}
            aria-disabled={busy}
            onClick={() => void take(checked)}
          >
            Bring it back
          </button>
          {!busy && (
            <button type="button" class="plain" onClick={() => end('Nothing was changed.')}>
              Leave it
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function failureWords(reason: string, begun: boolean): string {
  if (!begun) return `Nothing was changed. ${reason || 'The file could not be read.'}`;
  return `A part of it is in the library; the rest follows by itself when Second Source is used next. ${reason}`.trim();
}

function planWords({ name, claims, sources, entries }: CheckedBackup & { name: string }): string {
  return `${name} is whole: ${counted(claims, 'claim')} with ${counted(sources, 'source')}, ${counted(entries, 'entry', 'entries')} in all. What is missing here will be added, also what you deleted since; of what is in both, the later version stays.`;
}

/** "214 entries added, 3 updated, 12 needed no change." */
export function broughtWords({ added, updated, removed, unchanged }: Brought): string {
  const done = [
    { count: added, what: 'added' },
    { count: updated, what: 'updated' },
    { count: removed, what: 'deleted' },
    { count: unchanged, what: 'needed no change' },
  ].filter(({ count }) => count > 0);
  if (done.length === 0) return 'The file holds nothing that is not here.';
  const words = done.map(
    ({ count, what }, at) =>
      `${at === 0 ? counted(count, 'entry', 'entries') : count.toLocaleString('en-GB')} ${what}`,
  );
  return `${words.join(', ')}.`;
}
