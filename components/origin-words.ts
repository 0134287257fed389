import { mayMean } from '../lib/claims/learned.ts';
import { isAnybody } from '../lib/claims/unnamed.ts';
import type { DraftForm } from '../lib/saving/draft.ts';
import type { ProposedOrigin } from '../lib/saving/propose-origin.ts';

const WHAT = 'Where the report comes from: an agency, a ministry, a person.';

/** What the origin is, and which words of the page decided on it, or what follows where the user decided otherwise. */
export function originWords(
  { origin, attributedTo }: Pick<DraftForm, 'origin' | 'attributedTo'>,
  publisher: string,
  proposed: ProposedOrigin | undefined,
): string {
  const empty = publisher === '' ? '' : ` Left empty, it is ${publisher}.`;
  const name = origin.trim();
  if (proposed === undefined) return `${WHAT}${empty}`;
  if (name === proposed.name) return `${decidedBy(proposed, attributedTo.trim())}${name === '' ? empty : ''}`;
  const before = proposed.name || publisher;
  const instead = before === '' ? '' : ` It seemed to be ${before}.`;
  const learns = name !== '' && mayMean(attributedTo, name, publisher);
  return `${WHAT}${learns ? `${instead} From now on “${attributedTo.trim()}” means ${name}.` : `${instead}${empty}`}`;
}

/** Which words of the page say where it comes from, or why those that say who said it do not. */
function decidedBy({ by, words, name }: ProposedOrigin, attributedTo: string): string {
  switch (by) {
    case 'said':
      return `Where the report comes from: the sentence names “${words}”.`;
    case 'before':
      return `Where the report comes from: the sentence says “${words}”, and the article named ${name} before.`;
    case 'known':
      return `Where the report comes from: the sentence says “${words}”, which your library knows as ${name}.`;
    case 'credit':
      return `Where the report comes from: the page says “${words}”.`;
    case 'link':
      return `Where the report comes from: the sentence links ${words}.`;
    case 'outlet':
      if (attributedTo === '') return `${WHAT} Nothing on the page names one.`;
      return `${WHAT} “${attributedTo}” ${isAnybody(attributedTo) ? 'may be anybody' : 'does not say for sure which'}.`;
  }
}
