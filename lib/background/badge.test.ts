import { describe, expect, it } from 'vitest';
import { createBadge } from './badge.ts';

describe('badge', () => {
  const shown = async (marks: number): Promise<string | undefined> => {
    let text: string | undefined;
    const badge = createBadge({
      setBadgeText: (details) => {
        text = details.text;
        return Promise.resolve();
      },
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
      setTitle: () => Promise.resolve(),
    });
    await badge.count(1, marks);
    return text;
  };

  it.each([
    [0, ''],
    [7, '7'],
    [999, '999'],
    [1000, '999+'],
  ])('says of %i marks "%s"', async (marks, text) => {
    expect(await shown(marks)).toBe(text);
  });

  it('says by sign and in words that a page cannot be read', async () => {
    const done: string[] = [];
    const badge = createBadge({
      setBadgeText: ({ text }) => Promise.resolve(void done.push(text)),
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
      setTitle: ({ title }) => Promise.resolve(void done.push(title)),
    });
    await badge.unreadable(1);
    expect(done).toEqual([expect.stringContaining('this page cannot be read'), '×']);
  });

  it('does not mind a tab that was closed', async () => {
    const gone = () => Promise.reject(new Error('No tab with id'));
    const badge = createBadge({
      setBadgeText: gone,
      setBadgeBackgroundColor: gone,
      setBadgeTextColor: gone,
      setTitle: gone,
    });
    await expect(badge.count(1, 3)).resolves.toBeUndefined();
  });
});
