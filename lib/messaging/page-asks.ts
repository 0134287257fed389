import { send, sendToTab } from './client.ts';
import type { PageAsks } from './read-page.ts';
import type { SuggestingNeeds } from './suggesting.ts';

/** How `readPage` asks about the page of a tab, from a page of the extension. */
export function pageAsks(tabId: number): PageAsks {
  return {
    access: () => send('page.access', { tabId }),
    check: () => send('page.check', { tabId }),
    report: () => sendToTab(tabId, 'reader.report'),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}

/** How `createSuggesting` asks about the page of a tab. */
export const suggestingAsks: Omit<SuggestingNeeds, 'changed'> = {
  suggest: (tabId) => send('claims.suggest', { tabId }),
  begin: (tabId, claim) =>
    send('draft.begin', {
      tabId,
      ...(claim && { sentence: { sentence: claim.sentence, text: claim.text } }),
    }),
};
