import { interval, relateQuantities } from '../../text/numbers.ts';
import type { Quantity } from '../../text/numbers.ts';
import type { Analysis, Unit } from '../analysis.ts';
import type { Features } from './shape.ts';

/** A number of the claim beside the number of the sentence that stands in words most like its own. */
export interface Figure {
  unit: Unit;
  /** The number that counts the same thing, as far as the words around both tell. */
  by: Unit | undefined;
  /** How much of the words around the claim's number stands around the other, 0..1. */
  context: number;
  relation: 'says' | 'rivals' | 'open' | 'none';
}

/** Tokens on either side that say what a number is of. */
const AROUND = 6;

function around(analysis: Analysis, unit: Unit): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = unit.from - AROUND; i < unit.to + AROUND; i += 1) {
    const token = analysis.tokens[i];
    if (token === undefined || (i >= unit.from && i < unit.to) || token.kind !== 'word' || token.stop)
      continue;
    const away = i < unit.from ? unit.from - i : i - unit.to + 1;
    const concept = analysis.unitAt[i]?.concept ?? token.stem;
    if (analysis.unitAt[i]?.source === true) continue;
    out.set(concept, Math.max(out.get(concept) ?? 0, 1 / (1 + away / 3)));
  }
  for (const concept of unit.counts ?? []) out.set(concept, 1.2);
  return out;
}

function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let whole = 0;
  for (const [concept, weight] of b) {
    whole += weight;
    shared += Math.min(weight, a.get(concept) ?? 0);
  }
  return whole === 0 ? 0.5 : shared / whole;
}

/** Each number of the claim with the number of the sentence most likely to count the same thing. */
export function figures(sentence: Analysis, claim: Analysis): Figure[] {
  const here = sentence.units.filter((unit) => unit.quantity !== undefined && !unit.source);
  const words = here.map((unit) => around(sentence, unit));
  return claim.units.flatMap((unit) => {
    const there = unit.quantity;
    if (there === undefined || unit.source) return [];
    const own = around(claim, unit);
    let best: Figure = { unit, by: undefined, context: 0, relation: 'none' };
    let most = -1;
    here.forEach((by, index) => {
      const quantity = by.quantity;
      if (quantity === undefined || quantity.ordinal !== there.ordinal) return;
      const context = alike(words[index] ?? new Map(), own);
      const relation = relateQuantities(quantity, there);
      const value =
        context +
        (quantity.unit === there.unit ? 0.4 : 0) +
        (quantity.value === there.value && there.unit === quantity.unit ? 0.25 : 0) -
        Math.min(0.3, Math.abs(Math.log10((quantity.value + 1) / (there.value + 1))) * 0.1);
      if (value <= most) return;
      most = value;
      best = { unit, by, context, relation };
    });
    return [best];
  });
}

const bounded = ({ bound }: Quantity): number =>
  bound === 'least' || bound === 'more' ? 1 : bound === 'most' || bound === 'less' ? -1 : 0;

const SIGN = { says: 1, rivals: -1, open: 0, none: 0 } as const;

/** What the numbers of both texts say of each other. */
export function numberFeatures(sentence: Analysis, found: readonly Figure[]): Features {
  const here = sentence.units.flatMap(({ quantity, source }) =>
    quantity === undefined || source ? [] : [quantity],
  );
  const count = { says: 0, rivals: 0, open: 0, none: 0 };
  const any = { says: 0, rivals: 0, open: 0 };
  let equal = 0;
  let context = 1;
  let worst = 1;
  let gap = 0;
  let units = 0;
  for (const { unit, by, context: near, relation } of found) {
    const there = unit.quantity;
    if (there === undefined) continue;
    count[relation] += 1;
    const all = new Set(here.map((quantity) => relateQuantities(quantity, there)));
    if (all.has('says')) any.says += 1;
    if (all.has('rivals')) any.rivals += 1;
    if (all.has('open')) any.open += 1;
    if (here.some(({ value, unit: what }) => value === there.value && what === there.unit)) equal += 1;
    if (by?.quantity !== undefined) {
      context = Math.min(context, near);
      worst = Math.min(worst, SIGN[relation] * near);
      if (by.quantity.unit === there.unit) units += 1;
      const ratio = Math.log10((by.quantity.value + 0.1) / (there.value + 0.1));
      if (Math.abs(ratio) > Math.abs(gap)) gap = ratio;
    }
  }
  const first = found.find(({ relation }) => relation !== 'says') ?? found[0];
  const there = first?.unit.quantity;
  const by = first?.by?.quantity;
  return {
    numbersThere: found.length,
    numbersHere: here.length,
    numberSays: count.says,
    numberRivals: count.rivals,
    numberOpen: count.open,
    numberNone: count.none,
    numberAnySays: any.says,
    numberAnyRivals: any.rivals,
    numberAnyOpen: any.open,
    numberEqual: equal,
    numberUnmet: found.length - any.says,
    numberContext: context,
    numberWorst: worst,
    numberGap: Math.max(-3, Math.min(3, gap)),
    numberUnits: units,
    numberBound: there === undefined ? 0 : bounded(there),
    numberBoundHere: by === undefined ? 0 : bounded(by),
    numberAbout: there?.bound === 'about' ? 1 : 0,
    numberOrdinal: there?.ordinal === true ? 1 : 0,
    numberHigh: there === undefined || by === undefined ? 0 : Math.sign(interval(by)[0] - there.value),
    numberSmall: there !== undefined && there.value <= 3 ? 1 : 0,
    numberIdle: here.length - found.length,
  };
}
