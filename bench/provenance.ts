/**
 * Who says so, and how surely: the quality of origin, stance and certainty, from ../shared/data and ../shared/articles.
 * `npm run bench:provenance -- [train]`: the development splits unless `train` is given. None of the sets has a licence to
 * learn from: they are measured on, nothing is fitted. How a source counts as right and what hedged is, `attribution.ts`
 * and `attribution/sureness.ts` say.
 */
import { join } from 'node:path';
import { type Split, readSplit } from './attribution/data.ts';
import { printSources } from './attribution/sources.ts';
import { printSureness } from './attribution/sureness.ts';
import { printCopies } from './provenance/copies.ts';
import { printOrigins } from './provenance/origins.ts';
import { printDenials } from './provenance/denials.ts';

const ARTICLES = join(import.meta.dirname, '../../shared/articles');

/** Prints the tables; false where the data is not here. */
export function printProvenance(split: Split): boolean {
  const data = readSplit(split);
  if (data === undefined) return false;
  const { attributed, factual } = data;
  console.log('== Source: who the sentence says said it (goal: right source named 0.70, precision 0.85)');
  printSources(split, attributed);
  console.log('\n== Origin: what the form proposes for it');
  printOrigins(split, attributed);
  console.log('\n== Certainty: hedged told from asserted (goal: F1 0.85)');
  printSureness(split, factual);
  console.log('\n== Stance: denied told from the rest');
  printDenials(split, factual);
  console.log('\n== Copies: articles told from one another');
  printCopies(ARTICLES);
  return true;
}

if (import.meta.main && !printProvenance(process.argv.includes('train') ? 'train' : 'dev')) {
  console.error('../shared is not here: nothing to measure on.');
  process.exitCode = 2;
}
