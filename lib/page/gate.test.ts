// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from './gate.ts';

const SENTENCE =
  'The harbour at Tarn was closed on Monday after two ferries struck each other in thick fog, the port said. ';

function gate(body: string, head = ''): boolean {
  return looksLikeArticle(
    new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html'),
  );
}

describe('looksLikeArticle', () => {
  it('takes paragraphs, div paragraphs and line breaks', () => {
    expect(gate(`<p>${SENTENCE.repeat(3)}</p>`.repeat(4))).toBe(true);
    expect(gate(`<div class="par">${SENTENCE}</div>`.repeat(8))).toBe(true);
    expect(gate(`<div>${`${SENTENCE}<br><br>`.repeat(8)}</div>`)).toBe(true);
  });

  it('takes a shorter text where the page says it is an article', () => {
    const body = `<div>${SENTENCE}</div>`.repeat(5);
    expect(gate(body)).toBe(false);
    expect(gate(body, '<meta property="og:type" content="article">')).toBe(true);
    expect(gate(body, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>')).toBe(true);
    expect(gate(body, '<script type="application/ld+json">{"@type":"WebSite"}</script>')).toBe(false);
  });

  it('refuses front pages, forms and empty pages', () => {
    expect(
      gate(
        '<ul>' +
          '<li><a href="/a">Ferries collide in fog off the coast of Tarn</a></li>'.repeat(80) +
          '</ul>',
      ),
    ).toBe(false);
    expect(gate('<form><input><button>Search</button></form>')).toBe(false);
    expect(gate('')).toBe(false);
    expect(gate(`<footer><div>${SENTENCE.repeat(10)}</div></footer>`)).toBe(false);
  });
});
