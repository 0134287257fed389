import { relateDates } from '../text/dates.ts';
import { relateQuantities } from '../text/numbers.ts';
import { wordsOf, type Analysis } from './analysis.ts';
import type { Pair } from './lexical-align.ts';
import type { LexicalFigure, LexicalReading } from './lexical-reading.ts';
import type { Difference } from './outcome.ts';

/** Numbers and dates of the claim that cannot stand beside the sentence's, and how many it says nothing of. */
export function differing(sentence: Analysis, claim: Analysis, here: LexicalReading, there: LexicalReading) {
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
export function negationOf(
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
