import { writeFileSync } from 'node:fs';
import { fit } from './logistic.ts';
import { FEATURES, ownSentences, rowOf } from './sentences.ts';

/**
 * Pull towards 0. The sentences of this folder are told apart more easily than what people say at length, and weights
 * that fit them closely are too sure of themselves elsewhere.
 */
export const RIDGE = 10;

const TARGET = new URL('../../lib/saving/worth/weights.json', import.meta.url);

/** Learns the weights from the sentences of this folder alone and writes them down: the same sentences give the same file. */
export function train(): void {
  const sentences = ownSentences();
  const [constant = 0, ...weights] = fit(
    sentences.map(({ text }) => rowOf(text)),
    sentences.map(({ worthy }) => Number(worthy)),
    RIDGE,
  ).map((weight) => Number(weight.toFixed(3)) + 0);
  const written = {
    made: {
      command: 'npm run bench:checkworthy -- --train',
      data: 'bench/checkworthy/*.txt',
      sentences: sentences.length,
      ridge: RIDGE,
    },
    constant,
    weights: Object.fromEntries(FEATURES.map((name, index) => [name, weights[index] ?? 0])),
  };
  writeFileSync(TARGET, `${JSON.stringify(written, undefined, 2)}\n`);
}
