import { READ_LANGUAGES, stopWordsOf } from './languages.ts';
import { scriptOf, type Script } from './script.ts';
import { STOP_WORDS } from './stop-words.ts';
import { primaryLanguage } from './english-words.ts';

/**
 * Function words of languages that are told apart and otherwise read by `Intl.Segmenter` alone. Without them a text in
 * one of these would be taken for its nearest relative.
 */
const TOLD_APART: Record<string, string> = {
  it: `il lo gli della delle dello degli dei del dal dalla nel nella nelle sul sulla che chi non per con una uno un di da in
su tra fra è sono era erano stato stata stati ha hanno aveva anche come più ma se si ci loro suo sua suoi questo questa
quello dopo prima ieri oggi ed al alla alle agli l dell nell all`,
  nl: `de het een en van in op te dat die is zijn was waren wordt worden werd werden heeft hebben had niet met voor aan door
bij uit naar om als ook nog maar er zich hij zij ze hun haar deze dit tot over tegen tussen onder geen wel meer gisteren`,
  ca: `el la els les dels del i amb per que no una un és són va ser han ha aquest aquesta als al pels seva seu més també però`,
  pl: `w i na z do nie że się to jest są był była było były od po za o jak ale przez dla który która które oraz może tym tego`,
  ro: `și în de la cu pe din nu că este sunt a fost au care pentru un o al ai ale mai după către prin despre`,
  sv: `och i att det som en på är av för med till den har de inte om ett han hon var vid från men efter kan ska`,
  tr: `ve bir bu da de için ile olarak çok daha olan ise gibi değil ancak kadar sonra göre`,
};

/** English words that look like function words of its neighbours. */
const LOOK_ALIKE =
  'man car war die hat met care son pour sin con sea ten tot wit hun bar bin men sit till non no plan san les des van den';
const ENGLISH = [...STOP_WORDS, ...LOOK_ALIKE.split(' ')];

/** Letters, and the languages they speak for. */
const LETTERS: Record<string, string> = {
  ñ: 'es es',
  ã: 'pt pt',
  õ: 'pt pt',
  ß: 'de de',
  œ: 'fr fr',
  ê: 'fr pt',
  û: 'fr fr',
  ô: 'fr pt',
  î: 'fr ro',
  â: 'pt ro fr',
  á: 'es pt',
  í: 'es pt',
  ó: 'es pt pl',
  ú: 'es pt',
  é: 'es pt fr',
  ç: 'pt fr tr',
  à: 'fr it',
  è: 'fr it',
  ù: 'fr it',
  ò: 'it',
  ä: 'de sv',
  ö: 'de sv tr',
  ü: 'de tr',
  å: 'sv sv',
  ł: 'pl pl',
  ą: 'pl',
  ę: 'pl',
  ś: 'pl',
  ż: 'pl',
  ź: 'pl',
  ă: 'ro ro',
  ș: 'ro',
  ț: 'ro',
  ğ: 'tr',
  ı: 'tr tr',
  ş: 'tr',
  ы: 'ru ru',
  э: 'ru ru',
  ъ: 'ru',
  ё: 'ru',
  і: 'uk uk',
  ї: 'uk uk',
  є: 'uk uk',
  ґ: 'uk',
};

/** Ends of words of five letters or more that few languages share. */
const ENDINGS: Record<string, string> = {
  ción: 'es es',
  ones: 'es',
  idad: 'es es',
  aron: 'es es',
  ieron: 'es',
  ados: 'es pt',
  ando: 'es pt it',
  ente: 'es pt it',
  ução: 'pt',
  ação: 'pt pt',
  ções: 'pt pt',
  dade: 'pt pt',
  aram: 'pt pt',
  eram: 'pt pt',
  iram: 'pt pt',
  eira: 'pt',
  eiro: 'pt',
  eux: 'fr fr',
  ment: 'fr',
  aient: 'fr',
  ées: 'fr',
  eurs: 'fr',
  ique: 'fr',
  elle: 'fr',
  ung: 'de de',
  ngen: 'de',
  keit: 'de de',
  heit: 'de de',
  haft: 'de',
  isch: 'de',
  sche: 'de',
  lich: 'de',
  aten: 'de',
  ften: 'de',
  rten: 'de',
  rte: 'de',
  zione: 'it it',
  zioni: 'it it',
  mente: 'es pt it',
  ità: 'it',
  gli: 'it',
  ing: 'en en',
  ed: 'en',
  tion: 'en fr',
  ness: 'en',
  ou: 'pt',
  nha: 'pt',
  nho: 'pt',
  lha: 'pt',
  lho: 'pt',
  ió: 'es es',
  ил: 'ru',
  ал: 'ru',
  ив: 'uk',
  ав: 'uk',
  ly: 'en',
  ого: 'ru',
  ться: 'ru uk',
  тся: 'ru',
  ции: 'ru',
  ция: 'ru',
  ный: 'ru',
  ные: 'ru',
  ает: 'ru',
  ют: 'ru',
  ння: 'uk uk',
  ють: 'uk uk',
  ції: 'uk',
  ція: 'uk',
  ний: 'uk',
  вав: 'uk',
  или: 'ru uk',
};

// A consonant alone is an initial, or a word cut off before an apostrophe ("l'armée").
const WORD = /(?<![.@/])(?![b-df-hj-np-tv-xz](?![\p{L}\p{M}'’]))[\p{L}\p{M}]+/gu;
/** A word that two languages have tells less than one that only one has; which of many it is, hardly anything. */
const SHARED = [1, 1, 0.8, 0.6] as const;
const ENDING = 0.35;
const LETTER = 0.35;

let weights: Map<string, Map<string, number>> | undefined;

/** Each word with the languages it speaks for. */
function evidence(): Map<string, Map<string, number>> {
  if (weights !== undefined) return weights;
  const languages = new Map<string, Iterable<string>>([['en', ENGLISH]]);
  for (const language of READ_LANGUAGES) languages.set(language, stopWordsOf(language));
  for (const [language, list] of Object.entries(TOLD_APART)) languages.set(language, list.split(/\s+/));
  weights = new Map();
  for (const [language, list] of languages) {
    for (const word of list) {
      const found = weights.get(word) ?? new Map<string, number>();
      weights.set(word, found.set(language, 1));
    }
  }
  for (const found of weights.values()) {
    for (const language of found.keys()) found.set(language, SHARED[found.size] ?? 0.5);
  }
  return weights;
}

/** How strongly the words of a text speak for each language. */
function scores(text: string): Map<string, number> {
  const known = evidence();
  const out = new Map<string, number>();
  const add = (language: string, value: number): void => {
    out.set(language, (out.get(language) ?? 0) + value);
  };
  const addAll = (languages: string | undefined, value: number): void => {
    if (languages !== undefined) for (const language of languages.split(' ')) add(language, value);
  };
  const lower = text.toLowerCase().normalize('NFC');
  for (const [word] of lower.matchAll(WORD)) {
    const found = known.get(word);
    if (found !== undefined) for (const [language, value] of found) add(language, value);
    else if (word.length >= 5) {
      for (let length = 5; length >= 2; length -= 1) {
        const ending = word.slice(-length);
        if (Object.hasOwn(ENDINGS, ending)) addAll(ENDINGS[ending], ENDING);
      }
    }
  }
  for (const letter of lower) if (letter > '\u007f') addAll(LETTERS[letter], LETTER);
  if (/[¿¡]/.test(text)) add('es', 1);
  return out;
}

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
