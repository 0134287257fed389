import { failure } from './DeedButton.tsx';
import { useDeed } from './use-deed.ts';

interface SiteSwitchProps {
  host: string;
  on: boolean;
  onSite: (host: string, on: boolean) => Promise<unknown>;
}

/** Whether pages of this site are read at all. */
export function SiteSwitch({ host, on, onSite }: SiteSwitchProps) {
  const { deed, run } = useDeed();
  return (
    <div class="site">
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-disabled={deed.state === 'busy'}
        onClick={() => void run(() => onSite(host, !on))}
      >
        <span class="switch-words">
          Check pages on <b>{host}</b>
        </span>
        <span class="switch-state" aria-hidden="true">
          {on ? 'On' : 'Off'}
        </span>
        <span class="switch-track" aria-hidden="true" />
      </button>
      <p role="status" class="said failed">
        {deed.state === 'failed' && failure(deed.reason)}
      </p>
    </div>
  );
}
