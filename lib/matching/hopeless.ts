import { relateDates, type DateSpec } from '../text/dates.ts';
import { relateQuantities } from '../text/numbers.ts';
import { counted, worth, WORTH } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import { excludedBy, excludesAny, oppositesOf, rootOf } from './concepts.ts';
import { siblingsOf } from './rival-words.ts';
import { AUXILIARY } from './roles.ts';
import { LINE } from './ruled.ts';

/**
 * The most that can come of a sentence and a claim, from the units of both alone: most candidates are about another matter,
 * and need no clause compared to know it.
 */
export interface Most {
  /** No less than the coverage that `gather` would find. */
  coverage: number;
  /** No less than its coverage without the units that differ, whichever those are. */
  rest: number;
}

/** Where neither can be so much, nothing is said of a claim of a library. */
export const HOPELESS = { coverage: LINE.related, rest: 0.6 } as const;

export function mostOf(sentence: Analysis, claim: Analysis): Most {
  const here = readingOf(sentence);
  let met = 0;
  let whole = 0;
  let sure = 0;
  for (const [index, unit] of claim.units.entries()) {
    if (unit.source) continue;
    const value = unit.weight * mostWorth(here, unit, claim.units[index + 1]);
    met += value;
    whole += unit.weight;
    // Of what may differ only what is met is sure to count.
    sure += mayDiffer(here, claim, unit) ? value : unit.weight;
  }
  return { coverage: whole === 0 ? 0 : met / whole, rest: sure === 0 ? 0 : met / sure };
}

/** The units and words of a sentence by what they may meet or rule out. */
interface Reading {
  units: readonly Unit[];
  /** Those that are no words: only they meet names, places, figures and dates. */
  named: readonly Unit[];
  concepts: ReadonlySet<string>;
  /** What its words imply. */
  wider: ReadonlySet<string>;
  /** The words of its names. */
  inNames: ReadonlySet<string>;
  /** It may say what the claim dates without a date. */
  isDated: boolean;
  /** It has a figure of a larger one. */
  hasPart: boolean;
  /** The concepts, and the roots of words, that its own rule out. */
  excluded: ReadonlySet<string>;
  opposed: ReadonlySet<string>;
}

const readings = new WeakMap<Analysis, Reading>();

function readingOf(sentence: Analysis): Reading {
  let known = readings.get(sentence);
  if (known === undefined) readings.set(sentence, (known = read(sentence)));
  return known;
}

function read({ units, tokens, published }: Analysis): Reading {
  const concepts = new Set<string>();
  const wider = new Set<string>();
  const inNames = new Set<string>();
  const excluded = new Set<string>();
  const opposed = new Set<string>();
  const named: Unit[] = [];
  const exclude = (concept: string): void => {
    if (excludesAny(concept)) for (const other of excludedBy(concept)) excluded.add(other);
  };
  for (const unit of units) {
    concepts.add(unit.concept);
    for (const concept of unit.wider) wider.add(concept);
    if (unit.kind !== 'word') named.push(unit);
    if (unit.kind === 'name') for (const word of unit.concept.split(' ')) inNames.add(word);
    exclude(unit.concept);
    for (const other of siblingsOf(unit.concept)) excluded.add(other);
  }
  for (const { norm } of tokens) {
    exclude(norm);
    const auxiliary = AUXILIARY[norm];
    if (auxiliary !== undefined) exclude(auxiliary);
    for (const root of oppositesOf(norm)) opposed.add(root);
  }
  return {
    units,
    named,
    concepts,
    wider,
    inNames,
    isDated: published !== undefined,
    hasPart: units.some(({ part }) => part === true),
    excluded,
    opposed,
  };
}

/** No less than what any unit of the sentence is worth to the claim's; `next` is the claim's next one. */
function mostWorth(here: Reading, unit: Unit, next: Unit | undefined): number {
  if (unit.kind === 'word') {
    if (here.concepts.has(unit.concept)) return WORTH.same;
    if (here.wider.has(unit.concept)) return WORTH.narrower;
    if (here.inNames.has(unit.concept)) return WORTH.derived;
    return unit.wider.some((concept) => here.concepts.has(concept)) ? WORTH.wider : 0;
  }
  let most = 0;
  if (unit.kind === 'date' && here.isDated) most = WORTH.published;
  else if (unit.kind === 'place' && (next?.words ?? []).length >= 2) most = WORTH.owner;
  // Of the words of a sentence only a name may be met by one.
  const others = unit.kind === 'name' ? here.units : here.named;
  for (const other of others) if (most < WORTH.same) most = Math.max(most, worth(other, unit));
  return most;
}

/** Whether anything in the sentence may stand in the place of the claim's unit. */
function mayDiffer(here: Reading, { tokens }: Analysis, unit: Unit): boolean {
  if (unit.quantity !== undefined) return mayDifferInFigure(here, unit);
  if (unit.date !== undefined) return mayDifferInDate(here, unit.date);
  if (unit.kind !== 'word' && here.named.some(({ kind }) => kind === 'place' || kind === 'name')) return true;
  if (here.excluded.has(unit.concept)) return true;
  if (here.opposed.size === 0) return false;
  for (let i = unit.from; i < unit.to; i += 1)
    if (here.opposed.has(rootOf(tokens[i]?.norm ?? ''))) return true;
  return false;
}

/** Whether a figure of the sentence cannot stand beside the claim's and may count the same: see `rivalNumber`, `nearerRival`. */
function mayDifferInFigure({ named, hasPart }: Reading, unit: Unit): boolean {
  const { quantity } = unit;
  if (quantity === undefined || (unit.all === true && hasPart)) return true;
  return named.some(
    (other) =>
      other.quantity !== undefined &&
      relateQuantities(other.quantity, quantity) === 'rivals' &&
      (quantity.unit !== '' || counted(other, unit)),
  );
}

const mayDifferInDate = ({ named }: Reading, date: DateSpec): boolean =>
  named.some((other) => other.date !== undefined && relateDates(other.date, date) === 'rivals');
