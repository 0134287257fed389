import { createPointerCursor } from './cursor.ts';
import { markAt } from './hit-test.ts';

/** Further than this between press and release (px) is a drag: the user selects. */
const DRAG = 4;

/** What answers a click itself. */
const CONTROLS =
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, iframe, embed, object, ' +
  '[contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="checkbox"], ' +
  '[role="tab"], [role="menuitem"], [role="switch"], [role="option"], [onclick]';

export interface PointerUse<Mark> {
  marks(): readonly Mark[];
  /** True where the event belongs to our own overlay. */
  ours(event: Event): boolean;
  /** The mark the pointer came upon, or `undefined` where it left. Called on changes only. */
  over(mark: Mark | undefined): void;
  /** The pointer was pressed somewhere in the page. */
  pressed(): void;
  /** A plain click on a mark: no link, no control, no selection. */
  chosen(mark: Mark): void;
  /** The second click of a double click: the user selects a word and did not mean the first. */
  doubled(): void;
}

function hasControl(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.matches(CONTROLS));
}

/** Hover and click on marks, heard on the way down so that a page that stops its events does not stop ours. */
export function usePointer<Mark extends { range: Range }>(
  document: Document,
  use: PointerUse<Mark>,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  if (!window) return;
  const setCursor = createPointerCursor(document, signal);
  let last: PointerEvent | undefined;
  let frame = 0;
  let under: Mark | undefined;
  let pressed: { x: number; y: number; selection: Selected } | undefined;

  const enter = (mark: Mark | undefined, pointing: boolean): void => {
    setCursor(pointing);
    if (mark === under) return;
    under = mark;
    use.over(mark);
  };
  const look = (): void => {
    frame = 0;
    const event = last;
    if (!event || signal.aborted || event.buttons !== 0) return;
    const mark = markAt(document, use.marks(), event.clientX, event.clientY);
    enter(mark, mark !== undefined && !overControl);
  };
  let overControl = false;

  const options = { signal, capture: true, passive: true };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (use.ours(event)) return setCursor(false);
      last = event;
      overControl = hasControl(event);
      frame ||= window.requestAnimationFrame(look);
    },
    options,
  );
  document.documentElement.addEventListener('pointerleave', () => enter(undefined, false), {
    signal,
    passive: true,
  });
  window.addEventListener('scroll', () => enter(undefined, false), options);
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (use.ours(event)) return;
      use.pressed();
      pressed = event.isTrusted
        ? { x: event.clientX, y: event.clientY, selection: selectedIn(document) }
        : undefined;
    },
    options,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || use.ours(event)) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (event.detail > 1) return use.doubled();
      // A click from the keyboard (`detail` 0) presses a control, never a place in the text.
      if (event.detail === 0 || !pressed || hasControl(event)) return;
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG) return;
      // Selecting ends in a click as well; a click on words that were selected before only chooses.
      const selection = selectedIn(document);
      if (selection?.some((end, at) => end !== pressed?.selection?.[at]) === true) return;
      const mark = markAt(document, use.marks(), event.clientX, event.clientY);
      if (mark) use.chosen(mark);
    },
    options,
  );
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame));
}

/** Where the selection begins and ends; `undefined` without one. */
type Selected = readonly [Node | null, number, Node | null, number] | undefined;

function selectedIn(document: Document): Selected {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return undefined;
  return [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset];
}
