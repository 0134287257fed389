import { wordsOf } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { derive } from './derive.ts';
import { gather } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { see } from './features.ts';
import { HOPELESS, mostOf } from './hopeless.ts';
import { decideLexically } from './lexical-decision.ts';
import type { Meaning } from './meaning.ts';
import { type Judge, unlearned } from './model/chances.ts';
import { isOfOtherPeriod, plansAnother } from './other-event.ts';
import type { Difference, Outcome, Sensitivity } from './outcome.ts';
import { LINE, clamp, contentOf, leavesSpeakerOut, ruled, saysOfPart, wordsMet } from './ruled.ts';
import { areButForASlip, areSameWords } from './same-words.ts';
import { leavesSubjectUnnamed } from './unnamed-subject.ts';

/** The calibrated chance from which a claim is said, by the user's sensitivity. DESIGN.md has what each gets right. */
export const SAME: Record<Sensitivity, number> = { strict: 0.8, balanced: 0.66, generous: 0.58 };
/** The chance from which the sentence is said to rule the claim out, and from which either is suggested. */
export const CONFLICTS = 0.38;
export const SUGGESTED = 0.35;

export interface Options {
  meaning?: Meaning | undefined;
  sensitivity?: Sensitivity | undefined;
  /**
   * The claim is one of many that share words with the sentence, not a pair somebody asks about. Nearly all of those
   * are about another matter, so more of the claim has to be there.
   */
  library?: boolean | undefined;
  /** Where it is absent, only what is sure is said. */
  judge?: Judge | undefined;
  /** Told where the decision goes by meaning and judge. */
  asked?: (() => void) | undefined;
}

/**
 * The decision over two read texts. A sentence in the very words of the claim, or all but one slip of the pen, makes it, whatever the reading missed, or
 * is suggested where the words are few; unless "on Friday" is another day here. A claim of a library that does not say what it
 * speaks of is met by its own words alone.
 */
export function decide(sentence: Analysis, claim: Analysis, options: Options = {}): Outcome | undefined {
  if (claim.language !== 'en') return decideLexically(sentence, claim);
  const { meaning, library } = options;
  const isWord = meaning && ((norm: string): boolean => meaning.word(norm) !== undefined);
  const areSame = (): boolean =>
    areSameWords(sentence.text, claim.text) || areButForASlip(sentence.tokens, claim.tokens, isWord);
  const outcome = weighed(sentence, claim, options);
  if (
    outcome?.relation === 'same' ||
    outcome?.relation === 'conflicts' ||
    outcome?.suggested === 'conflicts'
  ) {
    const isOfAnything = library === true && leavesSubjectUnnamed(claim) && !areSame();
    return isOfAnything
      ? { relation: 'related', score: UNLIKELY, differences: [], met: outcome.met }
      : outcome;
  }
  if (!areSame() || daysOf(sentence) !== daysOf(claim)) return outcome;
  const { content } = contentOf(claim);
  const met = content.map((unit) => wordsOf(claim, unit.from, unit.to));
  return content.length >= ENOUGH
    ? { relation: 'same', score: 0.99, differences: [], met }
    : { relation: 'related', suggested: 'same', score: 0.8, differences: [], met };
}

/** Content words that the same words need to be the same matter: "Nobody was hurt" is said of many. */
const ENOUGH = 4;

/** What the dates of a text come to. */
const daysOf = ({ units }: Analysis): string =>
  JSON.stringify(units.flatMap(({ date }) => (date === undefined ? [] : [date])));

/** Rules that no chance outweighs: what one of them names is never the same. */
function forbidden(
  sentence: Analysis,
  claim: Analysis,
  evidence: Evidence,
  rules: Outcome | undefined,
): boolean {
  const { content, weight } = contentOf(claim);
  return (
    sentence.question ||
    plansAnother(sentence, claim, evidence) ||
    content.length < 2 ||
    weight < 1.8 ||
    rules?.relation === 'conflicts' ||
    evidence.differences.length > 0 ||
    evidence.gaps.some((gap) => gap === 'polarity' || gap === 'mode') ||
    saysOfPart(sentence, claim)
  );
}

/**
 * What a claim out of a library needs beside its chance. Of the five articles' sentences and the claims of
 * bench/everyday/tune-articles.jsonl, cross-validated, without it 12 of 23 *same* and 8 of 56 *conflicts* were right.
 */
const MATTER = {
  coverage: 0.7,
  verbs: 1,
  rest: 0.75,
  denied: 0.85,
  conflicts: 0.5,
  loose: 0.7,
  perhaps: 0.2,
  suggested: HOPELESS.rest,
} as const;

/** What may be said of a pair, as far as it is clear that both are about the same matter. */
function matterOf(
  { coverage, rest, gaps }: Evidence,
  library: boolean,
): Record<'same' | 'conflicts', boolean> {
  const verbs = gaps.filter((gap) => gap === 'verb').length;
  return {
    same: !library || (coverage >= MATTER.coverage && verbs <= MATTER.verbs),
    conflicts: !library || rest >= MATTER.rest,
  };
}

