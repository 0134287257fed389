import { followRange } from '../page/follow.ts';
import { rememberFocus } from '../page/focus.ts';
import type { Overlay } from '../page/overlay.ts';
import type { Language } from '../words/language-names.ts';
import type { Drawing } from './drawing.ts';
import type { Mark, PanelView } from './parts.ts';

export interface PanelBox {
  /** The mark it shows. */
  readonly mark: Mark | undefined;
  /**
   * Opens by the mark and takes the focus, or moves over to it, or shows what is new of it, and keeps the focus.
   * @throws where the panel could not be loaded
   */
  open(mark: Mark, viewBy: (drawing: Drawing) => PanelView): Promise<void>;
  /** Closes and gives the focus back, where the panel has it. */
  close(): void;
}

/** The panel's place in the page; what is in it is drawn elsewhere. */
export function createPanelBox(
  document: Document,
  overlay: Overlay,
  drawing: () => Promise<Drawing>,
  language: () => Language | undefined,
  signal: AbortSignal,
): PanelBox {
  const box = overlay.box('panel-box');
  let shown: Mark | undefined;
  let latest: unknown;
  let drawn: Drawing | undefined;
  let followed: Mark | undefined;
  let following: AbortController | undefined;
  let giveBack: ((range: Range) => void) | undefined;

  const close = (): void => {
    if (!shown) return;
    const { range } = shown;
    const had = overlay.focused() !== null;
    shown = undefined;
    latest = undefined;
    followed = undefined;
    following?.abort();
    drawn?.drawPanel(box, undefined);
    overlay.toggle(box, false);
    if (had) giveBack?.(range);
    giveBack = undefined;
  };
  signal.addEventListener('abort', close);

  return {
    get mark() {
      return shown;
    },
    async open(mark, viewBy) {
      giveBack ??= rememberFocus(document);
      shown = mark;
      latest = viewBy;
      drawn = await drawing();
      // Closed or moved on while it was loaded.
      if (latest !== viewBy) return;
      overlay.toggle(box, true);
      drawn.drawPanel(box, viewBy(drawn), language());
      // The sentence is where it was: so is the panel.
      if (followed && isAt(followed.range, mark.range)) return;
      followed = mark;
      following?.abort();
      following = new AbortController();
      followRange(box, mark.range, { sheet: true }, following.signal);
    },
    close,
  };
}

function isAt(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
