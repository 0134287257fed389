import type { Claim, Decision } from '../claims/claim.ts';
import type { MatchedSentence } from './find-matches.ts';
import { type SentenceReading, isSameSentence, readSentence } from './same-sentence.ts';

/** The user's word on pairs of sentence and claim, by `pairOf`. */
export type Verdicts = ReadonlyMap<string, Decision['verdict']>;

/** One key for a sentence and a claim. */
export function pairOf(fingerprint: string, claimId: string): string {
  return `${fingerprint} ${claimId}`;
}

/**
 * What the user said of the pairs of an article. A word on the very sentence counts; else the latest on the same
 * sentence as it stood elsewhere, lightly edited. Sentences are only read anew for claims that have decisions.
 */
export function verdictsOn(
  found: readonly MatchedSentence[],
  claims: ReadonlyMap<string, { claim: Pick<Claim, 'text'> }>,
  decisions: readonly Decision[],
): Verdicts {
  const byClaim = Map.groupBy(decisions, ({ claimId }) => claimId);
  const reading = createReadings();
  const verdicts = new Map<string, Decision['verdict']>();
  for (const { text, fingerprint, matches } of found) {
    for (const { claimId } of matches) {
      const made = byClaim.get(claimId) ?? [];
      const claim = claims.get(claimId)?.claim.text;
      const word =
        made.find((decision) => decision.fingerprint === fingerprint) ??
        (claim === undefined ? undefined : latest(onSame(made, text, claim, reading)));
      if (word !== undefined) verdicts.set(pairOf(fingerprint, claimId), word.verdict);
    }
  }
  return verdicts;
}

/** Those of the decisions on a claim that were made on this sentence, or on one that is the same lightly edited. */
export function onSame(
  decisions: readonly Decision[],
  text: string,
  claim: string,
  reading: (text: string) => SentenceReading = createReadings(),
): Decision[] {
  // Earlier versions kept the fingerprint alone.
  return decisions.filter(
    ({ sentence }) => sentence !== undefined && isSameSentence(reading(text), reading(sentence), claim),
  );
}

function createReadings(): (text: string) => SentenceReading {
  const readings = new Map<string, SentenceReading>();
  return (text) => {
    const known = readings.get(text) ?? readSentence(text);
    readings.set(text, known);
    return known;
  };
}

function latest(decisions: readonly Decision[]): Decision | undefined {
  return decisions.toSorted((a, b) => b.updatedAt - a.updatedAt)[0];
}
