import { useId, useState } from 'preact/hooks';
import { parseHost } from '../lib/settings.ts';
import { DeedButton } from './DeedButton.tsx';

interface Way {
  label: string;
  onRemove: (host: string) => Promise<unknown>;
}

interface SiteListProps extends Way {
  sites: readonly string[];
  /** Said where there are none. */
  none: string;
  /** Another way to do it. */
  more?: Way;
}

/** Sites by name, each with what can be done about it. */
export function SiteList({ sites, none, label, onRemove, more }: SiteListProps) {
  if (sites.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="sites">
      {sites.map((host) => (
        <li key={host}>
          <span class="host">{host}</span>
          <div class="ways">
            {[{ label, onRemove }, ...(more === undefined ? [] : [more])].map((way) => (
              <DeedButton
                key={way.label}
                label={way.label}
                about={host}
                busy="One moment…"
                deed={() => way.onRemove(host).then(() => '')}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface SiteFieldProps {
  /** Of the field: "Another site". */
  label: string;
  button: string;
  /** Called within the click; answers with what to say. */
  onSite: (host: string) => Promise<string>;
}

/** A site by name or by the address of one of its pages. */
export function SiteField({ label, button, onSite }: SiteFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  // The browser asks for a permission only within the click, so nothing is waited for before.
  const go = (): Promise<string> => {
    const host = hostIn(typed);
    if (host === undefined)
      return Promise.reject(
        new Error('That is no site. Write one as news.example, or paste an address of it.'),
      );
    return onSite(host).then((said) => {
      setTyped('');
      return said;
    });
  };
  return (
    <div class="site-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        placeholder="news.example"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <DeedButton label={button} busy="One moment…" failed={(reason) => reason} deed={go} />
    </div>
  );
}

/** The host in what was typed; undefined where there is none. */
export function hostIn(typed: string): string | undefined {
  const said = typed.trim();
  const url = URL.parse(/^https?:\/\//iu.test(said) ? said : `http://${said}`);
  if (url === null || (said !== '' && !/[.:]|^localhost/iu.test(url.hostname))) return undefined;
  try {
    return parseHost(url.hostname);
  } catch {
    return undefined;
  }
}
