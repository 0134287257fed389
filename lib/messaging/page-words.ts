import { browser } from '../browser.ts';
import { loadWords } from '../words/load.ts';
import type { Part, Words } from '../words/parts.ts';
import { speak } from '../words/speaking.ts';
import { send } from './client.ts';

/**
 * The words of one of the extension's own pages, in the language that the browser or the settings name; the page is marked
 * as being in it. Resolves once `said` was called first. It is called again where the language became another, which
 * a page that is come back to asks anew.
 */
export async function speakPage(parts: readonly Part[], said: (words: Words) => void): Promise<void> {
  const follow = await speak({
    parts,
    browser: browser.i18n.getUILanguage(),
    chosen: async () => (await send('settings.get')).language,
    said: (words) => {
      Object.assign(document.documentElement, { lang: words.tag, dir: words.direction });
      said(words);
    },
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') follow().catch(() => undefined);
  });
}

/** The same in English, for a page that has words outside the catalogue still: one page speaks one language. */
export async function speakEnglish(parts: readonly Part[], said: (words: Words) => void): Promise<void> {
  said(await loadWords('en', parts));
}
