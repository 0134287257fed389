import { type Language, languageOf } from './language-names.ts';
import { loadWords } from './load.ts';
import type { Part, Words } from './parts.ts';

export interface Speaking {
  /** What the surface shows. */
  parts: readonly Part[];
  /** The browser's own language, as it names it. */
  browser: string;
  /** What the settings say; 'browser' leaves it to the browser. May reject: then the browser's language stays. */
  chosen: () => Promise<Language | 'browser'>;
  /** Called with the words first of all, and again where they are to be others. */
  said: (words: Words) => void;
}

/**
 * Gives a surface its words: in the browser's language at once, since that is what most people read, then in the one the
 * settings name. Resolves with a way to ask the settings again; rejects where the extension's own files cannot be read.
 */
export async function speak({ parts, browser, chosen, said }: Speaking): Promise<() => Promise<void>> {
  const own = languageOf(browser);
  let spoken: Language | undefined;
  const say = async (language: Language): Promise<void> => {
    if (language === spoken) return;
    spoken = language;
    const words = await loadWords(language, parts);
    if (spoken === language) said(words);
  };
  const follow = async (): Promise<void> => {
    const wanted = await chosen().catch(() => 'browser' as const);
    await say(wanted === 'browser' ? own : wanted);
  };
  await say(own);
  // Nobody waits for it: a page is drawn before the background answers.
  follow().catch(() => undefined);
  return follow;
}
