import { followRange } from '../page/follow.ts';
import { rememberFocus } from '../page/focus.ts';
import type { Overlay } from '../page/overlay.ts';
import type { Mark, PanelView, ReaderParts } from './parts.ts';

export interface PanelBox {
  /** The mark it shows. */
  readonly mark: Mark | undefined;
  /** Opens by the mark and takes the focus, or moves over to it and keeps the focus. */
  open(mark: Mark, view: PanelView): void;
  /** Closes and gives the focus back, where the panel has it. */
  close(): void;
}

/** The panel's place in the page; what is in it is drawn elsewhere. */
export function createPanelBox(
  document: Document,
  overlay: Overlay,
  parts: Pick<ReaderParts, 'drawPanel'>,
  signal: AbortSignal,
): PanelBox {
  const box = overlay.box('panel-box');
  let shown: Mark | undefined;
  let following: AbortController | undefined;
  let giveBack: ((range: Range) => void) | undefined;

  const close = (): void => {
    if (!shown) return;
    const { range } = shown;
    const had = overlay.focused() !== null;
    shown = undefined;
    following?.abort();
    parts.drawPanel(box, undefined);
    overlay.toggle(box, false);
    if (had) giveBack?.(range);
    giveBack = undefined;
  };
  signal.addEventListener('abort', close);

  return {
    get mark() {
      return shown;
    },
    open(mark, view) {
      giveBack ??= rememberFocus(document);
      const moved = shown !== mark;
      shown = mark;
      overlay.toggle(box, true);
      parts.drawPanel(box, view);
      if (!moved) return;
      following?.abort();
      following = new AbortController();
      followRange(box, mark.range, { sheet: true }, following.signal);
    },
    close,
  };
}
