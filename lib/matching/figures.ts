import type { Figure } from '../claims/figure.ts';
import { languageOf } from '../text/language.ts';
import type { Quantity } from '../text/numbers.ts';
import { analyse, wordsOf } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { lexicalReading } from './lexical-reading.ts';
import type { MatchClaim } from './outcome.ts';

/** A number of a text with what it counts, the head last: "11,000 North Korean troops". */
export interface Counted {
  quantity: Quantity;
  counts: readonly string[];
}

/** A claim's text, read in its language. */
export function readClaim({ text, language, date }: Omit<MatchClaim, 'id'>): Analysis {
  return analyse(text, { language: languageOf(text, language), date });
}

/** The numbers of a text that count or measure what it tells, left to right. Whoever says it counts nothing by it. */
export function countedIn(read: Analysis): Counted[] {
  const found =
    read.language === 'en'
      ? read.units.flatMap(({ quantity, source, counts = [] }) =>
          quantity === undefined || source ? [] : [{ quantity, counts }],
        )
      : lexicalReading(read).figures.map(({ counts, ...quantity }) => ({
          quantity,
          counts: counts === '' ? [] : [counts],
        }));
  return found.filter(({ quantity }) => !quantity.ordinal);
}

/** The numbers of a text, for a number line. */
export function figuresOf(claim: Omit<MatchClaim, 'id'>): Figure[] {
  const read = readClaim(claim);
  return countedIn(read).map(({ quantity, counts }) => {
    const { value, upper, bound, unit, measure, from, to } = quantity;
    const factor = measure?.factor ?? 1;
    return {
      value: value * factor,
      upper: upper * factor,
      bound,
      unit: measure?.dimension ?? unit,
      of: counts.at(-1) ?? '',
      words: from === 0 ? withoutCapital(wordsOf(read, from, to)) : wordsOf(read, from, to),
    };
  });
}

/** "About 10,000" has its capital from where it stands, and is told in the middle of other words. */
const withoutCapital = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