function weighed(
  sentence: Analysis,
  claim: Analysis,
  { meaning, sensitivity = 'balanced', library = false, judge = unlearned, asked }: Options,
): Outcome | undefined {
  if (library) {
    const most = mostOf(sentence, claim);
    if (most.coverage < HOPELESS.coverage && most.rest < HOPELESS.rest) return undefined;
  }
  const evidence = gather(sentence, claim);
  // Nothing could be said of most claims of a library, whatever their chances: they are not even worked out.
  const unlikely = library && evidence.rest < MATTER.suggested;
  if (unlikely && evidence.coverage < LINE.related) return undefined;
  const met = wordsMet(claim, evidence);
  if (unlikely) return { relation: 'related', score: UNLIKELY, differences: [], met };
  asked?.();
  const rules = ruled(sentence, claim, evidence);
  const seen = see(sentence, claim, evidence, rules, meaning);
  if (seen.met.every(({ by }) => by < 0) && rules === undefined) return undefined;
  const chances = judge(seen);
  const unspoken = leavesSpeakerOut(claim, evidence);
  const never = unspoken || forbidden(sentence, claim, evidence, rules);
  const matter = matterOf(evidence, library);
  // Without the tables of words too little is seen of a pair to say more than what is sure.
  const line = SAME[meaning === undefined ? 'strict' : sensitivity];
  if (
    !never &&
    matter.same &&
    (chances.same >= line || (rules?.relation === 'same' && chances.same >= RULED))
  )
    return { relation: 'same', score: clamp(chances.same), differences: [], met };
  if (rules?.relation === 'conflicts') return { ...rules, score: clamp(Math.max(chances.conflicts, LEAST)) };
  const differences =
    chances.conflicts < SUGGESTED && rules?.suggested !== 'conflicts'
      ? []
      : evidence.differences.length > 0
        ? evidence.differences
        : derive(sentence, claim, seen);
  // What recurs has a figure for each month.
  if (isOfOtherPeriod(differences))
    return { relation: 'related', score: clamp(1 - chances.same), differences: [], met };
  const least = Math.max(
    lineOf(evidence, differences, seen.met.length),
    library ? leastOf(evidence, differences) : 0,
  );
  const kinds = new Set<string>(differences.map(({ kind }) => kind));
  // Somebody else, somewhere else, at another stage, with another figure: another matter.
  const other = ['actor', 'place', 'modality'].some((kind) => kinds.has(kind));
  if (library && kinds.size > 1 && (other || deniesAnother(differences)))
    return { relation: 'related', score: clamp(chances.neither), differences: [], met };
  // "No" in the claim alone is said against half a library.
  const plain = !library || evidence.rest >= MATTER.denied;
  const rivals = plain ? differences : differences.filter(({ here }) => here !== '');
  if (chances.conflicts >= least && matter.conflicts && rivals.length > 0)
    return { relation: 'conflicts', score: clamp(chances.conflicts), differences, met };
  const score = clamp(chances.neither);
  const perhaps = !library || (matter.conflicts && chances.conflicts >= MATTER.perhaps);
  if (differences.length > 0 && perhaps)
    return { relation: 'related', suggested: 'conflicts', score, differences, met };
  if (chances.same >= SUGGESTED && evidence.differences.length === 0 && !unspoken)
    return { relation: 'related', suggested: 'same', score, differences: [], met };
  return rules === undefined && evidence.coverage < LINE.related
    ? undefined
    : { relation: 'related', score, differences: [], met };
}

/** A rival figure of something else is no rival: where the rules doubt what it counts, it needs a surer chance. */
const FIGURE = { doubtful: 0.85, derived: 0.6 } as const;

const isFigure = ({ kind }: Difference): boolean => kind === 'number' || kind === 'magnitude';
/** Who denies that 12,000 came does not deny that 1,500 did. */
export function deniesAnother(differences: readonly Difference[]): boolean {
  return differences.some(({ kind }) => kind === 'negation') && differences.some(isFigureOrDate);
}

const isFigureOrDate = (each: Difference): boolean => isFigure(each) || each.kind === 'date';

/** A claim of fewer content words tells too little of what its figure is of. */
const SHORT = 6;

function lineOf(
  { bound, gaps, differences: named }: Evidence,
  differences: readonly Difference[],
  words: number,
): number {
  if (!differences.some(isFigure)) return CONFLICTS;
  const another = gaps.includes('subject') && gaps.includes('place');
  if (another || (words < SHORT && (!bound || named.length === 0))) return FIGURE.doubtful;
  return named.length === 0 ? FIGURE.derived : CONFLICTS;
}

/** In a library a figure or date of another clause or place is mostly one of another matter. */
function leastOf({ bound, gaps }: Evidence, differences: readonly Difference[]): number {
  return differences.some(isFigureOrDate) && (!bound || gaps.includes('place'))
    ? MATTER.loose
    : MATTER.conflicts;
}

/** What the rules take for the same needs no more than this. */
const RULED = 0.5;
/** A rival detail that the rules named is right at least so often. */
const LEAST = 0.6;
/** Of the claims of a library that lack so much, so many were neither made nor ruled out (cross-validated articles). */
const UNLIKELY = 0.97;
