import { RequestError } from '../messaging/request-error.ts';
import type { Settings } from '../settings.ts';

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
