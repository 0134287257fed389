// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Captured } from '../saving/draft.ts';
import { captureOf } from '../page/capture.ts';
import { reviewMarkup } from '../page/review-markup.ts';
import type { Drawing } from './drawing.ts';
import type { ReaderParts } from './parts.ts';
import type { Reader } from './reader.ts';
import { startOnce } from './session.ts';

vi.mock('./reader.ts', () => ({
  startReader: vi.fn<(document: Document, parts: ReaderParts, leave: () => void) => Reader>(
    (_, __, leave) => {
      const reader = { stop: vi.fn<() => void>(), refresh: vi.fn<() => void>(), leave };
      started.push(reader);
      return {
        ...reader,
        report: () => ({ state: 'not-article' }),
        article: () => undefined,
        capture: () => Promise.resolve(captured),
        reviews: () => Promise.resolve([]),
        show: () => undefined,
        takeBack: () => Promise.resolve(),
      };
    },
  ),
}));

vi.mock('../page/pause.ts', () => ({ pause: () => Promise.resolve() }));

const started: { stop: () => void; refresh: () => void; leave: () => void }[] = [];
/** The readers that listen to messages now. */
const listening = new Set<Reader>();
let alive = true;
const captured = { chosen: 'of the article' } as Captured;

/** The script is injected: what stands in the page from before decides what comes of it. */
async function inject(document: Document = window.document): Promise<void> {
  const parts = {
    alive: () => alive,
    drawing: () => Promise.resolve({ captureOf, reviewMarkup } as Drawing),
  } as ReaderParts;
  startOnce(document, {
    parts,
    listen(reader, signal) {
      listening.add(reader);
      signal.addEventListener('abort', () => listening.delete(reader));
    },
  });
  await nextTask();
}

/** What waits for the page's next turn (`pause`, which here ends at once) has had it. */
async function nextTask(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
}

const prerendering = (value: boolean): void => {
  Object.defineProperty(document, 'prerendering', { value, configurable: true });
};

beforeEach(() => {
  started.length = 0;
  alive = true;
});
afterEach(() => {
  for (const reader of listening) reader.stop();
  prerendering(false);
});

describe('startOnce', () => {
  it('starts one reader, however often it is injected; the others ask it to read anew', async () => {
    await inject();
    await inject();
    await inject();
    expect(started).toHaveLength(1);
    expect(started[0]?.refresh).toHaveBeenCalledTimes(2);
    expect(listening.size).toBe(1);
  });

  it('gives the markup of fact-checks whether anybody reads the page or not', async () => {
    prerendering(true);
    document.body.innerHTML =
      '<p itemscope itemtype="https://schema.org/ClaimReview"><b itemprop="claimReviewed">A tug came.</b></p>';
    await inject();
    const [reader] = listening;
    expect(await reader?.reviews()).toEqual([{ '@type': ['ClaimReview'], claimReviewed: ['A tug came.'] }]);
  });

  it('captures from the page itself for as long as nobody reads it', async () => {
    prerendering(true);
    document.body.innerHTML = '<p>A tug came.</p>';
    getSelection()?.selectAllChildren(document.body);
    await inject();
    const [reader] = listening;
    expect(await reader?.capture({})).toMatchObject({ chosen: 'A tug came.', sentence: 'A tug came.' });
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(await reader?.capture({})).toBe(captured);
  });

  it('starts again after it was stopped', async () => {
    await inject();
    for (const reader of listening) reader.stop();
    expect(started[0]?.stop).toHaveBeenCalledTimes(1);
    expect(listening.size).toBe(0);
    await inject();
    expect(started).toHaveLength(2);
    expect(listening.size).toBe(1);
  });

  it('listens no more once the reader left by itself', async () => {
    await inject();
    started[0]?.leave();
    expect(listening.size).toBe(0);
    await inject();
    expect(started).toHaveLength(2);
  });

  it('replaces a reader that an update cut off', async () => {
    await inject();
    alive = false;
    await inject();
    expect(started[0]?.stop).toHaveBeenCalledTimes(1);
    expect(started).toHaveLength(2);
    expect(listening.size).toBe(1);
  });

  it('never starts where it was told to leave before its turn came', async () => {
    const injected = inject();
    for (const reader of listening) reader.stop();
    await injected;
    expect(started).toEqual([]);
    expect(listening.size).toBe(0);
  });

  it('leaves frames alone', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inside = frame.contentDocument;
    if (inside === null) throw new Error('The frame has no document.');
    await inject(inside);
    frame.remove();
    expect(started).toEqual([]);
    expect(listening.size).toBe(0);
  });

  it('says that it cannot read a page whose form has a field in the place of its text, and does not try', async () => {
    document.body.innerHTML = '<form><input name="textContent"></form>';
    const [form] = document.forms;
    // jsdom leaves a form what is its own.
    Object.defineProperty(form, 'textContent', { value: form?.elements[0] });
    await inject();
    document.body.innerHTML = '';
    expect(started).toEqual([]);
    const said = { state: 'failed', reason: expect.stringContaining('“textContent”') as unknown };
    expect([...listening].map((reader) => reader.report())).toEqual([said]);
  });

  it('waits with a page that is prerendered until it is shown', async () => {
    prerendering(true);
    await inject();
    await inject();
    expect(started).toEqual([]);
    expect([...listening].map((reader) => reader.report())).toEqual([{ state: 'reading' }]);
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(started).toHaveLength(1);
  });

  it('never starts in a prerendered page that it was told to leave', async () => {
    prerendering(true);
    await inject();
    for (const reader of listening) reader.stop();
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(started).toEqual([]);
  });
});
