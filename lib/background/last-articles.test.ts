import { describe, expect, it, vi } from 'vitest';
import { createLastArticles } from './last-articles.ts';

describe('last articles', () => {
  it('forget the tabs asked about longest ago, not the latest', async () => {
    const items = new Map<string, unknown>();
    let now = 0;
    const articles = createLastArticles(
      {
        get: (keys) =>
          Promise.resolve(Object.fromEntries([...items].filter(([key]) => keys === null || keys === key))),
        set: (added) => {
          for (const [key, value] of Object.entries(added)) items.set(key, value);
          return Promise.resolve();
        },
        remove: (keys) => {
          for (const key of keys) items.delete(key);
          return Promise.resolve();
        },
      },
      () => (now += 1),
    );
    items.set('something else', 1);
    for (let tab = 0; tab < 70; tab += 1) await articles.remember(tab, ['pair']);
    await articles.remember(10, ['pair', 'other']);
    await vi.waitFor(() => expect(items.size).toBe(61));
    expect(items.get('something else')).toBe(1);
    expect(await articles.has(9, 'pair')).toBe(false);
    expect(await articles.has(10, 'other')).toBe(true);
    expect(await articles.has(69, 'pair')).toBe(true);
    expect(await articles.has(69, 'other')).toBe(false);
  });
});
