import { fold } from '../text/normalize.ts';
import { isTypo } from '../text/typo.ts';
import type { Token } from '../text/words.ts';

/** Quotation marks and punctuation around a text, which a copy of it may have lost. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;

/** More than this many characters longer or shorter is never only punctuation. */
const MOST_AROUND = 12;

/** Whether two texts are the same words in the same order; case, accents, kinds of marks and white space aside. */
export function areSameWords(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_AROUND) return false;
  return bare(a) === bare(b);
}

const bare = (text: string): string => fold(text).replace(AROUND, '');

/**
 * Whether two texts are the same words but for one slip of the pen ("the goverment"). A slip makes no word: where both are
 * known words ("adopted", "adapted") they are two, and so they are where nobody knows. Names are never slips.
 */
export function areButForASlip(
  a: readonly Token[],
  b: readonly Token[],
  isWord: ((norm: string) => boolean) | undefined,
): boolean {
  if (isWord === undefined) return false;
  const [here, there] = [a, b].map((tokens) => tokens.filter(({ kind }) => kind !== 'mark'));
  if (here?.length !== there?.length) return false;
  const other = here?.flatMap((token, i) => {
    const beside = there?.[i];
    return beside === undefined || beside.norm === token.norm ? [] : [[token, beside] as const];
  });
  const [slip] = other ?? [];
  if (slip === undefined || other?.length !== 1) return false;
  const [one, two] = slip;
  return (
    [one, two].every(({ kind, capital }) => kind === 'word' && !capital) &&
    isTypo(one.norm, two.norm) &&
    !(isWord(one.norm) && isWord(two.norm))
  );
}
