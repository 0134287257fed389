import { LOOSE_BEGINS, looseAt } from './numbers-loose.ts';
import { MEASURES, squared } from './numbers-measures.ts';
import type { Measure } from './numbers-measures.ts';
import { plain } from './numbers-plain.ts';
import { BEFORE, CURRENCY, ORDINAL, SMALL } from './numbers-words.ts';
import type { Bound } from './numbers-words.ts';
import type { Token } from './words.ts';

export { interval, relateQuantities } from './numbers-relate.ts';

/** A number and what it counts. `from` and `to` are token indices, `to` exclusive, bound words included. */
export interface Quantity {
  from: number;
  to: number;
  /** First token of the number itself. */
  at: number;
  value: number;
  /** The upper end of a range, else `value`. */
  upper: number;
  bound: Bound;
  /** The step the number is written in: 1 for 44, 0.1 for 4.2, 1,000 for "12 thousand" and 12,000. */
  step: number;
  /** 'percent', 'points', a currency ('$', '€', ...) or ''. */
  unit: string;
  ordinal: boolean;
  /** What the unit after it measures: "120 square kilometres". */
  measure?: Measure;
  /** The token after the number, before the word of its measure. */
  bare?: number;
}

/** The measure named right after a number, with the token after it. */
function measureAt(tokens: readonly Token[], at: number): { measure: Measure; to: number } | undefined {
  const i = tokens[at]?.text === '-' ? at + 1 : at;
  const norm = tokens[i]?.norm ?? '';
  const square = norm === 'square' || norm === 'sq';
  const measure = square ? squared(MEASURES.get(tokens[i + 1]?.norm ?? '')) : MEASURES.get(norm);
  return measure === undefined || norm.startsWith('pound')
    ? undefined
    : { measure, to: square ? i + 2 : i + 1 };
}

/** "One" that counts nothing: "no one", "one of them", "one another", "one day". */
function idle(tokens: readonly Token[], i: number, next: number): boolean {
  const word = tokens[i]?.norm;
  const before = tokens[i - 1]?.norm ?? '';
  const after = tokens[next]?.norm ?? '';
  if (word === 'one' && next === i + 1) {
    return (
      /^(?:of|another|could|can|may|would|should|day|who|that|or)$/.test(after) ||
      /^(?:no|any|every|each|this|that|the|some)$/.test(before) ||
      tokens[next]?.kind !== 'word'
    );
  }
  return word === 'second' && /^(?:a|per|every)$/.test(before) && tokens[i + 1]?.kind !== 'word';
}

/** By their last word. */
const BOUNDS = Map.groupBy(
  BEFORE.map(([words, bound]) => [words.split(' '), bound] as const),
  ([parts]) => parts.at(-1),
);

function boundBefore(tokens: readonly Token[], i: number): { from: number; bound: Bound } | undefined {
  for (const [parts, bound] of BOUNDS.get(tokens[i - 1]?.norm) ?? []) {
    if (parts.every((part, k) => tokens[i - parts.length + k]?.norm === part))
      return { from: i - parts.length, bound };
  }
  return undefined;
}

function currencyAt(tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  return Object.hasOwn(CURRENCY, token.norm) ? CURRENCY[token.norm] : undefined;
}

/** The number of significant digits past which a bare figure of a thousand or more is taken as rounded. */
function stepOf(value: number, written: number): number {
  if (value < 1000 || written >= 1000)
    return written >= 1000
      ? Math.min(written, 10 ** (Math.floor(Math.log10(Math.max(value, 1))) - 1))
      : written;
  let step = 1;
  while (value % (step * 10) === 0 && step * 100 <= value) step *= 10;
  return Math.min(step, 10 ** (Math.floor(Math.log10(value)) - 1));
}

/** Words that a number may begin with, besides figures. */
const BEGINS = new Set([...SMALL.keys(), ...ORDINAL.keys(), ...LOOSE_BEGINS, 'a', 'an', 'half']);

/**
 * The numbers of a text, left to right. `taken` says which tokens belong to dates. Figures inside names
 * ("F-16", "Covid-19") are none.
 */
