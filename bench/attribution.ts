/**
 * Who a sentence says said it (PolNeAR) and how sure it is (UW event factuality), from ../shared/data.
 * `npm run bench:attribution -- [train] [--errors]`: the development split unless `train` is given. Neither set has a
 * licence to learn from: they are measured on, nothing is fitted.
 *
 * A sentence *attributes* where PolNeAR marks a source and a cue in it. A named source is *right* where it shares at
 * least half of its words, by F1, with a source marked there. A speaker in the sentence before, for a quotation that runs
 * on, counts as falsely named here. What *hedged or denied* is: `attribution/sureness.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { printSources, type Article } from './attribution/sources.ts';
import { printSureness, type Sentence } from './attribution/sureness.ts';

const DATA = join(import.meta.dirname, '../../shared/data');

/** Prints both tables; false where the data is not here. */
export function printAttribution(split: 'dev' | 'train', onError?: (error: object) => void): boolean {
  if (!existsSync(DATA)) return false;
  printSources(split, read<Article>(`attribution/polnear.${split}.jsonl.gz`), onError);
  printSureness(split, read<Sentence>(`factuality/uw.${split}.jsonl.gz`), onError);
  return true;
}

function read<T>(file: string): T[] {
  const lines = gunzipSync(readFileSync(join(DATA, file)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T);
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
