import { describe, expect, it, vi } from 'vitest';
import { sidePanelOpener } from './side-panel.ts';

describe('the opener of the side panel', () => {
  it('opens it in the window, at once', () => {
    const open = vi.fn(() => Promise.resolve());
    void sidePanelOpener({ sidePanel: { open } })?.(7);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
  });

  it('opens the sidebar where there is one instead', () => {
    const open = vi.fn(() => Promise.resolve());
    void sidePanelOpener({ sidebarAction: { open } })?.(7);
    expect(open).toHaveBeenCalledExactlyOnceWith();
  });

  it('is none where the browser has neither', () => {
    expect(sidePanelOpener({})).toBeUndefined();
  });
});
