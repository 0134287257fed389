import type { LexicalWord } from './lexical-reading.ts';

export type Pair = readonly [here: LexicalWord, there: LexicalWord];

/** Which word meets which: in the claim's order as far as that goes, the rest wherever they are. */
export function aligned(here: readonly LexicalWord[], there: readonly LexicalWord[]) {
  const inOrder = longestInOrder(here, there);
  const used = new Set(inOrder.map(([word]) => word));
  const met = new Set(inOrder.map(([, word]) => word));
  const pairs: Pair[] = [...inOrder];
  for (const word of there) {
    if (met.has(word)) continue;
    const other = here.find((each) => each.stem === word.stem && !used.has(each));
    if (other === undefined) continue;
    used.add(other);
    pairs.push([other, word]);
  }
  const places = pairs.map(([word]) => here.indexOf(word));
  const span = places.length === 0 ? 0 : Math.max(...places) - Math.min(...places) + 1;
  const moved = pairs.slice(inOrder.length);
  return { met: pairs.length, pairs, moved, extra: span - pairs.length };
}

/** The longest common subsequence by stems, as near to the end of the sentence as it can be. */
function longestInOrder(here: readonly LexicalWord[], there: readonly LexicalWord[]): Pair[] {
  const width = there.length + 1;
  const best = new Uint16Array((here.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = 1; i <= here.length; i += 1) {
    for (let j = 1; j <= there.length; j += 1) {
      const [one, other] = [here[i - 1], there[j - 1]];
      // Nouns of German hold their places; it is the verb that moves between them.
      const worth = one?.stem === other?.stem ? (other?.capital === true ? 2 : 1) : 0;
      const met = worth === 0 ? 0 : at(i - 1, j - 1) + worth;
      best[i * width + j] = Math.max(met, at(i - 1, j), at(i, j - 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = here.length, j = there.length; i > 0 && j > 0;) {
    const [one, other] = [here[i - 1], there[j - 1]];
    const skipped = Math.max(at(i - 1, j), at(i, j - 1));
    if (one !== undefined && other !== undefined && one.stem === other.stem && at(i, j) > skipped) {
      pairs.unshift([one, other]);
      i -= 1;
      j -= 1;
    } else if (at(i - 1, j) >= at(i, j - 1)) i -= 1;
    else j -= 1;
  }
  return pairs;
}
