import type { Word } from '../text/words.ts';
import { PLACES } from './lexicon/places.ts';
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

/** Words of the longest listed place that begins with a word. */
const LONGEST = new Map<string, number>();
for (const words of PLACES.keys()) {
  const [first = '', ...more] = words.split(' ');
  LONGEST.set(first, Math.max(LONGEST.get(first) ?? 0, more.length + 1));
}

/** The longest listed place that begins at token `i`, with the token after it. Capitals are required: "turkey". */
export function placeAt(tokens: readonly Word[], i: number): { place: Place; to: number } | undefined {
  const first = tokens[i];
  if (first?.capital !== true) return undefined;
  const longest = LONGEST.get(first.norm);
  // Kim Jong Un is not the United Nations.
  if (longest === undefined || first.text === 'Un') return undefined;
  for (let length = longest; length >= 1; length -= 1) {
    const words = wordsFrom(tokens, i, length);
    const place = words === undefined ? undefined : PLACES.get(words);
    if (place === undefined) continue;
    const capital = tokens[i + length]?.norm === 'capital' ? CAPITALS.get(place.country) : undefined;
    if (place.kind === 'people' && capital !== undefined) return { place: capital, to: i + length + 1 };
    if (place.kind === 'seat' && LOCATIVE.test(tokens[i - 1]?.norm ?? ''))
      return { place: cityOf(place), to: i + length };
    return { place, to: i + length };
  }
  return undefined;
}

/** So many words from `i` on, where they are words and none but the last owns the next. */
function wordsFrom(tokens: readonly Word[], i: number, length: number): string | undefined {
  let words = '';
  for (let k = i; k < i + length; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'word' || (token.possessive && k < i + length - 1)) return undefined;
    words = k === i ? token.norm : `${words} ${token.norm}`;
  }
  return words;
}
