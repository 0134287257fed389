import { type Settings, parseSettings } from '../settings.ts';
import type { Library } from '../store/library.ts';

export interface KeptSettings {
  read(): Promise<Settings>;
  /** Answers the settings after the change. */
  change(by: (settings: Settings) => Partial<Settings>): Promise<Settings>;
}

const NAME = 'settings';

/**
 * The settings, kept in the library (see `VERSIONS` in lib/store for why there).
 *
 * @param told called after each change, once it is kept
 */
export function createKeptSettings(
  library: Pick<Library, 'readNamed' | 'changeNamed'>,
  told: () => void = () => undefined,
): KeptSettings {
  return {
    read: async () => parseSettings(await library.readNamed(NAME)),
    async change(by) {
      const after = await library.changeNamed(NAME, (value) => {
        const settings = parseSettings(value);
        return { ...settings, ...by(settings) };
      });
      told();
      return after;
    },
  };
}

/** The change that switches a site on or off. */
export function switchSite(host: string, on: boolean): (settings: Settings) => Partial<Settings> {
  return ({ sitesOff }) => {
    const others = sitesOff.filter((each) => each !== host);
    return { sitesOff: on ? others : [...others, host] };
  };
}
