import type { MarkView } from '../claims/view.ts';
import type { addressesOf, captureOf } from '../page/capture.ts';
import type { reviewMarkup } from '../page/review-markup.ts';
import type { Language } from '../words/language-names.ts';
import type { PanelView } from './parts.ts';

/**
 * What is needed only once the user does something: what draws hint and panel, and what captures a claim. It is a
 * script of its own, put into a page when it is first needed: most pages that are read never are.
 */
export interface Drawing {
  /** Looks of both, as text of a style sheet. */
  css: string;
  /** Draw into a box of the overlay; `undefined` takes it out. */
  drawPanel: (box: HTMLElement, view: PanelView | undefined, language?: Language) => void;
  /** @param language of the words; the browser's own where there is none */
  drawHint: (box: HTMLElement, mark: MarkView | undefined, language?: Language) => void;
  captureOf: typeof captureOf;
  addressesOf: typeof addressesOf;
  reviewMarkup: typeof reviewMarkup;
}

/** In the scripts' own world, where the page cannot see it. */
const KEY = Symbol.for('second-source.drawing');

const world = globalThis as { [KEY]?: Drawing };

/** Called by the script: hands its drawing to the reader that had it put here. */
export function offerDrawing(drawing: Drawing): void {
  world[KEY] = drawing;
}

/**
 * The drawing, loaded once and kept; its words are loaded anew when they are to be in another language. Where it cannot be loaded the promise rejects, and the next call tries again.
 *
 * @param inject has the script put into this page, with its words in a language; resolves once it has run
 */
export function createDrawingLoader(
  inject: (language: Language | 'browser') => Promise<unknown>,
): (language?: Language | 'browser') => Promise<Drawing> {
  let loaded: Promise<Drawing> | undefined;
  let spoken: string | undefined;
  const load = async (language: Language | 'browser' = 'browser'): Promise<Drawing> => {
    await inject(language);
    const drawing = world[KEY];
    delete world[KEY];
    if (drawing === undefined) throw new Error('The panel could not be loaded.');
    return drawing;
  };
  return async (language) => {
    if (loaded === undefined) spoken = language ?? 'browser';
    loaded ??= load(language).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    const drawing = await loaded;
    if (language === undefined || language === spoken) return drawing;
    spoken = language;
    // Its words come with it. Without those of another language it goes on in the one it has.
    await load(language).catch(() => undefined);
    return drawing;
  };
}
