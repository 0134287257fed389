import { worth } from './align.ts';
import type { Meeting } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import { conceptOf } from './concepts.ts';
import { SIBLINGS } from './lexicon/siblings.ts';
import type { SiblingKind } from './lexicon/siblings.ts';
import type { Difference } from './outcome.ts';

const BY_CONCEPT = new Map<string, Map<number, SiblingKind>>();
for (const [word, kinds] of SIBLINGS) {
  const known = BY_CONCEPT.get(conceptOf(word)) ?? new Map<number, SiblingKind>();
  for (const [index, kind] of kinds) known.set(index, kind);
  BY_CONCEPT.set(conceptOf(word), known);
}

/** The kind of difference two words of one kind make, where they are two. */
export function siblings(a: string, b: string): SiblingKind | undefined {
  if (a === b) return undefined;
  const other = BY_CONCEPT.get(b);
  for (const [index, kind] of BY_CONCEPT.get(a) ?? []) if (other?.has(index) === true) return kind;
  return undefined;
}

const BY_KIND = new Map<number, string[]>();
for (const [concept, kinds] of BY_CONCEPT)
  for (const index of kinds.keys()) BY_KIND.set(index, [...(BY_KIND.get(index) ?? []), concept]);

const KNOWN = new Map<string, readonly string[]>();

/** All siblings of a concept. */
export function siblingsOf(concept: string): readonly string[] {
  const kinds = BY_CONCEPT.get(concept);
  if (kinds === undefined) return [];
  let known = KNOWN.get(concept);
  if (known === undefined) {
    known = [...kinds.keys()].flatMap((index) =>
      (BY_KIND.get(index) ?? []).filter((other) => other !== concept),
    );
    KNOWN.set(concept, known);
  }
  return known;
}

/** Whether there is any word that is a sibling of this one. */
export const hasSiblings = (concept: string): boolean => BY_CONCEPT.has(concept);

const LOCATIVE =
  /^(?:in|at|near|from|to|into|off|outside|inside|around|through|across|over|on|towards?|onto|via|between|leaving|reaching)$/;
const LINKS =
  /^(?:the|central|downtown|city|province|region|town|port|village|island|state|southern|northern|eastern|western|of)$/;

/** Whether a name stands after "in", "near", "from": it tells where. */
function located({ tokens, syntax }: Analysis, unit: Unit): boolean {
  let i = unit.from - 1;
  for (let k = 0; k < 5 && i >= 0; k += 1, i -= 1) {
    const norm = tokens[i]?.norm ?? '';
    if (LOCATIVE.test(norm)) return true;
    if (!LINKS.test(norm) && tokens[i]?.kind !== 'mark' && syntax.tags[i] !== 'det') return false;
  }
  return false;
}

const isSpot = (unit: Unit): boolean =>
  unit.kind === 'place' ? unit.place?.kind !== 'people' : unit.kind === 'name';

/** Two places of which neither lies in the other, as far as that is known. */
function elsewhere(a: Unit, b: Unit): boolean {
  if (a.place === undefined || b.place === undefined) return a.place === undefined && b.place === undefined;
  if (a.place.country !== b.place.country) return true;
  return a.place.kind === 'inside' && b.place.kind === 'inside' && a.place.concept !== b.place.concept;
}

/** The unit right before or behind another one. */
function beside({ unitAt }: Analysis, unit: Unit, step: -1 | 1): Unit | undefined {
  return unitAt[step < 0 ? unit.from - 1 : unit.to];
}

/** "24 Filipino sailors" for "24 Indian sailors", "the army chief" for "the navy chief": the same word follows. */
function inFrontOfTheSame(
  sentence: Analysis,
  claim: Analysis,
  unit: Unit,
  rivals: (other: Unit) => boolean,
): Unit | undefined {
  const next = beside(claim, unit, 1);
  if (next === undefined || next.kind !== 'word') return undefined;
  return sentence.units.find((other) => {
    const after = beside(sentence, other, 1);
    return after !== undefined && rivals(other) && worth(after, next) > 0.5;
  });
}

/** A listed place and a name unknown: two where both stand behind the same word, "the blackout in". */
function behindTheSame(sentence: Analysis, claim: Analysis, here: Unit, there: Unit): boolean {
  if ((here.place === undefined) === (there.place === undefined)) return false;
  const a = sentence.units[sentence.units.indexOf(here) - 1];
  const b = claim.units[claim.units.indexOf(there) - 1];
  return a !== undefined && b !== undefined && a.to + 3 > here.from && worth(a, b) > 0.5;
}

export interface Rival {
  kind: Difference['kind'];
  unit: Unit;
  /** It stands in the clause that says the claim, or right where the claim's word stands. */
  bound: boolean;
}

/** What the sentence has in the place of a word, name or place of the claim that it does not have. */
export function rivalWord(
  sentence: Analysis,
  claim: Analysis,
  unit: Unit,
  scope: (unit: Unit) => boolean,
  meetings: readonly Meeting[],
): Rival | undefined {
  const used = new Set(
    meetings.flatMap(({ by, worth: value }) => (by !== undefined && value > 0.5 ? [by] : [])),
  );
  const free = (other: Unit): boolean => !used.has(other) && !other.source;
  if (unit.kind === 'place' || unit.kind === 'name') {
    const before = inFrontOfTheSame(
      sentence,
      claim,
      unit,
      (other) => free(other) && other.kind === unit.kind && unit.kind === 'place' && elsewhere(other, unit),
    );
    if (before !== undefined)
      return { kind: unit.place?.kind === 'people' ? 'actor' : 'place', unit: before, bound: true };
    if (!isSpot(unit) || !located(claim, unit)) return undefined;
    const spots = sentence.units.filter(
      (other) =>
        free(other) &&
        isSpot(other) &&
        located(sentence, other) &&
        (elsewhere(other, unit) || behindTheSame(sentence, claim, other, unit)),
    );
    const spot = spots.find(scope) ?? spots[0];
    return spot === undefined ? undefined : { kind: 'place', unit: spot, bound: scope(spot) };
  }
  if (unit.kind !== 'word') return undefined;
  const kin = (other: Unit): boolean =>
    free(other) && other.kind === 'word' && siblings(other.concept, unit.concept) !== undefined;
  const adjacent = inFrontOfTheSame(sentence, claim, unit, kin);
  const found = adjacent ?? sentence.units.find((other) => kin(other) && scope(other));
  if (found === undefined) return undefined;
  return {
    kind: siblings(found.concept, unit.concept) ?? 'actor',
    unit: found,
    bound: true,
  };
}
