import type { OpenTab, Reading } from '../access/reading.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Settings } from '../settings.ts';
import type { KeptSettings } from './kept-settings.ts';

interface TabNeeds {
  reading: Pick<Reading, 'tabOf'>;
  settings: Pick<KeptSettings, 'read'>;
}

/** @throws {RequestError} `site-off`, or `forbidden` where no extension may read */
export async function readableTab({ reading, settings }: TabNeeds, tabId: number): Promise<OpenTab> {
  const tab = await reading.tabOf(tabId);
  if (tab === undefined) throw new RequestError('forbidden', 'This page may not be read by an extension.');
  refuseSiteOff(await settings.read(), tab.url.hostname);
  return tab;
}

/** @throws {RequestError} `site-off` where the user switched the site off: it is neither read nor saved from */
export function refuseSiteOff({ sitesOff }: Pick<Settings, 'sitesOff'>, host: string): void {
  if (sitesOff.includes(host)) throw new RequestError('site-off', 'This site is switched off.');
}

/** @throws {RequestError} `private` where the user did not allow private windows to leave anything behind */
export function refusePrivate({ savePrivate }: Pick<Settings, 'savePrivate'>, isPrivate: boolean): void {
  if (isPrivate && !savePrivate) {
    throw new RequestError(
      'private',
      'Private windows remember nothing, unless you allow it in the settings.',
    );
  }
}
