/** The one element the reader ever adds to a page, and only while something is shown. */
export const OVERLAY_TAG = 'second-source-overlay';

/**
 * The host lies over the whole viewport, in the top layer, and lets the pointer through; what is shown is placed
 * inside. Everything of a page's styles is turned away here: an important declaration inside a shadow root wins over
 * an important one outside.
 */
const HOST_STYLE = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  width: 100% !important;
  height: 100% !important;
  max-width: none !important;
  max-height: none !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  pointer-events: none !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  z-index: 2147483647 !important;
}
.box { position: fixed; left: 0; top: 0; pointer-events: auto; }
.box[hidden] { display: none; }
@media print { :host { display: none !important; } }`;

/** All that a user does to the panel and a page might listen for. */
const KEPT_IN = (
  'keydown keyup keypress beforeinput input change copy cut paste contextmenu compositionstart ' +
  'compositionupdate compositionend focusin focusout selectstart wheel pointerdown pointerup ' +
  'pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout click dblclick ' +
  'auxclick touchstart touchmove touchend dragstart'
).split(' ');

export interface Overlay {
  readonly host: HTMLElement;
  /** A box that can be shown by itself, hidden at first. */
  box(name: string): HTMLElement;
  /** Shows or hides one box; the host is in the page exactly while one box is shown. */
  toggle(box: HTMLElement, shown: boolean): void;
  /** Gives what is shown inside its looks, as text of a style sheet. */
  dress(css: string): void;
  /** What has the focus inside, if anything. */
  focused(): Element | null;
}

export function createOverlay(document: Document, signal: AbortSignal): Overlay {
  const host = document.createElement(OVERLAY_TAG);
  const boxes: HTMLElement[] = [];
  const shown = new Set<HTMLElement>();
  const sheet = new CSSStyleSheet();
  let dressedIn: string | undefined;
  let root: ShadowRoot | undefined;

  // Most pages show nothing, so nothing is built before something is shown.
  const build = (): ShadowRoot => {
    const built = host.attachShadow({ mode: 'closed' });
    built.append(...boxes);
    for (const type of KEPT_IN) {
      host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
    }
    return built;
  };
  const settle = (): void => {
    if (shown.size === 0) {
      host.remove();
    } else if (!host.isConnected) {
      root ??= build();
      host.popover = 'manual';
      document.documentElement.append(host);
      // Firefox does not tell a sheet of what is in no document that the colour scheme became another.
      root.adoptedStyleSheets = [];
      root.adoptedStyleSheets = [sheet];
      host.showPopover();
    }
  };
  signal.addEventListener('abort', () => {
    shown.clear();
    settle();
  });
  return {
    host,
    box(name) {
      const box = document.createElement('div');
      box.className = `box ${name}`;
      box.hidden = true;
      boxes.push(box);
      root?.append(box);
      return box;
    },
    toggle(box, show) {
      box.hidden = !show;
      if (show && !signal.aborted) shown.add(box);
      else shown.delete(box);
      settle();
    },
    dress(css) {
      if (dressedIn === css) return;
      dressedIn = css;
      // `px` and inherited values only reach inside through us: page sizes of `rem` are not ours to follow.
      sheet.replaceSync(`${HOST_STYLE}\n${css}`);
    },
    focused: () => root?.activeElement ?? null,
  };
}

/** Takes out the element of a reader that was cut off before it could. */
export function sweepOverlay(document: Document): void {
  for (const left of document.querySelectorAll(`:root > ${OVERLAY_TAG}`)) left.remove();
}
