import type { SendToTab } from '../messaging/send.ts';

/** The readers in open tabs, told together. Tabs without one are no error. */
export interface Readers {
  /** The library, a decision or a setting changed: all but `except` ask for their marks anew. */
  refresh(except?: number): Promise<void>;
  stop(tabIds: readonly number[]): Promise<void>;
}

export function createReaders(
  sendToTab: SendToTab,
  tabs: { query(filter: object): Promise<{ id?: number | undefined }[]> },
): Readers {
  const tell = async (tabIds: readonly number[], name: 'reader.refresh' | 'reader.stop'): Promise<void> => {
    await Promise.allSettled(tabIds.map((tabId) => sendToTab(tabId, name)));
  };
  return {
    async refresh(except) {
      const open = (await tabs.query({})).flatMap(({ id }) =>
        id === undefined || id === except ? [] : [id],
      );
      await tell(open, 'reader.refresh');
    },
    stop: (tabIds) => tell(tabIds, 'reader.stop'),
  };
}
