import type { Scripting } from '../browser.ts';
import { patternOf } from './hosts.ts';

/** The reader script and the style of its marks, as they are named in the package. */
export const READER_SCRIPT = 'reader.js';
/** What draws hint and panel, put into a page when the first of them is to be shown. */
export const DRAWING_SCRIPT = 'drawing.js';
/** The words of hint and panel in a language; what draws them has the English ones. */
export const wordsScript = (language: string): string => `words-${language}.js`;
export const READER_STYLE = 'assets/marks.css';

export type RegistrationApi = Pick<
  Scripting.Static,
  | 'getRegisteredContentScripts'
  | 'registerContentScripts'
  | 'unregisterContentScripts'
  | 'updateContentScripts'
>;

export interface ReadingRules {
  /** Granted match patterns. */
  origins: readonly string[];
  sitesOff: readonly string[];
  /** Nothing is painted: pages get no style, by which they could tell that they are read. */
  quiet: boolean;
}

/**
 * Brings the registered content scripts in line with what is granted and switched off; does nothing where they are.
 * Two registrations, since style and script want different times: the style as early as there is a document (inserted late,
 * `::highlight` rules cost a restyle), the script when the page has settled. Top frames only: an article in a frame is left
 * alone.
 */
export async function syncRegistration(scripting: RegistrationApi, rules: ReadingRules): Promise<void> {
  const wanted = registrations(rules);
  const present = await scripting.getRegisteredContentScripts();
  const unwanted = present.filter(({ id }) => wanted.every((each) => each.id !== id)).map(({ id }) => id);
  if (unwanted.length > 0) await scripting.unregisterContentScripts({ ids: unwanted });

  const known = new Map(present.map((script) => [script.id, script]));
  const missing = wanted.filter(({ id }) => !known.has(id));
  if (missing.length > 0) await scripting.registerContentScripts(missing);

  const changed = wanted.filter((script) => {
    const registered = known.get(script.id);
    return registered !== undefined && !isAlike(registered, script);
  });
  if (changed.length > 0) await scripting.updateContentScripts(changed);
}

function registrations({ origins, sitesOff, quiet }: ReadingRules): Scripting.RegisteredContentScript[] {
  if (origins.length === 0) return [];
  const where = {
    matches: [...origins],
    excludeMatches: sitesOff.map(patternOf),
    allFrames: false,
    persistAcrossSessions: true,
  };
  const script: Scripting.RegisteredContentScript = {
    id: 'reader',
    js: [READER_SCRIPT],
    runAt: 'document_idle',
    ...where,
  };
  if (quiet) return [script];
  return [{ id: 'reader-style', css: [READER_STYLE], runAt: 'document_start', ...where }, script];
}

function isAlike(a: Scripting.RegisteredContentScript, b: Scripting.RegisteredContentScript): boolean {
  return isSameSet(a.matches, b.matches) && isSameSet(a.excludeMatches, b.excludeMatches);
}

function isSameSet(a: readonly string[] = [], b: readonly string[] = []): boolean {
  const both = new Set([...a, ...b]).size;
  return both === new Set(a).size && both === new Set(b).size;
}
