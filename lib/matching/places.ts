import type { Token } from '../text/words.ts';
import { LONGEST_PLACE, PLACES } from './lexicon/places.ts';
import type { Place } from './lexicon/places.ts';

/** After these a seat of power is only the city it lies in: "in Oslo" is not all of Norway. */
const LOCATIVE = /^(?:in|at|near|around|outside|inside|through|across|central|downtown)$/;

/** The city of a seat of power, apart from its country. */
const cityOf = ({ country, city = country }: Place): Place => ({
  country,
  kind: 'inside',
  concept: city,
  city,
});

/** "The Austrian capital": the first seat of a country that is a city. */
const CAPITALS: ReadonlyMap<string, Place> = (() => {
  const out = new Map<string, Place>();
  for (const place of PLACES.values())
    if (place.kind === 'seat' && !out.has(place.country)) out.set(place.country, cityOf(place));
  return out;
})();

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
    const capital = tokens[i + length]?.norm === 'capital' ? CAPITALS.get(place?.country ?? '') : undefined;
    if (place?.kind === 'people' && capital !== undefined) return { place: capital, to: i + length + 1 };
    if (place?.kind === 'seat' && LOCATIVE.test(tokens[i - 1]?.norm ?? ''))
      return { place: cityOf(place), to: i + length };
    if (place !== undefined) return { place, to: i + length };
  }
  return undefined;
}
