import { expect, it } from 'vitest';
import { searchFor } from './search.ts';

const TEXTS = [
  ['The Alder Bridge carries 4,000 cars a day.', 'Réforme', 'Ask Łucja.'],
  ['The Elbe froze in 1929.', 'Ice', 'Hafenblatt'],
  ['東京の橋は閉鎖された。'],
  ['Nothing happened.', 'a quiet day'],
];

it.each([
  ['alder', [0]],
  ['CARS brid', [0]],
  ['reforme', [0]],
  ['RÉFORME alder', [0]],
  ['łucja', [0]],
  ['4,000', [0]],
  ['ice hafen', [1]],
  ['quiet', [3]],
  ['橋', [2]],
  ['lbe', []],
  ['alder froze', []],
  ['***', [0, 1, 2, 3]],
  [' \t', [0, 1, 2, 3]],
])('finds the words of “%s”', (query, expected) => {
  const has = searchFor(query);
  expect(TEXTS.flatMap((texts, at) => (has(texts) ? [at] : []))).toEqual(expected);
});
