/** Opens the form of a draft; answers once its window is there. */
export type OpenForm = (draftId: string) => Promise<void>;

type Opened = { id?: number | undefined } | undefined;

/** The part of the browser API that is needed. Firefox for Android has tabs, and no windows. */
export interface FormWindowApi {
  windows?:
    | {
        create(window: { url: string; type: 'popup'; width: number; height: number }): Promise<Opened>;
        /** Rejects where the window is closed. */
        update(id: number, change: { focused: true }): Promise<unknown>;
      }
    | undefined;
  tabs: {
    create(tab: { url: string }): Promise<Opened>;
    /** Rejects where the tab is closed. */
    update(id: number, change: { active: true }): Promise<unknown>;
  };
  runtime: { getURL(path: string): string };
}

/** CSS pixels: a column of comfortable lines, and the whole form on a small laptop. */
const SIZE = { width: 480, height: 720 };

/**
 * A window of the extension's own: the page cannot see what is typed in it. That of a draft whose form is open comes to the
 * front, as long as the background remembers it: two forms of one draft would write over each other.
 */
export function createFormWindow({ windows, tabs, runtime }: FormWindowApi): OpenForm {
  const open = new Map<string, number>();
  const toFront = (id: number): Promise<unknown> =>
    windows === undefined ? tabs.update(id, { active: true }) : windows.update(id, { focused: true });
  return async (draftId) => {
    const known = open.get(draftId);
    if (known !== undefined) {
      const there = await toFront(known).then(
        () => true,
        () => false,
      );
      if (there) return;
      open.delete(draftId);
    }
    const url = runtime.getURL(`save.html?draft=${encodeURIComponent(draftId)}`);
    const made = await (windows === undefined
      ? tabs.create({ url })
      : windows.create({ url, type: 'popup', ...SIZE }));
    if (made?.id !== undefined) open.set(draftId, made.id);
  };
}
