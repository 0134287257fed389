import type { Overlay } from '../page/overlay.ts';
import { followRange } from '../page/follow.ts';
import type { Language } from '../words/language-names.ts';
import type { Drawing } from './drawing.ts';
import type { Mark } from './parts.ts';

/** From the pointer's coming to the hint, ms: shorter flickers under a pointer that only passes. */
const BEFORE = 500;
/** Time to move the pointer from the mark onto the hint, ms. */
const GRACE = 200;

export interface Hint {
  readonly shown: boolean;
  /** The pointer came upon a mark, or left it: the hint comes and goes after a moment. */
  over(mark: Mark | undefined): void;
  /** At once, and told to a screen reader: the user stepped here with the keyboard. */
  tell(mark: Mark): void;
  hide(): void;
}

/** One line about a mark, by the mark. */
export function createHint(
  overlay: Overlay,
  drawing: () => Promise<Drawing>,
  choose: (mark: Mark) => void,
  language: () => Language | undefined,
  signal: AbortSignal,
): Hint {
  const box = overlay.box('hint-box');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let following: AbortController | undefined;
  let shown: Mark | undefined;
  let told = false;
  let drawn: Drawing | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    if (!shown) return;
    shown = undefined;
    following?.abort();
    drawn?.drawHint(box, undefined);
    overlay.toggle(box, false);
  };
  const draw = (mark: Mark): void => {
    if (shown !== mark) return;
    following?.abort();
    following = new AbortController();
    drawn?.drawHint(box, mark.view, language());
    followRange(box, mark.range, { prefer: 'above', sheet: false }, following.signal);
  };
  const show = async (mark: Mark, politely: boolean): Promise<void> => {
    hide();
    shown = mark;
    told = politely;
    drawn = await drawing();
    if (shown !== mark) return;
    overlay.toggle(box, true);
    box.role = politely ? 'status' : null;
    // A live region is heard only where it was there, empty, before its words.
    if (politely) requestAnimationFrame(() => draw(mark));
    else draw(mark);
  };
  // Without the background there is no hint; the next time asks again.
  const tryShow = (mark: Mark, politely: boolean): void => {
    show(mark, politely).catch(hide);
  };
  const stay = { signal, passive: true };
  box.addEventListener('pointerenter', () => clearTimeout(timer), stay);
  box.addEventListener(
    'pointerleave',
    () => {
      clearTimeout(timer);
      if (!told) timer = setTimeout(hide, GRACE);
    },
    stay,
  );
  box.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && shown) choose(shown);
    },
    stay,
  );
  signal.addEventListener('abort', hide);

  return {
    get shown() {
      return shown !== undefined;
    },
    over(mark) {
      clearTimeout(timer);
      // What the keyboard brought stays while the pointer lies elsewhere.
      if (mark === shown || (!mark && told)) return;
      // What it is drawn with is loaded meanwhile.
      if (mark) drawing().catch(() => undefined);
      timer = setTimeout(() => (mark ? tryShow(mark, false) : hide()), mark ? BEFORE : GRACE);
    },
    tell: (mark) => tryShow(mark, true),
    hide,
  };
}
