import type { Source } from '../claims/claim.ts';
import type { ArticleQuery } from '../messaging/protocol.ts';
import { isQuoteIn } from '../saving/quote-in-lines.ts';
import type { Library } from '../store/library.ts';

/**
 * Looks whether an article that is being read still has the words that sources were kept for, and keeps since when not.
 * `url` is the page's as the browser vouches for it: no page says of another's article what is gone from it.
 */
export async function noteMissingWords(
  library: Pick<Library, 'sourcesAt' | 'setMissing'>,
  article: Pick<ArticleQuery, 'url' | 'lines'>,
  url: URL,
): Promise<void> {
  if (URL.parse(article.url)?.origin !== url.origin) return;
  const sources = (await library.sourcesAt([article.url])).filter(wasOnPage);
  if (sources.length === 0) return;
  const lines = article.lines.map(({ text }) => text);
  for (const { id, quote, missingSince } of sources) {
    const isThere = isQuoteIn(lines, quote.exact);
    if (isThere && missingSince !== undefined) await library.setMissing(id, undefined);
    if (!isThere && missingSince === undefined) await library.setMissing(id, Date.now());
  }
}

/** Words that were typed, or selected in a frame, were never among the article's lines and cannot go from them. */
function wasOnPage({ quote, position, sentence }: Source): boolean {
  return quote.prefix !== '' || quote.suffix !== '' || position !== undefined || quote.exact !== sentence;
}
