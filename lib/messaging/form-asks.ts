import type { DraftForm } from '../saving/draft.ts';
import { send } from './client.ts';

/** What the form of a draft asks, from whichever page of the extension it is shown in. */
export function formAsks(draftId: string) {
  return {
    onKeep: (form: DraftForm) => send('draft.keep', { draftId, form }),
    onDiscard: () => send('draft.drop', { draftId }),
    onSimilar: (text: string) => send('claim.similar', { draftId, text }),
    onClaim: (claimId: string) => send('claim.read', { claimId }),
    onTags: () => send('library.tags'),
    onSave: (form: DraftForm) => send('claim.save', { draftId, form }),
    onAllowPrivate: (savePrivate: boolean) => send('settings.set', { savePrivate }),
  };
}
