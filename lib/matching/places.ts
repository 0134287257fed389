import type { Token } from '../text/words.ts';
import { LONGEST_PLACE, PLACES } from './lexicon/places.ts';
import type { Place } from './lexicon/places.ts';

/** The longest listed place that begins at token `i`, with the token after it. Capitals are required: "turkey". */
const FIRST: ReadonlySet<string> = new Set([...PLACES.keys()].map((words) => words.split(' ')[0] ?? words));

export function placeAt(tokens: readonly Token[], i: number): { place: Place; to: number } | undefined {
  if (tokens[i]?.capital !== true || !FIRST.has(tokens[i]?.norm ?? '')) return undefined;
  // Kim Jong Un is not the United Nations.
  if (tokens[i]?.text === 'Un') return undefined;
  for (let length = LONGEST_PLACE; length >= 1; length -= 1) {
    const words = tokens.slice(i, i + length);
    if (words.length < length || words.some((token) => token.kind !== 'word')) continue;
    if (words.slice(0, -1).some((token) => token.possessive)) continue;
    const place = PLACES.get(words.map((token) => token.norm).join(' '));
    if (place !== undefined) return { place, to: i + length };
  }
  return undefined;
}
