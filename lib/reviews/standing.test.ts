import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteOf } from './site.ts';
import { standingOf } from './standing.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };
const PAGE = 'https://www.plumbline.example/checks/bridge';
const own = { url: PAGE, authorUrls: ['https://plumbline.example'] };

describe('whose a page is', () => {
  it.each([
    ['https://www.check.co.uk/a', 'check.co.uk'],
    ['https://factcheck.news.example.com.br/', 'example.com.br'],
    ['https://ann.github.io/check', 'ann.github.io'],
    ['http://192.168.0.7:8080/', '192.168.0.7'],
    ['http://localhost:3000/', 'localhost'],
    ['https://проверка.рф/', 'xn--80adjurfhd.xn--p1ai'],
  ])('%s is of %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it.each(['javascript:alert(1)', 'file:///home/check.html', 'check.example', ''])(
    'knows no site of %s',
    (address) => {
      expect(siteOf(address)).toBeUndefined();
    },
  );
});

describe('a fact-check', () => {
  it('is the page’s own where page, address and author are of one site', () => {
    expect(standingOf(own, PAGE)).toEqual({ own: true, site: 'plumbline.example' });
    const sub = {
      url: 'http://checks.plumbline.example/7',
      authorUrls: ['https://about.plumbline.example/'],
    };
    expect(standingOf(sub, PAGE)).toMatchObject({ own: true });
  });

  it.each([
    ['a copy on another site', own, 'https://mirror.example/checks/bridge', 'plumbline.example'],
    ['another’s address', { ...own, url: 'https://valley.example/c' }, PAGE, 'valley.example'],
    ['another’s author', { ...own, authorUrls: ['https://valley.example'] }, PAGE, 'valley.example'],
    [
      'one author of several elsewhere',
      { ...own, authorUrls: [...own.authorUrls, 'https://valley.example'] },
      PAGE,
      'valley.example',
    ],
    [
      'a neighbour on the same host of pages',
      { url: 'https://ann.github.io/c', authorUrls: ['https://ann.github.io/'] },
      'https://bo.github.io/c',
      'ann.github.io',
    ],
  ])('is not: %s', (_, review, page, of) => {
    expect(standingOf(review, page)).toMatchObject({ own: false, uncounted: 'elsewhere', of });
  });

  it.each([
    ['address', { authorUrls: own.authorUrls }],
    ['author’s address', { ...own, authorUrls: [] }],
  ])('is not where it gives no %s', (_, review) => {
    expect(standingOf(review, PAGE)).toEqual({
      own: false,
      site: 'plumbline.example',
      uncounted: 'no-address',
    });
  });

  it(`is never its own with one address of another site among its own (seed ${seed})`, () => {
    const site = fc.constantFrom(
      'plumbline.example',
      'valley.example',
      'ann.github.io',
      'check.co.uk',
      '10.0.0.1',
    );
    const address = fc.tuple(site, fc.constantFrom('', 'www.', 'a.b.')).map(([host, sub]) => ({
      site: host,
      href: `https://${/\d$/.test(host) ? '' : sub}${host}/x`,
    }));
    fc.assert(
      fc.property(
        address,
        address,
        fc.array(address, { minLength: 1, maxLength: 4 }),
        (page, url, authors) => {
          const found = standingOf({ url: url.href, authorUrls: authors.map(({ href }) => href) }, page.href);
          expect(found.own).toBe([url, ...authors].every((each) => each.site === page.site));
          expect(found.site).toBe(page.site);
        },
      ),
      settings,
    );
  });
});
