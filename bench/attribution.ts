/**
 * Who a sentence says said it (PolNeAR) and how sure it is (UW event factuality), from ../shared/data.
 * `npm run bench:attribution -- [train] [--errors]`: the development split unless `train` is given. Neither set has a
 * licence to learn from: no weights are fitted to them. Rules may be written after reading errors of `train`, never of `dev`.
 *
 * A sentence *attributes* where PolNeAR marks a source and a cue in it. A named source is *right* where it shares at
 * least half of its words, by F1, with a source marked there. A speaker in the sentence before, for a quotation that runs
 * on, counts as falsely named here: PolNeAR marks it where it is named. What such speakers come to is the difference from
 * the row of the sentence alone. What *hedged or denied* is: `attribution/sureness.ts`.
 */
import { type Split, readSplit } from './attribution/data.ts';
import { printSources } from './attribution/sources.ts';
import { printSureness } from './attribution/sureness.ts';

/** Prints both tables; false where the data is not here. */
export function printAttribution(split: Split, onError?: (error: object) => void): boolean {
  const data = readSplit(split);
  if (data === undefined) return false;
  printSources(split, data.attributed, onError);
  printSureness(split, data.factual, onError);
  return true;
}

if (import.meta.main) {
  const onError = (error: object): void => {
    console.log(JSON.stringify(error));
  };
  const split = process.argv.includes('train') ? 'train' : 'dev';
  if (!printAttribution(split, process.argv.includes('--errors') ? onError : undefined)) {
    console.error('../shared/data is not here: nothing to measure on.');
    process.exitCode = 2;
  }
}
