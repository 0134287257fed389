import { useEffect, useState } from 'preact/hooks';
import type { Access } from '../../components/AccessSettings.tsx';
import type { Command } from '../../components/Commands.tsx';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import { Settings, type SettingsProps } from '../../components/Settings.tsx';
import { ALL_SITES, hostOf, patternOf, webOrigins } from '../../lib/access/hosts.ts';
import { browser } from '../../lib/browser.ts';
import precision from '../../lib/matching/model/precision.json' with { type: 'json' };
import { send } from '../../lib/messaging/client.ts';
import { onSettingsChange } from '../../lib/messaging/settings-news.ts';

/** `library.html#settings`, and `#settings?at=marks` with the part that is wanted. It is the options page too. */
export const settingsView: LibraryView = {
  name: 'settings',
  label: 'Settings',
  render: (shown) => <SettingsRoom shown={shown} at={partIn(location.hash)} />,
};

const partIn = (hash: string): string | undefined =>
  new URLSearchParams(hash.split('?')[1] ?? '').get('at') ?? undefined;

type Known = Pick<SettingsProps, 'settings' | 'access' | 'privateAllowed' | 'storage'> & {
  commands: readonly Command[] | undefined;
};

const UNKNOWN: Known = {
  settings: undefined,
  access: { every: false, sites: [] },
  privateAllowed: undefined,
  storage: undefined,
  commands: undefined,
};

/** What is shown here may be changed elsewhere: in the popup, in another window, in the browser's own settings. */
function SettingsRoom({ shown, at }: { shown: boolean; at: string | undefined }) {
  const [known, setKnown] = useState(UNKNOWN);
  const [trouble, setTrouble] = useState<string>();
  const learn = async (read: () => Promise<Partial<Known>>): Promise<void> => {
    try {
      const found = await read();
      setKnown((before) => ({ ...before, ...found }));
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  const readAccess = () => void learn(async () => ({ access: await accessNow() }));
  const readSettings = () => void learn(async () => ({ settings: await send('settings.get') }));
  const readRest = () =>
    void learn(async () => ({
      commands: await commandsNow(),
      privateAllowed: await browser.extension.isAllowedIncognitoAccess(),
      storage: await storageNow(),
    }));

  useEffect(() => {
    if (!shown) return;
    readAccess();
    readSettings();
    readRest();
    const forget = onSettingsChange(readSettings);
    // The browser tells nobody that its keys, or private windows, were set otherwise: the user comes back from there.
    window.addEventListener('focus', readRest);
    browser.permissions.onAdded.addListener(readAccess);
    browser.permissions.onRemoved.addListener(readAccess);
    return () => {
      forget();
      window.removeEventListener('focus', readRest);
      browser.permissions.onAdded.removeListener(readAccess);
      browser.permissions.onRemoved.removeListener(readAccess);
    };
  }, [shown]);

  const { commands, ...rest } = known;
  return (
    <Settings
      {...rest}
      at={shown ? at : undefined}
      trouble={trouble}
      measured={precision}
      commands={{ commands, onChange: openShortcuts }}
      onSettings={async (change) => {
        const settings = await send('settings.set', change);
        setKnown((before) => ({ ...before, settings }));
      }}
      onGrant={() => browser.permissions.request({ origins: [ALL_SITES] })}
      onGrantSite={(host) => browser.permissions.request({ origins: [patternOf(host)] })}
      onRevoke={() => browser.permissions.remove({ origins: [ALL_SITES] })}
      onRevokeSite={revokeSite}
      onSite={(host, on) => send('site.set', { host, on })}
      onRefuseChecker={(site, uncount) => send('checker.refuse', { site, uncount })}
    />
  );
}

async function accessNow(): Promise<Access> {
  const { origins } = await browser.permissions.getAll();
  const hosts = webOrigins(origins).flatMap((origin) => hostOf(origin) ?? []);
  return {
    every: await browser.permissions.contains({ origins: [ALL_SITES] }),
    sites: [...new Set(hosts)],
  };
}

/** Takes back just the patterns that were given: in the browser's own settings a user may give https alone. */
async function revokeSite(site: string): Promise<boolean> {
  const { origins } = await browser.permissions.getAll();
  return browser.permissions.remove({
    origins: webOrigins(origins).filter((origin) => hostOf(origin) === site),
  });
}

async function storageNow(): Promise<SettingsProps['storage']> {
  const [{ usage = 0 }, persistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, persistent };
}

/** The button's own command opens the popup and has no description; it is named as the button is. */
async function commandsNow(): Promise<Command[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description: description === '' ? 'Open the popup' : description,
    shortcut,
  }));
}

/** Firefox has a function for it, Chromium a page. */
async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings !== undefined) return openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
