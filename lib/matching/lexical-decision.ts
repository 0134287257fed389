import { relateDates } from '../text/dates.ts';
import { relateQuantities } from '../text/numbers.ts';
import { wordsOf, type Analysis } from './analysis.ts';
import {
  lexicalReading,
  statementAround,
  type LexicalFigure,
  type LexicalReading,
  type LexicalWord,
} from './lexical-reading.ts';
import type { Difference, Outcome } from './outcome.ts';
import { areSameWords } from './same-words.ts';

/**
 * The decision on two texts in another language than English, for which there is no syntax: by stems, their order, what
 * marks the part of a noun, numbers, dates and negations. A sentence makes a claim only where each of its content words is
 * met in the claim's order and nothing else could turn what is said; all else is suggested at most.
 */
export function decideLexically(sentence: Analysis, claim: Analysis): Outcome | undefined {
  if (sentence.language !== claim.language) return undefined;
  const whole = lexicalReading(sentence);
  const there = lexicalReading(claim);
  const { met, pairs, moved, extra } = aligned(whole.words, there.words);
  if (
    there.words.length === 0 ||
    met / there.words.length < LINE.related ||
    (met < 2 && there.words.length > 1)
  )
    return undefined;
  const here = saidHere(sentence, whole, pairs);
  const share = met / there.words.length;
  const words = pairs.map(([, { at }]) => wordsOf(claim, at, at + 1));
  const say = (relation: Outcome['relation'], score: number, more: Partial<Outcome> = {}): Outcome => ({
    relation,
    score,
    differences: [],
    met: words,
    ...more,
  });
  const matter = there.words.length + there.figures.length + there.dates.length;
  const enough = matter >= LINE.words && !sentence.question;
  if (areSameWords(sentence.text, claim.text) && here.dates.length === there.dates.length)
    return enough && matter > LINE.words ? say('same', 0.98) : say('related', 0.8, { suggested: 'same' });

  const { differences, missing } = differing(sentence, claim, here, there);
  const denial = negationOf(sentence, claim, here, there, pairs);
  if (denial !== undefined) differences.push(denial);
  const negated = here.negations.length !== there.negations.length || here.halved !== there.halved;
  const complete = share === 1 && enough;
  const steady =
    here.rules !== undefined &&
    (moved.length === 0 || (moved.length === 1 && here.rules.verbMoves === true && moved.every(isNoNoun))) &&
    extra <= Math.max(2, there.words.length / 2) &&
    here.passive === there.passive &&
    sameTurns(here, there) &&
    pairs.every(([one, other]) => playSamePart(one, other, here));
  if (differences.length > 0) {
    if (differences.length === 1 && complete && steady && missing === 0 && (denial !== undefined || !negated))
      return say('conflicts', 0.85, { differences });
    if (share >= LINE.suggested && enough)
      return say('related', 0.6, { suggested: 'conflicts', differences });
    return say('related', 0.5);
  }
  if (complete && steady && !negated && missing === 0) return say('same', 0.9);
  const perhaps = share >= LINE.suggested && enough && !negated && missing === 0 && sameTurns(here, there);
  return say('related', 0.4 + 0.3 * share, perhaps ? { suggested: 'same' } : {});
}

const LINE = {
  /** Share of the claim's content words below which there is nothing to say. */
  related: 0.5,
  /** Share from which a person is asked. */
  suggested: 0.8,
  /** Content words, figures and dates a claim needs to be recognised by. */
  words: 3,
} as const;

type Pair = readonly [here: LexicalWord, there: LexicalWord];

/** Which word meets which: in the claim's order as far as that goes, the rest wherever they are. */
function aligned(here: readonly LexicalWord[], there: readonly LexicalWord[]) {
  const inOrder = longestInOrder(here, there);
  const used = new Set(inOrder.map(([word]) => word));
  const met = new Set(inOrder.map(([, word]) => word));
  const pairs: Pair[] = [...inOrder];
  for (const word of there) {
    if (met.has(word)) continue;
    const other = here.find((each) => each.stem === word.stem && !used.has(each));
    if (other === undefined) continue;
    used.add(other);
    pairs.push([other, word]);
  }
  const places = pairs.map(([word]) => here.indexOf(word));
  const span = places.length === 0 ? 0 : Math.max(...places) - Math.min(...places) + 1;
  const moved = pairs.slice(inOrder.length);
  return { met: pairs.length, pairs, moved, extra: span - pairs.length };
}

