import type { DraftForm } from '../saving/draft.ts';
import { send } from './client.ts';

/** More claims are not looked through beside a form: who has so many types another word. */
const MOST_FOUND = 8;

/** What the form of a draft asks, from whichever page of the extension it is shown in. */
export function formAsks(draftId: string) {
  return {
    onKeep: (form: DraftForm) => send('draft.keep', { draftId, form }),
    onDiscard: () => send('draft.drop', { draftId }),
    onSimilar: (text: string) => send('claim.similar', { draftId, text }),
    onFind: async (query: string) =>
      (await send('library.list', { query, offset: 0, limit: MOST_FOUND })).claims,
    onClaim: (claimId: string) => send('claim.read', { claimId }),
    onTags: () => send('library.tags'),
    onSave: (form: DraftForm) => send('claim.save', { draftId, form }),
    onAllowPrivate: (savePrivate: boolean) => send('settings.set', { savePrivate }),
  };
}
