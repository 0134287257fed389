import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How a key goes through a list: to the next button, to the one before, to the first, or to the last. */
const STEPS = new Map<string, (at: number, count: number) => number>([
  ['ArrowDown', (at, count) => Math.min(at + 1, count - 1)],
  ['ArrowUp', (at) => Math.max(at - 1, 0)],
  ['j', (at, count) => Math.min(at + 1, count - 1)],
  ['k', (at) => Math.max(at - 1, 0)],
  ['Home', () => 0],
  ['End', (_, count) => count - 1],
]);

/** Keys that are the page's own as long as nothing in the list has the focus: with them it is scrolled. */
const SCROLLING = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/**
 * Arrow keys, Home and End go through a list's buttons once one of them has the focus; J and K also before. All buttons
 * stay in the order of Tab, and Enter and Space are the browser's.
 */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const { key, target } = event;
      const step = STEPS.get(key);
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])].filter(isSeen);
      if (step === undefined || buttons.length === 0 || isMeantOtherwise(event)) return;
      const at = buttons.findIndex((button) => button === target);
      if (at < 0 && SCROLLING.has(key)) return;
      event.preventDefault();
      // From outside, either letter goes to the first.
      buttons[at < 0 ? 0 : step(at, buttons.length)]?.focus();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [list]);
}

/** Not folded away. */
function isSeen(button: HTMLElement): boolean {
  const fold = button.closest('details');
  return fold === null || fold.open;
}

function isMeantOtherwise({ altKey, ctrlKey, metaKey, isComposing, target }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select');
  return altKey || ctrlKey || metaKey || isComposing || isField;
}
