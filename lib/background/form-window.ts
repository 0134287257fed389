/** Opens the form of a draft; answers once its window is there. */
export type OpenForm = (draftId: string) => Promise<void>;

/** The part of the browser API that is needed. Firefox for Android has tabs, and no windows. */
export interface FormWindowApi {
  windows?:
    | {
        create(window: { url: string; type: 'popup'; width: number; height: number }): Promise<unknown>;
      }
    | undefined;
  tabs: { create(tab: { url: string }): Promise<unknown> };
  runtime: { getURL(path: string): string };
}

/** CSS pixels: a column of comfortable lines, and the whole form on a small laptop. */
const SIZE = { width: 480, height: 720 };

/** A window of the extension's own: the page cannot see what is typed in it. */
export function createFormWindow({ windows, tabs, runtime }: FormWindowApi): OpenForm {
  return async (draftId) => {
    const url = runtime.getURL(`save.html?draft=${encodeURIComponent(draftId)}`);
    await (windows === undefined ? tabs.create({ url }) : windows.create({ url, type: 'popup', ...SIZE }));
  };
}
