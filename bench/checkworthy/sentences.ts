import { readFileSync, readdirSync } from 'node:fs';
import { featuresOf } from '../../lib/saving/worth/features.ts';

/** A sentence of our own and whether it is worth keeping as a claim. */
export interface Labelled {
  text: string;
  worthy: boolean;
}

/** All sentences of this folder: those of `worth-*.txt` are worth keeping, those of `not-*.txt` are not. One a line. */
export function ownSentences(): Labelled[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((text) => ({ text, worthy: file.startsWith('worth-') })),
    );
}

/** The names of the features, in their order. */
export const FEATURES: readonly string[] = Object.keys(featuresOf(''));

/** A row as it is learned from: 1 for the constant, then the features. */
export function rowOf(text: string): number[] {
  const features = featuresOf(text);
  return [1, ...FEATURES.map((name) => features[name] ?? 0)];
}
