import { OPENERS } from './abbreviations.ts';
import { isLowerAt, isNumberAt, isUpperAt, wordAt } from './letters.ts';

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

export const nextWord = (block: string, from: number): Next => {
  MARKS.lastIndex = from;
  const passed = MARKS.exec(block)?.[0] ?? '';
  const at = from + passed.length;
  const marks = passed === ' ' ? '' : passed.replace(/\s/g, '');
  const word = wordAt(block, at);
  if (word !== '') return { kind: kindOf(word), at, word, marks };
  return { kind: at >= block.length ? 'end' : 'other', at, word, marks };
};

const kindOf = (word: string): Next['kind'] => {
  if (isNumberAt(word, 0)) return 'digit';
  return isLowerAt(word, 0) && !isPrefixedName(word) ? 'lower' : 'upper';
};

/** "al-Something" and "eSomething" start sentences with a small letter. */
const isPrefixedName = (word: string): boolean => {
  let small = 1;
  while (small < 4 && isLowerAt(word, small)) small += 1;
  if (small < 3 && isUpperAt(word, small)) return true;
  return small < 4 && "-’'".includes(word.charAt(small)) && isUpperAt(word, small + 1);
};

/** Whether the word opens sentences rather than going on a name ("The", "However"; not "I." or "No. 1", "In-depth"). */
export const isOpener = (block: string, { at, word, kind }: Next): boolean => {
  if (kind !== 'upper' || block[at + word.length] === '.') return false;
  const lower = word.toLowerCase().replaceAll('’', "'");
  return OPENERS.has(lower) || (lower.endsWith('ly') && block[at + word.length] === ',');
};
