import { expect, it, vi } from 'vitest';
import { onSettingsChange, tellSettings } from './settings-news.ts';

it('tells every page that listens, and no longer one that does not', async () => {
  const [one, two] = [vi.fn(), vi.fn()];
  const ends = [onSettingsChange(one), onSettingsChange(two)];
  tellSettings();
  await vi.waitFor(() => expect([one, two].map(({ mock }) => mock.calls.length)).toEqual([1, 1]));
  ends[0]?.();
  tellSettings();
  await vi.waitFor(() => expect(two).toHaveBeenCalledTimes(2));
  expect(one).toHaveBeenCalledTimes(1);
  ends[1]?.();
});
