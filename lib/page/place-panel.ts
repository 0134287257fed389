/** A box in CSS pixels of the layout viewport, as `getBoundingClientRect` has them. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left';

export type Place =
  | { kind: 'beside'; side: Side; left: number; top: number; maxHeight: number }
  | { kind: 'sheet'; side: 'bottom' | 'top'; left: number; width: number; maxHeight: number };

/** Between sentence and panel. */
const GAP = 8;
/** Between panel and the edge of the window. */
const MARGIN = 8;
/** Below this width the panel is a sheet over the whole width: a phone, or a window at 200 % zoom. */
export const NARROW = 480;
/** Less height than this reads badly; a side that has less is not used. */
const LEAST_HEIGHT = 160;
/** A sheet gets at least this share of the height, even where it has to cover the sentence for it. */
const LEAST_SHEET = 0.45;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The box around all lines that have one. */
export function around(rects: readonly Box[]): Box {
  const seen = rects.filter(({ width, height }) => width > 0 && height > 0);
  const lines = seen.length > 0 ? seen : rects;
  if (lines.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const left = Math.min(...lines.map((rect) => rect.left));
  const top = Math.min(...lines.map((rect) => rect.top));
  return {
    left,
    top,
    width: Math.max(...lines.map((rect) => rect.left + rect.width)) - left,
    height: Math.max(...lines.map((rect) => rect.top + rect.height)) - top,
  };
}

/**
 * Where the panel goes: by the sentence and, wherever there is room, not over it. Below, above, right, left, in this
 * order, each if the whole panel fits; else the roomiest of below and above with the panel's height cut to fit. In a
 * narrow window it is a sheet at the edge that is further from the sentence. Always within the viewport, so that a
 * panel that has the focus cannot scroll out of sight.
 *
 * @param rects the sentence's lines
 * @param viewport what is visible of the page (`visualViewport`), which is how both kinds of zoom come in
 * @param size the panel's natural size
 * @param prefer the side it is on now: kept while there is room, so that scrolling does not make it jump
 */
export function placePanel(
  rects: readonly Box[],
  viewport: Box,
  size: { width: number; height: number },
  prefer: Side = 'below',
): Place {
  const sentence = around(rects);
  const right = viewport.left + viewport.width;
  const bottom = viewport.top + viewport.height;
  const room = {
    below: bottom - MARGIN - (sentence.top + sentence.height + GAP),
    above: sentence.top - GAP - (viewport.top + MARGIN),
    right: right - MARGIN - (sentence.left + sentence.width + GAP),
    left: sentence.left - GAP - (viewport.left + MARGIN),
  };

  if (viewport.width < NARROW) {
    const side = room.below >= room.above ? 'bottom' : 'top';
    const free = Math.max(room.below, room.above);
    const maxHeight = clamp(free, viewport.height * LEAST_SHEET, viewport.height - MARGIN);
    return { kind: 'sheet', side, left: viewport.left, width: viewport.width, maxHeight };
  }

  const full = viewport.height - 2 * MARGIN;
  const height = Math.min(size.height, full);
  const fits = (side: Side): boolean =>
    side === 'below' || side === 'above' ? room[side] >= height : room[side] >= size.width;
  const order: Side[] = [prefer, 'below', 'above', 'right', 'left'];
  const side = order.find(fits) ?? (room.below >= room.above ? 'below' : 'above');
  const upright = side === 'below' || side === 'above';
  const maxHeight = upright ? clamp(room[side], Math.min(LEAST_HEIGHT, full), full) : full;
  const shown = Math.min(height, maxHeight);
  const left = {
    below: sentence.left,
    above: sentence.left,
    right: sentence.left + sentence.width + GAP,
    left: sentence.left - GAP - size.width,
  }[side];
  const top = {
    below: sentence.top + sentence.height + GAP,
    above: sentence.top - GAP - shown,
    right: sentence.top,
    left: sentence.top,
  }[side];
  return {
    kind: 'beside',
    side,
    left: clamp(left, viewport.left + MARGIN, Math.max(viewport.left + MARGIN, right - MARGIN - size.width)),
    top: clamp(top, viewport.top + MARGIN, Math.max(viewport.top + MARGIN, bottom - MARGIN - shown)),
    maxHeight,
  };
}
