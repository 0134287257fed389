import { READ_LANGUAGES, stopWordsOf } from './languages.ts';
import { STOP_WORDS } from './stop-words.ts';

/**
 * Function words of languages that are told apart and otherwise read by `Intl.Segmenter` alone. Without them a text in
 * one of these would be taken for its nearest relative.
 */
export const TOLD_APART: Record<string, string> = {
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
export const WORD = /(?<![.@/])(?![b-df-hj-np-tv-xz](?![\p{L}\p{M}'’]))[\p{L}\p{M}]+/gu;
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

type Said = readonly (readonly [language: string, value: number])[];
const NOTHING: Said = [];
const kept = new Map<string, Said>();
const MOST_KEPT = 65_536;

/** What one word says of its language, kept: the same words are asked about again and again. */
function saidBy(word: string): Said {
  let said = kept.get(word);
  if (said === undefined) {
    said = readWord(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, said);
  }
  return said;
}

function readWord(word: string): Said {
  const found = evidence().get(word);
  if (found !== undefined) return [...found];
  const said: (readonly [string, number])[] = [];
  for (let length = 5; word.length >= 5 && length >= 2; length -= 1) {
    const ending = word.slice(-length);
    if (!Object.hasOwn(ENDINGS, ending)) continue;
    for (const language of (ENDINGS[ending] ?? '').split(' ')) said.push([language, ENDING]);
  }
  return said.length === 0 ? NOTHING : said;
}

/** How strongly the words of a text speak for each language. */
export function scores(text: string): Map<string, number> {
  const out = new Map<string, number>();
  const add = (language: string, value: number): void => {
    out.set(language, (out.get(language) ?? 0) + value);
  };
  const plain = isPlain(text);
  const lower = plain ? text.toLowerCase() : text.toLowerCase().normalize('NFC');
  for (const word of plain ? plainWords(lower) : (lower.match(WORD) ?? []))
    for (const [language, value] of saidBy(word)) add(language, value);
  if (plain) return out;
  for (const letter of lower)
    if (letter > '\u007f')
      for (const language of (LETTERS[letter] ?? '').split(' ')) if (language !== '') add(language, LETTER);
  if (/[¿¡]/.test(text)) add('es', 1);
  return out;
}

/** ASCII, and the quotation marks, dashes and spaces that stand in it: no letter is more than it looks. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f && code !== 0xa0 && (code < 0x2010 || code > 0x2027)) return false;
  }
  return true;
}

const isLetterIn = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
};

/** What `WORD` finds in a text whose letters are small and ASCII. */
export function plainWords(text: string): string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetterIn(text, at)) continue;
    const parted = at > 0 && '.@/'.includes(text.charAt(at - 1));
    const alone =
      !isLetterIn(text, at + 1) && !/['’]/.test(text.charAt(at + 1)) && !'aeiouy'.includes(text.charAt(at));
    if (parted || alone) continue;
    let end = at + 1;
    while (isLetterIn(text, end)) end += 1;
    out.push(text.slice(at, end));
    at = end;
  }
  return out;
}
