import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SENTENCE, captured, reader, setUp, tab } from '../../tests/background/world.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Captured, Draft } from '../saving/draft.ts';
import { beginDraft, beginSource, saveFromTab } from './begin-draft.ts';

const OTHER = 'It rained in the afternoon, and the market was empty.';
const NOTHING = captured('', { quote: { exact: '', prefix: '', suffix: '' } });

let at = setUp();
beforeEach(() => {
  at = setUp();
  at.world.tabs = [tab(5), tab(6)];
  at.world.captured = captured();
});
afterEach(() => at.library.close());

const begin = (tabId = 5) => beginDraft(at.needs, tabId);
const fillIn = ({ id, form }: Draft) => at.drafts.keep(id, { ...form, notes: 'Ask the road office.' });

describe('a draft', () => {
  it('is of what the page gives, filled in as far as that goes', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ tabId: 5, private: false, captured: captured(), form: { text: SENTENCE } });
    expect(await at.drafts.read(draft.id)).toEqual(draft);
    expect(at.did).toEqual([]);
  });

  it('knows that it is of a private window', async () => {
    at.world.privateTabs = [5];
    expect((await begin()).private).toBe(true);
    expect((await begin(6)).private).toBe(false);
  });

  it('is the same when the same words are still selected', async () => {
    const draft = await begin();
    expect((await begin()).id).toBe(draft.id);
    await fillIn(draft);
    expect(await begin()).toMatchObject({ id: draft.id, form: { notes: 'Ask the road office.' } });
    expect((await begin(6)).id).not.toBe(draft.id);
  });

  it('is a new one when other words are selected, and the old one is not lost by it', async () => {
    const draft = await begin();
    await fillIn(draft);
    at.world.captured = captured(OTHER);
    expect((await begin()).captured.chosen).toBe(OTHER);
    at.world.captured = captured();
    expect((await begin()).id).toBe(draft.id);
  });

  it('is the unfinished one where nothing is selected now', async () => {
    const draft = await begin();
    at.world.captured = captured(OTHER);
    await begin();
    at.world.captured = NOTHING;
    await fillIn(draft);
    expect((await begin()).id).toBe(draft.id);
  });

  it('is a new one where nothing is selected and nothing was filled in', async () => {
    await begin();
    at.world.captured = NOTHING;
    expect((await begin()).captured.chosen).toBe('');
  });

  it('does not follow its tab to another page', async () => {
    const draft = await begin();
    await fillIn(draft);
    at.world.captured = { ...NOTHING, url: 'https://news.example/b' };
    at.world.tabs = [{ tabId: 5, url: new URL('https://news.example/b') }];
    expect((await begin()).id).not.toBe(draft.id);
    at.world.captured = { ...NOTHING, url: 'https://news.example/a#comments' };
    at.world.tabs = [{ tabId: 5, url: new URL('https://news.example/a#comments') }];
    expect((await begin()).id).toBe(draft.id);
  });

  it('has a reader put into a page where none answers', async () => {
    at.world.unread = [5];
    expect((await begin()).captured).toEqual(captured());
    expect(at.did).toEqual(['inject 5']);
  });

  it('waits for a reader to have read its page, and not for ever', async () => {
    at.world.reading = 2;
    expect((await begin()).captured).toEqual(captured());
    expect(at.did).toEqual(['wait', 'wait']);
    at.world.reading = 1_000_000;
    expect((await begin()).captured).toEqual(captured());
    expect(at.did.length).toBeLessThan(30);
  });

  it('is the same for the same words before and after the page was read, and another for other sentences', async () => {
    const words = { chosen: 'the market', quote: { exact: 'the market', prefix: '', suffix: '' } };
    const { position: _, ...unread } = captured('The market, and the bridge.', words);
    at.world.captured = unread;
    const draft = await begin();
    at.world.captured = captured('It rained on the market.', words);
    expect((await begin()).id).toBe(draft.id);
    await at.drafts.drop(draft.id);
    const one = await begin();
    at.world.captured = captured('Nobody came to the market.', words);
    expect((await begin()).id).not.toBe(one.id);
  });

  it.each<[string, Captured | Error | undefined]>([
    ['nobody answers', undefined],
    ['the reader fails', new RequestError('failed', 'The page is gone.')],
    ['the page is too busy', new RequestError('timeout', 'No answer.')],
    ['what it says has no shape', { chosen: 7 } as unknown as Captured],
    ['it speaks for another site', captured(SENTENCE, { url: 'https://other.example/a' })],
  ])('is of title and address where %s', async (_, answer) => {
    at.world.captured = answer;
    expect((await begin()).captured).toMatchObject({
      url: 'https://news.example/a',
      title: 'The bridge - News',
      publisher: 'news.example',
      chosen: '',
    });
  });

  it('is of title and address where the browser lets nobody in', async () => {
    at.world.unread = [5];
    at.world.refused = true;
    expect((await begin()).captured.title).toBe('The bridge - News');
  });

  it('is not begun on a site that is off, nor where no extension may read', async () => {
    await at.settings.change(() => ({ sitesOff: ['news.example'] }));
    at.world.unread = [5];
    await expect(begin()).rejects.toMatchObject({ code: 'site-off' });
    await expect(begin(9)).rejects.toMatchObject({ code: 'forbidden' });
    expect(at.did).toEqual([]);
  });
});

describe('from the menu and by the keyboard', () => {
  const opened = async () => {
    const [, id = ''] = at.did.at(-1)?.split(' ') ?? [];
    return await at.drafts.read(id);
  };

  it('a draft opens in a window of its own', async () => {
    await saveFromTab(at.needs, 5);
    expect((await opened())?.captured.chosen).toBe(SENTENCE);
  });

  it('the reader knows better than the menu what was selected', async () => {
    await saveFromTab(at.needs, 5, { text: 'cars a day', inFrame: false });
    expect((await opened())?.captured).toEqual(captured());
  });

  it.each([
    ['in a frame', captured(), true],
    ['where the reader cannot see it', NOTHING, false],
    ['where there is no reader', undefined, false],
  ])('the menu’s word counts %s', async (_, answer, inFrame) => {
    at.world.captured = answer;
    await saveFromTab(at.needs, 5, { text: ' Four  thousand\ncars. ', inFrame });
    const text = 'Four thousand cars.';
    const of = (await opened())?.captured;
    expect(of).toMatchObject({ chosen: text, sentence: text, quote: { exact: text, prefix: '' } });
    expect(of?.position).toBeUndefined();
  });

  it('a page that nothing can be saved from gets a sign on the button', async () => {
    await at.settings.change(() => ({ sitesOff: ['news.example'] }));
    await saveFromTab(at.needs, 5);
    expect(at.did).toEqual(['badge 5 unreadable']);
  });
});

describe('a draft of a source', () => {
  const source = { claimId: 'c', stance: 'disputes', captured: captured() } as const;

  it('names the claim and the stance, and is the same when asked for twice', async () => {
    const draft = await beginSource(at, source, reader({ incognito: true }));
    expect(draft).toMatchObject({ tabId: 5, private: true, form: { claimId: 'c', stance: 'disputes' } });
    expect((await beginSource(at, source, reader())).id).toBe(draft.id);
    const other = await beginSource(at, { ...source, stance: 'supports' }, reader());
    expect(other.id).not.toBe(draft.id);
  });

  it('is not taken for the draft of a new claim', async () => {
    const draft = await beginSource(at, source, reader());
    await fillIn(draft);
    expect((await begin()).form.claimId).toBeUndefined();
    at.world.captured = NOTHING;
    expect((await begin()).id).not.toBe(draft.id);
  });
});
