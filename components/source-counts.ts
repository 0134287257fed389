import { byOrigin } from '../lib/claims/by-origin.ts';
import type { SourceView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';

/**
 * "3 sources from 2 origins, 1 mention": what says or disputes a claim, as its status counts it; what merely mentions it is
 * named apart. '' where there is nothing.
 */
export function sourceCounts(
  sources: readonly Pick<SourceView, 'id' | 'origin' | 'stance'>[],
  { panel }: Pick<Words, 'panel'>,
): string {
  const telling = sources.filter(({ stance }) => stance !== 'mentions');
  const mentions = sources.length - telling.length;
  return [
    ...(telling.length === 0 ? [] : [panel.sources(telling.length, byOrigin(telling).length)]),
    ...(mentions === 0 ? [] : [panel.mentions(mentions)]),
  ].join(', ');
}
