import { NARROW, placePanel, type Box, type Side } from './place-panel.ts';

/** The panel's greatest height in px: longer content scrolls inside. */
const TALLEST = 560;
/** Beside a sheet, px. */
const SHEET_MARGIN = 8;

function visibleBox(window: Window): Box {
  const { visualViewport: view } = window;
  // The layout viewport's own width where it is not pinched: the scroll bar is not room.
  const { clientWidth, clientHeight } = window.document.documentElement;
  if (!view || view.scale === 1)
    return { left: 0, top: 0, width: clientWidth, height: clientHeight || window.innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}

/**
 * Keeps a box by a range while the page scrolls, resizes or shifts: at most one reading of the layout and one
 * writing a frame, and none while nothing moves.
 * The box is told how much room it has by `--panel-width` and `--panel-height`.
 */
export function followRange(
  box: HTMLElement,
  range: Range,
  options: { prefer?: Side; sheet: boolean },
  signal: AbortSignal,
): void {
  const window = box.ownerDocument.defaultView;
  if (!window) return;
  let side = options.prefer;
  let frame = 0;
  const place = (): void => {
    frame = 0;
    if (signal.aborted) return;
    const viewport = visibleBox(window);
    const rects = [...range.getClientRects()];
    const narrow = options.sheet && viewport.width < NARROW;
    const natural = box.firstElementChild?.scrollHeight ?? 0;
    const size = { width: box.offsetWidth, height: Math.min(TALLEST, natural + 2) };
    const wanted =
      narrow || options.sheet ? viewport : { ...viewport, width: Math.max(viewport.width, NARROW) };
    const next = placePanel(rects, wanted, size, side);
    const { style } = box;
    if (next.kind === 'sheet') {
      box.classList.add('sheet');
      style.left = `${next.left + SHEET_MARGIN}px`;
      style.setProperty('--panel-width', `${next.width - 2 * SHEET_MARGIN}px`);
      const edge = viewport.top + viewport.height;
      style.top = next.side === 'top' ? `${viewport.top}px` : 'auto';
      style.bottom =
        next.side === 'top' ? 'auto' : `${window.document.documentElement.clientHeight - edge}px`;
    } else {
      box.classList.remove('sheet');
      side = next.side;
      style.removeProperty('--panel-width');
      style.bottom = 'auto';
      // A hint hangs by the line it touches, not by the box around all of them.
      const line = options.sheet ? undefined : rects.at(next.side === 'above' ? 0 : -1);
      const most = viewport.left + viewport.width - size.width;
      style.left = `${Math.round(Math.max(viewport.left, Math.min(line?.left ?? next.left, most)))}px`;
      style.top = `${Math.round(next.top)}px`;
    }
    style.setProperty('--panel-height', `${Math.floor(Math.min(TALLEST, next.maxHeight))}px`);
  };
  const soon = (): void => {
    frame ||= window.requestAnimationFrame(place);
  };
  const passive = { signal, passive: true, capture: true };
  window.addEventListener('scroll', soon, passive);
  window.addEventListener('resize', soon, passive);
  window.visualViewport?.addEventListener('scroll', soon, passive);
  window.visualViewport?.addEventListener('resize', soon, passive);
  // The panel grows (a list unfolds), or the page does (a picture arrives above the sentence).
  const sizes = new ResizeObserver(soon);
  sizes.observe(box);
  sizes.observe(window.document.body);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
  });
  place();
}
