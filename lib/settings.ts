import { LINES, type MarkStyle, type MarkStyles, PRESETS } from './claims/mark-style.ts';
import { type Sensitivity, SENSITIVITIES } from './matching/outcome.ts';
import { type Language, LANGUAGES } from './words/language-names.ts';

export { SENSITIVITIES };

/** The language of the interface: one it is written in, or whichever the browser's is. */
export type ChosenLanguage = Language | 'browser';

export const LANGUAGE_CHOICES: readonly ChosenLanguage[] = ['browser', ...LANGUAGES];
/** What marks on pages are drawn in; the kind of line tells them apart in each of the package's own sets. */
export const COLOURS = ['standard', 'colour-blind', 'contrast', 'own'] as const;
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
  /** What `own` colours are; kept also while others are chosen. */
  ownMarks: MarkStyles;
  /** Nothing is painted in pages: badge, popup and side panel say what is found. */
  quietMarks: boolean;
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
  ownMarks: PRESETS.standard,
  quietMarks: false,
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
  const given = Object.entries(PARSERS).filter(([name]) => value[name] !== undefined);
  return Object.fromEntries(given.map(([name, parse]) => [name, parse(value[name])]));
}

/** Settings as they were kept; what is missing or unreadable is the default, so that settings never fail to load. */
export function parseSettings(value: unknown): Settings {
  const kept = isRecord(value) ? value : {};
  const read = Object.entries(PARSERS).map(([name, parse]) => [
    name,
    orDefault(() => parse(kept[name]), DEFAULT_SETTINGS[name as keyof Settings]),
  ]);
  return Object.fromEntries(read) as Settings;
}

/** Each throws a `TypeError` that names the field. */
const PARSERS: { [Name in keyof Settings]: (value: unknown) => Settings[Name] } = {
  sitesOff: (value) => parseHosts(value, 'sitesOff'),
  shortcuts: parseShortcuts,
  savePrivate: (value) => parseBoolean(value, 'savePrivate'),
  language: parseLanguage,
  sensitivity: parseSensitivity,
  colours: parseColours,
  ownMarks: (value) => parseMarkStyles(value, 'ownMarks'),
  quietMarks: (value) => parseBoolean(value, 'quietMarks'),
  factCheckers: (value) => parseHosts(value, 'factCheckers'),
  savedViews: parseViews,
};

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

function parseBoolean(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`${name}: expected true or false`);
  return value;
}

/**
 * A colour and a line for each tone. They become a style sheet in other people's pages, so nothing but these passes.
 * @throws {TypeError} that names the tone
 */
export function parseMarkStyles(value: unknown, name: string): MarkStyles {
  if (!isRecord(value)) throw new TypeError(`${name}: expected an object`);
  const style = (tone: keyof MarkStyles): MarkStyle => {
    const { colour, line } = isRecord(value[tone]) ? value[tone] : {};
    const known = LINES.find((each) => each === line);
    if (typeof colour !== 'string' || !/^#[\da-f]{6}$/iu.test(colour) || known === undefined)
      throw new TypeError(
        `${name}.${tone}: expected a colour such as #238a45 and one of ${LINES.join(', ')}`,
      );
    return { colour: colour.toLowerCase(), line: known };
  };
  return {
    backed: style('backed'),
    open: style('open'),
    contested: style('contested'),
    refuted: style('refuted'),
    suggested: style('suggested'),
  };
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
