import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** `always` also where the list stays in sight. */
export type Goal = { claimId: string; always: boolean } | { list: true };

/**
 * Sets the focus on a claim once it is shown, or on the list. Where what had the focus is gone, for whatever reason, it goes
 * to the list's heading, not to the page.
 */
export function useFocusInView() {
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget | null>(null);
  const [goal, focus] = useState<Goal>();
  useLayoutEffect(() => {
    if (goal === undefined) return;
    if ('list' in goal) {
      list.current?.focus();
      focus(undefined);
      return;
    }
    const cards = [...(pane.current?.querySelectorAll('[data-claim]') ?? [])];
    const card = cards.find((each) => each.getAttribute('data-claim') === goal.claimId)?.querySelector('h3');
    if (card === null || card === undefined) return;
    if (goal.always || list.current?.getClientRects().length === 0) card.focus();
    // Done once: the same goal may be set again.
    focus(undefined);
  });
  useLayoutEffect(() => {
    if (!(last.current instanceof Node) || last.current.isConnected) return;
    last.current = null;
    if (goal === undefined || 'claimId' in goal) heading.current?.focus();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    last.current = target;
  };
  return { focus, pane, heading, list, onFocusIn };
}
