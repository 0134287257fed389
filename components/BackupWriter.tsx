import { useEffect, useRef, useState } from 'preact/hooks';
import { Failed } from './DeedButton.tsx';
import { useDeed } from './use-deed.ts';
import { counted } from './words.ts';

export interface BackupWriterProps {
  /** Hands the file to the browser; stops at the signal. */
  onSave: (signal: AbortSignal) => Promise<{ name: string; claims: number }>;
}

/** Saves everything to a file. Reading a large library takes a while, so it says that it is at work and can be stopped. */
export function BackupWriter({ onSave }: BackupWriterProps) {
  const { deed, run } = useDeed();
  const [told, setTold] = useState('');
  const stop = useRef<AbortController>(undefined);
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    setTold('');
    const saved = await run(async () => {
      try {
        const { name, claims } = await onSave(signal);
        return signal.aborted ? CANCELLED : `Your browser is saving ${counted(claims, 'claim')} to ${name}.`;
      } catch (error) {
        if (signal.aborted) return CANCELLED;
        throw error;
      }
    });
    if (saved !== undefined) setTold(saved.value);
  };
  const cancel = () => {
    stop.current?.abort();
    save.current?.focus();
  };

  const busy = deed.state === 'busy';
  return (
    <div class="deed">
      <div class="buttons">
        <button type="button" class="plain" ref={save} aria-disabled={busy} onClick={() => void start()}>
          Save everything to a file
        </button>
        {busy && (
          <button type="button" class="plain" onClick={cancel}>
            Cancel
          </button>
        )}
      </div>
      {busy && <progress aria-label="Saving to a file" />}
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && 'Reading your library…'}
        {deed.state === 'idle' && told}
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </div>
  );
}

const CANCELLED = 'Cancelled. No file was saved.';
