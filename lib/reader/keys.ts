import type { Shortcuts } from '../settings.ts';
import { isBareKey, isShortcut, isWriting, keepKeyInside, nothingFocused } from '../page/keys.ts';
import type { Overlay } from '../page/overlay.ts';

export interface KeyUse {
  shortcuts(): Shortcuts;
  /** Each answers whether there was anything to do; only then is the key taken from the page. */
  step(by: 1 | -1): boolean;
  open(): boolean;
  close(): boolean;
}

/** The user's keys, heard on the way down from the window: pages stop events, and have shortcuts of their own. */
export function useKeys(document: Document, overlay: Overlay, use: KeyUse, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window) return;

  const act = (event: KeyboardEvent): boolean => {
    const { next, previous, open, close } = use.shortcuts();
    if (isShortcut(event, close)) return use.close();
    if (isShortcut(event, next)) return use.step(1);
    if (isShortcut(event, previous)) return use.step(-1);
    if (!isShortcut(event, open) || event.target === overlay.host) return false;
    return (!isBareKey(open) || nothingFocused(document)) && use.open();
  };

  const heard = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const inside = event.target === overlay.host;
    const writing = event.isComposing || (!inside && isWriting(event));
    if (event.type === 'keydown' && !writing && act(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (inside) {
      keepKeyInside(event, overlay.focused());
    }
  };
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    window.addEventListener(type, heard, { signal, capture: true });
  }
}
