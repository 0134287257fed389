import { primaryLanguage } from './english-words.ts';
import { scores, TOLD_APART, WORD } from './language-evidence.ts';
import { READ_LANGUAGES } from './languages.ts';
import { scriptOf, type Script } from './script.ts';

/** Languages of each script; the first where nothing else is said. */
const OF_SCRIPT: Record<Exclude<Script, 'latin' | 'cyrillic'>, readonly string[]> = {
  hangul: ['ko'],
  kana: ['ja'],
  han: ['zh', 'ja', 'yue'],
  greek: ['el'],
  arabic: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'],
  hebrew: ['he', 'yi'],
  thai: ['th'],
  devanagari: ['hi', 'mr', 'ne', 'sa'],
};

const CYRILLIC = ['ru', 'uk'];
/** Other languages in Cyrillic letters, which are taken at the page's word. */
const OTHER_CYRILLIC = /^(?:bg|sr|mk|be|kk|ky|mn|tg|tt|bs)$/;
const NOT_LATIN = new Set([
  ...CYRILLIC,
  ...Object.values(OF_SCRIPT).flat(),
  'bg',
  'mk',
  'be',
  'kk',
  'ky',
  'mn',
  'tg',
  'tt',
]);

/** How sure a text has to be that it is in another language than was said, in words that say so. */
const SURE = { most: 2.5, times: 2, share: 0.2 } as const;
/** The same where nothing was said and English is only the commonest. */
const LIKELY = { most: 1.3, times: 1.6, share: 0.2 } as const;

/** One such word in so many characters is plain English. */
const PLAIN_EVERY = 60;

/** What looks like a tag, and says something. */
const TAG = /^(?!und\b)[a-z]{2,3}(?:[-_][\w-]*)?$/i;

/** Characters of a text that are looked at. */
const SAMPLE = 4000;

/**
 * The language of a text as a primary subtag ("es"). What the page says of itself (`given`, BCP 47) holds unless the
 * script or enough of the words say otherwise: pages lie, and articles quote in other languages. Never throws.
 */
export function languageOf(text: string, given?: string): string {
  const said = given !== undefined && TAG.test(given) ? primaryLanguage(given) : undefined;
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  if (script === undefined) return said ?? 'en';
  if (script === 'latin') return latin(sample, said !== undefined && NOT_LATIN.has(said) ? undefined : said);
  if (script === 'cyrillic') {
    if (said !== undefined && OTHER_CYRILLIC.test(said)) return said;
    const found = scores(sample);
    const [ru = 0, uk = 0] = CYRILLIC.map((language) => found.get(language) ?? 0);
    if (ru === uk) return said === 'uk' ? 'uk' : 'ru';
    return ru > uk ? 'ru' : 'uk';
  }
  const able = OF_SCRIPT[script];
  return said !== undefined && able.includes(said) ? said : (able[0] ?? 'und');
}

/** The tag as given, where the text is in that language; else the language the text is in. */
export function languageTagOf(text: string, given: string): string {
  const found = languageOf(text, given);
  return TAG.test(given) && primaryLanguage(given) === found ? given : found;
}

/** Words that only English has among its neighbours; where there are many, nothing need be counted. */
const PLAINLY_ENGLISH = /\b(?:the|and|that|with|from|have|were|their|they|which|been|would)\b/gi;

function latin(text: string, said: string | undefined): string {
  const prior = said ?? 'en';
  const plainly = prior === 'en' ? (text.match(PLAINLY_ENGLISH)?.length ?? 0) : 0;
  if (plainly >= 2 && plainly * PLAIN_EVERY >= text.length) return 'en';
  const found = scores(text);
  let best = prior;
  let most = found.get(prior) ?? 0;
  const own = most;
  for (const [language, score] of found) if (score > most) [best, most] = [language, score];
  if (best === prior) return prior;
  const words = text.match(WORD)?.length ?? 0;
  const line = said === undefined && READ_LANGUAGES.includes(best) ? LIKELY : SURE;
  // A language that is not known here has no words to speak for it: it is believed.
  if (
    said !== undefined &&
    said !== 'en' &&
    !READ_LANGUAGES.includes(said) &&
    !Object.hasOwn(TOLD_APART, said)
  )
    return prior;
  return most >= line.most && most >= own * line.times && most >= words * line.share ? best : prior;
}
