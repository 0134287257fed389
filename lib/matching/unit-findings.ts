import { relateDates } from '../text/dates.ts';
import type { Meeting } from './align.ts';
import type { Unit } from './analysis.ts';
import { conceptOf, opposed } from './concepts.ts';
import { say, sayFigure } from './findings.ts';
import type { Findings } from './findings.ts';
import { doubtful, magnitude, nearerRival, ofSubject, rivalNumber } from './rival-figures.ts';
import { rivalWord } from './rival-words.ts';
import type { Frame } from './syntax/frames.ts';

/** Where the claim is said. */
export interface Place {
  meetings: readonly Meeting[];
  /** Whether a unit belongs to the clauses that say it. */
  scope: (unit: Unit) => boolean;
  /** Whether it stands among words that say it without a verb. */
  window: ((unit: Unit) => boolean) | undefined;
  /** The claim's main clause, where no clause of the sentence fits it. */
  unfit: Frame | undefined;
  /** The clause that fits it is about another thing: its figures are that thing's. */
  foreign: boolean;
}

/** What each word, name, place, number and date of the claim finds in the sentence. */
export function compareUnits(found: Findings, place: Place): void {
  const used = new Set<Unit>();
  for (const { by, worth } of place.meetings) if (by !== undefined && worth > 0.5) used.add(by);
  for (const meeting of place.meetings) {
    const { unit, worth, by } = meeting;
    if (unit.source || found.differing.has(unit)) continue;
    if (worth > 0.5) {
      if (by !== undefined) met(found, place, unit, by, used);
    } else if (unit.kind === 'number') figure(found, place, unit, used);
    else if (unit.kind === 'date') day(found, place, unit, used);
    else word(found, place, unit, worth, used);
  }
}

const inside = ({ scope, window }: Place, unit: Unit): boolean => scope(unit) || window?.(unit) === true;

function met(found: Findings, place: Place, unit: Unit, by: Unit, used: ReadonlySet<Unit>): void {
  const { sentence, claim, gaps, differ } = found;
  const nearer = nearerRival(sentence, unit, by, place.scope, used);
  if (nearer !== undefined) {
    const kind = unit.kind === 'date' ? 'date' : 'number';
    differ(kind, sayFigure(sentence, nearer, unit), sayFigure(claim, unit, nearer), unit);
    return;
  }
  if (doubtful(sentence, unit, by)) gaps.push('number');
  if (unit.kind !== 'word' && !inside(place, by)) gaps.push('bind');
}

/** What comes one after the other. */
const BATCHES = new Set(
  'group batch wave tranche contingent convoy shipment consignment delivery instalment installment phase'
    .split(' ')
    .map(conceptOf),
);

function figure(found: Findings, place: Place, unit: Unit, used: ReadonlySet<Unit>): void {
  const { sentence, claim, gaps, differ } = found;
  const rival = rivalNumber(sentence, claim, unit, used);
  if (rival === undefined) {
    gaps.push('number');
    return;
  }
  // The second batch takes nothing from the first: both were there.
  if (unit.quantity?.ordinal === true && unit.counts?.some((counted) => BATCHES.has(counted)) === true) {
    gaps.push('number');
    return;
  }
  const kind = magnitude(rival, unit) ? 'magnitude' : 'number';
  differ(kind, sayFigure(sentence, rival, unit), sayFigure(claim, unit, rival), unit);
  const loose = place.unfit !== undefined && !ofSubject(sentence, claim, place.unfit, rival);
  if (loose || place.foreign || !inside(place, rival)) found.bound = false;
}

function day(found: Findings, place: Place, unit: Unit, used: ReadonlySet<Unit>): void {
  const { sentence, claim, gaps, differ } = found;
  const { date } = unit;
  const rivals = sentence.units.filter(
    (other) =>
      other.date !== undefined &&
      date !== undefined &&
      !used.has(other) &&
      relateDates(other.date, date) === 'rivals',
  );
  const rival = rivals.find(place.scope) ?? rivals[0];
  // Where the sentence tells the date less exactly, another date is that of something else.
  const own = sentence.units.some(
    (other) =>
      other.date?.month !== undefined &&
      other.date.month === date?.month &&
      relateDates(other.date, date) === 'open',
  );
  if (rival === undefined || own) {
    gaps.push('date');
    return;
  }
  differ('date', say(sentence, rival), say(claim, unit), unit);
  if (!inside(place, rival)) found.bound = false;
}

function word(
  found: Findings,
  { scope, meetings }: Place,
  unit: Unit,
  worth: number,
  used: ReadonlySet<Unit>,
): void {
  const { sentence, claim, gaps, differ } = found;
  const rival = rivalWord(sentence, claim, unit, scope, meetings);
  if (rival !== undefined && unit.weight >= 0.9) {
    differ(rival.kind, say(sentence, rival.unit), say(claim, unit), unit);
    if (!rival.bound) found.bound = false;
    return;
  }
  if (unit.kind === 'place' || unit.kind === 'name') gaps.push(unit.kind);
  else if (worth > 0) gaps.push('wider');
  else {
    const norm = claim.tokens[unit.from]?.norm ?? '';
    const opposite = sentence.units.find(
      (other) =>
        !used.has(other) &&
        other.kind === 'word' &&
        scope(other) &&
        opposed(sentence.tokens[other.from]?.norm ?? '', norm),
    );
    if (opposite !== undefined && !unit.verb)
      differ('negation', say(sentence, opposite), say(claim, unit), unit);
    else if (unit.weight >= 1 && !unit.verb) gaps.push('part');
  }
}
