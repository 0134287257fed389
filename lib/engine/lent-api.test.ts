import { describe, expect, it } from 'vitest';
import type { MessageSender } from '../messaging/sender.ts';
import { borrowedApi, createLender } from './lent-api.ts';

const runtime = { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` };
const ENGINE: MessageSender = {
  id: 'own',
  url: 'chrome-extension://own/engine.html',
  origin: 'chrome-extension://own',
};

/** The engine's API over the background's listener, with JSON between them as in Chromium. */
function between(sender: MessageSender = ENGINE) {
  const kept = new Map<string, unknown>();
  const session = {
    items: kept,
    get(key: string) {
      return Promise.resolve({ [key]: this.items.get(key) });
    },
    set(items: Record<string, unknown>) {
      for (const [key, value] of Object.entries(items)) this.items.set(key, value);
      return Promise.resolve();
    },
    clear: () => Promise.resolve(kept.clear()),
  };
  const tabs = {
    get: (tabId: number) => Promise.reject(new Error(`No tab with id: ${tabId}.`)),
    sendMessage: (...argument: unknown[]) => Promise.resolve(argument),
  };
  const listen = createLender({ storage: { session }, tabs }, runtime);
  const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
  const sendMessage = (message: unknown) =>
    new Promise((resolve) => {
      if (listen(json(message), sender, (answer) => resolve(json(answer))) === undefined) resolve(undefined);
    });
  return { api: borrowedApi({ id: 'own', sendMessage }), sendMessage, kept };
}

describe('the lent API', () => {
  it('does what the engine calls, and answers what came of it', async () => {
    const { api, kept } = between();
    await api.storage.session.set({ draft: { text: 'One.' } });
    expect(kept.get('draft')).toEqual({ text: 'One.' });
    expect(await api.storage.session.get('draft')).toEqual({ draft: { text: 'One.' } });
    expect(await api.tabs.sendMessage(5, { to: 'reader' }, { frameId: 0 })).toEqual([
      5,
      { to: 'reader' },
      { frameId: 0 },
    ]);
  });

  it('rejects where the browser does, in its words', async () => {
    await expect(between().api.tabs.get(7)).rejects.toThrow('No tab with id: 7.');
  });

  it.each([
    [
      'a reader script',
      { ...ENGINE, url: 'https://news.example/a', origin: 'https://news.example', tab: { id: 1 } },
    ],
    ['a page under our address', { ...ENGINE, origin: 'https://news.example' }],
    ['another page of ours', { ...ENGINE, url: 'chrome-extension://own/popup.html' }],
    ['another extension', { ...ENGINE, id: 'other' }],
  ])('is not lent to %s', async (_, sender) => {
    const { api, kept } = between(sender);
    await expect(api.storage.session.set({ draft: 1 })).rejects.toMatchObject({ code: 'refused' });
    expect(kept.size).toBe(0);
  });

  it.each(['storage.session.clear', 'storage.session', 'tabs.constructor', 'runtime.sendMessage', ''])(
    'lends nothing by the name of “%s”',
    async (name) => {
      expect(await between().sendMessage({ to: 'lender', name, argument: [] })).toMatchObject({
        code: 'unknown',
      });
    },
  );

  it('leaves what is for others alone', async () => {
    expect(
      await between().sendMessage({ to: 'background', name: 'tabs.get', argument: [1] }),
    ).toBeUndefined();
  });
});
