import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** JSON-LD that says "article", found in the source without parsing it: the gate runs on every page. */
const ARTICLE_LD =
  /"@type"\s*:\s*\[?[^\]}]{0,80}?"(?:News|Reportage|Opinion|Analysis|Background|Review|Satirical)?Article"|"(?:Live)?BlogPosting"/;

/** Characters of plain text that make a page with an article's label, or a long `div`, worth reading. */
const LABELLED_TEXT = 400;
const PLAIN_TEXT = 600;
/** Elements looked at in search of `div` paragraphs: the gate is passed on every page, however large. */
const LOOKED_AT = 600;

/**
 * Whether the page is worth reading, cheaply (no style, no layout, no copy). Errs on the side of yes: Readability and
 * the matcher decide afterwards. Front pages, searches and applications with little running text are told off.
 */
export function looksLikeArticle(document: Document): boolean {
  if (document.body === null || !/html/i.test(document.contentType)) return false;
  if (isProbablyReaderable(document)) return true;
  const wanted = isLabelled(document) ? LABELLED_TEXT : PLAIN_TEXT;
  return runningText(document, wanted) >= wanted;
}

function isLabelled(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type" i]')?.getAttribute('content');
  if (type?.toLowerCase() === 'article') return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    if (ARTICLE_LD.test(script.textContent.slice(0, 50_000))) return true;
  return false;
}

/** Characters in direct text of paragraph-like elements, counted up to `enough`. */
function runningText(document: Document, enough: number): number {
  let total = 0;
  let looked = 0;
  for (const element of document.querySelectorAll('div, section, td, p, pre, blockquote, article')) {
    looked += 1;
    if (looked > LOOKED_AT || total >= enough) break;
    if (/\bnav|menu|footer|comment|cookie|consent/i.test(`${element.className} ${element.id}`)) continue;
    if (element.closest('nav, footer, aside, header, form, [role="dialog"], li') !== null) continue;
    let direct = 0;
    for (const node of element.childNodes)
      if (node.nodeType === 3) direct += (node.textContent ?? '').trim().length;
    // A sentence's worth of its own text, not a label.
    if (direct >= 60) total += direct;
  }
  return total;
}
