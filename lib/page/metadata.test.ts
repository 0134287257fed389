// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { dateInUrl, parseDate } from './dates.ts';
import { languageTag } from './language.ts';
import { readMetadata, type ArticleMeta } from './metadata.ts';

const URL_HERE = 'https://www.post.example/sea/ferries?from=front#top';

function read(head: string, body = '', url = URL_HERE, html = '<html lang="en">'): ArticleMeta {
  const source = `<!doctype html>${html}<head>${head}</head><body>${body}</body></html>`;
  return readMetadata(new DOMParser().parseFromString(source, 'text/html'), url);
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('readMetadata', () => {
  it('reads JSON-LD in a graph, with references, lists and a malformed block before it', () => {
    const meta = read(
      `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>${ld({
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'The site' },
          { '@type': 'Organization', '@id': '#org', name: 'Tarn Post' },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
          {
            '@type': ['NewsArticle', 'Thing'],
            headline: 'Ferries &amp; fog',
            author: [{ '@id': '#ann' }, { name: 'Bo Ray' }],
            publisher: { '@id': '#org' },
            datePublished: '2024-10-18T09:00:00+0200',
            dateModified: '2024-10-19',
            isBasedOn: 'https://wire.example/1',
            inLanguage: 'de',
          },
        ],
      })}`,
    );
    expect(meta).toEqual({
      title: 'Ferries & fog',
      publisher: 'Tarn Post',
      authors: ['Ann Lee', 'Bo Ray'],
      publishedAt: '2024-10-18T09:00:00+02:00',
      modifiedAt: '2024-10-19',
      canonicalUrl: 'https://www.post.example/sea/ferries?from=front',
      language: 'en',
      basedOn: 'https://wire.example/1',
    });
  });

  it('reads OpenGraph and meta tags, and takes the canonical link for the address', () => {
    const meta = read(
      `<title>Ferries collide | Tarn Post</title><link rel="canonical" href="/sea/ferries">
       <meta property="og:title" content="Ferries collide | Tarn Post"><meta property="og:site_name" content="Tarn Post">
       <meta name="author" content="By Ann Lee and Bo Ray"><meta property="article:author" content="https://social.example/ann">
       <meta property="article:published_time" content="2024-10-18">`,
    );
    expect(meta).toMatchObject({
      title: 'Ferries collide',
      publisher: 'Tarn Post',
      authors: ['Ann Lee', 'Bo Ray'],
      publishedAt: '2024-10-18',
      canonicalUrl: 'https://www.post.example/sea/ferries',
    });
  });

  it('reads microdata, then times, then the address', () => {
    const body =
      '<span itemprop="author"><b itemprop="name">Ann Lee</b></span><time datetime="2024-10-17T08:00Z">x</time>';
    expect(read('', `${body}<meta itemprop="datePublished" content="2024-10-16">`)).toMatchObject({
      authors: ['Ann Lee'],
      publishedAt: '2024-10-16',
    });
    expect(read('', body).publishedAt).toBe('2024-10-17T08:00Z');
    expect(read('', '', 'https://post.example/2024/10/ferries').publishedAt).toBe('2024-10');
    expect(read('', '<h2 class="date-header">Monday, October 21, 2024</h2>').publishedAt).toBe('2024-10-21');
    expect(read('').publishedAt).toBeUndefined();
  });

  it('takes a blog’s name before the headline where the page is one of Blogger’s', () => {
    const title = '<title>Harbour Notes: The ferry is late</title>';
    const body = '<h3>Archive</h3><h3>The ferry is late</h3>';
    const publisher = (head: string, url?: string) => read(head, body, url).publisher;
    expect(publisher(`${title}<meta name="generator" content="blogger">`)).toBe('Harbour Notes');
    expect(publisher(title, 'https://notes.blogspot.com/2024/10/ferry.html')).toBe('Harbour Notes');
    expect(publisher('<title>The ferry is late</title>', 'https://notes.blogspot.co.uk/1')).toBe(
      'notes.blogspot.co.uk',
    );
    expect(publisher(title)).toBe('post.example');
  });

  it('falls back on heading, end of title and host name', () => {
    const heading = '<h3 class="post-title">A truly grey day</h3>';
    expect(read('<title>Fog?: A truly grey day</title>', heading)).toMatchObject({
      title: 'A truly grey day',
      publisher: 'post.example',
    });
    const named = '<meta property="og:url" content="https://fog.example/2024/grey.html">';
    expect(read(named, heading, 'about:blank').publisher).toBe('fog.example');
    expect(read('<title>A truly grey day at the harbour – Tarn Post</title>')).toMatchObject({
      title: 'A truly grey day at the harbour',
      publisher: 'Tarn Post',
    });
  });

  it('takes the language from what the page says of itself, and leaves it open where it says nothing', () => {
    const german = '<p>Der Hafen ist seit Montag geschlossen.</p>';
    expect(read('<meta property="og:locale" content="pt_BR">', german, URL_HERE, '<html>').language).toBe(
      'pt-BR',
    );
    expect(read('', german, URL_HERE, '<html>').language).toBe('');
  });
});

describe('parseDate', () => {
  it.each([
    ['2024', '2024'],
    ['2024-10', '2024-10'],
    ['20241021', '2024-10-21'],
    ['2024-10-21 09:30', '2024-10-21T09:30'],
    ['2024-10-21T09:30:15.123Z', '2024-10-21T09:30:15Z'],
    ['21st of October 2024', '2024-10-21'],
    ['Oct. 3, 2024, 9:30 a.m.', '2024-10-03'],
  ])('reads %s as precisely as it is given', (given, date) => {
    expect(parseDate(given)).toBe(date);
  });
  it.each(['05/06/2024', '2024-13-01', '2024-02-30', 'yesterday', ''])('makes no date of "%s"', (given) => {
    expect(parseDate(given)).toBeUndefined();
  });
  it('reads the date of an address and no other number', () => {
    expect(dateInUrl('https://a.example/2024/10/21/x')).toBe('2024-10-21');
    expect(dateInUrl('https://a.example/news/20241021-x')).toBe('2024-10-21');
    expect(dateInUrl('https://a.example/story/2024991')).toBeUndefined();
    expect(dateInUrl('https://2024.example/10/21')).toBeUndefined();
  });
});

describe('language', () => {
  it('mends tags and refuses what is none', () => {
    expect(languageTag('en_us')).toBe('en-US');
    expect(languageTag('english please')).toBeUndefined();
    expect(languageTag('')).toBeUndefined();
  });
});
