import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROFILED } from './pace.ts';
import { readPageText } from './page-text.ts';

/** Milliseconds that pass on the clock of the test: with each text node that is read, and each look at the clock. */
const PER_NODE = 0.004;
const PER_LOOK = 0.05;

const PARAGRAPHS = 600;

function longPage(): Document {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) =>
      `<p>Ferry number ${at} left the quay <em>an hour</em> late in the fog. Nobody on board <b>complained</b> about it.</p>`,
  );
  return new JSDOM(
    `<html lang="en"><body><article><h1>Fog</h1>${paragraphs.join('')}</article></body></html>`,
  ).window.document;
}

describe('a long article', () => {
  beforeEach(() => {
    performance.mark(PROFILED);
  });
  afterEach(() => {
    performance.clearMarks(PROFILED);
    vi.restoreAllMocks();
  });

  it('leaves no measures on a page that is not profiled', async () => {
    performance.clearMarks(PROFILED);
    const measure = vi.spyOn(performance, 'measure');
    await readPageText(longPage());
    expect(measure).not.toHaveBeenCalled();
  });

  it('is read in slices shorter than a frame, with the page’s turn in between', async () => {
    const document = longPage();
    const { prototype } = document.defaultView?.CharacterData ?? {};
    const data = Object.getOwnPropertyDescriptor(prototype, 'data');
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += PER_LOOK));
    const slices: { step: string; length: number }[] = [];
    vi.spyOn(performance, 'measure').mockImplementation((name, options) => {
      const { start, end } = options as { start: number; end: number };
      slices.push({ step: name.replace('second-source:', ''), length: end - start });
      return {} as PerformanceMeasure;
    });
    Object.defineProperty(prototype, 'data', {
      ...data,
      get(this: Text): unknown {
        now += PER_NODE;
        return data?.get?.call(this);
      },
    });
    let turn = now;
    const turns: number[] = [];
    const article = await readPageText(document, {
      pause: () => {
        turns.push(now - turn);
        turn = now;
        return Promise.resolve();
      },
    });
    expect(article?.lines).toHaveLength(PARAGRAPHS + 1);
    for (const step of ['collect', 'text'])
      expect(slices.filter((slice) => slice.step === step).length, step).toBeGreaterThan(1);
    expect(turns.length).toBeGreaterThan(5);
    expect(Math.max(...turns)).toBeLessThan(16);
  });

  it('is read on where the page takes out and moves text in its turns', async () => {
    const document = longPage();
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    let step = '';
    vi.spyOn(performance, 'measure').mockImplementation((name) => {
      step = name.replace('second-source:', '');
      return {} as PerformanceMeasure;
    });
    const paragraphs = [...document.querySelectorAll('p')];
    const [removed, moved] = [paragraphs.at(-9), paragraphs.at(-5)];
    const article = await readPageText(document, {
      pause: () => {
        if (step === 'collect' && removed?.isConnected === true) {
          removed.remove();
          document.querySelector('article')?.prepend(moved ?? '');
        }
        return Promise.resolve();
      },
    });
    expect(removed?.isConnected).toBe(false);
    const numbers = article?.lines.map(({ text }) => Number(/\d+/.exec(text)));
    expect(numbers?.slice(-9)).toEqual([589, 590, 592, 593, 594, 596, 597, 598, 599]);
  });

  it('gives Readability, which cannot pause, a turn without work of ours', async () => {
    const order: string[] = [];
    vi.spyOn(performance, 'measure').mockImplementation((name) => {
      order.push(name.replace('second-source:', ''));
      return {} as PerformanceMeasure;
    });
    await readPageText(longPage(), {
      pause: () => {
        order.push('pause');
        return Promise.resolve();
      },
    });
    const at = order.indexOf('readability');
    expect([order[at - 1], order[at + 1]]).toEqual(['pause', 'pause']);
  });
});
