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

  it('does not mind a tab that was closed', async () => {
    const gone = () => Promise.reject(new Error('No tab with id'));
    const badge = createBadge({ setBadgeText: gone, setBadgeBackgroundColor: gone, setBadgeTextColor: gone });
    await expect(badge.count(1, 3)).resolves.toBeUndefined();
  });
});
