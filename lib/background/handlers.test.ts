import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM, QUERY, SAMPLE, SENTENCE, reader, setUp, tab } from '../../tests/background/world.ts';
import type { PageLine } from '../article/page-line.ts';
import { uuidOf } from '../claims/examples.ts';
import type { Found } from './kept-answers.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import { createLastArticles } from './last-articles.ts';
import { createReaderHandlers } from './reader-handlers.ts';
import { checkFromMenu, leaveClosedTabs, readOpenTabs } from './tabs-at-work.ts';

let at = setUp();
beforeEach(() => {
  at = setUp();
});
afterEach(() => at.library.close());
const ask = (sender = reader()) => at.fromReader['article.match'](QUERY, sender);
const shown = async () => (await ask()).marks.map(({ sentence }) => sentence);

describe('article.match', () => {
  it('says that the library is empty', async () => {
    expect(await ask()).toMatchObject({ marks: [], libraryClaims: 0, shortcuts: { open: 'Enter' } });
    expect(at.did).toEqual(['badge 5 0']);
  });

  it('marks the sentence that makes the claim, and counts it on the badge', async () => {
    await at.fromPage['library.loadSample'](undefined, undefined);
    const { marks, libraryClaims } = await ask();
    expect(libraryClaims).toBe(1);
    expect(marks).toMatchObject([
      {
        sentence: 1,
        tone: 'open',
        matches: [{ relation: 'same', claim: { id: CLAIM.id, sources: [{ origin: 'Road Office' }] } }],
      },
    ]);
    expect(at.did.at(-1)).toBe('badge 5 1');
  });

  it('says of how many sentences the article is not sure, whether they meet a claim or not', async () => {
    const [headline, { text }] = QUERY.lines as [PageLine, PageLine];
    const lines = [headline, { text: `${text} Two carts may have been lost.` }];
    const askLonger = () => at.fromReader['article.match']({ ...QUERY, lines }, reader());
    expect(await askLonger()).not.toHaveProperty('hedged');
    await at.fromPage['library.loadSample'](undefined, undefined);
    const before = await ask();
    expect(await askLonger()).toMatchObject({ hedged: (before.hedged ?? 0) + 1, marks: before.marks });
  });

  it('sees what was added after it was first asked', async () => {
    expect(await shown()).toEqual([]);
    await at.fromPage['library.loadSample'](undefined, undefined);
    expect(await shown()).toEqual([1]);
  });

  it('refuses a site that is off, by the address the browser vouches for', async () => {
    await at.fromPage['site.set']({ host: 'news.example', on: false }, undefined);
    await expect(ask()).rejects.toMatchObject({ code: 'site-off' });
    await expect(ask(reader({ url: new URL('https://other.example/') }))).resolves.toBeDefined();
  });
});

describe('drawing.load', () => {
  it('puts what draws the panel, with its words, into the tab that asks', async () => {
    await at.fromReader['drawing.load']({ language: 'de-AT' }, reader({ tabId: 7 }));
    expect(at.did).toEqual(['draw 7 de']);
  });
});

describe('the sensitivity that is set', () => {
  it('has the matcher built anew, and every tab ask again', async () => {
    await at.fromPage['library.loadSample'](undefined, undefined);
    await at.matcher.match({ text: SENTENCE });
    const opened = vi.spyOn(at.library, 'readIndex');
    await at.fromPage['settings.set']({ savePrivate: false }, undefined);
    await at.matcher.match({ text: SENTENCE });
    expect(opened).not.toHaveBeenCalled();
    at.did.length = 0;
    await at.fromPage['settings.set']({ sensitivity: 'strict' }, undefined);
    expect(at.did).toEqual(['refresh all but none']);
    await at.matcher.match({ text: SENTENCE });
    expect(opened).toHaveBeenCalledTimes(1);
  });
});

