const RULE = ':hover { cursor: pointer !important; }';

/**
 * Shows the pointing hand while switched on. `::highlight()` knows no `cursor`, and nothing of the page is to be
 * wrapped for it: one adopted style sheet, switched on only while the pointer is over a mark.
 */
export function createPointerCursor(document: Document, signal: AbortSignal): (on: boolean) => void {
  let sheet: CSSStyleSheet | undefined;
  signal.addEventListener('abort', () => {
    if (!sheet) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    sheet = undefined;
  });
  return (on) => {
    if (signal.aborted) return;
    if (!sheet) {
      if (!on) return;
      sheet = new CSSStyleSheet();
      sheet.replaceSync(RULE);
    }
    // The page may have put its own list in place of the one we are in.
    if (on && !document.adoptedStyleSheets.includes(sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    sheet.disabled = !on;
  };
}

/** Takes off the sheet of a reader that was cut off before it could. */
export function sweepPointerCursor(document: Document): void {
  const ours = (sheet: CSSStyleSheet): boolean => {
    const [rule, ...rest] = sheet.cssRules;
    return rest.length === 0 && rule instanceof CSSStyleRule && rule.cssText === RULE;
  };
  if (document.adoptedStyleSheets.some(ours)) {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !ours(sheet));
  }
}
