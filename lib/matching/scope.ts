import type { Meeting } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import { extended } from './parts.ts';
import type { Fit } from './roles.ts';
import type { Frame } from './syntax/frames.ts';

/** Tokens between a subject and its verb past which they are not taken together. */
const LONGEST_SUBJECT = 16;

const STATES = /^(?:shares?|shared|is|are|was|were|has|have|had)$/;

/**
 * "The wall is 9 feet high" is also said by "the 9-foot wall": where the claim's verb only joins its parts, they may
 * stand together without one. Tells whether a unit stands among them; `undefined` where they do not stand so.
 */
export function windowOf(
  claim: Analysis,
  main: Frame,
  meetings: readonly Meeting[],
): ((unit: Unit) => boolean) | undefined {
  if (!STATES.test(claim.tokens[main.verb]?.norm ?? '') || main.negated) return undefined;
  const met = meetings.flatMap(({ unit, by, worth }) =>
    by !== undefined && worth > 0.5 && !unit.source ? [by] : [],
  );
  const open = meetings.filter(
    ({ unit, worth }) => !unit.source && worth <= 0.5 && unit.kind !== 'number' && unit.weight >= 0.5,
  );
  if (met.length < 2 || open.length > 0) return undefined;
  const from = Math.min(...met.map((unit) => unit.from));
  const to = Math.max(...met.map((unit) => unit.to));
  return to - from <= claim.tokens.length ? (unit) => unit.from >= from - 3 && unit.to <= to + 3 : undefined;
}

/** Whether a unit of the sentence belongs to the clauses that say the claim, subjects they share included. */
export function clauseScope(sentence: Analysis, found: readonly Fit[]): (unit: Unit) => boolean {
  if (found.length === 0) return () => false;
  const clauses = new Set<number>();
  const phrases = found.flatMap(({ here, doer }) => [
    doer,
    here.subject,
    here.object,
    here.second,
    ...here.preps.map(({ phrase }) => phrase),
  ]);
  for (const { here } of found) {
    clauses.add(sentence.syntax.clauses[here.verb] ?? 0);
    clauses.add(here.clause);
  }
  const spans = phrases.flatMap((phrase) =>
    phrase === undefined ? [] : [[phrase.from, extended(sentence, phrase)] as const],
  );
  for (const { here } of found) {
    // What stands between a subject and its verb belongs to the subject: "soldiers who were sent abroad are given".
    if (
      here.subject !== undefined &&
      here.subject.from < here.from &&
      here.from - here.subject.from <= LONGEST_SUBJECT
    )
      spans.push([here.subject.from, here.to]);
    if (
      here.passive &&
      here.object !== undefined &&
      here.object.from < here.from &&
      here.from - here.object.from <= LONGEST_SUBJECT
    )
      spans.push([here.object.from, here.to]);
  }
  return (unit) =>
    clauses.has(unit.clause) || spans.some(([from, to]) => unit.from >= from && unit.from < to);
}

/**
 * Where no clause of the sentence has the claim's verb: the clause that says most of the claim, so that a figure or name
 * of another clause is still known to belong elsewhere.
 */
export function likeliestScope(meetings: readonly Meeting[]): (unit: Unit) => boolean {
  const said = new Map<number, number>();
  for (const { unit, by, worth } of meetings)
    if (by !== undefined && worth > 0.5 && !unit.source)
      said.set(by.clause, (said.get(by.clause) ?? 0) + unit.weight * worth);
  let best: number | undefined;
  for (const [clause, weight] of said)
    if (best === undefined || weight > (said.get(best) ?? 0)) best = clause;
  return (unit) => unit.clause === best;
}
