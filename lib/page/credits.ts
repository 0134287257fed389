import type { Captured } from '../saving/draft.ts';
import type { ReadLines } from './passage.ts';

/** Lines that may say that the story is another outlet's; what they say is read where the library is (`lib/saving/credit.ts`). */
const MAY_CREDIT =
  /^.{0,60}\([\p{L}.&' /-]{2,40}\) ?[-–—:]|\b(?:originally|first) (?:published|appeared|reported|posted|broadcast|ran)\b|\b(?:re-?published|reprinted|syndicated|cross-?posted|reproduced|courtesy of)\b|\b(?:story|article|report|piece) (?:was|is|has been|comes) (?:produced|provided|written|supplied|reported|by|from|courtesy)\b|^(?:source|via|credit): |^by [^,|]{2,60}(?:[,|].{2,40})?$|\bfor (?:\p{L}+ )?comment\b|\b(?:read|see) (?:the )?(?:full|original|whole|rest of the) (?:article|story|report|post)\b/iu;

const MOST = 8;
const LONGEST = 400;

/** The first of them, each with the address that it links, if it links one. */
export function creditLines({ lines, starts, map }: ReadLines): NonNullable<Captured['credits']> {
  const found: NonNullable<Captured['credits']> = [];
  for (const [index, { text }] of lines.entries()) {
    const at = MAY_CREDIT.exec(text)?.index;
    if (at === undefined) continue;
    const start = starts[index] ?? 0;
    const from = Math.max(0, text.lastIndexOf('. ', at) + 1);
    const words = text.slice(from, from + LONGEST).trim();
    const range = map.rangeOf(start, start + text.length);
    const [url] = range === undefined ? [] : linksIn(range);
    found.push({ words, ...(url !== undefined && { url }) });
    if (found.length === MOST) break;
  }
  return found;
}

/** The web addresses that are linked in a stretch of the page, but for those of its own host, each once. */
export function linksIn(range: Range): string[] {
  const { commonAncestorContainer: within } = range;
  const element = within.nodeType === 1 ? (within as Element) : within.parentElement;
  const { host } = element?.ownerDocument.location ?? { host: '' };
  const around = element?.closest('a[href]');
  const links = [...(around ? [around] : []), ...(element?.querySelectorAll('a[href]') ?? [])];
  const addresses = links
    .filter((link) => range.intersectsNode(link))
    .map((link) => URL.parse(link.getAttribute('href') ?? '', element?.baseURI))
    .filter((url) => url !== null && /^https?:$/u.test(url.protocol) && url.host !== host)
    .map((url) => url?.href ?? '');
  return [...new Set(addresses)].slice(0, MOST);
}
