import { languageTagOf } from '../text/language.ts';
import { splitSentences } from '../text/sentences.ts';
import { judgeLines } from './lines.ts';
import type { PageLine, SentencePlace } from './page-line.ts';

/** A sentence of the body. */
export interface ArticleSentence extends SentencePlace {
  text: string;
}

export interface Article {
  /** The lines of the body in page order, without headline, captions and noise. */
  body: string[];
  /** Every sentence of the body in page order. */
  sentences: ArticleSentence[];
  /** Captions and picture credits, in page order. */
  captions: string[];
  /** BCP 47: what the page says, unless its own words say otherwise. */
  language: string;
}

/** What of a page an article is made from. */
export interface ArticleLines {
  lines: readonly PageLine[];
  /** All the page calls its headline, in small letters. */
  titles: readonly string[];
  /** BCP 47, or '' where the page does not say. */
  language: string;
}

/** Tells the lines of a page apart and splits those of the body into sentences. Every line ends a sentence. */
export function articleOf({ lines, titles, language }: ArticleLines): Article {
  const kinds = judgeLines(lines, titles);
  const body = lines.filter((_, line) => kinds[line] === 'body').map(({ text }) => text);
  const spoken = languageTagOf(sampleOf(body), language);
  const article: Article = { body, sentences: [], captions: [], language: spoken };
  lines.forEach(({ text }, line) => {
    if (kinds[line] === 'caption') article.captions.push(text);
    if (kinds[line] !== 'body') return;
    for (const { start, end } of splitSentences(text, { language: spoken }))
      article.sentences.push({ text: text.slice(start, end), line, start, end });
  });
  return article;
}

/** Enough of a body to tell its language by, the longest lines first: short ones are names and headings. */
const sampleOf = (body: readonly string[]): string =>
  body
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 8)
    .join('\n');
