import { surenessOf } from '../../lib/claims/hedges.ts';
import { type Sentence, plain } from '../attribution/sureness.ts';
import { share } from '../attribution/shares.ts';

/** Below this on UW's scale an event is said not to have happened: what a source that says so disputes. */
const DENIED = -1;

/** A sentence denies where the mean label of one of its events says that it did not happen. */
export function printDenials(split: string, sentences: readonly Sentence[]): void {
  const counts = { said: 0, gold: 0, both: 0 };
  for (const { text, targets } of sentences) {
    const gold = targets.some(({ label }) => label <= DENIED);
    const said = surenessOf(plain(text)).certainty === 'denied';
    counts.gold += Number(gold);
    counts.said += Number(said);
    counts.both += Number(gold && said);
  }
  const { said, gold, both } = counts;
  const f1 = ((2 * both) / (said + gold)).toFixed(3);
  console.log(
    `UW ${split}, any event ≤ ${DENIED}: ${gold} of ${sentences.length}; precision ${share(both, said)}, recall ${share(both, gold)}, F1 ${f1}`,
  );
}
