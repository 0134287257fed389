import { worth, WORTH } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import { excludes, excludesAny, opposed, opposesAny } from './concepts.ts';
import { hasSiblings, siblings } from './rival-words.ts';
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
  concepts: ReadonlySet<string>;
  /** What its words imply. */
  wider: ReadonlySet<string>;
  /** The words of its names. */
  inNames: ReadonlySet<string>;
  hasNumber: boolean;
  hasDate: boolean;
  /** A place or another name. */
  hasName: boolean;
  /** It may say what the claim dates without a date. */
  isDated: boolean;
  /** Words that some word is the opposite of, and concepts that some concept cannot go with. */
  opposing: readonly string[];
  excluding: readonly string[];
}

const readings = new WeakMap<Analysis, Reading>();

function readingOf(sentence: Analysis): Reading {
  let known = readings.get(sentence);
  if (known === undefined) readings.set(sentence, (known = read(sentence)));
  return known;
}

function read({ units, tokens, published }: Analysis): Reading {
  const norms = [...new Set(tokens.map(({ norm }) => norm))];
  const concepts = new Set(units.map(({ concept }) => concept));
  return {
    units,
    concepts,
    wider: new Set(units.flatMap(({ wider }) => [...wider])),
    inNames: new Set(units.flatMap(({ kind, concept }) => (kind === 'name' ? concept.split(' ') : []))),
    hasNumber: units.some(({ quantity }) => quantity !== undefined),
    hasDate: units.some(({ date }) => date !== undefined),
    hasName: units.some(({ kind }) => kind === 'place' || kind === 'name'),
    isDated: published !== undefined,
    opposing: norms.filter(opposesAny),
    excluding: [...concepts, ...norms, ...norms.map((norm) => AUXILIARY[norm] ?? norm)].filter(excludesAny),
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
  for (const other of here.units) if (most < WORTH.same) most = Math.max(most, worth(other, unit));
  return most;
}

/** Whether anything in the sentence may stand in the place of the claim's unit. */
function mayDiffer(here: Reading, { tokens }: Analysis, unit: Unit): boolean {
  if (unit.kind === 'number') return here.hasNumber;
  if (unit.kind === 'date') return here.hasDate;
  if (unit.kind !== 'word' && here.hasName) return true;
  const { concept } = unit;
  return (
    (hasSiblings(concept) && here.units.some((other) => siblings(other.concept, concept) !== undefined)) ||
    here.excluding.some((other) => excludes(other, concept) !== undefined) ||
    (here.opposing.length > 0 &&
      tokens
        .slice(unit.from, unit.to)
        .some(({ norm }) => here.opposing.some((other) => opposed(other, norm))))
  );
}
