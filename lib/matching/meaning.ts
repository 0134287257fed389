import { checksumIn, readTable } from './meaning/table.ts';
import type { Table } from './meaning/table.ts';
import type { Thesaurus } from './thesaurus.ts';
import { tokenize } from '../text/words.ts';

/**
 * What words mean, as vectors: words used alike point the same way. It finds claims in other words and says that two
 * words are near; it sees no negation, no roles and no figures, so it never decides.
 */
export interface Meaning {
  readonly dimensions: number;
  /** Tells one table from another. */
  readonly version: number;
  /** The unit vector of one folded word, or `undefined` where it is not in the table. The caller does not write to it. */
  word(norm: string): Float32Array | undefined;
  /** The unit vector of an English text, or `undefined` where it has no known word. */
  encode(text: string): Float32Array | undefined;
  /** As `encode`, of folded words: for a text that was read already. */
  sum(norms: Iterable<string>): Float32Array | undefined;
  /** What words say of each other, where it is known. */
  readonly thesaurus?: Thesaurus | undefined;
}

/** Word vectors are unpacked when they are first asked for; so many are kept. */
const MOST_KEPT = 4000;

/** Makes the vector as long as 1, in place; `undefined` where it is nothing. */
export function unit(vector: Float32Array): Float32Array | undefined {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return undefined;
  const length = Math.sqrt(squares);
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) / length;
  return vector;
}

/** The cosine of two unit vectors; nothing is known of what has none. */
export function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Adds the word's vector, which is as long as the word weighs in a text. */
function addTo(sum: Float32Array, { dimensions, scales, values }: Table, row: number): void {
  const scale = scales[row] ?? 0;
  const from = row * dimensions;
  for (let i = 0; i < dimensions; i += 1) sum[i] = (sum[i] ?? 0) + scale * (values[from + i] ?? 0);
}

/** The table in the bytes of `meaning.bin`. @throws where they are foreign or torn. */
export function readMeaning(bytes: ArrayBuffer): Meaning {
  const table = readTable(bytes);
  const { dimensions } = table;
  const kept = new Map<string, Float32Array | undefined>();

  function unpacked(norm: string): Float32Array | undefined {
    const row = table.rowOf(norm);
    if (row < 0) return undefined;
    const vector = new Float32Array(dimensions);
    addTo(vector, table, row);
    return unit(vector);
  }

  function sum(norms: Iterable<string>): Float32Array | undefined {
    const total = new Float32Array(dimensions);
    for (const norm of norms) {
      const row = table.rowOf(norm);
      if (row >= 0) addTo(total, table, row);
    }
    return unit(total);
  }

  return {
    dimensions,
    version: checksumIn(bytes),
    word(norm) {
      if (!kept.has(norm)) {
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(norm, unpacked(norm));
      }
      return kept.get(norm);
    },
    encode: (text) => sum(tokenize(text).map(({ norm }) => norm)),
    sum,
  };
}
