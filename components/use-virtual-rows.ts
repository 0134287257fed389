import {
  Virtualizer,
  type VirtualizerOptions,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** What is drawn of a list that has no height, as while another view is in front: as many rows as fit in this. */
const HEIGHT = 600;
/** Rows drawn above and below what is seen. */
const OVERSCAN = 8;

/** Which rows of a long list are drawn in what scrolls: all rows are of one height, in pixels. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, count: number, height: number) {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: HEIGHT },
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect: (instance, seen) =>
      observeElementRect(instance, (rect) => seen(rect.height > 0 ? rect : { width: 0, height: HEIGHT })),
    onChange: () => draw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
