/** Very common short words that few other languages share. */
const COMMON: Record<string, readonly string[]> = {
  en: ['the', 'and', 'of', 'that', 'was', 'with', 'has', 'from'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'ist', 'mit', 'von'],
  fr: ['les', 'des', 'est', 'une', 'dans', 'qui', 'pour', 'sur'],
  es: ['los', 'las', 'una', 'por', 'del', 'con', 'que', 'el'],
  pt: ['não', 'uma', 'dos', 'que', 'com', 'para', 'ao', 'os'],
  it: ['che', 'della', 'il', 'per', 'sono', 'gli', 'una', 'di'],
  nl: ['het', 'een', 'van', 'niet', 'voor', 'zijn', 'dat', 'de'],
};

const SCRIPTS: readonly [string, RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** Shares of the text's letters that make a script its language; the letters only Ukrainian has are rarer. */
const SCRIPT_SHARE = 0.15;
const UKRAINIAN_SHARE = 0.02;

/** A tag as BCP 47 writes it ("en_US" is "en-US"), or `undefined` where it is none. */
export function languageTag(given: string | null | undefined): string | undefined {
  const tag = given
    ?.trim()
    .replaceAll('_', '-')
    .split(/[\s,;]/)[0];
  if (tag === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) || /^(und|xx|zxx)\b/i.test(tag))
    return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A guess from a sample of the text: by script, then by the commonest words; English where nothing speaks. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, letter] of SCRIPTS) {
    const share = language === 'uk' ? UKRAINIAN_SHARE : SCRIPT_SHARE;
    if ((sample.match(letter)?.length ?? 0) > letters * share) return language;
  }
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = 'en';
  let most = 0;
  for (const [language, words] of Object.entries(COMMON)) {
    const score = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (score > most) [best, most] = [language, score];
  }
  return best;
}
