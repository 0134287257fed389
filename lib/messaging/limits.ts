import type { ArticleQuery } from './protocol.ts';

/**
 * The most the background takes in one message, in UTF-16 units where it is text. Far above any article, far
 * below what could stall the background.
 */
export const LIMITS = {
  sentences: 5_000,
  sentence: 10_000,
  article: 2_000_000,
  url: 8_192,
  title: 2_000,
  publisher: 500,
  publishedAt: 64,
  language: 64,
} as const;

/**
 * The query as the background accepts it. Sentences past the limits are left out at the end, and one that is too long
 * by itself is asked about as '' (which meets nothing), so that the indices of the others stay what they are.
 */
export function withinLimits(query: ArticleQuery): ArticleQuery {
  const sentences: string[] = [];
  let length = 0;
  for (const sentence of query.sentences.slice(0, LIMITS.sentences)) {
    const asked = sentence.length > LIMITS.sentence ? '' : sentence;
    length += asked.length;
    if (length > LIMITS.article) break;
    sentences.push(asked);
  }
  const { publishedAt, ...rest } = query;
  return {
    ...rest,
    url: query.url.slice(0, LIMITS.url),
    title: query.title.slice(0, LIMITS.title),
    publisher: query.publisher.slice(0, LIMITS.publisher),
    language: query.language.slice(0, LIMITS.language),
    ...(publishedAt === undefined || publishedAt.length > LIMITS.publishedAt ? {} : { publishedAt }),
    sentences,
  };
}
