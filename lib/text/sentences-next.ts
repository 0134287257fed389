import { OPENERS } from './abbreviations.ts';

/** What follows a possible end of a sentence, behind opening quotation marks, brackets and dashes. */
export interface Next {
  kind: 'upper' | 'lower' | 'digit' | 'other' | 'end';
  /** Offset of the first character of the word or number. */
  at: number;
  /** The word or number; '' for `other` and `end`. */
  word: string;
  /** The marks passed over on the way, without white space. */
  marks: string;
}

const MARKS = /["“”„«»'‘’‚([{¿¡*_—–\-\s]{0,12}/uy;
const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]{0,60}/uy;
const PREFIXED_NAME = /^(?:\p{Ll}{1,3}[-’']\p{Lu}|\p{Ll}{1,2}\p{Lu})/u;

export const nextWord = (block: string, from: number): Next => {
  MARKS.lastIndex = from;
  const passed = MARKS.exec(block)?.[0] ?? '';
  const at = from + passed.length;
  const marks = passed.replace(/\s/gu, '');
  WORD.lastIndex = at;
  const word = WORD.exec(block)?.[0] ?? '';
  if (word !== '') return { kind: kindOf(word), at, word, marks };
  return { kind: at >= block.length ? 'end' : 'other', at, word, marks };
};

const kindOf = (word: string): Next['kind'] => {
  if (/^\p{N}/u.test(word)) return 'digit';
  // "al-Something" and "eSomething" start sentences with a small letter.
  if (/^\p{Ll}/u.test(word)) return PREFIXED_NAME.test(word) ? 'upper' : 'lower';
  return 'upper';
};

/** Whether the word opens sentences rather than going on a name ("The", "However"; not "I." or "No. 1", "In-depth"). */
export const isOpener = (block: string, { at, word, kind }: Next): boolean => {
  if (kind !== 'upper' || block[at + word.length] === '.') return false;
  const lower = word.toLowerCase().replaceAll('’', "'");
  return OPENERS.has(lower) || (lower.endsWith('ly') && block[at + word.length] === ',');
};
