import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, NARROW, placePanel, type Box } from './place-panel.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

const WINDOW: Box = { left: 0, top: 0, width: 1200, height: 800 };
const PANEL = { width: 400, height: 300 };
const line = (left: number, top: number, width: number, height = 24): Box => ({ left, top, width, height });

describe('placePanel', () => {
  it('goes below the sentence where the whole panel fits', () => {
    expect(placePanel([line(100, 200, 500), line(100, 224, 300)], WINDOW, PANEL)).toMatchObject({
      kind: 'beside',
      side: 'below',
      left: 100,
      top: 256,
    });
  });

  it('goes above where there is no room below', () => {
    expect(placePanel([line(100, 600, 500)], WINDOW, PANEL)).toMatchObject({ side: 'above', top: 292 });
  });

  it('goes beside a sentence that leaves no room above or below', () => {
    const tall = [line(700, 150, 400), line(700, 600, 400)];
    expect(placePanel(tall, WINDOW, PANEL)).toMatchObject({ side: 'left', left: 292 });
  });

  it('cuts its height to the roomier side where it fits nowhere whole', () => {
    const low = { ...WINDOW, height: 500 };
    expect(placePanel([line(0, 260, 1200)], low, PANEL)).toMatchObject({
      side: 'above',
      maxHeight: 244,
      top: 8,
    });
  });

  it('stays on its side while there is room, so that scrolling does not make it jump', () => {
    expect(placePanel([line(100, 400, 500)], WINDOW, PANEL, 'above')).toMatchObject({ side: 'above' });
    expect(placePanel([line(100, 400, 500)], WINDOW, PANEL, 'below')).toMatchObject({ side: 'below' });
  });

  it('stays in sight when the sentence has scrolled away', () => {
    expect(placePanel([line(100, -900, 500)], WINDOW, PANEL)).toMatchObject({ left: 100, top: 8 });
    expect(placePanel([line(100, 3000, 500)], WINDOW, PANEL)).toMatchObject({ top: 492 });
  });

  it('is a sheet at the edge further from the sentence in a window of 320 px', () => {
    const phone = { left: 0, top: 0, width: 320, height: 560 };
    expect(placePanel([line(8, 40, 300)], phone, PANEL)).toMatchObject({
      kind: 'sheet',
      side: 'bottom',
      width: 320,
    });
    expect(placePanel([line(8, 500, 300)], phone, PANEL)).toMatchObject({ kind: 'sheet', side: 'top' });
  });

  it('keeps to what a pinched window shows', () => {
    const pinched = { left: 400, top: 300, width: 600, height: 400 };
    expect(placePanel([line(100, 350, 500)], pinched, { width: 400, height: 200 })).toMatchObject({
      left: 408,
    });
  });

  const boxes = fc
    .tuple(
      fc.nat(1600),
      fc.integer({ min: -400, max: 1400 }),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 10, max: 40 }),
    )
    .map(([left, top, width, height]) => line(left, top, width, height));
  const viewports = fc.record({
    left: fc.nat(200),
    top: fc.nat(200),
    width: fc.integer({ min: NARROW, max: 2000 }),
    height: fc.integer({ min: 200, max: 1400 }),
  });
  const sizes = fc.record({
    width: fc.integer({ min: 200, max: 440 }),
    height: fc.integer({ min: 40, max: 560 }),
  });

  it(`never leaves the window, nor covers a sentence that leaves room for it (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.array(boxes, { minLength: 1, maxLength: 6 }),
        viewports,
        sizes,
        (rects, viewport, size) => {
          const place = placePanel(rects, viewport, size);
          if (place.kind !== 'beside') return expect(place.kind).toBe('beside');
          const height = Math.min(size.height, place.maxHeight);
          const right = viewport.left + viewport.width;
          const bottom = viewport.top + viewport.height;
          expect(place.left).toBeGreaterThanOrEqual(viewport.left);
          expect(place.left + size.width).toBeLessThanOrEqual(right);
          expect(place.top).toBeGreaterThanOrEqual(viewport.top);
          expect(place.top + height).toBeLessThanOrEqual(bottom);
          const sentence = around(rects);
          const needed = size.height + 16;
          const roomBelow = bottom - (sentence.top + sentence.height) >= needed;
          const roomAbove = sentence.top - viewport.top >= needed;
          if (!roomBelow && !roomAbove) return;
          const over =
            place.left < sentence.left + sentence.width &&
            place.left + size.width > sentence.left &&
            place.top < sentence.top + sentence.height &&
            place.top + height > sentence.top;
          expect(over).toBe(false);
        },
      ),
      { numRuns: 2000, seed },
    );
  });
});
