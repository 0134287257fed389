/** The part of `browser.action` that is needed. */
export interface ActionApi {
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>;
  setBadgeTextColor(details: { tabId: number; color: string }): Promise<void>;
  setTitle(details: { tabId: number; title: string }): Promise<void>;
}

export interface Badge {
  /** The number of marks painted on a tab; 0 shows nothing. Browsers clear a tab's badge when it goes to another page. */
  count(tabId: number, marks: number): Promise<void>;
  /** That this page cannot be read, where there is no other place to say so: a sign, and words for whoever points at it. */
  unreadable(tabId: number): Promise<void>;
}

/** White on dark blue: a contrast of 11.5 to 1 (WCAG 2.2, 1.4.3), on light and dark toolbars alike. */
const BACKGROUND = '#1f3a5f';
const TEXT = '#ffffff';
/** A badge has room for about four characters. */
const MOST = 999;
/** It is also the name of the button for screen readers. Browsers take it back when the tab goes to another page. */
const UNREADABLE =
  'Second Source: this page cannot be read, or nothing can be saved from it. Press for the reason.';

export function createBadge(action: ActionApi): Badge {
  async function show(tabId: number, text: string, title?: string): Promise<void> {
    try {
      // All at once, so that what is shown later is shown last.
      await Promise.all([
        title === undefined ? undefined : action.setTitle({ tabId, title }),
        text === '' ? undefined : action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
        text === '' ? undefined : action.setBadgeTextColor({ tabId, color: TEXT }),
        action.setBadgeText({ tabId, text }),
      ]);
    } catch {
      // The tab was closed meanwhile.
    }
  }
  return {
    count: (tabId, marks) => show(tabId, marks > MOST ? `${MOST}+` : marks === 0 ? '' : String(marks)),
    unreadable: (tabId) => show(tabId, '×', UNREADABLE),
  };
}
