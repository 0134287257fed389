import { describe, expect, it } from 'vitest';
import { hostOf, patternOf, readableUrl, webOrigins } from './hosts.ts';

describe('webOrigins', () => {
  it('are the granted origins of the web, each once, in one order', () => {
    expect(
      webOrigins([
        'https://b.example/*',
        'file:///*',
        '*://a.example/*',
        'https://b.example/*',
        'moz-extension://x/*',
      ]),
    ).toEqual(['*://a.example/*', 'https://b.example/*']);
    expect(webOrigins(['<all_urls>', '*://*/*'])).toEqual(['*://*/*']);
    expect(webOrigins(undefined)).toEqual([]);
  });
});

describe('hostOf', () => {
  it.each([
    [patternOf('news.example'), 'news.example'],
    ['https://news.example/*', 'news.example'],
    ['*://*.news.example/*', '*.news.example'],
    ['*://*/*', undefined],
    ['<all_urls>', undefined],
  ])('of %s is %s', (pattern, host) => {
    expect(hostOf(pattern)).toBe(host);
  });
});

describe('readableUrl', () => {
  it.each(['https://news.example/a', 'http://127.0.0.1:8080/'])('is the address of %s', (address) => {
    expect(readableUrl(address, 'chromium')?.href).toBe(address);
  });

  it.each([
    undefined,
    '',
    'about:blank',
    'about:addons',
    'view-source:https://news.example/',
    'file:///home/reader/a.html',
    'moz-extension://own/welcome.html',
    'edge://settings',
    'data:text/html,a',
    'https://addons.mozilla.org/firefox/',
  ])('is none for %s', (address) => {
    expect(readableUrl(address, 'firefox')).toBeUndefined();
  });

  it('knows each browser’s own store', () => {
    expect(readableUrl('https://chromewebstore.google.com/', 'chromium')).toBeUndefined();
    expect(readableUrl('https://chromewebstore.google.com/', 'firefox')).toBeDefined();
    expect(readableUrl('https://addons.mozilla.org/', 'chromium')).toBeDefined();
  });
});
