// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article.ts';
import type { SentencePlace } from '../article/page-line.ts';
import type { PageText } from './page-text.ts';
import { readArticle } from './read-article.ts';

const LONG = [
  'The harbour at Tarn was closed on Monday after two ferries struck each other in thick fog, the port office said.',
  'Divers searched the hull of the larger ship through the night, and found a gash of four metres below the water line.',
  'Nobody was hurt, although sixty passengers had to wait on deck until a tug took them ashore, one of them reported.',
  'The company that runs both ships promised an inquiry, and would not say when the crossing will open again.',
];

const PARAGRAPHS = LONG.map((text) => `<p>${text}</p>`).join('');

function page(body: string, head = '<title>Ferries collide off Tarn | The Tarn Post</title>'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

async function read(body: string, head?: string): Promise<Article & PageText> {
  const document = page(body, head);
  const before = document.documentElement.outerHTML;
  const article = await readArticle(document, { url: 'https://post.example/2024/10/ferries' });
  expect(document.documentElement.outerHTML).toBe(before);
  if (article === undefined) throw new Error('no article was read');
  for (const sentence of article.sentences)
    expect(rangeOf(article, sentence)?.toString().replace(/\s+/g, ' ')).toBe(sentence.text);
  return article;
}

function rangeOf({ starts, map }: PageText, at: SentencePlace | undefined): Range | undefined {
  const start = starts[at?.line ?? -1];
  return start === undefined || at === undefined ? undefined : map.rangeOf(start + at.start, start + at.end);
}

const said = (article: Article): string[] => article.sentences.map((sentence) => sentence.text);

describe('readArticle', () => {
  it('reads one sentence across inline elements, entities, no-break spaces and comment nodes', async () => {
    const article = await read(
      `<article>${PARAGRAPHS}<p>Some <b>12,000</b>&nbsp;tonnes of <a href="/ore">iron\n   ore</a><!-- now --> &amp; coal &lt;mixed&gt; <em>lay</em> in the hold.</p></article>`,
    );
    expect(said(article).at(-1)).toBe('Some 12,000 tonnes of iron ore & coal <mixed> lay in the hold.');
  });

  it('ends sentences at line breaks, list items and table cells', async () => {
    const article = await read(
      `<article>${PARAGRAPHS}<p>First on the quay<br>Second on the quay</p>
       <ul><li>A pilot boat from the north shore<ul><li>with a crew of three men</li></ul></li><li>A tug of the navy</li></ul>
       <table><tr><td>Larger ship</td><td>4,200 tonnes, built abroad</td></tr></table><p>${LONG[0]}</p></article>`,
    );
    expect(said(article)).toEqual(
      expect.arrayContaining([
        'First on the quay',
        'Second on the quay',
        'A pilot boat from the north shore',
        'with a crew of three men',
        'A tug of the navy',
        'Larger ship',
        '4,200 tonnes, built abroad',
      ]),
    );
  });

  it('leaves out what is hidden by attribute, inline style or for screen readers alone', async () => {
    const article = await read(
      `<article>${PARAGRAPHS}<p style="visibility:hidden">A sentence that nobody on the page can see at all.</p>
       <div style="color:red; display : none"><p>A sentence in a box that is folded away for now.</p></div>
       <p class="sr-only">A sentence that only a screen reader would say aloud.</p><p hidden>And one more of them.</p></article>`,
    );
    expect(said(article)).toEqual(LONG);
  });

  it('leaves hidden words out of a sentence', async () => {
    const document = page(
      `<article>${PARAGRAPHS}<p>The tug <span hidden>never </span>came <i style="display:none">not </i>in time.</p></article>`,
    );
    const article = await readArticle(document);
    expect(article?.sentences.at(-1)?.text).toBe('The tug came in time.');
  });

  it('leaves out headline, navigation, adverts, related links, share bars, newsletters, comments and labels', async () => {
    const [first, second, third, fourth] = LONG;
    const article = await read(
      `<div role="dialog"><p>We and our partners keep cookies on your device, and you may refuse them all.</p></div>
       <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
       <main><h1>Ferries collide off Tarn</h1><div class="byline">By Ann Lee</div><div class="share-bar"><a>Facebook</a> <a>X</a></div>
       <div class="entry-content no-sidebar has-comments"><p>${first}</p><ins class="adsbygoogle">Advertisement</ins><p>${second}</p>
       <div class="newsletter-box"><p>Sign up for our letter and have the harbour news in your inbox every morning.</p></div>
       <p>Read more: <a href="/fog">Fog closes three airports for a second day</a></p><h2>Slow answers</h2><p>${third}</p><p>${fourth}</p>
       <h3>You may also like</h3><ul><li><a href="/1">Ten piers worth a visit this year</a></li><li><a href="/2">What sank the Marigold</a></li></ul>
       <p>Read the full article here</p><p>Labels: <a href="/l/sea">Sea</a>, <a href="/l/fog">Fog</a></p></div>
       <section id="comments"><p>I was on board and saw it all, they were far too fast for such a fog.</p></section></main>
       <footer><p>© The Tarn Post. All rights reserved.</p></footer><a href="#">Back to top</a>`,
    );
    expect(said(article)).toEqual([first, second, 'Slow answers', third, fourth]);
  });

  it('keeps captions apart, those Readability drops too', async () => {
    const article = await read(
      `<article><p>${LONG[0]}</p><figure><img src="data:," alt=""><figcaption>The gash in the hull, seen on Tuesday.</figcaption></figure>
       <p>${LONG[1]}</p><table class="tr-caption-container"><tr><td><img src="data:,"></td></tr><tr><td class="tr-caption">A tug at the pier.</td></tr></table>
       <p>${LONG[2]}</p><p>Photo: Bo Ray</p><p>${LONG[3]}</p></article>`,
    );
    expect(said(article)).toEqual(LONG);
    expect(article.captions).toEqual([
      'The gash in the hull, seen on Tuesday.',
      'A tug at the pier.',
      'Photo: Bo Ray',
    ]);
  });

  it('believes no class name that would make noise of most of the article', async () => {
    const article = await read(
      `<div class="related sidebar comments"><div class="social">${PARAGRAPHS}</div></div>`,
    );
    expect(said(article)).toEqual(LONG);
  });

  it('keeps words of a sentence whatever class their element has', async () => {
    const article = await read(
      `<article>${PARAGRAPHS}<p>The captain, <span class="author">Jo Lund</span>, <a class="related-link" href="/l">left</a> first.</p></article>`,
    );
    expect(said(article).at(-1)).toBe('The captain, Jo Lund, left first.');
  });

  it('reads short pages too, and paragraphs made by line breaks', async () => {
    const article = await read('<div class="post">A buoy broke loose.<br><br>It was found at dawn.</div>');
    expect(said(article)).toEqual(['A buoy broke loose.', 'It was found at dawn.']);
  });

  it('keeps wrapped lines of preformatted text together and ends them at blank lines', async () => {
    const article = await read(
      `<article><pre>${LONG.join('\n').replaceAll(' and ', '\nand ')}\n\nA last word\nfrom Tarn.</pre></article>`,
    );
    expect(said(article)).toEqual([...LONG, 'A last word from Tarn.']);
  });

  it('is undefined where there is nothing to read', async () => {
    expect(await readArticle(page('<img src="data:,">'))).toBeUndefined();
  });

  it('says the same when the page gets its turn in between', async () => {
    const body = `<article>${PARAGRAPHS.repeat(150)}</article>`;
    let turns = 0;
    const paused = await readArticle(page(body), {
      pause: () => {
        turns += 1;
        return Promise.resolve();
      },
    });
    expect(paused?.lines).toEqual((await readArticle(page(body)))?.lines);
    expect(turns).toBeGreaterThan(1);
  });

  it('gives no range where the page has changed since', async () => {
    const document = page(`<article>${PARAGRAPHS}</article>`);
    const article = await readArticle(document);
    const [first, second, third] = article?.sentences ?? [];
    const paragraphs = document.querySelectorAll('p');
    paragraphs[0]?.remove();
    if (paragraphs[1] !== undefined) paragraphs[1].firstChild?.replaceWith('Something else altogether.');
    if (article === undefined) throw new Error('no article was read');
    expect(rangeOf(article, first)).toBeUndefined();
    expect(rangeOf(article, second)).toBeUndefined();
    expect(rangeOf(article, third)?.toString()).toBe(third?.text);
  });
});

const articles = path.resolve('../shared/articles');
const present = existsSync(articles);

describe('the five source articles', () => {
  const SOURCES = {
    'sentinel-2017': {
      from: '(NationalSentinel)',
      until: '1 Comment on',
      captions: 2,
      captionLines: /^Screen grab/,
    },
    'koreaworld-2017': {
      from: 'Russia has reportedly',
      until: 'Back to top',
      captions: 2,
      captionLines: /^An image grabbed|^North Korea’s ballistic/,
    },
    'escalates-2017': { from: 'According to several', until: undefined, captions: 0, captionLines: /^$/ },
    'unholy-2024': { from: '"[North Korea', until: 'Labels:', captions: 3, captionLines: /\|$/ },
    'camp-2024': {
      from: 'North Korean soldiers',
      until: 'Read the full article',
      captions: 0,
      captionLines: /^$/,
    },
  };

  it.skipIf(!present).each(Object.entries(SOURCES))(
    'finds all of the body of %s and nothing else (skipped where ../shared is absent)',
    async (name, { from, until, captions, captionLines }) => {
      const html = readFileSync(path.join(articles, `${name}.html`), 'utf8');
      const document = new DOMParser().parseFromString(html, 'text/html');
      const article = await readArticle(document, { url: 'https://news.example/a' });
      const lines = readFileSync(path.join(articles, `${name}.txt`), 'utf8')
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '');
      const start = lines.findIndex((line) => line.startsWith(from));
      const end = until === undefined ? lines.length : lines.findIndex((line) => line.startsWith(until));
      const body = lines.slice(start, end).filter((line) => !captionLines.test(line));
      if (article === undefined) throw new Error('no article was read');
      expect(article.body).toEqual(body);
      expect(article.captions).toHaveLength(captions);
      for (const sentence of article.sentences)
        expect(rangeOf(article, sentence)?.toString().replace(/\s+/g, ' ')).toBe(sentence.text);
    },
  );
});
