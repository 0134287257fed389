import { describe, expect, it, vi } from 'vitest';
import { addressesOf, captureOf } from '../page/capture.ts';
import { reviewMarkup } from '../page/review-markup.ts';
import { createDrawingLoader, offerDrawing } from './drawing.ts';

const drawing = {
  css: '',
  drawPanel: () => undefined,
  drawHint: () => undefined,
  captureOf,
  addressesOf,
  reviewMarkup,
};
const worldKeys = () => Object.getOwnPropertySymbols(globalThis).map(String);

describe('the drawing', () => {
  it('is loaded once for all who ask, and leaves nothing in the world', async () => {
    const inject = vi.fn(() => Promise.resolve(offerDrawing(drawing)));
    const load = createDrawingLoader(inject);
    const before = worldKeys();
    expect(inject).not.toHaveBeenCalled();
    expect(await Promise.all([load(), load()])).toEqual([drawing, drawing]);
    expect(await load()).toBe(drawing);
    expect(inject).toHaveBeenCalledTimes(1);
    expect(worldKeys()).toEqual(before);
  });

  it('has its words put there anew when they are to be in another language, and stays what it is', async () => {
    const inject = vi.fn<(language: string) => Promise<void>>(() =>
      Promise.resolve(offerDrawing({ ...drawing })),
    );
    const load = createDrawingLoader(inject);
    const first = await load('de');
    expect(await load('de')).toBe(first);
    expect(await load()).toBe(first);
    expect(await load('uk')).toBe(first);
    inject.mockRejectedValueOnce(new Error('Nobody answered.'));
    expect(await load('browser')).toBe(first);
    expect(inject.mock.calls.flat()).toEqual(['de', 'uk', 'browser']);
  });

  it('is asked for again where it could not be had', async () => {
    const inject = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(new Error('Nobody answered.'))
      .mockResolvedValueOnce(undefined)
      .mockImplementationOnce(() => Promise.resolve(offerDrawing(drawing)));
    const load = createDrawingLoader(inject);
    await expect(load()).rejects.toThrow('Nobody answered.');
    await expect(load()).rejects.toThrow('could not be loaded');
    expect(await load()).toBe(drawing);
  });
});
