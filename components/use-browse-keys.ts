import { useEffect, useRef } from 'preact/hooks';

/** What the keys of the list do; each says whether it did anything. */
export interface BrowseDeeds {
  move: (to: (at: number, count: number) => number) => boolean;
  open: () => boolean;
  edit: () => boolean;
  select: () => boolean;
  remove: () => boolean;
  undo: () => boolean;
  search: () => boolean;
  help: () => boolean;
  back: () => boolean;
}

/** Lines that a page key goes. */
const PAGE = 8;

type Key = (deeds: BrowseDeeds) => boolean;

/** Keys that mean nothing else on the page: taken wherever the focus is, but while somebody types. */
const ANYWHERE = new Map<string, Key>([
  ['j', ({ move }) => move((at) => at + 1)],
  ['k', ({ move }) => move((at) => at - 1)],
  ['o', ({ open }) => open()],
  ['e', ({ edit }) => edit()],
  ['x', ({ select }) => select()],
  ['#', ({ remove }) => remove()],
  ['z', ({ undo }) => undo()],
  ['/', ({ search }) => search()],
  ['?', ({ help }) => help()],
  ['Escape', ({ back }) => back()],
]);

/** Keys that the page scrolls with, and its buttons are pressed with: the list's only while it has the focus. */
const IN_LIST = new Map<string, Key>([
  ['ArrowDown', ({ move }) => move((at) => at + 1)],
  ['ArrowUp', ({ move }) => move((at) => at - 1)],
  ['PageDown', ({ move }) => move((at) => at + PAGE)],
  ['PageUp', ({ move }) => move((at) => at - PAGE)],
  ['Home', ({ move }) => move(() => 0)],
  ['End', ({ move }) => move((_, count) => count - 1)],
  ['Enter', ({ open }) => open()],
  [' ', ({ select }) => select()],
  ['Delete', ({ remove }) => remove()],
]);

/** Has the keys go through the list while this view is in front. */
export function useBrowseKeys(shown: boolean, deeds: BrowseDeeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    if (!shown) return undefined;
    const heard = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
        return;
      const { target } = event;
      const inList = target instanceof Element && target.closest('[role="listbox"]') !== null;
      // Escape leaves a field too.
      if (isTyped(target) && event.key !== 'Escape') return;
      if (document.querySelector('dialog[open]') !== null) return;
      const deed = ANYWHERE.get(event.key) ?? (inList ? IN_LIST.get(event.key) : undefined);
      if (deed?.(latest.current) === true) event.preventDefault();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [shown]);
}

function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]')
  );
}
