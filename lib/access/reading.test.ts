import { beforeEach, describe, expect, it } from 'vitest';
import type { Scripting } from '../browser.ts';
import { type AccessApi, createReading } from './reading.ts';

type Script = Scripting.RegisteredContentScript;
type Css = { target: { tabId: number } } & ({ files: string[] } | { css: string });

/** A browser's registry and grants, as strict as the real ones: registering an id twice, or updating one that is not there, fails. */
function fakeBrowser() {
  const registry = new Map<string, Script>();
  const calls: string[] = [];
  const state = {
    origins: [] as string[],
    off: [] as string[],
    quiet: false,
    tabs: [] as { id?: number; url?: string; title?: string; incognito?: boolean; discarded?: boolean }[],
    refuse: new Set<number>(),
  };
  const api = {
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([...registry.values()]),
      async registerContentScripts(scripts: Script[]) {
        calls.push('register');
        await Promise.resolve();
        if (scripts.some(({ id }) => registry.has(id))) throw new Error('duplicate id');
        for (const script of scripts) registry.set(script.id, script);
      },
      updateContentScripts(scripts: Script[]) {
        calls.push('update');
        for (const script of scripts) {
          if (!registry.has(script.id)) return Promise.reject(new Error('no such id'));
          registry.set(script.id, script);
        }
        return Promise.resolve();
      },
      unregisterContentScripts({ ids = [] }: { ids?: string[] } = {}) {
        calls.push('unregister');
        for (const id of ids) registry.delete(id);
        return Promise.resolve();
      },
      insertCSS: ({ target, ...style }: Css) =>
        inject(target.tabId, 'css' in style ? [style.css] : style.files),
      removeCSS: ({ target, ...style }: Css) =>
        inject(target.tabId, ['no', ...('css' in style ? [style.css] : style.files)]),
      executeScript: ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        inject(target.tabId, files),
    },
    permissions: {
      contains: ({ origins = [] }: { origins?: string[] }) =>
        Promise.resolve(origins.every((origin) => state.origins.includes(origin))),
      getAll: () => Promise.resolve({ origins: state.origins }),
    },
    tabs: {
      query: () => Promise.resolve(state.tabs),
      get: (tabId: number) => Promise.resolve(state.tabs.find(({ id }) => id === tabId) ?? {}),
    },
  };
  const inject = (tabId: number, files: string[]): Promise<void> => {
    if (state.refuse.has(tabId)) return Promise.reject(new Error('Cannot access the page'));
    calls.push(`${tabId}: ${files.join()}`);
    return Promise.resolve();
  };
  return { api: api as unknown as AccessApi, registry, calls, state };
}

let browser = fakeBrowser();
const reading = () =>
  createReading(browser.api, {
    rules: () => Promise.resolve({ sitesOff: browser.state.off, quiet: browser.state.quiet }),
    family: 'chromium',
  });

beforeEach(() => {
  browser = fakeBrowser();
});

describe('registration', () => {
  it('has style early and script late, in top frames, on what is granted', async () => {
    browser.state.origins = ['*://*/*'];
    await reading().sync();
    const where = { matches: ['*://*/*'], excludeMatches: [], allFrames: false, persistAcrossSessions: true };
    expect([...browser.registry.values()]).toEqual([
      { id: 'reader-style', css: ['assets/marks.css'], runAt: 'document_start', ...where },
      { id: 'reader', js: ['reader.js'], runAt: 'document_idle', ...where },
    ]);
  });

  it('has no style where marks are quiet', async () => {
    browser.state.origins = ['*://*/*'];
    await reading().sync();
    browser.state.quiet = true;
    await reading().sync();
    expect([...browser.registry.keys()]).toEqual(['reader']);
    browser.state.quiet = false;
    await reading().sync();
    expect(browser.registry.has('reader-style')).toBe(true);
  });

  it('leaves what is right alone', async () => {
    browser.state.origins = ['*://a.example/*', '*://b.example/*'];
    await reading().sync();
    browser.state.origins.reverse();
    await reading().sync();
    expect(browser.calls).toEqual(['register']);
  });

  it('follows grants and switched-off sites', async () => {
    browser.state.origins = ['*://a.example/*'];
    await reading().sync();
    browser.state.origins = ['*://a.example/*', '*://b.example/*'];
    browser.state.off = ['b.example'];
    await reading().sync();
    expect(browser.registry.get('reader')).toMatchObject({
      matches: ['*://a.example/*', '*://b.example/*'],
      excludeMatches: ['*://b.example/*'],
    });
    browser.state.origins = [];
    await reading().sync();
    expect(browser.registry.size).toBe(0);
  });

  it('brings back one of the two that was lost', async () => {
    browser.state.origins = ['*://*/*'];
    await reading().sync();
    browser.registry.delete('reader');
    await reading().sync();
    expect([...browser.registry.keys()].sort((a, b) => a.localeCompare(b))).toEqual([
      'reader',
      'reader-style',
    ]);
  });

  it('does not register twice when asked twice at once, and goes on after a failure', async () => {
    browser.state.origins = ['*://*/*'];
    const one = reading();
    await Promise.all([one.sync(), one.sync(), one.sync()]);
    expect(browser.registry.size).toBe(2);
    const { getAll } = browser.api.permissions;
    browser.api.permissions.getAll = () => Promise.reject(new Error('gone'));
    await expect(one.sync()).rejects.toThrow('gone');
    browser.api.permissions.getAll = getAll;
    await expect(one.sync()).resolves.toBeUndefined();
  });
});

describe('tabs', () => {
  beforeEach(() => {
    browser.state.tabs = [
      { id: 1, url: 'https://news.example/a' },
      { id: 2, url: 'https://off.example/a' },
      { id: 3 },
      { id: 4, url: 'about:blank' },
      { id: 5, url: 'https://asleep.example/', discarded: true },
      { url: 'https://devtools.example/' },
    ];
    browser.state.off = ['off.example'];
  });

  it('are readable where their address is told, their site is on and they are awake', async () => {
    expect((await reading().readableTabs()).map(({ tabId }) => tabId)).toEqual([1]);
  });

  it('are closed to us where their address is not told', async () => {
    expect(await reading().closedTabs()).toEqual([3]);
  });

  it('are told of with their title, where an extension may read them', async () => {
    browser.state.tabs.push({ id: 6, url: 'https://news.example/b', title: 'The bridge', incognito: true });
    expect(await reading().tabOf(6)).toEqual({
      tabId: 6,
      url: new URL('https://news.example/b'),
      title: 'The bridge',
      private: true,
    });
    expect(await reading().tabOf(3)).toBeUndefined();
    expect(await reading().tabOf(4)).toBeUndefined();
  });

  it('get no style where marks are quiet, and lose what they had', async () => {
    browser.state.quiet = true;
    await reading().inject(1);
    await reading().dressTab(1);
    browser.state.quiet = false;
    await reading().dressTab(1);
    expect(browser.calls).toEqual(['1: reader.js', '1: no,assets/marks.css', '1: assets/marks.css']);
  });

  it('get style and script, or say why not', async () => {
    await reading().inject(1);
    expect(browser.calls).toEqual(['1: assets/marks.css', '1: reader.js']);
    browser.state.refuse.add(4);
    await expect(reading().inject(4)).rejects.toThrow('Cannot access');
  });
});
