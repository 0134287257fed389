import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/page/read-article.ts';
import { openPage, scoreOf } from './extraction.ts';
import { hasPages, readPages, SHARED_PAGES } from './page-set.ts';

describe('scoreOf', () => {
  it('counts words as often as both have them', () => {
    expect(scoreOf('a a b c', 'A a, a d', 1)).toEqual({ found: 0.5, article: 0.5 });
  });
  it('counts neighbours too', () => {
    expect(scoreOf('b a c d e', 'a c d e', 4)).toEqual({ found: 1, article: 0.5 });
  });
  it('is whole for nothing out of nothing', () => {
    expect(scoreOf('', '', 1)).toEqual({ found: 1, article: 1 });
  });
});

describe('real pages', () => {
  it.skipIf(!hasPages(SHARED_PAGES))(
    'give 0.94 of their text, and 0.94 of what is read is theirs, on every fourth one (skipped where ../shared is absent)',
    async () => {
      // All of them are measured by `npm run bench:pages`.
      const pages = readPages(SHARED_PAGES).filter((_, index) => index % 4 === 0);
      let found = 0;
      let article = 0;
      for (const page of pages) {
        const score = scoreOf(
          (await readArticle(openPage(SHARED_PAGES, page), { url: page.url }))?.body.join('\n') ?? '',
          page.text,
          1,
        );
        found += score.found / pages.length;
        article += score.article / pages.length;
      }
      expect(found).toBeGreaterThanOrEqual(0.94);
      expect(article).toBeGreaterThanOrEqual(0.94);
    },
    600_000,
  );
});
