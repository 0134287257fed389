import type { Span } from './manners.ts';

/** A figure with its value. Years, days and hours are none: they date a matter, they do not measure it. */
interface Figure extends Span {
  value: number;
}

const NUMBER = /(?<![\p{L}\p{N}.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\p{N}.,])\d+(?:\.\d+)?/gu;
const BOUND =
  /\b(?:at least|at most|more than|less than|fewer than|over|under|up to|between|from)\s+(?:\p{L}+\s+)?$/iu;
/** Below it a number is as often a day or an hour. */
const LEAST = 32;
/** Figures this near to each other may be one, rounded. */
const NEAR = 0.1;

/**
 * Where a sentence has figures, and none of them can be the claim's: "2,600 soldiers" of "1,500 soldiers". Nothing where
 * either of them has none, or only a bound ("at least 40" says nothing against 140).
 */
export function otherFigures(sentence: string, claim: string): Span[] {
  const here = figuresIn(sentence);
  const there = figuresIn(claim);
  if (here.length === 0 || there.length === 0) return [];
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(a, b);
  if (here.some(({ value }) => there.some((wanted) => isNear(value, wanted.value)))) return [];
  const bounded = (text: string) => (figure: Figure) => BOUND.test(text.slice(0, figure.start));
  if (here.some(bounded(sentence)) || there.some(bounded(claim))) return [];
  return here.map(({ start, end }) => ({ start, end }));
}

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: digits, index }) => {
    const value = Number(digits.replaceAll(',', ''));
    const year = /^(?:19|20)\d\d$/u.test(digits);
    return year || value < LEAST ? [] : [{ value, start: index, end: index + digits.length }];
  });
}
