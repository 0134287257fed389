import type { Meeting } from './align.ts';
import { wordsOf } from './analysis.ts';
import type { Analysis, Unit } from './analysis.ts';
import { conceptOf } from './concepts.ts';
import type { Evidence } from './evidence.ts';
import type { Difference, Outcome } from './outcome.ts';

/** Thresholds over the covered share of the claim's weight (0..1). DESIGN.md says what each was measured on. */
export const LINE = {
  /** Below this there is nothing to say. */
  related: 0.45,
  /** A claim is said when this much of it is. */
  same: 0.82,
  /** Nothing of the claim is missing. */
  all: 0.97,
  /** The share of the rest of the claim, the differing detail left out, that makes it the same matter. */
  matter: 0.75,
  /** A rival detail below `matter` but above this is suggested only. */
  maybe: 0.6,
} as const;

/** A score as it is shown: never quite sure, to three digits. */
export function clamp(value: number): number {
  return Math.round(Math.min(0.99, Math.max(0.01, value)) * 1000) / 1000;
}

/** What one may do and another too: that two states sent soldiers is no conflict. Concepts of verbs. */
const REPEATABLE = new Set(
  `send move say go come visit warn threat condemn support help provide give have want plan join fight attack train use
hold meet make take see show report call ask offer express vow pledge urge criticise criticize welcome play work live
travel sign buy sell study guard prepare need`
    .split(/\s+/)
    .map(conceptOf),
);

/** Whether the differences exclude each other: one detail of one event, not two events of a kind. */
function exclusive(
  sentence: Analysis,
  claim: Analysis,
  differences: readonly Difference[],
  meetings: readonly Meeting[],
): boolean {
  const kinds = new Set(differences.map(({ kind }) => kind));
  if (kinds.size > 1) return false;
  const [kind] = kinds;
  if (kind !== 'actor' && kind !== 'place') return differences.length <= 2;
  if (differences.length > 1) return false;
  const pinned = meetings.some(
    ({ unit, worth }) => worth > 0.5 && (unit.kind === 'number' || unit.kind === 'date'),
  );
  if (pinned) return true;
  const known = meetings.filter(({ unit, worth }) => worth > 0.5 && !unit.source && unit.weight >= 0.9);
  if (known.length >= 5) return true;
  const verbs = claim.units.filter((unit) => unit.verb && !unit.source);
  if (verbs.length === 0 || verbs.some(({ concept }) => REPEATABLE.has(concept))) return false;
  const used = new Set(meetings.map(({ by }) => by));
  const own = sentence.units.filter((unit) => !unit.source);
  const whole = own.reduce((sum, unit) => sum + unit.weight, 0);
  const shared = own.reduce((sum, unit) => sum + (used.has(unit) ? unit.weight : 0), 0);
  return shared >= whole * 0.55;
}

/**
 * A part of those the noun names: who believes it of one need not believe it of all. "One of the largest" is no part
 * but a rank.
 */
const PART_OF =
  /\b(?:one|two|three|four|five|some|several|many|most|few|part|half|parts|none)\s+of\s+(?!(?:\w+\s+)?(?:most|\w+est)\b)\w/i;

/** Whether the sentence speaks of a part where the claim speaks of the whole. */
export function saysOfPart(sentence: Analysis, claim: Analysis): boolean {
  return PART_OF.test(sentence.text) && !PART_OF.test(claim.text);
}

/**
 * Whether the claim tells who says it, or who confirmed, feared or voted that, and the sentence does not: it may say
 * what they said, but not that they did.
 */
export function leavesSpeakerOut(claim: Analysis, { meetings }: Evidence): boolean {
  const met = ({ worth }: Meeting): boolean => worth > 0.5;
  const { tags } = claim.syntax;
  const speaker = meetings.filter(({ unit }) => unit.source && !unit.verb);
  if (speaker.length > 0 && !speaker.some(met)) return true;
  return claim.syntax.frames.some(
    (frame, index) =>
      claim.saying[index] !== true &&
      frame.noun !== true &&
      frame.subject !== undefined &&
      // "Confirmed that", "dismissed reports that".
      (tags[frame.to] === 'that' || (tags[frame.to] === 'noun' && tags[frame.to + 1] === 'that')) &&
      meetings.some((meeting) => meeting.unit === claim.unitAt[frame.verb] && !met(meeting)),
  );
}

/** The words of the claim that the sentence says, for "which words met". */
export const wordsMet = (claim: Analysis, { meetings }: Evidence): string[] =>
  meetings
    .filter(({ worth, unit }) => worth > 0.5 && !unit.source)
    .map(({ unit }) => wordsOf(claim, unit.from, unit.to));

/** What a claim says, without who says it, and what that weighs. */
export function contentOf(claim: Analysis): { content: Unit[]; weight: number } {
  const content = claim.units.filter((unit) => !unit.source);
  return { content, weight: content.reduce((sum, unit) => sum + unit.weight, 0) };
}

/** What the rules alone make of the evidence: sure where they speak, and mostly silent. */
export function ruled(sentence: Analysis, claim: Analysis, evidence: Evidence): Outcome | undefined {
  const { meetings, coverage, differences, gaps, rest, anchored, bound } = evidence;
  if (Math.max(coverage, rest * 0.85) < LINE.related) return undefined;
  const met = wordsMet(claim, evidence);
  const { content, weight } = contentOf(claim);
  const whole = content.length >= 2 && weight >= 1.8 && coverage >= 0.95;
  const enough = ((content.length >= 3 && weight >= 2.5) || whole) && !sentence.question;
  const related = (score: number, suggested?: 'same' | 'conflicts'): Outcome => ({
    relation: 'related',
    ...(suggested !== undefined && { suggested }),
    score: clamp(score),
    differences: suggested === 'conflicts' ? differences : [],
    met,
  });

  if (differences.length > 0) {
    // A rival figure in the very words of the claim is one, even where a name stands in the next clause.
    const counted = differences.every(({ kind }) => kind === 'number' || kind === 'magnitude');
    const others = gaps.filter((gap) => gap !== 'wider' && !(gap === 'bind' && counted && rest >= LINE.all));
    if (
      rest >= LINE.matter &&
      others.length === 0 &&
      enough &&
      anchored &&
      bound &&
      exclusive(sentence, claim, differences, meetings)
    ) {
      return { relation: 'conflicts', score: clamp(0.35 + 0.6 * rest), differences, met };
    }
    if (rest >= LINE.maybe && others.length <= 1 && enough) return related(0.6, 'conflicts');
    return related(0.5);
  }
  if (coverage >= LINE.same && gaps.length <= 1 && enough && anchored && saysOfPart(sentence, claim)) {
    return related(0.6, 'same');
  }
  if (coverage >= LINE.same && gaps.length === 0 && enough && anchored) {
    return { relation: 'same', score: clamp(coverage * 0.97), differences: [], met };
  }
  // Every word is met, one of them in a neighbouring clause: the same, but less surely.
  if (coverage >= LINE.all && gaps.length === 1 && gaps[0] === 'bind' && enough && anchored) {
    return { relation: 'same', score: clamp(coverage * 0.8), differences: [], met };
  }
  if (coverage < LINE.related) return undefined;
  return related(0.4 + coverage * 0.4, coverage >= 0.7 && gaps.length <= 1 && enough ? 'same' : undefined);
}
