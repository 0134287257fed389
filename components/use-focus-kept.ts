import { useLayoutEffect, useRef } from 'preact/hooks';

/** A button that did its work may be gone after it: focus then goes to the summary of what came of it. */
export function useFocusKept() {
  const summary = useRef<HTMLParagraphElement>(null);
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    if (!(last.current instanceof Node) || last.current.isConnected) return;
    last.current = null;
    summary.current?.focus();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    last.current = target;
  };
  return { summary, onFocusIn };
}
