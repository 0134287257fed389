import { analyse } from '../../lib/matching/analysis.ts';
import { readingFor } from '../../lib/matching/features/words.ts';
import { relate } from '../../lib/matching/thesaurus.ts';
import { loadMeaning } from '../doors/meaning.ts';
import { GOLDS, pairsOf } from '../quality/pairs.ts';
import type { Pair } from '../quality/pairs.ts';

/**
 * `node bench/thesaurus/measure.ts`: what the thesaurus knows of the words of a claim that are not in the sentence, by
 * label, on the families of `bench/everyday` (one pair of eight) and on the pairs to develop on.
 */
const meaning = loadMeaning();

/** How many content words of the claim have another form in the sentence, or none, and what the thesaurus says of them. */
function told({ sentence, claim }: Pair): { unmet: number; told: number; ruledOut: boolean } {
  const here = analyse(sentence);
  const { words, terms } = readingFor(analyse(claim), meaning);
  const others = readingFor(here, meaning).terms;
  const forms = new Set(here.tokens.map(({ norm }) => norm));
  const left = new Set(words.flatMap(({ norm }, index) => (forms.has(norm) ? [] : [index])));
  const unmet = left.size;
  let ruledOut = false;
  for (const term of terms) {
    if (!term.words.some((index) => left.has(index))) continue;
    const relations = new Set(others.map((other) => relate(other.senses, term.senses)));
    if (SAYS.some((relation) => relations.has(relation))) for (const index of term.words) left.delete(index);
    else if (relations.has('opposite')) ruledOut = true;
  }
  return { unmet, told: unmet - left.size, ruledOut };
}

const SAYS = ['same', 'narrower', 'converse'] as const;

for (const [set, every] of [
  ['everyday (families)', 8],
  ['everyday (tune)', 1],
] as const) {
  const pairs = pairsOf(set).filter((_, index) => index % every === 0);
  for (const gold of GOLDS) {
    const own = pairs.filter((pair) => pair.gold === gold).map(told);
    const unmet = own.reduce((sum, each) => sum + each.unmet, 0);
    const share = own.reduce((sum, each) => sum + each.told, 0) / unmet;
    const ruledOut = own.filter((each) => each.ruledOut).length / own.length;
    console.log(
      `${set}, ${gold}: ${own.length} pairs, ${unmet} words of claims in other form, told by the thesaurus ${share.toFixed(3)}; a word ruled out in ${ruledOut.toFixed(3)} of pairs`,
    );
  }
}
