// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PRESETS } from '../claims/mark-style.ts';
import type { MarkView, RejectedView } from '../claims/view.ts';
import type { ArticleAnswer, ArticleQuery } from '../messaging/protocol.ts';
import { TextBuilder } from '../page/collapse.ts';
import { addressesOf, captureOf } from '../page/capture.ts';
import { reviewMarkup } from '../page/review-markup.ts';
import { OVERLAY_TAG } from '../page/overlay.ts';
import { createTextMap } from '../page/text-map.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Drawing } from './drawing.ts';
import type { PanelView, ReaderParts, ReadText } from './parts.ts';
import { startReader, type Reader } from './reader.ts';

/** What jsdom lacks of a browser, as little as the reader needs. */
class Painted extends Set<Range> {
  priority = 0;
}
class NoObserver {
  observe(): void {}
  disconnect(): void {}
}
const registry = new Map<string, Painted>();
vi.stubGlobal('CSS', { highlights: registry });
vi.stubGlobal('Highlight', Painted);
vi.stubGlobal('ResizeObserver', NoObserver);
vi.stubGlobal('matchMedia', () => ({ matches: true }));
vi.stubGlobal('scrollBy', () => undefined);
CSSStyleSheet.prototype.replaceSync = () => undefined;
Object.assign(document, { adoptedStyleSheets: [] });
HTMLElement.prototype.showPopover = () => undefined;
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect(0, 200, 100, 20);

/** Every `<p>` is a sentence; a page without one is no article. */
function readParagraphs(): ReadText | undefined {
  const builder = new TextBuilder();
  for (const { firstChild } of document.querySelectorAll('p')) {
    const text = firstChild as Text;
    builder.add(text, text.data);
    builder.endBlock();
  }
  const lines = builder.takeLines();
  if (lines.length === 0) return undefined;
  return {
    meta: { title: 'Storm', publisher: 'Post', language: 'en' },
    titles: [],
    lines: lines.map(({ text }) => ({ text })),
    starts: lines.map(({ start }) => start),
    map: createTextMap(builder.stretches),
  };
}

const view = (sentence: number, tone?: MarkView['tone']): MarkView => ({
  sentence,
  certainty: 'asserted',
  matches: [],
  ...(tone === undefined ? {} : { tone }),
});

let marks: MarkView[];
let rejected: RejectedView[];
let alive: boolean;
let panel: PanelView | undefined;
let reader: Reader;
let asked: ArticleQuery[];
const leave = vi.fn(() => reader.stop());
const gone = vi.fn(() => Promise.resolve());
const coming = vi.fn(() => Promise.resolve());
const beginSource = vi.fn<ReaderParts['beginSource']>(() => Promise.resolve());

/** Every line is one sentence. */
const answerTo = ({ lines }: ArticleQuery): ArticleAnswer => ({
  sentences: lines.map(({ text }, line) => ({ line, start: 0, end: text.length })),
  hedged: 2,
  marks,
  rejected,
  libraryClaims: 30,
  shortcuts: DEFAULT_SETTINGS.shortcuts,
});

function parts(over: Partial<ReaderParts> = {}): ReaderParts {
  return {
    looksLikeArticle: () => document.querySelector('p') !== null,
    readText: () => Promise.resolve(readParagraphs()),
    match: (query) => {
      asked.push(query);
      return Promise.resolve(answerTo(query));
    },
    coming,
    gone,
    decide: () => Promise.resolve(),
    beginSource,
    wear: () => Promise.resolve(undefined),
    changed: () => undefined,
    alive: () => alive,
    drawing: () =>
      Promise.resolve({
        css: '',
        drawPanel: (_, shown) => (panel = shown),
        drawHint: () => undefined,
        captureOf,
        addressesOf,
        reviewMarkup,
      }),
    ...over,
  };
}

const painted = () =>
  Object.fromEntries(
    [...registry]
      .filter(([, ranges]) => ranges.size > 0)
      .map(([name, ranges]) => [name.replace('second-source-', ''), [...ranges].map(String)]),
  );
