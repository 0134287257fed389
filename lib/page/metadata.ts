import { dateInUrl, parseDate } from './dates.ts';
import { first, firstFound, givenBy, itemprop, pick, text, tidy, type Given, type Metas } from './given.ts';
import { addressOf, namesOf, type LdNode } from './json-ld.ts';
import { languageTag } from './language.ts';
import { blogInTitle, shownHeadline, siteInTitle, titleWithoutSite } from './title.ts';

/** What has to be known of an article to match it. */
export interface ArticleHead {
  title: string;
  publisher: string;
  /** ISO 8601, as precise as the page gives it. */
  publishedAt?: string;
  /** BCP 47, as the page has it; '' where it does not say. */
  language: string;
}

export interface ArticleMeta extends ArticleHead {
  authors: string[];
  /** ISO 8601, as precise as the page gives it. */
  modifiedAt?: string;
  canonicalUrl: string;
  /** Address of the work this one republishes or rests on. */
  basedOn?: string;
}

/**
 * What the page says of its article. The first of these that says anything holds:
 *
 * | field | JSON-LD | meta | in the page | last |
 * | --- | --- | --- | --- | --- |
 * | title | headline, name | og:title, twitter:title | the `h1`, or the heading `<title>` contains | `<title>` without the site |
 * | publisher | publisher | og:site_name (before JSON-LD), application-name | itemprop publisher, end of `<title>` | host name |
 * | authors | author, creator | author, article:author (no addresses), dc.creator, parsely-author | itemprop author, rel author, a byline | none |
 * | publishedAt | datePublished, dateCreated | article:published_time, date, dc.date, and their like | itemprop, `<time>` | address, a date line |
 * | modifiedAt | dateModified | article:modified_time, og:updated_time, last-modified | itemprop dateModified | none |
 * | canonicalUrl | (last) mainEntityOfPage | rel canonical, og:url | | address without fragment |
 * | language | inLanguage (third) | og:locale (second), content-language | `html lang` (first) | '' (`lib/article` reads it off the text) |
 * | basedOn | isBasedOn | | | none |
 */
export function readMetadata(document: Document, url: string): ArticleMeta {
  const given = givenBy(document);
  const { metas, ld, nodes } = given;
  const modifiedAt = firstFound(
    () =>
      firstDate([
        text(ld['dateModified']),
        ...pick(metas, 'article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified'),
      ]),
    () => firstDate([itemprop(document, 'dateModified')]),
  );
  const basedOn = addressOf(ld['isBasedOn'] ?? ld['isBasedOnUrl']);
  return {
    ...headOf(document, url, given),
    authors: authorsOf(document, metas, ld, nodes),
    ...(modifiedAt !== undefined && { modifiedAt }),
    canonicalUrl: canonicalOf(document, url, metas, ld),
    ...(basedOn !== undefined && basedOn !== '' && { basedOn: absolute(basedOn, url) ?? basedOn }),
  };
}

/** The part of `readMetadata` that every page is asked for. */
export function readHead(document: Document, url: string): ArticleHead {
  return headOf(document, url, givenBy(document));
}

function headOf(document: Document, url: string, { metas, ld, nodes }: Given): ArticleHead {
  const publisher = publisherOf(document, url, metas, ld, nodes);
  const publishedAt = publishedAtOf(document, url, metas, ld);
  return {
    title: titleOf(document, metas, ld, publisher),
    publisher,
    ...(publishedAt !== undefined && { publishedAt }),
    language: languageOf(document, metas, ld),
  };
}

function titleOf(document: Document, metas: Metas, ld: LdNode, publisher: string): string {
  const given = first([text(ld['headline']), text(ld['name']), ...pick(metas, 'og:title', 'twitter:title')]);
  if (given !== '') return titleWithoutKnownSite(given, publisher);
  return first([shownHeadline(document), titleWithoutSite(document.title, publisher)]);
}

/** og:title often carries the site's name too; only the name itself is taken off. */
function titleWithoutKnownSite(title: string, site: string): string {
  const end = title.toLowerCase().endsWith(site.toLowerCase()) && site !== '';
  if (!end) return title;
  const rest = title.slice(0, title.length - site.length);
  return /\s[|–—·•»-]\s*$/.test(rest) ? rest.replace(/\s+[|–—·•»-]\s*$/, '') : title;
}

function publisherOf(
  document: Document,
  url: string,
  metas: Metas,
  ld: LdNode,
  nodes: readonly LdNode[],
): string {
  return (
    firstFound(
      () => first(pick(metas, 'og:site_name')),
      () => first(namesOf(ld['publisher'], nodes).map(text)),
      () => first(pick(metas, 'application-name')),
      () => itemprop(document, 'publisher'),
      () => siteInTitle(document.title),
      () => (isBlogger(metas, [url, canonicalOf(document, url, metas, ld)]) ? blogInTitle(document) : ''),
      () => hostOf(url),
      // A page from a file has no host of its own, but may name its address.
      () => hostOf(canonicalOf(document, url, metas, ld)),
    ) ?? ''
  );
}

