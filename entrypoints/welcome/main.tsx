import { render } from 'preact';
import '../../components/welcome.css';
import { Welcome, type WelcomeProps } from '../../components/Welcome.tsx';
import { ALL_SITES, hostOf, webOrigins } from '../../lib/access/hosts.ts';
import { browser } from '../../lib/browser.ts';
import precision from '../../lib/matching/model/precision.json' with { type: 'json' };
import { send } from '../../lib/messaging/client.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The welcome page has no #app to draw in.');

let known: Pick<WelcomeProps, 'access' | 'library' | 'settings' | 'trouble'> = {
  access: { every: false, sites: [] },
  library: undefined,
  settings: undefined,
};

function draw(change: Partial<typeof known>) {
  if (root === null) return;
  known = { ...known, ...change };
  render(
    <Welcome
      {...known}
      onGrant={() => browser.permissions.request({ origins: [ALL_SITES] })}
      onRevoke={() => browser.permissions.remove({ origins: [ALL_SITES] })}
      onRevokeSite={revokeSite}
      onLoadSample={() => send('library.loadSample').finally(() => void told(readLibrary))}
      onShortcuts={async (shortcuts) => draw({ settings: await send('settings.set', { shortcuts }) })}
      onSavePrivate={async (savePrivate) => draw({ settings: await send('settings.set', { savePrivate }) })}
      measured={precision}
      onSensitivity={async (sensitivity) => draw({ settings: await send('settings.set', { sensitivity }) })}
      onLanguage={async (language) => draw({ settings: await send('settings.set', { language }) })}
      onColours={async (colours) => draw({ settings: await send('settings.set', { colours }) })}
      onRefuseChecker={async (site, uncount) =>
        draw({ settings: await send('checker.refuse', { site, uncount }) })
      }
      onSiteOn={(host) => send('site.set', { host, on: true }).then(readSettings)}
    />,
    root,
  );
}

/** Takes back just the patterns that were given: in the browser's own settings a user may give https alone. */
async function revokeSite(site: string): Promise<boolean> {
  const { origins } = await browser.permissions.getAll();
  return browser.permissions.remove({
    origins: webOrigins(origins).filter((origin) => hostOf(origin) === site),
  });
}

async function readAccess(): Promise<void> {
  const { origins } = await browser.permissions.getAll();
  const hosts = webOrigins(origins).flatMap((origin) => hostOf(origin) ?? []);
  const every = await browser.permissions.contains({ origins: [ALL_SITES] });
  draw({ access: { every, sites: [...new Set(hosts)] } });
}

async function readLibrary(): Promise<void> {
  draw({ library: await send('library.count') });
}

async function readSettings(): Promise<void> {
  draw({ settings: await send('settings.get') });
}

async function told(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    draw({ trouble: error instanceof Error ? error.message : String(error) });
  }
}

// Access may also be given or taken in the popup or in the browser's own settings, the rest in other windows.
browser.permissions.onAdded.addListener(() => void told(readAccess));
browser.permissions.onRemoved.addListener(() => void told(readAccess));
window.addEventListener('focus', () => void told(readSettings));

draw({});
await Promise.all([readAccess, readLibrary, readSettings].map(told));
