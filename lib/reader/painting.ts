import { isSameStyles, type MarkStyles, ownHighlight } from '../claims/mark-style.ts';
import { TONE_ORDER, type Tone } from '../claims/tone.ts';
import type { ArticleAnswer } from '../messaging/protocol.ts';
import { createHighlights, type Highlights } from '../page/highlights.ts';
import { pause } from '../page/pause.ts';
import { COLOURS, type Colours } from '../settings.ts';
import type { Mark, ReaderParts } from './parts.ts';

/** As entrypoints/marks.css has them, but for the user's own. */
function styleOf(tone: Tone, colours: Colours = 'standard'): string {
  if (colours === 'own') return ownHighlight(tone);
  return colours === 'standard' ? `second-source-${tone}` : `second-source-${colours}-${tone}`;
}
const STYLES = COLOURS.flatMap((colours) => TONE_ORDER.map((tone) => styleOf(tone, colours)));
const CURRENT = 'second-source-current';

/** What the background says of how marks are to be drawn. */
type Looks = Pick<ArticleAnswer, 'colours' | 'ownMarks' | 'quiet'>;

export interface Painting extends Pick<Highlights, 'begin' | 'clear' | 'givenUp'> {
  /** Paints these marks in the colours that were chosen; none where marks are quiet. */
  paint(marks: readonly Mark[], looks: Looks | undefined): void;
  /** Lays the style of the current mark over one, or over none. */
  point(mark: Mark | undefined): void;
  /** As that of the highlights, and tells where it was given up: popup and side panel say so. */
  mend(): void;
}

/** The marks as they are drawn in the page. */
export function createPainting(
  parts: Pick<ReaderParts, 'wear' | 'changed'>,
  signal: AbortSignal,
  highlights: Highlights = createHighlights(STYLES, CURRENT),
): Painting {
  let wanted: { marks: readonly Mark[]; looks: Looks | undefined } = { marks: [], looks: undefined };
  /** Whose style sheet is in the page. */
  let worn: MarkStyles | undefined;
  let wearing: Promise<unknown> = Promise.resolve();

  const lay = (colours: Colours | undefined): void => {
    const strokes =
      wanted.looks?.quiet === true
        ? []
        : wanted.marks.flatMap(({ view, range }) =>
            view.tone === undefined ? [] : [{ style: styleOf(view.tone, colours), range }],
          );
    void highlights.paint(strokes, pause);
  };

  /** The style sheet of the user's own marks; where it cannot be had they are drawn as the package has them. */
  const wear = async (): Promise<void> => {
    const { ownMarks, quiet } = wanted.looks ?? {};
    if (signal.aborted || isSameStyles(worn, quiet === true ? undefined : ownMarks)) return;
    try {
      worn = await parts.wear(worn);
    } catch {
      if (!signal.aborted && worn === undefined && wanted.looks?.colours === 'own') lay('standard');
    }
  };

  return {
    paint(marks, looks) {
      wanted = { marks, looks };
      lay(looks?.colours);
      if (looks !== undefined) wearing = wearing.then(wear);
    },
    point: (mark) => highlights.point(mark?.range),
    mend() {
      if (!signal.aborted && highlights.mend()) parts.changed();
    },
    begin: () => highlights.begin(),
    clear: () => highlights.clear(),
    get givenUp() {
      return highlights.givenUp;
    },
  };
}

/** Milliseconds between two looks at whether the marks are still there. */
const LOOK_EVERY = 500;

/** The registry tells nobody when it is cleared: it is looked at where the user moves about the page. */
export function lookWhereMoved(document: Document, look: () => void, signal: AbortSignal): void {
  let last = -LOOK_EVERY;
  const moved = (): void => {
    const now = performance.now();
    if (now - last < LOOK_EVERY) return;
    last = now;
    look();
  };
  for (const type of ['scroll', 'pointermove', 'visibilitychange']) {
    document.addEventListener(type, moved, { signal, passive: true, capture: true });
  }
}
