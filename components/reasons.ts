import type { MatchView } from '../lib/claims/view.ts';

type Difference = MatchView['differences'][number];

/** What differs, by kind; in the words of somebody who reads the news. */
const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ['number', 'Another number'],
  ['magnitude', 'Another order of magnitude'],
  ['date', 'Another date'],
  ['place', 'Another place'],
  ['actor', 'Somebody else'],
  ['roles', 'Roles reversed'],
  ['negation', 'The opposite'],
  ['modality', 'Done or not yet'],
]);

/** Kinds whose words are taken out of a sentence, and would read as if they were part of ours. */
const QUOTED = new Set(['negation', 'modality']);

/** The kind of a difference, to be followed by `sidesWords`. */
export function kindWords({ kind }: Pick<Difference, 'kind'>): string {
  return KIND_WORDS.get(kind) ?? 'Another detail';
}

/** "12,000 here, 10,000 in your claim". */
export function sidesWords({ kind, here, there }: Difference): string {
  const words = (each: string): string => (QUOTED.has(kind) ? `“${each}”` : each);
  if (here === '') return `“${there}” in your claim, not here`;
  if (there === '') return `“${here}” here, not in your claim`;
  // Of swapped roles, the words are who does it.
  if (kind === 'roles') return `${here} does it here, ${there} in your claim`;
  if (here.toLowerCase() !== there.toLowerCase()) return `${words(here)} here, ${words(there)} in your claim`;
  return kind === 'negation'
    ? `${words(here)} in both, but one of them denies it`
    : `${words(here)} in both, but not the same`;
}

/** "Another number: 12,000 here, 10,000 in your claim"; several details are sentences of their own. */
export function differenceWords(differences: readonly Difference[]): string {
  return differences.map((each) => `${kindWords(each)}: ${sidesWords(each)}`).join('. ');
}

/** "another number, another date": the kinds alone, each once, as part of a heading. */
export function kindsInShort(differences: readonly Difference[]): string {
  const kinds = new Set(differences.map(kindWords));
  return [...kinds].map((words) => words.charAt(0).toLowerCase() + words.slice(1)).join(', ');
}
