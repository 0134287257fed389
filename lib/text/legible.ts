/**
 * A text as it is seen. A word may carry characters that nobody sees (a soft hyphen, a zero-width space, a control of the
 * writing's direction), letters of another script that look like its own, or letters and digits of full width; whoever sets a page
 * does that for looks, or to have its words not found. They are read as what they look like.
 */
export interface Legible {
  text: string;
  /** For each UTF-16 offset of `text`: the offset in the text as given. */
  at: number[];
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const UNSEEN_RUNS = /\p{Default_Ignorable_Code_Point}+/gu;
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u;
const WIDE_OFFSET = 0xfee0;
const MIXED = /[a-z][\u0370-\u052F]|[\u0370-\u052F][a-z]/iu;
const WORD = /[a-z\u00C0-\u024F\u0370-\u052F]+/giu;
const LATIN = /[a-z\u00C0-\u024F]/iu;

/** Letters that the fonts of both scripts draw alike (after Unicode's confusables.txt, the certain ones alone). */
const ALIKE = new Map(
  [
    ['АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝ', 'ABEKMHOPCTYXIJSaeopcyxijshdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνο', 'ABEZHIKMNOPTYXvo'],
  ].flatMap(([foreign = '', latin = '']) =>
    Array.from(foreign).map((letter, i) => [letter, latin[i] ?? letter] as const),
  ),
);
const ALIKE_IN_CYRILLIC = new Map(
  [...ALIKE].filter(([letter]) => letter >= '\u0400').map(([a, b]) => [b, a]),
);

/** The text as it is seen; undefined where that is the text as it is, which is nearly always. */
export function legible(text: string): Legible | undefined {
  if (isPlain(text)) return undefined;
  const unseen = UNSEEN.test(text);
  const mixed = MIXED.test(unseen ? text.replaceAll(UNSEEN_RUNS, '') : text);
  if (!unseen && !mixed && !WIDE.test(text)) return undefined;
  const at: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (UNSEEN.test(character)) continue;
    out += WIDE.test(character) ? String.fromCharCode(character.charCodeAt(0) - WIDE_OFFSET) : character;
    at.push(i);
  }
  return { text: mixed ? out.replaceAll(WORD, inOneScript) : out, at };
}

/** Whether a text has nothing but what ASCII has, all of which is seen as it is. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** A word of two scripts in the one that most of its letters have, where all others look like letters of it. */
function inOneScript(word: string): string {
  const latin = Array.from(word).filter((letter) => LATIN.test(letter)).length;
  if (latin === 0 || latin === word.length) return word;
  const table = latin * 2 >= word.length ? ALIKE : ALIKE_IN_CYRILLIC;
  const own = (letter: string): boolean => LATIN.test(letter) === (table === ALIKE);
  const letters = Array.from(word);
  if (!letters.every((letter) => own(letter) || table.has(letter))) return word;
  return letters.map((letter) => (own(letter) ? letter : (table.get(letter) ?? letter))).join('');
}
