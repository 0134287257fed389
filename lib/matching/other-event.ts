import type { Analysis } from './analysis.ts';
import type { Evidence } from './evidence.ts';
import type { Difference } from './outcome.ts';
import { meetsUnit, unitsIn } from './parts.ts';
import type { Frame } from './syntax/frames.ts';

/** A month or a year in words, without a day: what recurs is counted by these. */
const PERIOD = /^\D*(?:\b\d{4}\b\D*)?$/u;

/**
 * Whether a figure and the month or year it is of both differ: fires of March and fires of January are counts of one kind, each
 * true of its own month.
 */
export function isOfOtherPeriod(differences: readonly Difference[]): boolean {
  const dated = differences.filter(({ kind }) => kind === 'date');
  return (
    dated.length > 0 &&
    differences.some(({ kind }) => kind === 'number' || kind === 'magnitude') &&
    dated.every(({ here, there }) => PERIOD.test(here) && PERIOD.test(there))
  );
}

/** Verbs that leave a deed to be done: whoever "decided to send" has not sent. */
const INTENDS =
  /^(?:decid|agree|plan|prepar|intend|aim|want|vow|pledg|promis|threaten|hop(?:e|ed|es|ing)$|seek|sought|vot|choos|chose)/u;

/**
 * Whether the claim tells what somebody plans with whom the sentence plans something: that a state decided to send soldiers is
 * not that the soldiers prepare to join an army, though all names and figures are met.
 */
export function plansAnother(sentence: Analysis, claim: Analysis, { meetings }: Evidence): boolean {
  const isMet = ({ verb }: Frame): boolean =>
    meetings.some(({ unit, worth }) => unit === claim.unitAt[verb] && worth > 0.5);
  const wanted = plansOf(claim);
  if (wanted.length === 0 || wanted.some(isMet)) return false;
  const doers = wanted.flatMap(({ subject }) => unitsIn(claim, subject?.heads ?? []));
  return plansOf(sentence).some(({ object }) =>
    unitsIn(sentence, object?.heads ?? []).some((one) => doers.some((doer) => meetsUnit(one, doer))),
  );
}

/** "to send" of "decided to send". */
function plansOf({ syntax, tokens }: Analysis): Frame[] {
  return syntax.frames.filter(
    ({ infinitive, from }, index) =>
      infinitive &&
      syntax.frames[index - 1]?.to === from &&
      INTENDS.test(tokens[syntax.frames[index - 1]?.verb ?? -1]?.norm ?? ''),
  );
}
