import { fingerprint } from '../claims/fingerprint.ts';
import type { Match, MatchSentence } from '../matching/outcome.ts';

export interface MatchedArticle {
  sentences: readonly string[];
  /** ISO 8601, as the page gives it. */
  publishedAt?: string;
  /** BCP 47, or '' where the page does not say. */
  language: string;
}

/** A sentence that met at least one claim. */
export interface MatchedSentence {
  /** Index in the article. */
  sentence: number;
  text: string;
  before?: string;
  fingerprint: string;
  matches: Match[];
}

/**
 * Matches an article sentence by sentence, or only those of it that are `wanted`. `breathe` is awaited between sentences, so that a long article does not hold
 * up everything else that waits for the background.
 */
export async function findMatches(
  article: MatchedArticle,
  match: (sentence: MatchSentence) => Match[] | Promise<Match[]>,
  breathe: () => Promise<void> | undefined,
  wanted: (sentence: number) => boolean = () => true,
): Promise<MatchedSentence[]> {
  const found: MatchedSentence[] = [];
  for (const [index, sentence] of sentencesOf(article).entries()) {
    if (!wanted(index)) continue;
    await breathe();
    const matches = await match(sentence);
    if (matches.length > 0) found.push(...matchedSentence(article.sentences, index, matches));
  }
  return found;
}

/** The sentences of an article with what each is matched by. */
export function sentencesOf({ sentences, publishedAt, language }: MatchedArticle): MatchSentence[] {
  return sentences.map((text, index) => ({
    text,
    ...contextOf(sentences, index),
    ...(publishedAt === undefined ? {} : { date: publishedAt }),
    ...(language === '' ? {} : { language }),
  }));
}

/** A sentence of an article with what it met; none where the article has no such sentence. */
export function matchedSentence(
  sentences: readonly string[],
  index: number,
  matches: Match[],
): MatchedSentence[] {
  const text = sentences[index];
  if (text === undefined) return [];
  const context = contextOf(sentences, index);
  return [{ sentence: index, text, ...context, fingerprint: fingerprint(text), matches }];
}

function contextOf(sentences: readonly string[], index: number): { before?: string } {
  const before = sentences[index - 1];
  return before === undefined || before === '' ? {} : { before };
}
