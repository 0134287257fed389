import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { STOP_WORDS } from '../../lib/text/stop-words.ts';

/** How one of the libraries that others would take finds the five nearest claims to a sentence. */
export type Peer = (sentence: string) => unknown;

const TOP = 5;

/** With stop words in, both are many times slower: they would be measured at their worst. */
const contentOf = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N},]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word)).join(' ');

/** `suggest` has it take claims that lack some of the sentence's words: without it hardly any sentence finds one. */
export function flexSearch(claims: readonly string[]): Peer {
  const index = new Index({ tokenize: 'strict', resolution: 1 });
  for (const [id, claim] of claims.entries()) index.add(id, contentOf(claim));
  return (sentence) => index.search(contentOf(sentence), { limit: TOP, suggest: true });
}

export function miniSearch(claims: readonly string[]): Peer {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(claims.map((claim, id) => ({ id, text: contentOf(claim) })));
  return (sentence) => index.search(contentOf(sentence)).slice(0, TOP);
}
