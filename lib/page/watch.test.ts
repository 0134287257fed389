// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST, QUIET, watchPage, type Change, type Watched } from './watch.ts';

const LONG_TEXT = 'A paragraph long enough to be the beginning of an article that came later. '.repeat(3);

let ending: AbortController;
let passes: Change[];
let article: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  ending = new AbortController();
  passes = [];
  document.body.innerHTML = '<nav>News</nav><article><p>One sentence.</p></article><aside></aside>';
  article = document.querySelector('article') ?? document.body;
  history.replaceState(null, '', '/first');
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function watch(over: Partial<Watched> = {}) {
  return watchPage(
    document,
    {
      region: () => article,
      broken: () => false,
      pass: (change) => {
        passes.push(change);
        return Promise.resolve(true);
      },
      ...over,
    },
    ending.signal,
  );
}

const paragraph = (text: string): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};
const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('watchPage', () => {
  it('makes one pass for a burst of changes, once the page is quiet', async () => {
    watch();
    for (let i = 0; i < 5; i++) {
      article.append(paragraph('More.'));
      await wait(QUIET / 2);
    }
    expect(passes).toEqual([]);
    await wait(QUIET);
    expect(passes).toEqual(['inside']);
  });

  it('does not wait for ever for a page that never rests', async () => {
    watch();
    for (let waited = 0; waited < LONGEST + QUIET; waited += 100) {
      article.append(paragraph('More.'));
      await wait(100);
    }
    expect(passes).toEqual(['inside']);
  });

  it('passes over what cannot be the article: empty boxes, scripts, frames, short texts elsewhere', async () => {
    watch();
    article.append(document.createElement('div'), document.createElement('iframe'));
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.textContent = LONG_TEXT;
    document.body.append(script);
    document.querySelector('aside')?.append(paragraph('3 comments'));
    document.querySelector('nav')?.replaceChildren('News (2)');
    await wait(10_000);
    expect(passes).toEqual([]);
  });

  it.each<[string, () => void, Change]>([
    ['a long text elsewhere', () => document.querySelector('aside')?.append(paragraph(LONG_TEXT)), 'beyond'],
    ['the article taken out', () => article.remove(), 'beyond'],
    ['another address', () => history.pushState(null, '', '/second'), 'beyond'],
    [
      'a text node edited in place',
      () => (article.querySelector('p')?.firstChild as Text | null)?.appendData(' More.'),
      'inside',
    ],
    ['a node swapped for its like', () => article.replaceChildren(paragraph('One sentence.')), 'inside'],
  ])('sees %s', async (_, change, expected) => {
    watch();
    change();
    // jsdom has no navigation events: the address is noticed with the next change of the page, whatever it is.
    document.querySelector('nav')?.append('.');
    await wait(QUIET + 50);
    expect(passes).toEqual([expected]);
  });

  it('does not mind the fragment', async () => {
    watch();
    history.pushState(null, '', '/first#part-2');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await wait(5000);
    expect(passes).toEqual([]);
  });

  it('looks ever more rarely at a page that moves for nothing, and at once where marks came off', async () => {
    let broken = false;
    watch({
      broken: () => broken,
      pass: (change) => {
        passes.push(change);
        return Promise.resolve(false);
      },
    });
    const tick = async (ms: number): Promise<void> => {
      for (let waited = 0; waited < ms; waited += 100) {
        article.append(paragraph('Tick.'));
        await wait(100);
      }
    };
    await tick(60_000);
    expect(passes.length).toBeGreaterThan(3);
    expect(passes.length).toBeLessThan(12);
    const before = passes.length;
    broken = true;
    await tick(LONGEST + QUIET);
    expect(passes.length).toBeGreaterThan(before);
  });

  it('never runs two passes at a time, and looks again at what changed meanwhile', async () => {
    let running = 0;
    let most = 0;
    watch({
      pass: async (change) => {
        passes.push(change);
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 3000));
        running--;
        return true;
      },
    });
    article.append(paragraph('More.'));
    await wait(1000);
    article.append(paragraph('And more.'));
    await wait(1500);
    expect([passes.length, most]).toEqual([1, 1]);
    await wait(120_000);
    expect([passes.length, most]).toEqual([2, 1]);
  });

  it('hears nothing any more once it ended', async () => {
    watch();
    article.append(paragraph('More.'));
    await wait(10);
    ending.abort();
    article.append(paragraph('And more.'));
    await wait(60_000);
    expect(passes).toEqual([]);
  });
});
