import { late } from '../text/letters.ts';

/** What stands between a headline and the site's name in `<title>`; a colon only before the headline. */
const SEPARATOR = /\s+[|–—·•»:-]\s+|\s*[|»]\s*|\?:\s+|:\s+/;

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The headline the page shows: its only `h1`, or the heading that `<title>` contains whole. */
export function shownHeadline(document: Document): string {
  const whole = clean(document.title).toLowerCase();
  const headings = [...document.querySelectorAll('h1, h2, h3')].map((heading) => ({
    tag: heading.tagName,
    text: clean(heading.textContent),
  }));
  const first = headings.filter(({ tag }) => tag === 'H1');
  const inTitle = [...first, ...headings].find(
    ({ text }) => text.length > 8 && whole.includes(text.toLowerCase()) && text.includes(' '),
  );
  return inTitle?.text ?? (first.length === 1 ? (first[0]?.text ?? '') : '');
}

/** `<title>` without the site's name before or after it. */
export function titleWithoutSite(title: string, site: string): string {
  const parts = clean(title).split(SEPARATOR);
  if (parts.length < 2) return clean(title);
  const name = site.toLowerCase();
  const isSite = (part: string | undefined): boolean =>
    part !== undefined && name !== '' && (part.toLowerCase() === name || squeeze(part) === squeeze(name));
  const whole = clean(title);
  if (isSite(parts.at(-1)))
    return clean(whole.slice(0, whole.length - (parts.at(-1)?.length ?? 0)).replace(/[\s|–—·•»:-]+$/, ''));
  if (isSite(parts[0])) return clean(whole.slice(parts[0]?.length ?? 0).replace(/^[\s?|–—·•»:-]+/, ''));
  const suffix = /\s+[|–—·•»-]\s+([^|–—·•»]{2,40})$/.exec(whole);
  return suffix !== null && whole.length - suffix[0].length > 20 ? whole.slice(0, suffix.index) : whole;
}

/** The last part of `<title>` where it looks like a name: a few words, the first with a capital. */
export function siteInTitle(title: string): string | undefined {
  const suffix = /\s+[|–—·•»-]\s+([^|–—·•»]{2,40})$/.exec(clean(title))?.[1];
  return suffix !== undefined && suffix.split(' ').length <= 4 && /^[\p{Lu}\d]/u.test(suffix)
    ? suffix
    : undefined;
}

/** A blog's name before the headline, as Blogger writes `<title>`: "Harbour Notes: The ferry is late". */
export function blogInTitle(document: Document): string {
  const whole = clean(document.title);
  const headline = shownHeadline(document);
  return headline !== '' && whole.endsWith(`: ${headline}`) ? whole.slice(0, -headline.length - 2) : '';
}

const NO_CONTENT = late(String.raw`[^\p{L}\p{N}]`, 'gu');
const squeeze = (text: string): string => text.toLowerCase().replace(NO_CONTENT(), '');

/** All the page calls its headline, in small letters: a line that says one of them is no sentence of the body. */
export function titleVariants(document: Document, title: string): string[] {
  const meta = (selector: string): string => document.querySelector(selector)?.getAttribute('content') ?? '';
  const given = [
    title,
    shownHeadline(document),
    document.title,
    titleWithoutSite(document.title, ''),
    meta('meta[property="og:title" i]'),
    meta('meta[name="twitter:title" i]'),
  ];
  return [...new Set(given.map((text) => clean(text).toLowerCase()).filter((text) => text !== ''))];
}
