import { describe, expect, it, vi } from 'vitest';
import type { Answer } from './envelope.ts';
import type { PageLine } from '../article/page-line.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Captured, DraftForm } from '../saving/draft.ts';
import { LIMITS, withinLimits } from './limits.ts';
import { createReaderListener } from './reader-listener.ts';
import type { OwnedClaim } from './protocol.ts';
import type { ReviewToSave } from './review-requests.ts';
import { RequestError } from './request-error.ts';
import { type Routes, createDispatch } from './dispatch.ts';
import { type MessageListener, createRouter } from './router.ts';
import type { MessageSender } from './sender.ts';

const runtime = { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` };
const POPUP: MessageSender = {
  id: 'own',
  url: 'chrome-extension://own/popup.html',
  origin: 'chrome-extension://own',
};
const WELCOME: MessageSender = {
  ...POPUP,
  url: 'chrome-extension://own/welcome.html',
  tab: { id: 3 },
  frameId: 0,
};
const READER: MessageSender = {
  id: 'own',
  url: 'https://news.example/a',
  origin: 'https://news.example',
  frameId: 0,
  tab: { id: 5, incognito: false },
};
const QUERY_OF_CLAIMS = {
  words: '',
  statuses: [],
  tags: [],
  origins: [],
  publishers: [],
  languages: [],
  dated: 'event',
  from: '',
  to: '',
  rivals: false,
  sort: 'changed',
};
const QUERY = {
  url: 'https://news.example/a',
  title: 'T',
  publisher: 'P',
  language: 'en',
  titles: ['t'],
  lines: [{ text: 'One.', place: 'item', list: 0, linked: 0.5 }] satisfies PageLine[],
};

const CAPTURED: Captured = {
  url: 'https://news.example/a',
  canonicalUrl: 'https://news.example/a',
  title: 'T',
  publisher: 'P',
  authors: ['A. Writer'],
  publishedAt: '2024-10-18',
  language: 'en',
  chosen: 'One.',
  sentence: 'One.',
  before: ['None.'],
  quote: { exact: 'One.', prefix: 'None. ', suffix: ' Two.' },
  position: { start: 6, end: 10 },
};
const SOURCE = { claimId: 'c', stance: 'disputes', captured: CAPTURED };
const FORM: DraftForm = {
  text: 'One.',
  tags: ['numbers'],
  notes: '',
  eventDate: '',
  verdict: { value: 'verified', reason: '' },
  stance: 'supports',
  certainty: 'asserted',
  attributedTo: '',
  origin: '',
};
const FOUND: ReviewToSave = {
  id: 'r',
  tabId: 5,
  captured: CAPTURED,
  review: {
    claim: 'One.',
    rating: { words: 'False', value: 1, best: 5, worst: 1 },
    url: 'https://news.example/a',
    author: 'N',
    authorUrls: ['https://news.example'],
    publishedAt: '2024-10-18',
  },
  verdict: 'refuted',
  standing: { own: true, site: 'news.example' },
  accept: false,
};
const ROUND = { state: 'idle', done: 0, total: 0, found: 0 } as const;
const BACKUPS = { every: 'never', making: false, changes: 0, reminds: true, due: false } as const;
const UUID = '00000000-0000-4000-8000-000000000001';
const OWNED = { claim: {}, view: {} } as unknown as OwnedClaim;

function routes(): Routes {
  return {
    reader: {
      'article.match': vi.fn<Routes['reader']['article.match']>(() => ({
        sentences: [],
        marks: [],
        rejected: [],
        libraryClaims: 0,
        shortcuts: { next: '', previous: '', open: '', close: '' },
      })),
      'article.gone': vi.fn<Routes['reader']['article.gone']>(() => undefined),
      'article.coming': vi.fn<Routes['reader']['article.coming']>(() => undefined),
      'drawing.load': vi.fn<Routes['reader']['drawing.load']>(() => undefined),
      'sheet.load': vi.fn<Routes['reader']['sheet.load']>(() => undefined),
      'source.begin': vi.fn<Routes['reader']['source.begin']>(() => undefined),
      'decision.set': vi.fn<Routes['reader']['decision.set']>(() => undefined),
    },
    pages: {
      'page.access': vi.fn<Routes['pages']['page.access']>(() => ({ access: 'forbidden' })),
      'page.check': vi.fn<Routes['pages']['page.check']>(() => undefined),
      'site.set': vi.fn<Routes['pages']['site.set']>(() => undefined),
      'settings.get': vi.fn<Routes['pages']['settings.get']>(() => Promise.reject(new Error('broken'))),
      'settings.set': vi.fn<Routes['pages']['settings.set']>(() => {
        throw new RequestError('library-busy', 'Busy.');
      }),
      'library.count': vi.fn<Routes['pages']['library.count']>(() =>
        Promise.resolve({ claims: 1, sources: 2 }),
      ),
      'library.loadSample': vi.fn<Routes['pages']['library.loadSample']>(() => ({ added: 1 })),
      'bin.list': vi.fn<Routes['pages']['bin.list']>(() => ({ total: 0, entries: [] })),
      'bin.content': vi.fn<Routes['pages']['bin.content']>(() => ({
        ids: [],
        claims: 0,
        sources: 0,
        reviews: 0,
      })),
      'bin.restore': vi.fn<Routes['pages']['bin.restore']>(() => ({ back: 0 })),
      'bin.purge': vi.fn<Routes['pages']['bin.purge']>(() => undefined),
      'bulk.tag': vi.fn<Routes['pages']['bulk.tag']>(() => ({ changed: 0 })),
      'bulk.delete': vi.fn<Routes['pages']['bulk.delete']>(() => ({ changed: 0 })),
      'bulk.merge': vi.fn<Routes['pages']['bulk.merge']>(() => ({ claimId: '' })),
      'claims.suggest': vi.fn<Routes['pages']['claims.suggest']>(() => ({ state: 'not-article' })),
      'draft.begin': vi.fn<Routes['pages']['draft.begin']>(() => Promise.reject(new Error('none'))),
      'draft.read': vi.fn<Routes['pages']['draft.read']>(() => undefined),
      'draft.keep': vi.fn<Routes['pages']['draft.keep']>(() => undefined),
      'draft.drop': vi.fn<Routes['pages']['draft.drop']>(() => undefined),
      'claim.similar': vi.fn<Routes['pages']['claim.similar']>(() => []),
      'claim.save': vi.fn<Routes['pages']['claim.save']>(() => ({ claimId: 'c' })),
      'claim.read': vi.fn<Routes['pages']['claim.read']>(() => undefined),
      'claim.edit': vi.fn<Routes['pages']['claim.edit']>(() => ({ state: 'saved', now: OWNED })),
      'source.read': vi.fn<Routes['pages']['source.read']>(() => undefined),
      'source.edit': vi.fn<Routes['pages']['source.edit']>(() => ({ state: 'saved', now: OWNED })),
      'record.delete': vi.fn<Routes['pages']['record.delete']>(() => undefined),
      'record.restore': vi.fn<Routes['pages']['record.restore']>(() => ({
        kind: 'claim-deleted',
        claimId: 'c',
      })),
      'claims.browse': vi.fn<Routes['pages']['claims.browse']>(() => ({ reading: { done: 0, total: 1 } })),
      'pictures.time': vi.fn<Routes['pages']['pictures.time']>(() => ({ reading: { done: 0, total: 1 } })),
      'pictures.origins': vi.fn<Routes['pages']['pictures.origins']>(() => ({
        reading: { done: 0, total: 1 },
      })),
      'pictures.rivals': vi.fn<Routes['pages']['pictures.rivals']>(() => ({ total: 0, questions: [] })),
      'claims.found': vi.fn<Routes['pages']['claims.found']>(() => []),
      'backup.state': vi.fn<Routes['pages']['backup.state']>(() => BACKUPS),
      'backup.set': vi.fn<Routes['pages']['backup.set']>(() => BACKUPS),
      'backup.make': vi.fn<Routes['pages']['backup.make']>(() => BACKUPS),
      'backup.later': vi.fn<Routes['pages']['backup.later']>(() => BACKUPS),
      'backup.saved': vi.fn<Routes['pages']['backup.saved']>(() => BACKUPS),
      'merge.proposals': vi.fn<Routes['pages']['merge.proposals']>(() => []),
      'merge.preview': vi.fn<Routes['pages']['merge.preview']>(() => ({ outcome: OWNED, shared: 0 })),
      'merge.do': vi.fn<Routes['pages']['merge.do']>(() => ({ claimId: 'c' })),
      'split.homes': vi.fn<Routes['pages']['split.homes']>(() => []),
      'split.do': vi.fn<Routes['pages']['split.do']>(() => ({ claimId: 'c' })),
      'library.recent': vi.fn<Routes['pages']['library.recent']>(() => []),
      'library.list': vi.fn<Routes['pages']['library.list']>(() => ({ total: 0, claims: [] })),
      'rivals.proposed': vi.fn<Routes['pages']['rivals.proposed']>(() => []),
      'rivals.round': vi.fn<Routes['pages']['rivals.round']>(() => ROUND),
      'rivals.look': vi.fn<Routes['pages']['rivals.look']>(() => ROUND),
      'rivals.stop': vi.fn<Routes['pages']['rivals.stop']>(() => ROUND),
      'rivals.set': vi.fn<Routes['pages']['rivals.set']>(),
      'library.tags': vi.fn<Routes['pages']['library.tags']>(() => []),
      'bring.go': vi.fn<Routes['pages']['bring.go']>(() => undefined),
      'feeds.list': vi.fn<Routes['pages']['feeds.list']>(() => ({ feeds: [], behind: 0, bare: 0, all: 0 })),
      'index.repair': vi.fn<Routes['pages']['index.repair']>(() => 'working'),
      'index.repairing': vi.fn<Routes['pages']['index.repairing']>(() => 'done'),
      'index.incomplete': vi.fn<Routes['pages']['index.incomplete']>(() => 0),
      'feed.checkers': vi.fn<Routes['pages']['feed.checkers']>(() => []),
      'feed.hide': vi.fn<Routes['pages']['feed.hide']>(() => undefined),
      'feed.remove': vi.fn<Routes['pages']['feed.remove']>(() => undefined),
      'feeds.changed': vi.fn<Routes['pages']['feeds.changed']>(() => undefined),
      'review.claims': vi.fn<Routes['pages']['review.claims']>(() => []),
      'checker.accept': vi.fn<Routes['pages']['checker.accept']>(() => DEFAULT_SETTINGS),
      'checker.refuse': vi.fn<Routes['pages']['checker.refuse']>(() => DEFAULT_SETTINGS),
      'review.save': vi.fn<Routes['pages']['review.save']>(() => ({ claim: OWNED.view, counted: true })),
    },
    background: {
      'work.begin': vi.fn<Routes['background']['work.begin']>(() => undefined),
      'tabs.read': vi.fn<Routes['background']['tabs.read']>(() => undefined),
      'tabs.leave': vi.fn<Routes['background']['tabs.leave']>(() => undefined),
      'menu.check': vi.fn<Routes['background']['menu.check']>(() => undefined),
      'menu.save': vi.fn<Routes['background']['menu.save']>(() => undefined),
    },
  };
}

/** The answer to a message, or 'left alone'. */
function answerOf(listener: MessageListener, message: unknown, sender: MessageSender): Promise<unknown> {
  return new Promise((resolve) => {
    if (listener(message, sender, resolve) === undefined) resolve('left alone');
  });
}

const ask = (name: string, argument: unknown, sender: MessageSender, to = routes()) =>
  answerOf(
    createRouter(createDispatch(to), runtime),
    { to: 'background', name, argument },
    sender,
  ) as Promise<Answer>;

describe('router', () => {
  it('hands a reader its tab and the parsed query', async () => {
    const to = routes();
    expect(await ask('article.match', { ...QUERY, library: 'all' }, READER, to)).toMatchObject({ ok: true });
    expect(to.reader['article.match']).toHaveBeenCalledWith(QUERY, {
      tabId: 5,
      url: new URL('https://news.example/a'),
      incognito: false,
    });
  });

  it.each([
    ['the popup', POPUP],
    ['a page of ours in a tab', WELCOME],
  ])('answers %s', async (_, sender) => {
    expect(await ask('library.count', undefined, sender)).toEqual({
      ok: true,
      value: { claims: 1, sources: 2 },
    });
  });

  it.each(Object.keys(routes().pages))('refuses %s to a reader script', async (name) => {
    const to = routes();
    expect(await ask(name, { tabId: 1, host: 'a', on: true }, READER, to)).toMatchObject({ code: 'refused' });
    for (const handler of Object.values(to.pages)) expect(handler).not.toHaveBeenCalled();
  });

  it.each(Object.keys(routes().background))('lets nobody send %s but the background', async (name) => {
    const to = routes();
    for (const sender of [READER, POPUP])
      expect(await ask(name, { tabId: 1 }, sender, to)).toMatchObject({ code: 'unknown' });
    for (const handler of Object.values(to.background)) expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', { ...READER, id: 'other' }],
    ['another extension with our address', { ...POPUP, id: 'other' }],
    ['nobody at all', {}],
    ['a frame inside a page', { ...READER, frameId: 4 }],
    ['no tab', { ...READER, tab: undefined }],
    ['a file', { ...READER, url: 'file:///home/a.html' }],
    ['no address', { ...READER, url: undefined }],
    ['an address that is none', { ...READER, url: 'https://' }],
    ['an address that begins like ours', { ...READER, url: 'chrome-extension://own.evil/popup.html' }],
    ['our address under a web origin', { ...WELCOME, origin: 'https://news.example' }],
  ])('refuses %s', async (_, sender) => {
    const to = routes();
    for (const name of ['article.match', 'library.count']) {
      expect(await ask(name, name === 'article.match' ? QUERY : undefined, sender, to)).toMatchObject({
        ok: false,
        code: 'refused',
      });
    }
    expect(to.reader['article.match']).not.toHaveBeenCalled();
  });

  it('refuses what only readers ask to a page', async () => {
    expect(await ask('article.match', QUERY, POPUP)).toMatchObject({ code: 'refused' });
    expect(await ask('source.begin', SOURCE, WELCOME)).toMatchObject({ code: 'refused' });
  });

  it('takes a source from the top frame of a tab only', async () => {
    const to = routes();
    expect(await ask('source.begin', SOURCE, { ...READER, frameId: 2 }, to)).toMatchObject({
      code: 'refused',
    });
    expect(to.reader['source.begin']).not.toHaveBeenCalled();
    await ask('source.begin', { ...SOURCE, tags: [] }, READER, to);
    expect(to.reader['source.begin']).toHaveBeenCalledWith(SOURCE, expect.objectContaining({ tabId: 5 }));
  });

  it.each(['nothing.such', 'constructor', '__proto__', 'toString'])('does not know %s', async (name) => {
    expect(await ask(name, undefined, POPUP)).toMatchObject({ ok: false, code: 'unknown' });
  });

  it.each([
    ['no object', 'text'],
    ['no lines', { ...QUERY, lines: undefined }],
    ['lines that are no list', { ...QUERY, lines: { length: 1 } }],
    ['a line that is no object', { ...QUERY, lines: ['One.'] }],
    ['a line without text', { ...QUERY, lines: [{ place: 'item' }] }],
    ['a line in no such place', { ...QUERY, lines: [{ text: 'One.', place: 'top' }] }],
    ['a line in half a list', { ...QUERY, lines: [{ text: 'One.', list: 0.5 }] }],
    ['a line of more links than text', { ...QUERY, lines: [{ text: 'One.', linked: 2 }] }],
    ['too many lines', { ...QUERY, lines: Array.from({ length: LIMITS.lines + 1 }, () => ({ text: 'a' })) }],
    ['a line without end', { ...QUERY, lines: [{ text: 'a'.repeat(LIMITS.line + 1) }] }],
    [
      'too much in all',
      { ...QUERY, lines: Array.from({ length: 11 }, () => ({ text: 'a'.repeat(LIMITS.line) })) },
    ],
    ['titles that are no list', { ...QUERY, titles: 'T' }],
    ['a title of numbers', { ...QUERY, titles: [1] }],
    ['a date that is no text', { ...QUERY, publishedAt: 2024 }],
    ['a title without end', { ...QUERY, title: 'a'.repeat(LIMITS.title + 1) }],
  ])('refuses an article with %s', async (_, argument) => {
    const to = routes();
    expect(await ask('article.match', argument, READER, to)).toMatchObject({ code: 'bad-arguments' });
    expect(to.reader['article.match']).not.toHaveBeenCalled();
  });

  it.each([
    ['decision.set', { claimId: 'c', sentence: 's', verdict: 'maybe' }, READER],
    ['decision.set', { claimId: 7, sentence: 's' }, READER],
    ['page.access', { tabId: -1 }, POPUP],
    ['page.access', { tabId: '1' }, POPUP],
    ['page.check', null, POPUP],
    ['site.set', { host: 'news.example', on: 'yes' }, POPUP],
    ['settings.set', { sitesOff: ['https://news.example/*'] }, POPUP],
    ['settings.set', { shortcuts: { next: 'A' } }, POPUP],
    ['library.count', { claims: 9 }, POPUP],
    ['source.begin', { ...SOURCE, claimId: 'c'.repeat(65) }, READER],
    ['source.begin', { ...SOURCE, stance: 'denies' }, READER],
    ['source.begin', { ...SOURCE, captured: undefined }, READER],
    ['source.begin', { ...SOURCE, captured: { ...CAPTURED, url: 'javascript:alert(1)' } }, READER],
    ['source.begin', { ...SOURCE, captured: { ...CAPTURED, sentence: 7 } }, READER],
    ['source.begin', { ...SOURCE, captured: { ...CAPTURED, authors: 'A. Writer' } }, READER],
    ['source.begin', { ...SOURCE, captured: { ...CAPTURED, quote: 'One.' } }, READER],
    ['source.begin', { ...SOURCE, captured: { ...CAPTURED, position: { start: 9, end: 3 } } }, READER],
    ['draft.begin', { tabId: 1.5 }, POPUP],
    ['draft.begin', { tabId: 1, sentence: { sentence: -1, text: 'A.' } }, POPUP],
    ['draft.begin', { tabId: 1, sentence: { sentence: 1 } }, POPUP],
    ['claims.suggest', {}, POPUP],
    ['draft.read', {}, POPUP],
    ['draft.keep', { draftId: 'd' }, POPUP],
    ['draft.keep', { draftId: 'd', form: { ...FORM, tags: [1] } }, POPUP],
    ['draft.keep', { draftId: 'd', form: { ...FORM, notes: 'n'.repeat(LIMITS.notes + 1) } }, POPUP],
    ['claim.save', { draftId: 'd', form: { ...FORM, certainty: 'denied' } }, POPUP],
    ['claim.save', { draftId: 'd', form: { ...FORM, verdict: { value: 'true', reason: '' } } }, POPUP],
    ['claim.similar', { draftId: 'd' }, POPUP],
    ['claim.edit', { claimId: 'c', change: {} }, POPUP],
    ['claim.edit', { claimId: 'c', base: 1, change: { text: null, tags: 'a' } }, POPUP],
    ['source.read', {}, POPUP],
    ['source.edit', { sourceId: 's', was: {} }, POPUP],
    ['source.edit', { sourceId: 's', was: {}, change: { stance: 'denies' } }, POPUP],
    ['source.edit', { sourceId: 's', was: { authors: 'A' }, change: {} }, POPUP],
    ['record.delete', { table: 'decisions', id: 'd' }, POPUP],
    ['record.restore', { id: 4 }, POPUP],
    ['merge.proposals', {}, POPUP],
    ['backup.set', { every: 'hour' }, POPUP],
    ['backup.set', { reminds: 'no' }, POPUP],
    ['backup.saved', { name: 'a', entries: -1, written: 0 }, POPUP],
    ['merge.preview', { keptId: 'a', mergedId: 'b', verdict: 'both' }, POPUP],
    ['merge.do', { id: 'a', keptId: 'a', mergedId: 'b' }, POPUP],
    ['split.do', { id: UUID, claimId: 'c', sourceIds: 's', to: { id: UUID, back: true } }, POPUP],
    ['split.do', { id: UUID, claimId: 'c', sourceIds: ['s'], to: { id: UUID, back: 'yes' } }, POPUP],
    ['library.recent', 'all', POPUP],
    ['library.list', { query: '', offset: 0, limit: LIMITS.listed + 1 }, POPUP],
    ['library.list', { query: '', offset: -1, limit: 10 }, POPUP],
    ['claims.browse', { query: QUERY_OF_CLAIMS, offset: 0, limit: LIMITS.listed + 1 }, POPUP],
    ['claims.browse', { query: { ...QUERY_OF_CLAIMS, sort: 'best' }, offset: 0, limit: 10 }, POPUP],
    ['claims.browse', { query: { ...QUERY_OF_CLAIMS, statuses: ['true'] }, offset: 0, limit: 10 }, POPUP],
    ['claims.found', {}, POPUP],
    ['rivals.set', { claimId: 'a', state: 'confirmed' }, POPUP],
    ['rivals.set', { claimId: 'a', rivalId: 'b', state: 'maybe' }, POPUP],
    ['bring.go', 'all', POPUP],
    ['feed.hide', { id: 'f', hidden: 'yes' }, POPUP],
    ['feed.remove', {}, POPUP],
    ['review.claims', { text: 'One.' }, POPUP],
    ['review.save', { ...FOUND, verdict: 'false' }, POPUP],
    ['review.save', { ...FOUND, accept: 'yes' }, POPUP],
    ['review.save', { ...FOUND, standing: { own: false, site: 'a.example', uncounted: 'no' } }, POPUP],
    ['review.save', { ...FOUND, review: { ...FOUND.review, url: 'javascript:alert(1)' } }, POPUP],
    ['review.save', { ...FOUND, review: { ...FOUND.review, authorUrls: ['news'] } }, POPUP],
    ['review.save', { ...FOUND, review: { ...FOUND.review, rating: { words: 'x', best: '5' } } }, POPUP],
    ['review.save', FOUND.review, POPUP],
    ['feed.checkers', {}, POPUP],
    ['checker.accept', { site: 'https://a.example' }, POPUP],
    ['checker.refuse', { site: 'https://a.example', uncount: true }, POPUP],
    ['checker.refuse', { site: 'a.example' }, POPUP],
  ])('refuses %s with %j', async (name, argument, sender) => {
    expect(await ask(name, argument, sender)).toMatchObject({ ok: false, code: 'bad-arguments' });
  });

  it('takes a fact-check as it was found', async () => {
    const to = routes();
    await ask('review.save', { ...FOUND, library: 'all' }, POPUP, to);
    expect(to.pages['review.save']).toHaveBeenCalledWith(FOUND, undefined);
    expect(await ask('review.save', FOUND, READER, to)).toMatchObject({ code: 'refused' });
  });

  it('takes a decision back where the verdict was lost on the way as JSON', async () => {
    const to = routes();
    await ask('decision.set', { claimId: 'c', sentence: 's' }, READER, to);
    expect(to.reader['decision.set']).toHaveBeenCalledWith(
      { claimId: 'c', sentence: 's', verdict: undefined },
      expect.anything(),
    );
  });

  it('cuts what is longer than anybody needs of what a page gives', async () => {
    const to = routes();
    const long: Captured = {
      ...CAPTURED,
      canonicalUrl: 'about:blank',
      authors: Array.from({ length: 400 }, () => 'A. Writer'),
      chosen: `${'a'.repeat(LIMITS.sentence - 1)}😀`,
      before: Array.from({ length: 300 }, (_, index) => `Sentence ${index}.`),
    };
    await ask('source.begin', { ...SOURCE, captured: long }, READER, to);
    const [[begun] = []] = vi.mocked(to.reader['source.begin']).mock.calls;
    expect(begun?.captured.canonicalUrl).toBe(CAPTURED.url);
    expect(begun?.captured.authors).toHaveLength(LIMITS.authors);
    expect(begun?.captured.chosen).toBe('a'.repeat(LIMITS.sentence - 1));
    expect(begun?.captured.before.at(-1)).toBe('Sentence 299.');
    expect(begun?.captured.before).toHaveLength(LIMITS.before);
  });

  it('hands on what was filled in, as the form has it', async () => {
    const to = routes();
    const { verdict: _, ...open } = FORM;
    await ask('draft.keep', { draftId: 'd', form: { ...open, verdict: null, more: 1 } }, POPUP, to);
    expect(to.pages['draft.keep']).toHaveBeenCalledWith({ draftId: 'd', form: open }, undefined);
    await ask('claim.save', { draftId: 'd', form: { ...FORM, claimId: 'c' } }, POPUP, to);
    expect(to.pages['claim.save']).toHaveBeenCalledWith(
      { draftId: 'd', form: { ...FORM, claimId: 'c' } },
      undefined,
    );
  });

  it('tells what an edit takes away from what it leaves', async () => {
    const to = routes();
    const change = { eventDate: null, verdict: null, notes: '', tags: ['a'], text: undefined };
    await ask('claim.edit', { claimId: 'c', base: 5, change }, POPUP, to);
    const { text: _, ...said } = change;
    expect(to.pages['claim.edit']).toHaveBeenCalledWith({ claimId: 'c', base: 5, change: said }, undefined);
  });

  it('hands on what is corrected of a source and nothing else', async () => {
    const to = routes();
    const change = { publisher: 'A', authors: [], publishedAt: '', origin: 'B', stance: 'disputes' };
    await ask(
      'source.edit',
      { sourceId: 's', was: { origin: 'C' }, change: { ...change, id: 'x' } },
      POPUP,
      to,
    );
    expect(to.pages['source.edit']).toHaveBeenCalledWith(
      { sourceId: 's', was: { origin: 'C' }, change },
      undefined,
    );
  });

  it('answers a handler that rejects', async () => {
    expect(await ask('settings.get', undefined, POPUP)).toEqual({
      ok: false,
      code: 'failed',
      message: 'broken',
    });
  });

  it('answers a handler that throws, with its code', async () => {
    expect(await ask('settings.set', {}, POPUP)).toEqual({
      ok: false,
      code: 'library-busy',
      message: 'Busy.',
    });
  });

  it.each([undefined, null, 'text', 4, {}, { to: 'reader', name: 'reader.stop' }, { to: 'background' }])(
    'leaves %j alone',
    async (message) => {
      expect(await answerOf(createRouter(createDispatch(routes()), runtime), message, POPUP)).toBe(
        'left alone',
      );
    },
  );
});

describe('site.set', () => {
  it.each(['bad host', 'news.example/path', '*', ''])('takes no host that is none: “%s”', async (host) => {
    const to = routes();
    expect(await ask('site.set', { host, on: false }, POPUP, to)).toMatchObject({ code: 'bad-arguments' });
    expect(to.pages['site.set']).not.toHaveBeenCalled();
  });
});

describe('withinLimits', () => {
  it('makes a query the router accepts, without moving a line', async () => {
    const monster = {
      ...QUERY,
      title: 't'.repeat(5_000),
      publishedAt: '2'.repeat(100),
      titles: Array.from({ length: 20 }, () => 't'.repeat(5_000)),
      lines: [
        { text: 'One.' },
        { text: 'a'.repeat(LIMITS.line + 1) },
        { text: 'Three.', caption: true },
        ...Array.from({ length: 12_000 }, () => ({ text: 'b'.repeat(900) })),
      ],
    };
    const query = withinLimits(monster);
    expect(query.lines.slice(0, 3)).toEqual([
      { text: 'One.' },
      { text: 'a'.repeat(LIMITS.line) },
      { text: 'Three.', caption: true },
    ]);
    expect(await ask('article.match', query, READER)).toMatchObject({ ok: true });
  });

  it('leaves an ordinary query as it is', () => {
    expect(withinLimits({ ...QUERY, publishedAt: '2024-10-18' })).toEqual({
      ...QUERY,
      publishedAt: '2024-10-18',
    });
  });
});

describe('reader listener', () => {
  const background: MessageSender = { id: 'own', url: 'chrome-extension://own/background.js' };
  const handlers = () => ({
    'reader.report': vi.fn<() => { state: 'reading' }>(() => ({ state: 'reading' })),
    'reader.article': vi.fn<() => undefined>(() => undefined),
    'reader.capture': vi.fn<() => Captured>(() => CAPTURED),
    'reader.reviews': vi.fn<() => unknown[]>(() => []),
    'reader.show': vi.fn<() => undefined>(() => undefined),
    'reader.takeBack': vi.fn<() => undefined>(() => undefined),
    'reader.refresh': vi.fn<() => undefined>(() => undefined),
    'reader.stop': vi.fn<() => undefined>(() => undefined),
  });
  const tell = (name: string, argument: unknown, sender: MessageSender, to = handlers()) =>
    answerOf(createReaderListener(to, runtime), { to: 'reader', name, argument }, sender);

  it.each([
    ['the background', background],
    ['the popup', POPUP],
  ])('answers %s', async (_, sender) => {
    expect(await tell('reader.report', undefined, sender)).toEqual({ ok: true, value: { state: 'reading' } });
  });

  it.each([
    ['another extension', { ...background, id: 'other' }],
    ['a content script', READER],
  ])('refuses %s', async (_, sender) => {
    const to = handlers();
    expect(await tell('reader.stop', undefined, sender, to)).toMatchObject({ ok: false, code: 'refused' });
    expect(to['reader.stop']).not.toHaveBeenCalled();
  });

  it('refuses a mark that is none', async () => {
    expect(await tell('reader.show', { sentence: 1.5, open: true }, POPUP)).toMatchObject({
      code: 'bad-arguments',
    });
  });

  it('takes a sentence to capture, or none', async () => {
    const to = handlers();
    expect(await tell('reader.capture', {}, background, to)).toEqual({ ok: true, value: CAPTURED });
    await tell('reader.capture', { sentence: 3 }, POPUP, to);
    expect(to['reader.capture'].mock.calls).toEqual([
      [{}, undefined],
      [{ sentence: 3 }, undefined],
    ]);
    expect(await tell('reader.capture', { sentence: 'first' }, POPUP)).toMatchObject({
      code: 'bad-arguments',
    });
  });

  it.each([{ sentence: -1, claimId: 'c' }, { sentence: 1 }, { sentence: 1, claimId: 'c'.repeat(65) }])(
    'refuses a rejection that is none: %j',
    async (pair) => {
      const to = handlers();
      expect(await tell('reader.takeBack', pair, POPUP, to)).toMatchObject({ code: 'bad-arguments' });
      expect(to['reader.takeBack']).not.toHaveBeenCalled();
    },
  );

  it('does not know other messages', async () => {
    expect(await tell('reader.destroy', undefined, POPUP)).toMatchObject({ code: 'unknown' });
  });
});