function isBlogger(metas: Metas, addresses: readonly string[]): boolean {
  return (
    pick(metas, 'generator').some((name) => /^blogger$/i.test(name)) ||
    addresses.some((address) => /\.blogspot\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/.test(hostOf(address)))
  );
}

function authorsOf(document: Document, metas: Metas, ld: LdNode, nodes: readonly LdNode[]): string[] {
  const inPage = (): string[] =>
    [...document.querySelectorAll('[itemprop~="author"], a[rel~="author"]')].map((element) =>
      tidy((element.querySelector('[itemprop~="name"]') ?? element).textContent),
    );
  const byline = (): string[] =>
    [tidy(document.querySelector('.byline, .author-name, .p-author')?.textContent)].filter(
      (line) => line.length < 100,
    );
  const ways = [
    () => namesOf(ld['author'] ?? ld['creator'], nodes).map(text),
    () =>
      pick(
        metas,
        'author',
        'article:author',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
      ),
    inPage,
    byline,
  ];
  for (const way of ways) {
    const names = way().flatMap(authorNames);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** "By Ann Lee and Bo Ray" is two; an address or a handle is none. */
function authorNames(given: string): string[] {
  return given
    .replace(/^(by|von|par|por|di)\b:?\s*/i, '')
    .split(/\s*(?:[,;|]|\band\b|\bund\b|\bet\b|&)\s*/i)
    .map(tidy)
    .filter((name) => name.length > 1 && name.length < 60 && !/^https?:|^@|^www\./i.test(name));
}

function publishedAtOf(document: Document, url: string, metas: Metas, ld: LdNode): string | undefined {
  const times = (): string[] =>
    [...document.querySelectorAll('time[datetime], time[pubdate]')].map(
      (time) => time.getAttribute('datetime') ?? time.textContent,
    );
  const lines = (): string[] =>
    [
      ...document.querySelectorAll(
        '.date-header, [class*="published" i], [class*="pubdate" i], [class*="post-date" i], [class*="entry-date" i], .byline',
      ),
    ].map((line) => tidy(line.textContent));
  return firstFound(
    () =>
      firstDate([
        text(ld['datePublished']),
        text(ld['dateCreated']),
        ...pick(
          metas,
          'article:published_time',
          'article:published',
          'og:published_time',
          'datepublished',
          'date',
          'pubdate',
          'publishdate',
          'publish-date',
          'dc.date',
          'dc.date.issued',
          'dcterms.created',
          'dcterms.issued',
          'parsely-pub-date',
          'sailthru.date',
          'cxenseparse:recs:publishtime',
        ),
      ]),
    () => firstDate([itemprop(document, 'datePublished'), ...times()]),
    () => dateInUrlOf(url, lines()),
  );
}

/** The address's date, unless a date line says the same more precisely; the line alone where the address says none. */
function dateInUrlOf(url: string, lines: readonly string[]): string | undefined {
  const inUrl = dateInUrl(url);
  const written = firstDate(lines.filter((line) => line.length < 120));
  if (inUrl === undefined) return written;
  return written?.startsWith(inUrl) === true ? written : inUrl;
}

function firstDate(given: readonly string[]): string | undefined {
  for (const value of given) {
    const date = parseDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}

function canonicalOf(document: Document, url: string, metas: Metas, ld: LdNode): string {
  const link = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  for (const given of [
    link,
    ...pick(metas, 'og:url'),
    addressOf(ld['mainEntityOfPage']),
    addressOf(ld['url']),
  ]) {
    const found = given === undefined || given === null ? undefined : absolute(given, url);
    if (found !== undefined) return found;
  }
  return url.replace(/#.*$/, '');
}

/** An http(s) address, made whole; an origin alone is the home page's mistake, not an article. */
function absolute(given: string, base: string): string | undefined {
  try {
    const found = new URL(given, /^https?:/.test(base) ? base : undefined);
    found.hash = '';
    return /^https?:$/.test(found.protocol) ? found.href : undefined;
  } catch {
    return undefined;
  }
}

function languageOf(document: Document, metas: Metas, ld: LdNode): string {
  const html = document.documentElement;
  const given = [
    html.getAttribute('lang'),
    html.getAttribute('xml:lang'),
    ...pick(metas, 'og:locale'),
    text(ld['inLanguage']),
    ...pick(metas, 'content-language', 'language', 'dc.language'),
    document.body?.getAttribute('lang'),
  ];
  for (const tag of given) {
    const language = languageTag(tag);
    if (language !== undefined) return language;
  }
  return '';
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
