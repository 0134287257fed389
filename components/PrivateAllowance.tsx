import { useState } from 'preact/hooks';
import { Failed } from './DeedButton.tsx';
import { useDeed } from './use-deed.ts';

/** The one setting that lets anything from a private window be kept, where somebody met the want of it. */
export function PrivateAllowance({ onAllow }: { onAllow: (allowed: boolean) => Promise<unknown> }) {
  const { deed, run } = useDeed();
  const [allowed, setAllowed] = useState(false);
  const change = async (wanted: boolean) => {
    setAllowed(wanted);
    if ((await run(() => onAllow(wanted))) === undefined) setAllowed(!wanted);
  };
  return (
    <div class="allowance">
      <label>
        <input
          type="checkbox"
          checked={allowed}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        Keep what I save in private windows, from now on
      </label>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
        {deed.state === 'idle' && allowed && 'Allowed. Save again.'}
      </p>
    </div>
  );
}
