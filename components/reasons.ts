import type { MatchView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';

type Difference = MatchView['differences'][number];

/** Kinds whose words are taken out of a sentence, and would read as if they were part of ours. */
const QUOTED = new Set(['negation', 'modality']);

/** The kind of a difference, to be followed by `sidesWords`. */
export function kindWords({ kind }: Pick<Difference, 'kind'>, { difference }: Words): string {
  switch (kind) {
    case 'number':
    case 'magnitude':
    case 'date':
    case 'place':
    case 'actor':
    case 'roles':
    case 'negation':
    case 'modality':
      return difference[kind];
    default:
      return difference.other;
  }
}

/** "12,000 here, 10,000 in your claim". */
export function sidesWords({ kind, here, there }: Difference, words: Words): string {
  const { difference, quoted } = words;
  const own = (each: string): string => (QUOTED.has(kind) ? quoted(each) : each);
  if (here === '') return difference.onlyThere(quoted(there));
  if (there === '') return difference.onlyHere(quoted(here));
  if (kind === 'roles') return difference.doers(here, there);
  if (here.toLowerCase() !== there.toLowerCase()) return difference.sides(own(here), own(there));
  return kind === 'negation' ? difference.bothDenied(own(here)) : difference.bothOtherwise(own(here));
}

/** "Another number: 12,000 here, 10,000 in your claim"; several details are sentences of their own. */
export function differenceWords(differences: readonly Difference[], words: Words): string {
  return differences.map((each) => words.reason(kindWords(each, words), sidesWords(each, words))).join('. ');
}

/** "another number, another date": the kinds alone, each once, as part of a heading. */
export function kindsInShort(differences: readonly Difference[], words: Words): string {
  const kinds = new Set(differences.map((each) => kindWords(each, words)));
  return [...kinds].map((kind) => kind.charAt(0).toLowerCase() + kind.slice(1)).join(', ');
}
