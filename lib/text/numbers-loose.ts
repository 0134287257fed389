import { FRACTION, SCALE, SMALL } from './numbers-words.ts';
import type { Token } from './words.ts';

/** A figure that news gives by its order alone ("dozens", "tens of thousands") or as a share ("one in five"). */
export interface Loose {
  next: number;
  value: number;
  upper: number;
  /** Percent where the figure is a share, else a count. */
  share: boolean;
  /** The step the figure is written in. */
  step: number;
}

/** The lowest and highest count an order of magnitude is used for. "Dozens" of a hundred is stretched, of ten wrong. */
const ORDERS = new Map<string, [number, number]>([
  ['dozens', [20, 199]],
  ['scores', [30, 199]],
  ['hundreds', [150, 2000]],
  ['thousands', [1500, 99_999]],
  ['millions', [1.5e6, 9.99e8]],
  ['billions', [1.5e9, 9.99e11]],
  ['trillions', [1.5e12, 9.99e14]],
]);
/** Words that such a figure may begin with, besides those of numbers. */
export const LOOSE_BEGINS: readonly string[] = [...ORDERS.keys(), 'tens', 'several', 'few'];

const SCALED = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** "Dozens of", "tens of thousands", "several hundred", "a few thousand", "a handful". */
function order(tokens: readonly Token[], i: number): Loose | undefined {
  const word = (k: number): string => tokens[k]?.norm ?? '';
  const range = (next: number, value: number, upper: number): Loose => ({
    next,
    value,
    upper,
    share: false,
    step: 1,
  });
  if (/^(?:tens|hundreds|dozens)$/.test(word(i)) && word(i + 1) === 'of') {
    const scale = SCALE.get(word(i + 2).replace(/s$/, ''));
    const times = word(i) === 'hundreds' ? 100 : 10;
    if (scale !== undefined && word(i + 2).endsWith('s'))
      return range(i + 3, times * 1.5 * scale, times * 10 * scale - 1);
  }
  const plural = ORDERS.get(word(i));
  if (plural !== undefined && tokens[i - 1]?.kind !== 'number' && !SMALL.has(word(i - 1)))
    return word(i - 1) === 'the' || word(i + 1) === 'and' ? undefined : range(i + 1, ...plural);
  const few = word(i) === 'several' ? i + 1 : word(i) === 'few' && word(i - 1) === 'a' ? i + 1 : undefined;
  const unit = few === undefined ? undefined : SCALED.get(word(few));
  if (few !== undefined && unit !== undefined) return range(few + 1, unit * 2, unit * 10 - 1);
  return undefined;
}

function count(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  if (token.kind === 'number') return /^\d+$/.test(token.norm) ? Number(token.norm) : undefined;
  return SMALL.get(token.norm);
}

/** "One in five", "seven out of ten", "three-quarters", "two fifths": a share of the whole, in percent. */
function share(tokens: readonly Token[], i: number): Loose | undefined {
  const part = count(tokens[i]);
  if (part === undefined || part < 1) return undefined;
  let k = i + 1;
  const word = (at: number): string => tokens[at]?.norm ?? '';
  const hyphen = tokens[k]?.text === '-' ? k + 1 : k;
  const fraction = part > 1 && word(hyphen).endsWith('s') ? FRACTION.get(word(hyphen)) : undefined;
  if (fraction !== undefined && part * fraction < 100)
    return { next: hyphen + 1, value: part * fraction, upper: part * fraction, share: true, step: 5 };
  if (word(k) === 'in' && (word(k + 1) === 'every' || count(tokens[k + 1]) !== undefined))
    k += word(k + 1) === 'every' ? 2 : 1;
  else if (word(k) === 'out' && word(k + 1) === 'of') k += word(k + 2) === 'every' ? 3 : 2;
  else return undefined;
  const whole = count(tokens[k]);
  // "Three in 2019" is a year, "two in 3 days" a rate; a share has a round or small whole.
  if (whole === undefined || part >= whole || whole > 1000) return undefined;
  if (whole > 20 && whole % 10 !== 0) return undefined;
  const value = (100 * part) / whole;
  return { next: k + 1, value, upper: value, share: true, step: Math.min(5, 100 / whole / 2) };
}

/** The loose figure that begins at token `i`. */
export function looseAt(tokens: readonly Token[], i: number): Loose | undefined {
  return order(tokens, i) ?? share(tokens, i);
}
