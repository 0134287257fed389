import { useState } from 'preact/hooks';
import { ended } from '../lib/claims/word-lists.ts';
import type { Words } from '../lib/words/parts.ts';
import { useWords } from './spoken.ts';
import { useDeed } from './use-deed.ts';

interface DeedButtonProps {
  label: string;
  /** What it is for, told to screen readers where several buttons have one label. */
  about?: string;
  /** Said while it is under way: "Loading…". */
  busy: string;
  kind?: 'plain' | 'strong';
  /** What to say where it failed, for this reason or ''. */
  failed?: (reason: string) => string;
  /** Called within the click itself. Answers with what to tell the user, '' for nothing. */
  deed: () => Promise<string>;
}

/** A button for something that takes a while or may fail, with a line under it that says how it went. */
export function DeedButton({ label, about, busy, kind = 'plain', failed, deed: start }: DeedButtonProps) {
  const words = useWords();
  const { deed, run } = useDeed();
  const [told, setTold] = useState('');
  const click = async () => {
    setTold('');
    const done = await run(start);
    if (done !== undefined) setTold(done.value);
  };
  return (
    <div class="deed">
      <button type="button" class={kind} aria-disabled={deed.state === 'busy'} onClick={() => void click()}>
        {label}
        {about !== undefined && <span class="unseen">: {about}</span>}
      </button>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'busy' && busy}
        {deed.state === 'idle' && told}
        {deed.state === 'failed' && (failed ?? ((reason) => failure(reason, words)))(deed.reason)}
      </p>
    </div>
  );
}

/** What went wrong and what to do about it. */
export function failure(reason: string, { deed }: Words): string {
  return reason === '' ? deed.failed : deed.failedBecause(ended(reason));
}

/** The same where the words are those of the surface. */
export function Failed({ reason }: { reason: string }) {
  return <>{failure(reason, useWords())}</>;
}
