import type { ArticleAnswer, ArticleQuery, PageReport } from '../messaging/protocol.ts';
import type { Mark } from './parts.ts';
import { textAt } from './reading.ts';

/** What is known of a page that shows an article. */
interface Shown {
  query: ArticleQuery;
  answer: ArticleAnswer;
  marks: readonly Mark[];
  /** Whether the page's own scripts cleared the marks for good. */
  givenUp: boolean;
}

/** What popup and side panel are told of a page that shows an article. */
export function reportOf({ query, answer, marks, givenUp }: Shown): PageReport {
  return {
    state: 'article',
    title: query.title,
    publisher: query.publisher,
    sentences: answer.sentences.length,
    ...(answer.hedged === undefined ? {} : { hedged: answer.hedged }),
    libraryClaims: answer.libraryClaims,
    ...(answer.hiddenFeeds === undefined ? {} : { hiddenFeeds: answer.hiddenFeeds }),
    ...(answer.quiet === true ? { unpainted: 'quiet' } : {}),
    ...(givenUp ? { unpainted: 'cleared' } : {}),
    marks: marks.map(({ view, text }) => ({ ...view, text })),
    rejected: answer.rejected.map((pair) => ({
      ...pair,
      text: textAt(query, answer.sentences[pair.sentence]),
    })),
  };
}
