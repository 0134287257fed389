import { useLayoutEffect, useRef } from 'preact/hooks';

/** A button that did its work may be gone after it, with the focus: that then goes to what tells what came of it. */
export function useFocusKept<Telling extends HTMLElement = HTMLParagraphElement>(options?: FocusOptions) {
  const summary = useRef<Telling>(null);
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    if (!(last.current instanceof Node) || last.current.isConnected) return;
    last.current = null;
    // The user may have gone on to something else meanwhile.
    if (document.activeElement === document.body) summary.current?.focus(options);
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    last.current = target;
  };
  return { summary, onFocusIn };
}
