import type { VerificationStatus } from '../lib/claims/claim.ts';
import { isYetToHappen } from '../lib/claims/hedge-words.ts';
import type { MarkView, MatchView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';
import { differenceWords, kindsInShort } from './reasons.ts';

/** What the user has said of a match, as far as it changes what it is called. */
type Heard = Pick<MatchView, 'relation' | 'suggested' | 'decision'>;

/** A suggestion the user confirmed is said outright. */
export function saidRelation({ relation, suggested, decision }: Heard): MatchView['relation'] {
  return decision === 'confirmed' ? (suggested ?? relation) : relation;
}

/** Whether the match is still a question to the user. */
export function isSuggestion({ suggested, decision }: Heard): boolean {
  return suggested !== undefined && decision !== 'confirmed';
}

type Related = Heard & Pick<MatchView, 'differences'> & { claim: { status: VerificationStatus } };

/** What sentence and claim are to each other, in one line. */
export function relationWords(match: Related, words: Words): string {
  const how = differenceWords(match.differences, words);
  if (how === '') return headingWords(match, words);
  return `${headingWords({ ...match, differences: [] }, words)}. ${how}`;
}

/** The heading of a match whose reasons stand below it: "Conflicts with a reported claim: another number". */
export function headingWords(match: Related, words: Words): string {
  const { relation } = words;
  const kinds = kindsInShort(match.differences, words);
  if (isSuggestion(match)) {
    return match.suggested === 'same' ? relation.possiblySame : relation.possiblyConflict(kinds);
  }
  switch (saidRelation(match)) {
    case 'same':
      return relation.same;
    case 'conflicts':
      return `${relation.conflicts[match.claim.status]}${kinds === '' ? '' : `: ${kinds}`}`;
    case 'related':
      return relation.related;
  }
}

/** How strongly the sentence itself says it, and by whom: "This sentence: stated with caution (“may”); attributed to the ministry". */
export function sentenceWords(
  { certainty, attributedTo, hedge }: Pick<MarkView, 'certainty' | 'attributedTo' | 'hedge'>,
  { sentence }: Pick<Words, 'sentence'>,
): string {
  // The words opened the sentence there, and do not here.
  const named = attributedTo?.replace(/^(?:The|An?)(?=\s)/u, (article) => article.toLowerCase()) ?? '';
  const whom = named === '' ? [] : [sentence.attributed(named)];
  // Somebody's words are no fact that the article states.
  const said =
    certainty === 'hedged' && hedge !== undefined && isYetToHappen(hedge)
      ? sentence.open
      : sentence[certainty];
  const how =
    certainty === 'asserted' && named !== '' ? [] : [hedge === undefined ? said : sentence.by(said, hedge)];
  return sentence.says([...how, ...whom]);
}

/** One line for a mark under the pointer: its tone, what it is to its most telling claim, and how many more there are. */
export function hintText(mark: Pick<MarkView, 'tone' | 'matches'>, words: Words): string {
  const first = mark.matches.find(({ tone }) => tone === mark.tone) ?? mark.matches[0];
  if (first === undefined) return '';
  const more = mark.matches.length - 1;
  return `${firstHint(first, words)}${more === 0 ? '' : ` ${words.hint.more(more)}`}`;
}

function firstHint(match: MatchView, words: Words): string {
  const { hint, tones } = words;
  const claim = match.otherTime === true ? 'otherTime' : match.claim.status;
  const how = differenceWords(match.differences, words);
  if (isSuggestion(match)) {
    return match.suggested === 'same' ? hint.possiblySame : hint.possiblyConflict(how);
  }
  const tone = match.tone === undefined ? '' : `${tones[match.tone]}: `;
  switch (saidRelation(match)) {
    case 'same':
      return `${tone}${hint.same(claim)}`;
    case 'conflicts':
      return `${tone}${hint.conflicts(claim, how)}`;
    case 'related':
      return hint.related(claim);
  }
}

/** "1 source", "3 sources". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

export { SOURCE_CERTAINTY, STANCE_WORDS, STATUS_WORDS, TONE_WORDS } from './english-words.ts';
