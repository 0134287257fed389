import type { ArticleAnswer } from '../messaging/protocol.ts';
import { createOverlay } from '../page/overlay.ts';
import { scrollToRange } from '../page/scroll.ts';
import type { Captured } from '../saving/draft.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { type Interaction, startInteraction } from './interaction.ts';
import type { Painting } from './painting.ts';
import type { Mark, ReaderParts } from './parts.ts';

interface ShownMarksUse {
  parts: ReaderParts;
  painting: Painting;
  /** What the background last said of the page. */
  answer: () => ArticleAnswer | undefined;
  /** What the page gives for a claim of that sentence. */
  capture: (sentence: number) => Promise<Captured>;
  alive: () => boolean;
  /** The user said something about a claim. */
  decided: () => void;
  /** The panel was closed. */
  closed: () => void;
}

export interface ShownMarks {
  /** In page order; those without a tone are not painted. */
  readonly marks: readonly Mark[];
  /** What the user can do with them: there while there are any, or a panel is open, and none where marks are quiet. */
  readonly interaction: Interaction | undefined;
  /** Shows these in place of those before. */
  put(fresh: readonly Mark[]): void;
  /** @throws where no such sentence has a mark; else as `Reader.show` */
  show(sentence: number, open: boolean): void;
}

/** The marks of a page, painted, and at the user's hand. */
export function createShownMarks(document: Document, use: ShownMarksUse): ShownMarks {
  const { parts, painting, answer } = use;
  const { defaultView: window } = document;
  let marks: readonly Mark[] = [];
  let interaction: Interaction | undefined;

  const isQuiet = (): boolean => answer()?.quiet === true;

  const begin = (): Interaction =>
    startInteraction(document, {
      parts,
      overlay: createOverlay,
      marks: () => marks,
      shortcuts: () => answer()?.shortcuts ?? DEFAULT_SETTINGS.shortcuts,
      language: () => answer()?.language,
      point: (mark) => painting.point(mark),
      scrollTo: (mark) => window && scrollToRange(mark.range, window),
      async addSource({ view }, claimId, stance) {
        const captured = await use.capture(view.sentence);
        await parts.beginSource({ claimId, stance, captured });
      },
      alive: () => use.alive(),
      decided: () => use.decided(),
      closed: () => {
        use.closed();
        if (marks.length === 0) put([]);
      },
    });

  const put = (fresh: readonly Mark[]): void => {
    marks = fresh;
    // What there is for the user to do in the page, the page can see.
    if (isQuiet()) {
      interaction?.close();
      interaction?.end();
      interaction = undefined;
      return painting.paint(marks, answer());
    }
    // A panel whose sentence has no mark any more is still read: what was said there can be taken back.
    if (marks.length > 0 || interaction?.open) {
      interaction ??= begin();
      interaction.moved();
    } else {
      interaction?.end();
      interaction = undefined;
    }
    painting.paint(marks, answer());
  };

  return {
    get marks() {
      return marks;
    },
    get interaction() {
      return interaction;
    },
    put,
    show(sentence, open) {
      const mark = marks.find(({ view }) => view.sentence === sentence);
      if (mark && window && isQuiet()) return scrollToRange(mark.range, window);
      if (!mark || !interaction) throw new Error('This sentence is no longer on the page.');
      interaction.show(mark, open);
    },
  };
}
