import type { PageLine } from '../article/page-line.ts';
import type { ArticleQuery } from './protocol.ts';

/**
 * The most the background takes in one message, in UTF-16 units where it is text. Far above any article, far
 * below what could stall the background.
 */
export const LIMITS = {
  lines: 10_000,
  line: 200_000,
  sentences: 5_000,
  sentence: 10_000,
  titles: 12,
  article: 2_000_000,
  url: 8_192,
  title: 2_000,
  publisher: 500,
  publishedAt: 64,
  language: 64,
  id: 64,
  authors: 100,
  /** Sentences before the chosen one. */
  before: 20,
  /** The words before and after a quote. */
  context: 1_000,
  tags: 200,
  tag: 1_000,
  notes: 100_000,
  /** Lines that credit others, and links, of one page. */
  credits: 8,
  /** Hashes of an article's sketch. */
  sketch: 128,
  /** Sources that leave a claim at once. */
  splitSources: 5_000,
  /** Claims in one part of the library's list. */
  listed: 500,
  /** Records named in one step of work on many. */
  step: 500,
  /** Outlets, origins and claims that a graph of them names, each. */
  graphNodes: 60,
  /** Questions with rival figures in one answer. */
  questions: 20,
  /** Claims that become one with another at once. */
  merged: 50,
} as const;

/**
 * The query as the background accepts it. What is past the limits is left out at the end, so that the places in what is
 * left stay what they are.
 */
export function withinLimits(query: ArticleQuery): ArticleQuery {
  const lines: PageLine[] = [];
  let length = 0;
  for (const line of query.lines.slice(0, LIMITS.lines)) {
    const text = line.text.slice(0, LIMITS.line);
    length += text.length;
    if (length > LIMITS.article) break;
    lines.push({ ...line, text });
  }
  const { publishedAt, ...rest } = query;
  return {
    ...rest,
    url: query.url.slice(0, LIMITS.url),
    title: query.title.slice(0, LIMITS.title),
    publisher: query.publisher.slice(0, LIMITS.publisher),
    language: query.language.slice(0, LIMITS.language),
    ...(publishedAt === undefined || publishedAt.length > LIMITS.publishedAt ? {} : { publishedAt }),
    titles: query.titles.slice(0, LIMITS.titles).map((title) => title.slice(0, LIMITS.title)),
    lines,
  };
}
