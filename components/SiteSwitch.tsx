import { failure } from './DeedButton.tsx';
import { useWords } from './spoken.ts';
import { useDeed } from './use-deed.ts';

interface SiteSwitchProps {
  host: string;
  on: boolean;
  onSite: (host: string, on: boolean) => Promise<unknown>;
}

/** Whether pages of this site are read at all. */
export function SiteSwitch({ host, on, onSite }: SiteSwitchProps) {
  const words = useWords();
  const { site } = words;
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
          {site.before}
          <b>{host}</b>
          {site.after}
        </span>
        <span class="switch-state" aria-hidden="true">
          {on ? site.on : site.off}
        </span>
        <span class="switch-track" aria-hidden="true" />
      </button>
      <p role="status" class="said failed">
        {deed.state === 'failed' && failure(deed.reason, words)}
      </p>
    </div>
  );
}