/** The longest common subsequence by stems, as near to the end of the sentence as it can be. */
function longestInOrder(here: readonly LexicalWord[], there: readonly LexicalWord[]): Pair[] {
  const width = there.length + 1;
  const best = new Uint16Array((here.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = 1; i <= here.length; i += 1) {
    for (let j = 1; j <= there.length; j += 1) {
      const [one, other] = [here[i - 1], there[j - 1]];
      // Nouns of German hold their places; it is the verb that moves between them.
      const worth = one?.stem === other?.stem ? (other?.capital === true ? 2 : 1) : 0;
      const met = worth === 0 ? 0 : at(i - 1, j - 1) + worth;
      best[i * width + j] = Math.max(met, at(i - 1, j), at(i, j - 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = here.length, j = there.length; i > 0 && j > 0;) {
    const [one, other] = [here[i - 1], there[j - 1]];
    const skipped = Math.max(at(i - 1, j), at(i, j - 1));
    if (one !== undefined && other !== undefined && one.stem === other.stem && at(i, j) > skipped) {
      pairs.unshift([one, other]);
      i -= 1;
      j -= 1;
    } else if (at(i - 1, j) >= at(i, j - 1)) i -= 1;
    else j -= 1;
  }
  return pairs;
}

/** Endings of verbs in Russian and Ukrainian, which may differ without another noun playing another part. */
const VERB = /(?:л[аои]?|л[аои]?с[ья]|в(?:ся)?|[еиує]т?|[иаяую]ть?|ют|ут|ться|тся|ти|[нт][оы]|ено|ано|ито)$/u;

/** Whether a word that two texts share does the same in both, as far as its form and what stands before it tell. */
function playSamePart(here: LexicalWord, there: LexicalWord, { rules }: LexicalReading): boolean {
  if (here.marker !== there.marker) return false;
  if (here.form === there.form || (here.counted && there.counted)) return true;
  if (rules?.unreal !== undefined && rules.unreal.test(here.form) !== rules.unreal.test(there.form))
    return false;
  if (rules?.cases === true)
    return (
      VERB.test(here.form) &&
      VERB.test(there.form) &&
      !here.form.startsWith(there.form) &&
      !there.form.startsWith(here.form)
    );
  // One soldier is not the soldiers.
  return rules?.plural === undefined || rules.plural.test(here.form) === rules.plural.test(there.form);
}

/** In German nouns have a capital, and what moves alone without one is the verb. */
const isNoNoun = ([here, there]: Pair): boolean => !here.capital && !there.capital;

function sameTurns(a: LexicalReading, b: LexicalReading): boolean {
  const has = (other: LexicalReading, stem: string): boolean =>
    other.turns.some((turn) => turn.stem === stem);
  return a.turns.every(({ stem }) => has(b, stem)) && b.turns.every(({ stem }) => has(a, stem));
}

/** The reading of a sentence without what is denied, or only planned, in another statement than the claim's words are in. */
function saidHere(sentence: Analysis, reading: LexicalReading, pairs: readonly Pair[]): LexicalReading {
  const places = pairs.map(([{ at }]) => at);
  const { from, to } = statementAround(sentence, Math.min(...places), Math.max(...places));
  const inside = (at: number): boolean => at >= from && at < to;
  return {
    ...reading,
    negations: reading.negations.filter(inside),
    turns: reading.turns.filter(({ at }) => inside(at)),
  };
}

/** Numbers and dates of the claim that cannot stand beside the sentence's, and how many it says nothing of. */
function differing(sentence: Analysis, claim: Analysis, here: LexicalReading, there: LexicalReading) {
  const differences: Difference[] = [];
  let missing = 0;
  const used = new Set<object>();
  const open = there.figures.filter((figure) => {
    const same = here.figures.find(
      (other) => !used.has(other) && alike(other, figure) && relateQuantities(other, figure) === 'says',
    );
    if (same !== undefined) used.add(same);
    return same === undefined;
  });
  for (const figure of open) {
    const rival = here.figures.find(
      (other) => !used.has(other) && alike(other, figure) && relateQuantities(other, figure) === 'rivals',
    );
    // "1,500 in 2019 and 2,500 in 2023": the claim's figure is there, though what it counts is not said again.
    const elsewhere = here.figures.some(
      (other) => other.unit === figure.unit && relateQuantities(other, figure) === 'says',
    );
    if (rival === undefined || elsewhere) missing += 1;
    else {
      used.add(rival);
      differences.push(difference('number', sentence, rival, claim, figure));
    }
  }
  for (const date of there.dates) {
    if (here.dates.some((other) => relateDates(other, date) === 'says')) continue;
    const rival = here.dates.find((other) => relateDates(other, date) === 'rivals');
    if (rival === undefined) missing += 1;
    else differences.push(difference('date', sentence, rival, claim, date));
  }
  return { differences, missing };
}

/** Whether two figures count the same: nothing rises to eight percent where it rises by eight. */
const alike = (a: LexicalFigure, b: LexicalFigure): boolean =>
  a.unit === b.unit && a.marker === b.marker && (a.unit !== '' || a.counts === b.counts);

interface Span {
  from: number;
  to: number;
}

const difference = (
  kind: Difference['kind'],
  a: Analysis,
  here: Span,
  b: Analysis,
  there: Span,
): Difference => ({
  kind,
  here: wordsOf(a, here.from, here.to),
  there: wordsOf(b, there.from, there.to),
});

/** What only one of the texts denies, where the word beside the denial is met: "no cerró" here, "cerró" in the claim. */
function negationOf(
  sentence: Analysis,
  claim: Analysis,
  here: LexicalReading,
  there: LexicalReading,
  pairs: readonly Pair[],
): Difference | undefined {
  if ((here.negations.length === 0) === (there.negations.length === 0)) return undefined;
  const denied = here.negations.length > 0;
  const { negations, words } = denied ? here : there;
  const text = denied ? sentence : claim;
  for (const at of negations) {
    const next = words.find((word) => word.at > at);
    const beside = here.rules?.deniesBack === true ? [next, words.findLast((word) => word.at < at)] : [next];
    const pair = beside
      .map((word) => pairs.find(([one, other]) => word === (denied ? one : other)))
      .find((found) => found !== undefined);
    const word = pair?.[denied ? 0 : 1];
    if (pair === undefined || word === undefined || Math.abs(word.at - at) > REACH) continue;
    const span = { from: Math.min(at, word.at), to: Math.max(at, word.at) + 1 };
    const other = pair[denied ? 1 : 0].at;
    const bare = { from: other, to: other + 1 };
    return denied
      ? difference('negation', text, span, claim, bare)
      : difference('negation', sentence, bare, text, span);
  }
  return undefined;
}

/** Words between a negation and what it denies: "no fue cerrado", "n'a pas été fermé". */
const REACH = 4;
