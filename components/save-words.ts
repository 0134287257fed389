import type { Stance, Verdict } from '../lib/claims/claim.ts';
import { ended } from '../lib/claims/word-lists.ts';
import type { SimilarClaim } from '../lib/messaging/protocol.ts';
import type { ErrorCode } from '../lib/messaging/request-error.ts';
import type { DraftForm } from '../lib/saving/draft.ts';
import type { Leaning } from '../lib/saving/leaning.ts';
import { counted, SOURCE_CERTAINTY } from './words.ts';

/** What the user can say of a claim; '' leaves it to the sources. */
export const VERDICT_WORDS: Record<Verdict['value'] | '', string> = {
  '': 'Leave it to the sources',
  verified: 'I verified it',
  refuted: 'It is refuted',
  disputed: 'It is disputed',
};

export const STANCE_QUESTION: Record<Stance, string> = {
  supports: 'Supports it',
  disputes: 'Disputes it',
  mentions: 'Only mentions it',
};

/** What a sentence does with a claim, told of the sentence. */
export const STANCE_SAYS: Record<Stance, string> = {
  supports: 'supports it',
  disputes: 'disputes it',
  mentions: 'only mentions it',
};

/** What the article would be kept as: "This article disputes it, stated with caution. Origin: the harbour office." */
export function keptAsWords(
  { stance, certainty, attributedTo, origin }: DraftForm,
  publisher: string,
): string {
  // Somebody's words are no fact that the outlet states, nor is what it only mentions.
  const isPlain = certainty === 'asserted' && (attributedTo.trim() !== '' || stance === 'mentions');
  const how = isPlain ? '' : `, ${SOURCE_CERTAINTY[certainty]}`;
  const from = origin.trim() || publisher;
  return `This article ${STANCE_SAYS[stance]}${how}.${from === '' ? '' : ` Origin: ${ended(from)}`}`;
}

/** Why nothing was saved. `code` is the message's where it has one. */
export interface SaveFailure {
  code: ErrorCode;
  message: string;
}

/** Errors of messages carry a code; any other error is a failure like any. */
export function failureOf(error: unknown): SaveFailure {
  if (!(error instanceof Error)) return { code: 'failed', message: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
  return { code: code as ErrorCode, message: error.message };
}

/** Why it was not saved and what to do about it. That nothing was lost is said by the form. */
export function failureWords({ code, message }: SaveFailure): string {
  switch (code) {
    case 'private':
      return 'This is a private window. Nothing from it is kept unless you allow it.';
    case 'site-off':
      return 'Second Source is switched off on this site. Switch it on in the popup or in the settings, then save again.';
    case 'timeout':
      return 'No answer came in time. Wait a moment, then save again.';
    case 'unreachable':
      return 'The extension did not answer. Save again; if that does not help, restart the browser.';
    case 'orphaned':
      return 'The extension was updated meanwhile. Copy what you wrote, reload the page and begin anew.';
    case 'library-busy':
      return 'Another window of the extension holds an older library open. Close it, then save again.';
    case 'library-newer':
      return 'Your library was made by a newer version of Second Source. Update it, then save again.';
    case 'library-full':
      return 'There is no room left for it on this computer. Make room on the disk (empty the bin, remove large files), then save again.';
    case 'bad-arguments':
      return `Something in the form cannot be kept${reason(message)} Change it, then save again.`;
    case 'forbidden':
    case 'refused':
    case 'unknown':
    case 'failed':
      return `It could not be saved${reason(message)} Please try again.`;
  }
}

function reason(message: string): string {
  if (message === '') return '.';
  return /[.!?…]$/u.test(message) ? `: ${message}` : `: ${message}.`;
}

/** Why these words are in the way of a claim that is to be read alone. */
export function leaningWords({ words }: Pick<Leaning, 'words'>): string {
  return `“${words}” cannot be understood without the article.`;
}

/** Details that can stand in another's place in one sentence; words of denial and of time cannot. */
const DETAILS = new Set(['number', 'magnitude', 'date', 'place', 'actor']);
const joined = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

/** Whoever tells that something is planned does not dispute that it was done, whatever else differs. */
export function isAtAnotherStage({ differences }: Pick<SimilarClaim, 'differences'>): boolean {
  return differences.some(({ kind }) => kind === 'modality');
}

/** What a kept claim is to the one being written. */
export function similarWords({
  relation,
  differences,
}: Pick<SimilarClaim, 'relation' | 'differences'>): string {
  if (relation === 'same') return 'You already have this:';
  if (relation === 'related') return 'You have something close to this:';
  if (differences.every(({ kind, there }) => DETAILS.has(kind) && there !== '') && differences.length > 0)
    return `You have the same with ${joined(differences.map(({ there }) => there))}:`;
  return isAtAnotherStage({ differences })
    ? 'You have this at another stage, done or still to come:'
    : 'You have one that contradicts this:';
}

/** Told to screen readers when the search for similar claims is done; '' where it found none. */
export function foundWords(similar: readonly Pick<SimilarClaim, 'relation'>[]): string {
  const same = similar.filter(({ relation }) => relation === 'same').length;
  const rest = similar.length - same;
  if (similar.length === 0) return '';
  if (rest === 0) return `You already have ${counted(same, 'claim')} like this.`;
  return same === 0
    ? `You have ${counted(rest, 'claim')} near to this.`
    : `You already have ${counted(same, 'claim')} like this, and ${rest} near to it.`;
}
