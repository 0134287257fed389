import type { Captured } from '../lib/saving/draft.ts';
import { dateWords } from './dates.ts';

/** The source as the page gave it. It is shown to be checked, not to be changed. */
export function CapturedSource({ captured }: { captured: Captured }) {
  const { publisher, authors, publishedAt, title, url, canonicalUrl, quote } = captured;
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
        <blockquote dir="auto">“{quote.exact}”</blockquote>
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