export function quantities(
  tokens: readonly Token[],
  taken: (index: number) => boolean = () => false,
): Quantity[] {
  const out: Quantity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i]?.kind !== 'number' && !BEGINS.has(tokens[i]?.norm ?? '')) continue;
    if (taken(i)) continue;
    const loose = looseAt(tokens, i);
    if (loose !== undefined) {
      const before = boundBefore(tokens, i);
      out.push({
        from: before?.from ?? i,
        to: loose.next,
        at: i,
        value: loose.value,
        upper: loose.upper,
        bound: loose.share ? (before?.bound ?? 'exact') : 'range',
        step: loose.step,
        unit: loose.share ? 'percent' : '',
        ordinal: false,
      });
      i = loose.next - 1;
      continue;
    }
    const read = plain(tokens, i);
    if (read === undefined) continue;
    const dashed =
      tokens[i - 1]?.text === '-' &&
      tokens[i - 1]?.end === tokens[i]?.start &&
      tokens[i - 2]?.kind === 'word' &&
      tokens[i - 2]?.end === tokens[i - 1]?.start &&
      !SMALL.has(tokens[i - 2]?.norm ?? '');
    if (dashed || idle(tokens, i, read.next)) {
      i = read.next - 1;
      continue;
    }
    let from = i;
    let unit = read.fraction ? 'percent' : '';
    const sign = tokens[i - 1]?.kind === 'mark' ? currencyAt(tokens, i - 1) : undefined;
    if (sign !== undefined) {
      unit = sign;
      from = i - 1;
    }
    let next = read.next;
    let upper = read.value;
    let bound: Bound = 'exact';
    let { value, step } = read;
    const between = tokens[from - 1]?.norm === 'between';
    const link = tokens[next];
    const second =
      link !== undefined && (link.norm === 'to' || link.text === '-' || (between && link.norm === 'and'))
        ? plain(tokens, tokens[next + 1]?.text === '$' ? next + 2 : next + 1)
        : undefined;
    if (second !== undefined && !read.ordinal && !second.ordinal && second.value > value / 1e6) {
      // "2 to 3 million": the scale of the second number belongs to both.
      const scaled = second.value >= 1000 * value && second.step >= 1000 ? value * second.step : value;
      if (scaled < second.value) {
        value = scaled;
        upper = second.value;
        step = second.step;
        next = second.next;
        bound = 'range';
        if (between || tokens[from - 1]?.norm === 'from') from -= 1;
      }
    }
    const before = bound === 'range' ? undefined : boundBefore(tokens, from);
    if (before !== undefined) {
      from = before.from;
      bound = before.bound;
    }
    const after = tokens[next]?.norm ?? '';
    if (after === '%' || after === 'percent' || after === 'pct') {
      unit = 'percent';
      next += 1;
    } else if (after === 'per' && tokens[next + 1]?.norm === 'cent') {
      unit = 'percent';
      next += 2;
    } else if (after === 'percentage' && /^points?$/.test(tokens[next + 1]?.norm ?? '')) {
      unit = 'points';
      next += 2;
    } else if (after === 'basis' && /^points?$/.test(tokens[next + 1]?.norm ?? '')) {
      unit = 'points';
      value /= 100;
      upper /= 100;
      step /= 100;
      next += 2;
    } else if (
      read.fraction &&
      tokens.slice(next, next + 4).some(({ norm }, k) => norm === 'point' && k >= 1)
    ) {
      // "A quarter of a percentage point", "half a percentage point".
      unit = 'points';
      value /= 100;
      upper /= 100;
      step = 0.05;
      next += tokens.slice(next, next + 4).findIndex(({ norm }) => norm === 'point') + 1;
    } else if (unit === '' && tokens[next]?.kind === 'word') {
      const currency = currencyAt(tokens, next);
      if (currency !== undefined) {
        unit = currency;
        next += 1;
      }
    }
    if (tokens[next]?.norm === 'or' && /^(?:more|so|fewer|less)$/.test(tokens[next + 1]?.norm ?? '')) {
      const word = tokens[next + 1]?.norm;
      bound = word === 'more' ? 'least' : word === 'so' ? 'about' : 'most';
      next += 2;
    }
    const measured = unit === '' && !read.ordinal ? measureAt(tokens, next) : undefined;
    const bare = next;
    if (measured !== undefined) next = measured.to;
    out.push({
      ...(measured !== undefined && { measure: measured.measure, bare }),
      from,
      to: next,
      at: i,
      value,
      upper,
      bound,
      step: bound === 'range' ? step : stepOf(value, step),
      unit,
      ordinal: read.ordinal,
    });
    i = next - 1;
  }
  return out;
}
