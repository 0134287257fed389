import { readFileSync } from 'node:fs';
import { tokenize } from '../../lib/text/words.ts';
import { GOLDS, pairsOf } from '../quality/pairs.ts';
import type { Pair } from '../quality/pairs.ts';
import { PACKED } from './pack.ts';
import { readThesaurus, relate } from '../../lib/matching/thesaurus.ts';

/**
 * `node bench/thesaurus/measure.ts`: what the thesaurus knows of the words of a claim that are not in the sentence, by
 * label, on the families of `bench/everyday` (one pair of eight) and on the pairs to develop on. The engine does not use it yet.
 */
const thesaurus = readThesaurus(readFileSync(PACKED, 'utf8'));

interface Term {
  at: readonly number[];
  senses: readonly number[];
}

function read(text: string): { norms: string[]; content: number[]; terms: Term[] } {
  const tokens = tokenize(text, 'en');
  const norms = tokens.map(({ norm }) => norm);
  const content = tokens.flatMap((token, at) => (token.kind === 'word' && !token.stop ? [at] : []));
  const single = content.map((at) => ({ at: [at], senses: thesaurus.senses(norms[at] ?? '') }));
  return { norms, content, terms: [...thesaurus.phrases(norms), ...single] };
}

/** How many content words of the claim have another form in the sentence, or none, and what the thesaurus says of them. */
function told({ sentence, claim }: Pair): { unmet: number; told: number; ruledOut: boolean } {
  const here = read(sentence);
  const there = read(claim);
  const forms = new Set(here.norms);
  const left = new Set(there.content.filter((at) => !forms.has(there.norms[at] ?? '')));
  const unmet = left.size;
  let ruledOut = false;
  for (const { at, senses } of there.terms) {
    if (!at.some((index) => left.has(index))) continue;
    const relations = new Set(here.terms.map((term) => relate(term.senses, senses)));
    if (SAYS.some((relation) => relations.has(relation))) for (const index of at) left.delete(index);
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
