import { byOrigin } from '../lib/claims/by-origin.ts';
import type { SourceView } from '../lib/claims/view.ts';
import { counted } from './words.ts';

/**
 * "3 sources from 2 origins, 1 mention": what says or disputes a claim, as its status counts it; what merely mentions it is
 * named apart. '' where there is nothing.
 */
export function sourceCounts(sources: readonly Pick<SourceView, 'id' | 'origin' | 'stance'>[]): string {
  const telling = sources.filter(({ stance }) => stance !== 'mentions');
  const mentions = sources.length - telling.length;
  const from = `${counted(telling.length, 'source')} from ${counted(byOrigin(telling).length, 'origin')}`;
  return [
    ...(telling.length === 0 ? [] : [from]),
    ...(mentions === 0 ? [] : [counted(mentions, 'mention')]),
  ].join(', ');
}