describe('decision.set', () => {
  const decide = (verdict: 'confirmed' | 'rejected' | undefined, sender = reader()) =>
    at.fromReader['decision.set']({ claimId: CLAIM.id, sentence: SENTENCE, verdict }, sender);
  beforeEach(async () => {
    await at.fromPage['library.loadSample'](undefined, undefined);
    await ask();
    at.did.length = 0;
  });

  it('unmarks what is rejected, tells the other tabs, and takes it back', async () => {
    await decide('rejected');
    expect(at.did).toEqual(['refresh all but 5']);
    expect(await shown()).toEqual([]);
    await decide(undefined);
    expect(await shown()).toEqual([1]);
  });

  it('names what was rejected, also in an article that is opened later, and takes it back there', async () => {
    expect((await ask()).rejected).toEqual([]);
    await decide('rejected');
    const later = reader({ tabId: 9 });
    expect(await ask(later)).toMatchObject({
      marks: [],
      rejected: [{ sentence: 1, claimId: CLAIM.id, claim: CLAIM.text }],
    });
    await decide(undefined, later);
    expect(await ask(later)).toMatchObject({ marks: [{ sentence: 1 }], rejected: [] });
  });

  it('shows a confirmation', async () => {
    await decide('confirmed');
    expect((await ask()).marks[0]?.matches[0]?.decision).toBe('confirmed');
  });

  it('holds where the sentence stands lightly edited, nowhere else, and is taken back from there too', async () => {
    await decide('rejected');
    const edited = SENTENCE.replace('The Alder bridge', 'Alder bridge');
    const other = SENTENCE.replace('4,000', '4,100');
    const later = reader({ tabId: 9 });
    const elsewhere = () =>
      at.fromReader['article.match'](
        { ...QUERY, lines: [{ text: edited }, { text: other }, { text: 'It rained in the afternoon.' }] },
        later,
      );
    const answer = await elsewhere();
    expect(answer.rejected).toMatchObject([{ sentence: 0, claimId: CLAIM.id }]);
    expect(answer.marks.map(({ sentence }) => sentence)).toEqual([1]);
    const word = { claimId: CLAIM.id, sentence: edited };
    await at.fromReader['decision.set']({ ...word, verdict: 'confirmed' }, later);
    expect(await shown()).toEqual([1]);
    await at.fromReader['decision.set']({ ...word, verdict: 'rejected' }, later);
    expect(await shown()).toEqual([]);
    await elsewhere();
    await at.fromReader['decision.set']({ ...word, verdict: undefined }, later);
    expect(await shown()).toEqual([1]);
    expect((await at.library.exportAll()).decisions).toEqual([]);
  });

  it('still knows the article after the background was stopped', async () => {
    const fresh = createReaderHandlers({ ...at.needs, lastArticles: createLastArticles(at.session) });
    await fresh['decision.set']({ claimId: CLAIM.id, sentence: SENTENCE, verdict: 'rejected' }, reader());
    expect(await shown()).toEqual([]);
  });

  it.each([
    ['another tab’s article', { claimId: CLAIM.id, sentence: SENTENCE }, { tabId: 6 }],
    ['a sentence that was not shown', { claimId: CLAIM.id, sentence: 'Another sentence.' }, {}],
    ['a claim that was not shown', { claimId: uuidOf(77), sentence: SENTENCE }, {}],
  ])('refuses %s', async (_, word, sender) => {
    const set = at.fromReader['decision.set']({ ...word, verdict: 'rejected' }, reader(sender));
    await expect(set).rejects.toMatchObject({ code: 'refused' });
    expect(await shown()).toEqual([1]);
  });

  it('refuses what was of the tab’s earlier article', async () => {
    await at.fromReader['article.match']({ ...QUERY, lines: [{ text: 'Nothing here.' }] }, reader());
    await expect(decide('rejected')).rejects.toMatchObject({ code: 'refused' });
  });

  it('goes by the latest article, even where the answer for the one before comes later', async () => {
    const slow = Promise.withResolvers<Found>();
    const matchArticle = vi
      .fn((...asked: Parameters<LibraryMatcher['matchArticle']>) => at.matcher.matchArticle(...asked))
      .mockReturnValueOnce(slow.promise);
    const matcher = { ...at.matcher, matchArticle };
    const handlers = createReaderHandlers({ ...at.needs, matcher });
    const before = handlers['article.match']({ ...QUERY, lines: [{ text: 'Nothing here.' }] }, reader());
    await vi.waitFor(() => expect(matchArticle).toHaveBeenCalledTimes(1));
    await handlers['article.match'](QUERY, reader());
    slow.resolve({ sentences: [], claims: 1 });
    expect(await before).toMatchObject({ marks: [] });
    expect(at.did).toEqual(['badge 5 1']);
    await expect(decide('rejected')).resolves.toBeUndefined();
  });

  it('refuses what was of an article the page shows no more, and its badge goes', async () => {
    await at.fromReader['article.gone'](undefined, reader());
    expect(at.did).toEqual(['badge 5 0']);
    await expect(decide('rejected')).rejects.toMatchObject({ code: 'refused' });
  });

  it('remembers nothing of a private window', async () => {
    await expect(decide('rejected', reader({ incognito: true }))).rejects.toMatchObject({ code: 'private' });
    expect(await shown()).toEqual([1]);
  });

  it('remembers what is decided in a private window where the user allowed it', async () => {
    await at.settings.change(() => ({ savePrivate: true }));
    await decide('rejected', reader({ incognito: true }));
    expect(await shown()).toEqual([]);
  });
});

