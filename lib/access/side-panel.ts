/** The part of the browser API that opens a side panel: `sidePanel` in Chromium, `sidebarAction` in Firefox. */
export interface SidePanelApi {
  sidePanel?: { open(options: { windowId: number }): Promise<void> } | undefined;
  sidebarAction?: { open(): Promise<void> } | undefined;
}

/**
 * How the side panel is opened in a window; undefined where the browser has none. It has to be called within a click or
 * the keys of a command, before anything is awaited: both browsers refuse it otherwise. Firefox opens it in the window
 * the click was made in.
 */
export function sidePanelOpener(api: SidePanelApi): ((windowId: number) => Promise<void>) | undefined {
  const { sidePanel, sidebarAction } = api;
  if (sidePanel !== undefined) return (windowId) => sidePanel.open({ windowId });
  if (sidebarAction !== undefined) return () => sidebarAction.open();
  return undefined;
}