const page = (...sentences: string[]) =>
  document.body.replaceChildren(
    ...sentences.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 20 });
/** Opens the panel on a sentence. */
const open = async (sentence: number) => {
  reader.show({ sentence, open: true });
  await until(() => expect(panel).toBeDefined());
};
const start = (over: Partial<ReaderParts> = {}) => (reader = startReader(document, parts(over), leave));

beforeEach(() => {
  registry.clear();
  leave.mockClear();
  gone.mockClear();
  coming.mockClear();
  beginSource.mockClear();
  document.getSelection()?.removeAllRanges();
  rejected = [];
  [marks, alive, panel, asked] = [[view(0, 'backed'), view(1, 'refuted'), view(2)], true, undefined, []];
  page('Forty boats were lost.', 'Nobody was hurt.', 'The mayor spoke.');
});
afterEach(() => reader.stop());

describe('the reader', () => {
  it('leaves a page alone that is no article', async () => {
    document.body.replaceChildren('Search');
    start();
    expect(reader.report()).toEqual({ state: 'reading' });
    await until(() => expect(reader.report()).toEqual({ state: 'not-article' }));
    expect(asked).toEqual([]);
    expect(gone).not.toHaveBeenCalled();
    expect(registry.size).toBe(0);
  });

  it('paints in the colours that were chosen, and in others once they are', async () => {
    let colours: ArticleAnswer['colours'] = 'contrast';
    const match: ReaderParts['match'] = (query) =>
      Promise.resolve({ ...answerTo(query), ...(colours === undefined ? {} : { colours }) });
    start({ match });
    await until(() =>
      expect(painted()).toEqual({
        'contrast-backed': ['Forty boats were lost.'],
        'contrast-refuted': ['Nobody was hurt.'],
      }),
    );
    colours = undefined;
    reader.refresh();
    await until(() =>
      expect(painted()).toEqual({ backed: ['Forty boats were lost.'], refuted: ['Nobody was hurt.'] }),
    );
  });

  describe('where the user has colours of their own', () => {
    const own = { colours: 'own', ownMarks: PRESETS['colour-blind'] } as const;
    const match: ReaderParts['match'] = (query) => Promise.resolve({ ...answerTo(query), ...own });

    it('asks once for their style sheet, and again once they are others', async () => {
      const wear = vi.fn<ReaderParts['wear']>(() => Promise.resolve(own.ownMarks));
      let wanted: Partial<ArticleAnswer> = own;
      start({
        wear,
        match: (query) => {
          asked.push(query);
          return Promise.resolve({ ...answerTo(query), ...wanted });
        },
      });
      await until(() => expect(Object.keys(painted())).toEqual(['own-refuted', 'own-backed']));
      reader.refresh();
      await until(() => expect(asked).toHaveLength(2));
      expect(wear.mock.calls).toEqual([[undefined]]);
      wanted = { colours: 'own', ownMarks: PRESETS.standard };
      reader.refresh();
      await until(() => expect(wear.mock.calls).toEqual([[undefined], [own.ownMarks]]));
      // Nothing of them stays where others are chosen.
      wanted = {};
      wear.mockResolvedValue(undefined);
      reader.refresh();
      await until(() => expect(wear).toHaveBeenCalledTimes(3));
      await until(() => expect(Object.keys(painted())).toEqual(['refuted', 'backed']));
    });

    it('draws as the package does where that cannot be had', async () => {
      start({ match, wear: () => Promise.reject(new Error('Nobody answered.')) });
      await until(() => expect(Object.keys(painted())).toEqual(['refuted', 'backed']));
    });
  });

  it('paints nothing where marks are quiet, says what it found, and scrolls to a sentence without a trace', async () => {
    let quiet = false;
    const match: ReaderParts['match'] = (query) => {
      asked.push(query);
      return Promise.resolve({ ...answerTo(query), ...(quiet ? { quiet: true } : {}) });
    };
    start({ match });
    await until(() => expect(painted()).toMatchObject({ backed: ['Forty boats were lost.'] }));
    await open(0);
    quiet = true;
    reader.refresh();
    await until(() => expect(registry.size).toBe(0));
    expect(panel).toBeUndefined();
    expect(reader.report()).toMatchObject({
      unpainted: 'quiet',
      marks: [{ sentence: 0 }, { sentence: 1 }, {}],
    });
    vi.spyOn(globalThis, 'scrollBy').mockClear();
    Range.prototype.getBoundingClientRect = () => new DOMRect(0, 5000, 100, 20);
    reader.show({ sentence: 1, open: true });
    expect(vi.mocked(scrollBy)).toHaveBeenCalledTimes(1);
    Range.prototype.getBoundingClientRect = () => new DOMRect(0, 200, 100, 20);
    expect(registry.size).toBe(0);
    expect(document.querySelector(OVERLAY_TAG)).toBeNull();
    quiet = false;
    reader.refresh();
    await until(() => expect(painted()).toMatchObject({ backed: ['Forty boats were lost.'] }));
    expect(reader.report()).not.toHaveProperty('unpainted');
  });

  it('paints once more what the page took off, then leaves it and says so; another article is painted', async () => {
    const changed = vi.fn();
    start({ changed });
    await until(() => expect(painted()).toMatchObject({ backed: ['Forty boats were lost.'] }));
    /** Half a second apart, as it looks no oftener. */
    const clock = vi.spyOn(performance, 'now');
    let now = performance.now();
    const move = () => {
      clock.mockReturnValue((now += 501));
      document.dispatchEvent(new Event('scroll'));
    };
    registry.clear();
    move();
    expect(painted()).toMatchObject({ backed: ['Forty boats were lost.'] });
    expect(reader.report()).not.toHaveProperty('unpainted');
    const told = changed.mock.calls.length;
    registry.clear();
    move();
    clock.mockRestore();
    expect(reader.report()).toMatchObject({ unpainted: 'cleared', marks: [{}, {}, {}] });
    expect(changed).toHaveBeenCalledTimes(told + 1);
    reader.refresh();
    await until(() => expect(changed).toHaveBeenCalledTimes(told + 2));
    expect(registry.size).toBe(0);
    history.pushState({}, '', '/another');
    page('Forty boats were lost.', 'Nobody was hurt.', 'The mayor spoke again.');
    await until(() => expect(painted()).toMatchObject({ backed: ['Forty boats were lost.'] }));
    history.pushState({}, '', '/');
  });

  it('asks once for a whole article and paints what has a tone; the rest is only reported', async () => {
    start();
    await until(() =>
      expect(painted()).toEqual({ backed: ['Forty boats were lost.'], refuted: ['Nobody was hurt.'] }),
    );
    expect(asked.map(({ lines }) => lines.length)).toEqual([3]);
    expect(reader.report()).toMatchObject({
      state: 'article',
      title: 'Storm',
      sentences: 3,
      hedged: 2,
      libraryClaims: 30,
      marks: [{ text: 'Forty boats were lost.' }, { text: 'Nobody was hurt.' }, { sentence: 2 }],
    });
  });

  it('says that its report changed when there is another one to be had', async () => {
    const reports: string[] = [];
    start({
      changed: () => {
        const report = reader.report();
        reports.push(report.state === 'article' ? `${report.marks.length} marks` : report.state);
      },
    });
    await until(() => expect(reports).toEqual(['3 marks']));
    marks = [view(1, 'refuted')];
    reader.refresh();
    await until(() => expect(reports).toEqual(['3 marks', '1 marks']));
    document.body.replaceChildren('Search');
    reader.refresh();
    await until(() => expect(reports).toEqual(['3 marks', '1 marks', 'not-article']));
  });

  it('says why it failed, and reads when asked again', async () => {
    let fails = true;
    start({
      match: (query) =>
        fails ? Promise.reject(new Error('Nobody answered.')) : Promise.resolve(answerTo(query)),
    });
    await until(() => expect(reader.report()).toEqual({ state: 'failed', reason: 'Nobody answered.' }));
    fails = false;
    reader.refresh();
    await until(() => expect(reader.report()).toMatchObject({ state: 'article' }));
  });

  it('keeps the marks it has where asking anew fails, and asks again when the page is next seen', async () => {
    let fails = false;
    start({
      match: (query) =>
        fails ? Promise.reject(new Error('Nobody answered.')) : Promise.resolve(answerTo(query)),
    });
    await until(() => expect(painted()).toHaveProperty('backed'));
    fails = true;
    reader.refresh();
    await until(() => expect(reader.report()).toMatchObject({ state: 'failed' }));
    expect(painted()).toHaveProperty('backed');
    fails = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => expect(reader.report()).toMatchObject({ state: 'article' }));
  });

  it('follows the same words to new nodes without asking again', async () => {
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    page('Forty boats were lost.', 'Nobody was hurt.', 'The mayor spoke.');
    await until(() =>
      expect(painted()).toEqual({ backed: ['Forty boats were lost.'], refuted: ['Nobody was hurt.'] }),
    );
    expect(asked).toHaveLength(1);
  });

  it('takes the marks off when the article gives way to something else', async () => {
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    document.body.replaceChildren('Loading');
    await until(() => expect(reader.report()).toEqual({ state: 'not-article' }));
    expect(registry.size).toBe(0);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  const comeBack = () => {
    const event = new Event('pageshow');
    Object.assign(event, { persisted: true });
    window.dispatchEvent(event);
  };

  it('puts its marks back and asks anew when the page comes out of the back/forward cache, panel open or not', async () => {
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(0);
    registry.clear();
    comeBack();
    expect(painted()).toHaveProperty('backed');
    expect(panel).toBeUndefined();
    await until(() => expect(asked).toHaveLength(2));
    window.dispatchEvent(new Event('pageshow'));
    reader.stop();
    expect(asked).toHaveLength(2);
  });

  it('leaves a page that comes back after its site was switched off', async () => {
    let off = false;
    start({
      match: (query) =>
        off
          ? Promise.reject(Object.assign(new Error('Off.'), { code: 'site-off' }))
          : Promise.resolve(answerTo(query)),
    });
    await until(() => expect(painted()).toHaveProperty('backed'));
    off = true;
    comeBack();
    await until(() => expect(leave).toHaveBeenCalledTimes(1));
    expect(registry.size).toBe(0);
  });

  it('leaves the page as it was read while the panel is open, and catches up when it closes', async () => {
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(1);
    expect(panel).toMatchObject({ mark: { text: 'Nobody was hurt.' }, position: { index: 1, total: 2 } });
    expect(painted()).toMatchObject({ current: ['Nobody was hurt.'] });
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'The ferry sailed.' }));
    reader.refresh();
    await until(() => expect(asked.map(({ lines }) => lines.length)).toEqual([3, 3]));
    marks = [view(3, 'open')];
    panel?.onClose();
    await until(() => expect(painted()).toEqual({ open: ['The ferry sailed.'] }));
  });

  it('shows in the open panel what is new of its sentence, on the page and in its report too', async () => {
    const changed = vi.fn();
    start({ changed });
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(0);
    changed.mockClear();
    marks = [view(0, 'contested'), view(2, 'open')];
    reader.refresh();
    await until(() => expect(panel).toMatchObject({ mark: { tone: 'contested' }, position: { total: 2 } }));
    expect(painted()).toEqual({
      contested: ['Forty boats were lost.'],
      open: ['The mayor spoke.'],
      current: ['Forty boats were lost.'],
    });
    expect(reader.report()).toMatchObject({ marks: [{ tone: 'contested' }, { tone: 'open' }] });
    await until(() => expect(changed).toHaveBeenCalledOnce());
  });

  it('keeps a panel whose sentence is marked no more as a step among the others, until it closes', async () => {
    const decide = vi.fn(() => Promise.resolve());
    start({ decide });
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(0);
    marks = [view(1, 'refuted')];
    await panel?.onReject('c1');
    expect(decide).toHaveBeenCalledWith({
      claimId: 'c1',
      sentence: 'Forty boats were lost.',
      verdict: 'rejected',
    });
    await until(() =>
      expect(painted()).toEqual({ refuted: ['Nobody was hurt.'], current: ['Forty boats were lost.'] }),
    );
    expect(panel?.mark.text).toBe('Forty boats were lost.');
    panel?.onNext();
    await until(() => expect(panel?.mark.text).toBe('Nobody was hurt.'));
    expect(panel?.position).toEqual({ index: 0, total: 1 });
    marks = [];
    reader.refresh();
    await until(() => expect(painted()).toEqual({ current: ['Nobody was hurt.'] }));
    panel?.onClose();
    expect([painted(), document.querySelectorAll(OVERLAY_TAG).length]).toEqual([{}, 0]);
  });

  it('asks again once the panel is closed where nobody answered before', async () => {
    const match = vi.fn((query: ArticleQuery) => Promise.resolve(answerTo(query)));
    start({ match });
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(0);
    match.mockRejectedValueOnce(new Error('Nobody answered.'));
    await panel?.onConfirm('c1');
    await until(() => expect(match).toHaveBeenCalledTimes(2));
    marks = [view(1, 'refuted')];
    panel?.onClose();
    await until(() => expect(painted()).toEqual({ refuted: ['Nobody was hurt.'] }));
  });

  it('asks anew also where the panel was closed before the word was kept', async () => {
    const keeping = Promise.withResolvers<void>();
    start({ decide: () => keeping.promise });
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(0);
    const said = panel?.onReject('c1');
    panel?.onClose();
    marks = [view(1, 'refuted')];
    keeping.resolve();
    await said;
    await until(() => expect(painted()).toEqual({ refuted: ['Nobody was hurt.'] }));
  });

  it('gives the article it asked about, as long as the page shows it', async () => {
    start();
    expect(reader.article()).toBeUndefined();
    await until(() => expect(painted()).toHaveProperty('backed'));
    expect(reader.article()).toEqual(asked.at(-1));
  });

  describe('capturing', () => {
    const select = (paragraph: number, start: number, end: number) => {
      const text = document.querySelectorAll('p')[paragraph]?.firstChild;
      if (!text) throw new Error('There is no such paragraph.');
      getSelection()?.setBaseAndExtent(text, start, text, end);
    };

    it('takes the sentence that is asked for, else the selection, else the current mark, else the page alone', async () => {
      start();
      await until(() => expect(painted()).toHaveProperty('backed'));
      expect(await reader.capture({})).toMatchObject({ chosen: '', sentence: '', publisher: 'localhost' });
      reader.show({ sentence: 1, open: false });
      expect(await reader.capture({})).toMatchObject({
        chosen: 'Nobody was hurt.',
        before: ['Forty boats were lost.'],
        position: { start: 23, end: 39 },
      });
      select(2, 4, 9);
      expect(await reader.capture({})).toMatchObject({ chosen: 'mayor', sentence: 'The mayor spoke.' });
      expect(await reader.capture({ sentence: 0 })).toMatchObject({ chosen: 'Forty boats were lost.' });
    });

    it('takes no mark whose words are gone', async () => {
      start();
      await until(() => expect(painted()).toHaveProperty('backed'));
      reader.show({ sentence: 0, open: false });
      page('Something else.');
      expect((await reader.capture({})).chosen).toBe('');
      await expect(reader.capture({ sentence: 0 })).rejects.toThrow('no longer');
    });

    it('takes a selection also where the page is not read yet, is no article, or could not be read', async () => {
      const chosen = { chosen: 'boats', sentence: 'Forty boats were lost.' };
      select(0, 7, 9);
      start({ match: () => Promise.reject(new Error('Nobody answered.')) });
      expect(await reader.capture({})).toMatchObject(chosen);
      await until(() => expect(reader.report()).toMatchObject({ state: 'failed' }));
      expect(await reader.capture({})).toMatchObject(chosen);
      reader.stop();
      start({ looksLikeArticle: () => false });
      await until(() => expect(reader.report()).toEqual({ state: 'not-article' }));
      expect(await reader.capture({})).toMatchObject(chosen);
      expect(await reader.capture({})).not.toHaveProperty('position');
    });

    it('says that it reads an article before it asks about it, and nothing on other pages', async () => {
      start({ looksLikeArticle: () => false });
      await until(() => expect(reader.report()).toEqual({ state: 'not-article' }));
      expect(coming).not.toHaveBeenCalled();
      reader.stop();
      const text = Promise.withResolvers<undefined>();
      start({
        readText: () => text.promise,
        coming: vi.fn(() => coming().then(() => Promise.reject(new Error('Nobody heard.')))),
      });
      await until(() => expect(coming).toHaveBeenCalledTimes(1));
      expect(asked).toEqual([]);
      text.resolve(undefined);
      await until(() => expect(reader.report()).toEqual({ state: 'not-article' }));
    });

    it('begins a source from the panel with the sentence it shows, whatever is selected', async () => {
      document.head.innerHTML = '<link rel="canonical" href="https://post.example/storm#top">';
      start();
      await until(() => expect(painted()).toHaveProperty('backed'));
      select(2, 4, 9);
      await open(1);
      expect(panel?.addresses).toEqual([document.URL, 'https://post.example/storm']);
      await panel?.onAddSource('c1', 'disputes');
      expect(beginSource).toHaveBeenCalledExactlyOnceWith({
        claimId: 'c1',
        stance: 'disputes',
        captured: expect.objectContaining({ chosen: 'Nobody was hurt.' }) as unknown,
      });
      document.head.replaceChildren();
    });

    it('begins no source with words that are gone, and says so', async () => {
      start();
      await until(() => expect(painted()).toHaveProperty('backed'));
      await open(1);
      page('Something else.');
      await expect(panel?.onAddSource('c1', 'supports')).rejects.toThrow('no longer on the page');
      expect(beginSource).not.toHaveBeenCalled();
    });
  });

  describe('taking a rejection back', () => {
    const pair = { sentence: 2, claimId: 'c1' };
    const listed = () => {
      const report = reader.report();
      return report.state === 'article' ? report.rejected : undefined;
    };
    beforeEach(() => {
      rejected = [{ ...pair, claim: 'The mayor was silent.' }];
    });
    /** Keeps the word as the background does. */
    const decide = vi.fn(() => {
      marks = [...marks.slice(0, 2), view(2, 'open')];
      rejected = [];
      return Promise.resolve();
    });

    it('reports it with its sentence, and marks the sentence before it answers', async () => {
      start({ decide });
      await until(() =>
        expect(listed()).toEqual([{ ...pair, claim: 'The mayor was silent.', text: 'The mayor spoke.' }]),
      );
      await reader.takeBack(pair);
      expect(decide).toHaveBeenCalledExactlyOnceWith({
        claimId: 'c1',
        sentence: 'The mayor spoke.',
        verdict: undefined,
      });
      expect(listed()).toEqual([]);
      await until(() => expect(painted()).toMatchObject({ open: ['The mayor spoke.'] }));
    });

    it('marks the sentence also while the panel is open on another', async () => {
      start({ decide });
      await until(() => expect(painted()).toHaveProperty('backed'));
      await open(0);
      await reader.takeBack(pair);
      expect(listed()).toEqual([]);
      await until(() => expect(painted()).toMatchObject({ open: ['The mayor spoke.'] }));
      expect(panel?.mark.text).toBe('Forty boats were lost.');
    });

    it('keeps it listed where the word was not kept', async () => {
      start({ decide: () => Promise.reject(new Error('Private windows remember nothing.')) });
      await until(() => expect(listed()).toHaveLength(1));
      await expect(reader.takeBack(pair)).rejects.toThrow('Private windows');
      expect(listed()).toHaveLength(1);
      expect(asked).toHaveLength(1);
    });

    it('says nothing of pairs that are not rejected here', async () => {
      decide.mockClear();
      start({ decide });
      await expect(reader.takeBack(pair)).rejects.toThrow('no longer');
      await until(() => expect(listed()).toHaveLength(1));
      await expect(reader.takeBack({ ...pair, sentence: 1 })).rejects.toThrow('no longer');
      await expect(reader.takeBack({ ...pair, claimId: 'c2' })).rejects.toThrow('no longer');
      expect(decide).not.toHaveBeenCalled();
    });
  });

  it('says that it cannot show a sentence that is there no more', async () => {
    start();
    expect(() => reader.show({ sentence: 0, open: true })).toThrow('no longer');
    await until(() => expect(painted()).toHaveProperty('backed'));
    expect(() => reader.show({ sentence: 40, open: true })).toThrow('no longer');
    expect(panel).toBeUndefined();
  });

  it('keeps the mark current when the panel closes, and steps to the next from there', async () => {
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(0);
    panel?.onNext();
    await until(() => expect(panel?.mark.text).toBe('Nobody was hurt.'));
    panel?.onNext();
    await until(() => expect(panel?.mark.text).toBe('Forty boats were lost.'));
    panel?.onClose();
    expect(panel).toBeUndefined();
    expect(painted()).toMatchObject({ current: ['Forty boats were lost.'] });
  });

  it('has one element in the page while the panel is open, and none before or after', async () => {
    const hosts = () => document.querySelectorAll(OVERLAY_TAG).length;
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    expect(hosts()).toBe(0);
    await open(0);
    expect(hosts()).toBe(1);
    panel?.onClose();
    expect(hosts()).toBe(0);
  });

  it('opens no panel that could not be loaded, and asks for it again at the next click', async () => {
    const drawing = vi.fn(parts().drawing);
    drawing.mockRejectedValueOnce(new Error('Nobody answered.'));
    start({ drawing });
    await until(() => expect(painted()).toHaveProperty('backed'));
    reader.show({ sentence: 0, open: true });
    await until(() => expect(drawing).toHaveBeenCalled());
    reader.refresh();
    // A panel that counted as open would hold this up.
    await until(() => expect(asked).toHaveLength(2));
    expect(document.querySelectorAll(OVERLAY_TAG)).toHaveLength(0);
    await open(0);
    expect(panel?.mark.text).toBe('Forty boats were lost.');
  });

  it('opens no panel that was closed while it was loaded', async () => {
    const loading = Promise.withResolvers<Drawing>();
    start({ drawing: () => loading.promise });
    await until(() => expect(painted()).toHaveProperty('backed'));
    reader.show({ sentence: 0, open: true });
    comeBack();
    loading.resolve(await parts().drawing());
    await until(() => expect(asked).toHaveLength(2));
    expect([document.querySelectorAll(OVERLAY_TAG).length, panel]).toEqual([0, undefined]);
  });

  it('leaves nothing behind when stopped with the panel open', async () => {
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    await open(0);
    reader.stop();
    expect([registry.size, document.querySelectorAll(OVERLAY_TAG).length, panel]).toEqual([0, 0, undefined]);
    reader.refresh();
    expect(asked).toHaveLength(1);
  });

  it('goes quietly once the extension behind it is gone', async () => {
    start();
    await until(() => expect(painted()).toHaveProperty('backed'));
    alive = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(leave).toHaveBeenCalledTimes(1);
    expect(registry.size).toBe(0);
  });

  it('sweeps out what a reader left behind that could not stop', async () => {
    document.documentElement.append(document.createElement(OVERLAY_TAG));
    start();
    expect(document.querySelectorAll(OVERLAY_TAG)).toHaveLength(0);
    await until(() => expect(painted()).toHaveProperty('backed'));
  });
});
