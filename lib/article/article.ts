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
  const article: Article = { body: [], sentences: [], captions: [] };
  lines.forEach(({ text }, line) => {
    if (kinds[line] === 'caption') article.captions.push(text);
    if (kinds[line] !== 'body') return;
    article.body.push(text);
    for (const { start, end } of splitSentences(text, { language }))
      article.sentences.push({ text: text.slice(start, end), line, start, end });
  });
  return article;
}
