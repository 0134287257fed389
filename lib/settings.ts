import { type Sensitivity, SENSITIVITIES } from './matching/outcome.ts';
import { type Language, LANGUAGES } from './words/language-names.ts';

export { SENSITIVITIES };

/** The language of the interface: one it is written in, or whichever the browser's is. */
export type ChosenLanguage = Language | 'browser';

export const LANGUAGE_CHOICES: readonly ChosenLanguage[] = ['browser', ...LANGUAGES];
/** What marks on pages are drawn in; the kind of line tells them apart in each. */
export const COLOURS = ['standard', 'colour-blind', 'contrast'] as const;
export type Colours = (typeof COLOURS)[number];

/** Keys as `KeyboardEvent` combinations: "Alt+Shift+ArrowDown"; '' switches the shortcut off. */
export interface Shortcuts {
  next: string;
  previous: string;
  open: string;
  close: string;
}

export interface Settings {
  /** Hosts the user switched off: neither read nor asked about. */
  sitesOff: string[];
  shortcuts: Shortcuts;
  /** Whether private windows may save claims and keep decisions. */
  savePrivate: boolean;
  language: ChosenLanguage;
  /** How sure the decision has to be before a sentence is said to make a claim, or to contradict it. */
  sensitivity: Sensitivity;
  colours: Colours;
  /** Sites whose fact-checks count: the user accepted each once. */
  factCheckers: string[];
  /** Views of the library's claims that were kept by name. */
  savedViews: SavedView[];
}

export interface SavedView {
  name: string;
  /** As the library's page has it: "#claims?status=disputed". */
  address: string;
}

export const DEFAULT_SETTINGS: Settings = {
  sitesOff: [],
  shortcuts: { next: 'Alt+Shift+ArrowDown', previous: 'Alt+Shift+ArrowUp', open: 'Enter', close: 'Escape' },
  savePrivate: false,
  language: 'browser',
  sensitivity: 'balanced',
  colours: 'standard',
  factCheckers: [],
  savedViews: [],
};

const MOST_SITES = 10_000;
const LONGEST_HOST = 255;
const LONGEST_SHORTCUT = 60;
const MOST_VIEWS = 200;
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 20_000;

/**
 * A change of settings from outside: only the fields that are there, only known ones.
 * @throws {TypeError} that names the field
 */
export function parseSettingsChange(value: unknown): Partial<Settings> {
  if (!isRecord(value)) throw new TypeError('settings: expected an object');
  const { sitesOff, shortcuts, savePrivate, sensitivity, colours, factCheckers, savedViews, language } =
    value;
  return {
    ...(sitesOff === undefined ? {} : { sitesOff: parseHosts(sitesOff, 'sitesOff') }),
    ...(shortcuts === undefined ? {} : { shortcuts: parseShortcuts(shortcuts) }),
    ...(savePrivate === undefined ? {} : { savePrivate: parseSavePrivate(savePrivate) }),
    ...(sensitivity === undefined ? {} : { sensitivity: parseSensitivity(sensitivity) }),
    ...(colours === undefined ? {} : { colours: parseColours(colours) }),
    ...(factCheckers === undefined ? {} : { factCheckers: parseHosts(factCheckers, 'factCheckers') }),
    ...(savedViews === undefined ? {} : { savedViews: parseViews(savedViews) }),
    ...(language === undefined ? {} : { language: parseLanguage(language) }),
  };
}