describe('pages', () => {
  const access = () => at.fromPage['page.access']({ tabId: 5 }, undefined);

  it('are told why a tab is or is not read', async () => {
    expect(await access()).toEqual({ access: 'forbidden' });
    at.world.tabs = [tab(5)];
    expect(await access()).toEqual({ access: 'needed', host: 'news.example' });
    at.world.granted = ['news.example'];
    expect(await access()).toEqual({ access: 'granted', host: 'news.example' });
    await at.fromPage['site.set']({ host: 'news.example', on: false }, undefined);
    expect(await access()).toEqual({ access: 'site-off', host: 'news.example' });
  });

  it('have a tab read, or learn why not', async () => {
    const check = () => at.fromPage['page.check']({ tabId: 5 }, undefined);
    await expect(check()).rejects.toMatchObject({ code: 'forbidden' });
    at.world.tabs = [tab(5)];
    await check();
    expect(at.did).toEqual(['inject 5']);
    at.world.refused = true;
    await expect(check()).rejects.toMatchObject({ code: 'forbidden', message: 'Cannot access' });
    await at.settings.change(() => ({ sitesOff: ['news.example'] }));
    await expect(check()).rejects.toMatchObject({ code: 'site-off' });
  });

  it('switch a site off in all its tabs, and on again', async () => {
    at.world.tabs = [tab(5), tab(6, 'other.example'), tab(7)];
    await at.fromPage['site.set']({ host: 'news.example', on: false }, undefined);
    expect(at.did).toEqual(['sync', 'stop 5,7', 'badge 5 0', 'badge 7 0']);
    at.did.length = 0;
    await at.fromPage['site.set']({ host: 'news.example', on: true }, undefined);
    expect(at.did).toEqual(['sync', 'inject 5', 'inject 7']);
    expect((await at.settings.read()).sitesOff).toEqual([]);
  });

  it('change settings, which every reader hears of', async () => {
    const shortcuts = { next: 'j', previous: 'k', open: 'o', close: 'x' };
    expect(await at.fromPage['settings.set']({ shortcuts }, undefined)).toMatchObject({
      sitesOff: [],
      shortcuts,
    });
    expect(at.did).toEqual(['refresh all but none']);
    expect((await ask()).shortcuts).toEqual(shortcuts);
    expect(await at.fromPage['settings.get'](undefined, undefined)).toMatchObject({ shortcuts });
  });

  it('load the sample once, and add nothing at all from one that is broken', async () => {
    at.world.sample = `${SAMPLE}\n{"kind":"claim"}`;
    await expect(at.fromPage['library.loadSample'](undefined, undefined)).rejects.toThrow('line 5');
    expect(await at.fromPage['library.count'](undefined, undefined)).toEqual({ claims: 0, sources: 0 });
    at.world.sample = SAMPLE;
    expect(await at.fromPage['library.loadSample'](undefined, undefined)).toEqual({ added: 1 });
    expect(await at.fromPage['library.loadSample'](undefined, undefined)).toEqual({ added: 0 });
    expect(await at.fromPage['library.count'](undefined, undefined)).toEqual({ claims: 1, sources: 1 });
  });
});

describe('tabs', () => {
  it('are read after a grant, whichever of them may be', async () => {
    at.world.tabs = [{ tabId: 5, url: new URL('https://news.example/') }];
    await readOpenTabs(at.needs);
    expect(at.did).toEqual(['sync', 'inject 5']);
    at.world.refused = true;
    await expect(readOpenTabs(at.needs)).resolves.toBeUndefined();
  });

  it('are left when their grant is taken back', async () => {
    at.world.closed = [8, 9];
    await leaveClosedTabs(at.needs);
    expect(at.did).toEqual(['sync', 'stop 8,9', 'badge 8 0', 'badge 9 0']);
  });

  it('say on the button that the menu cannot read them', async () => {
    await checkFromMenu(at.needs, 5);
    expect(at.did).toEqual(['badge 5 unreadable']);
  });
});
