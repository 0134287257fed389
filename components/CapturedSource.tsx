import { inQuote } from '../lib/claims/reading-view.ts';
import type { Span } from '../lib/claims/manners.ts';
import type { Captured } from '../lib/saving/draft.ts';
import { Decided } from './Decided.tsx';
import { dateWords } from './dates.ts';

interface CapturedSourceProps {
  captured: Captured;
  /** The words of the sentence that decide what it says of the claim. */
  decided?: readonly Span[] | undefined;
}

/** The source as the page gave it. It is shown to be checked, not to be changed. */
export function CapturedSource({ captured, decided = [] }: CapturedSourceProps) {
  const { sentence, publisher, authors, publishedAt, title, url, canonicalUrl, quote } = captured;
  const rows: [string, string][] = [
    ['Publisher', publisher],
    [authors.length > 1 ? 'Authors' : 'Author', authors.join(', ')],
    ['Date', publishedAt === undefined ? 'The page gives none' : dateWords(publishedAt)],
    ['Title', title],
    ['Address', canonicalUrl === '' ? url : canonicalUrl],
  ];
  return (
    <section class="source">
      <h2>Source</h2>
      {quote.exact === '' ? (
        <p class="quiet">No words were selected: the page as a whole.</p>
      ) : (
        <blockquote dir="auto">
          “
          <Decided text={quote.exact} at={inQuote(decided, sentence, quote.exact)} />”
        </blockquote>
      )}
      <dl>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
