/** Keys as `KeyboardEvent` combinations: "Alt+Shift+ArrowDown"; '' switches the shortcut off. */
export interface Shortcuts {
  next: string;
  previous: string;
  open: string;
  close: string;
}

export interface Settings {
  /** Hosts the user switched off: neither read nor asked about. */
  sitesOff: string[];
  shortcuts: Shortcuts;
}

export const DEFAULT_SETTINGS: Settings = {
  sitesOff: [],
  shortcuts: { next: 'Alt+Shift+ArrowDown', previous: 'Alt+Shift+ArrowUp', open: 'Enter', close: 'Escape' },
};
