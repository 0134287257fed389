/** Shorter words are too often other words by one letter ("north", "forth"). */
const LEAST_LETTERS = 6;
/** Of other scripts one sign may be a whole word. */
const LATIN = /^\p{Script=Latin}+$/u;

/**
 * Whether two words are one but for a slip: a letter too many, too few, another, or two in each other's place (an edit
 * distance of one, as Damerau counted slips in "A technique for computer detection and correction of spelling errors",
 * 1964). Never the first letter: with it words turn into their opposites ("typical", "atypical").
 */
export function isTypo(a: string, b: string): boolean {
  if (a.length < b.length) return isTypo(b, a);
  if (b.length < LEAST_LETTERS || a.length - b.length > 1 || a[0] !== b[0]) return false;
  if (!LATIN.test(a) || !LATIN.test(b)) return false;
  let at = 0;
  while (at < b.length && a[at] === b[at]) at += 1;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.slice(at + 1) === b.slice(at + 1)) return a !== b;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
