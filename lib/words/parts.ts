import type { common } from './en/common.ts';
import type { panel } from './en/panel.ts';
import type { pictures } from './en/pictures.ts';
import type { popup } from './en/popup.ts';
import type { side } from './en/side.ts';

/**
 * The catalogue in parts, each a module of every language (`en/panel.ts`, `uk/panel.ts`), so that a surface loads the words
 * it shows and no others. English has the type of each: what is missing in another language, or takes other arguments, is an
 * error of the compiler. A message that counts, names or dates something is a function that gives the whole sentence:
 * where a word stands, and in which form, is the language's own matter. Counting is done by `counted`, which asks for every
 * plural form; dates and numbers come from `speech.ts`.
 *
 * A new view takes its own part: `en/NAME.ts` and its five sisters, a line here, one for each language in `load.ts`
 * and `catalogues.ts`, and the part's name in the entrypoint that shows the view.
 */
export interface Parts {
  common: typeof common;
  panel: typeof panel;
  pictures: typeof pictures;
  popup: typeof popup;
  side: typeof side;
}

export type Part = keyof Parts;

type Together<P> = (P extends unknown ? (part: P) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The words of all parts; what draws a surface is given those of the parts that its entrypoint names. */
export type Words = Together<Parts[Part]>;