/** Settings as they were kept; what is missing or unreadable is the default, so that settings never fail to load. */
export function parseSettings(value: unknown): Settings {
  const { sitesOff, shortcuts, savePrivate, sensitivity, colours, factCheckers, savedViews, language } =
    isRecord(value) ? value : {};
  return {
    sitesOff: orDefault(() => parseHosts(sitesOff, 'sitesOff'), DEFAULT_SETTINGS.sitesOff),
    shortcuts: orDefault(() => parseShortcuts(shortcuts), DEFAULT_SETTINGS.shortcuts),
    savePrivate: orDefault(() => parseSavePrivate(savePrivate), DEFAULT_SETTINGS.savePrivate),
    sensitivity: orDefault(() => parseSensitivity(sensitivity), DEFAULT_SETTINGS.sensitivity),
    colours: orDefault(() => parseColours(colours), DEFAULT_SETTINGS.colours),
    factCheckers: orDefault(() => parseHosts(factCheckers, 'factCheckers'), DEFAULT_SETTINGS.factCheckers),
    savedViews: orDefault(() => parseViews(savedViews), DEFAULT_SETTINGS.savedViews),
    language: orDefault(() => parseLanguage(language), DEFAULT_SETTINGS.language),
  };
}

function parseHosts(value: unknown, name: 'sitesOff' | 'factCheckers'): string[] {
  const whole =
    Array.isArray(value) && value.length <= MOST_SITES
      ? value.map((host) => parseHost(host, name))
      : undefined;
  if (whole === undefined) throw new TypeError(`${name}: expected a list of hosts`);
  return [...new Set(whole)];
}

/**
 * A host as the URL standard writes it, without port: it becomes part of a match pattern, and one bad pattern would undo
 * them all. The standard lets "*" pass, which is a pattern's word for every host.
 * @throws {TypeError}
 */
export function parseHost(value: unknown, name = 'sitesOff'): string {
  const host = typeof value === 'string' && value.length <= LONGEST_HOST ? value.toLowerCase() : '';
  if (host === '' || host.includes('*') || URL.parse(`http://${host}`)?.hostname !== host) {
    throw new TypeError(`${name}: expected a host such as news.example`);
  }
  return host;
}

function parseShortcuts(value: unknown): Shortcuts {
  if (!isRecord(value)) throw new TypeError('shortcuts: expected an object');
  const key = (name: keyof Shortcuts): string => {
    const keys = value[name];
    if (typeof keys !== 'string' || keys.length > LONGEST_SHORTCUT) {
      throw new TypeError(`shortcuts.${name}: expected a key combination`);
    }
    return keys;
  };
  return { next: key('next'), previous: key('previous'), open: key('open'), close: key('close') };
}

function parseSavePrivate(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError('savePrivate: expected true or false');
  return value;
}

function parseSensitivity(value: unknown): Sensitivity {
  const known = SENSITIVITIES.find((each) => each === value);
  if (known === undefined) throw new TypeError(`sensitivity: expected one of ${SENSITIVITIES.join(', ')}`);
  return known;
}

function parseViews(value: unknown): SavedView[] {
  const views = Array.isArray(value) && value.length <= MOST_VIEWS ? value : undefined;
  if (views === undefined) throw new TypeError('savedViews: expected a list of views');
  return views.map((view: unknown) => {
    const { name, address } = isRecord(view) ? view : {};
    if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME)
      throw new TypeError('savedViews: expected a name');
    // It becomes a link: an address of the library's page, and none of elsewhere.
    if (typeof address !== 'string' || !/^#claims(?:\?|$)/u.test(address) || address.length > LONGEST_ADDRESS)
      throw new TypeError('savedViews: expected an address of the library');
    return { name, address };
  });
}

function parseLanguage(value: unknown): ChosenLanguage {
  const known = LANGUAGE_CHOICES.find((each) => each === value);
  if (known === undefined) throw new TypeError(`language: expected one of ${LANGUAGE_CHOICES.join(', ')}`);
  return known;
}

function parseColours(value: unknown): Colours {
  const known = COLOURS.find((each) => each === value);
  if (known === undefined) throw new TypeError(`colours: expected one of ${COLOURS.join(', ')}`);
  return known;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function orDefault<T>(read: () => T, fallback: T): T {
  try {
    return read();
  } catch {
    return fallback;
  }
}
