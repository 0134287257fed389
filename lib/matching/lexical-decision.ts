import { wordsOf, type Analysis } from './analysis.ts';
import { aligned, type Pair } from './lexical-align.ts';
import { differing, negationOf } from './lexical-differences.ts';
import { lexicalReading, statementAround, type LexicalReading, type LexicalWord } from './lexical-reading.ts';
import type { Outcome } from './outcome.ts';
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
