import { createPace, type Pace } from '../page/pace.ts';
import { pause } from '../page/pause.ts';
import type { ArticleAnswer, ArticleQuery } from '../messaging/protocol.ts';
import type { Mark, ReadArticle, ReaderParts } from './parts.ts';

/** What came of reading the page once. */
export type Reading =
  | { state: 'not-article' }
  | { state: 'failed'; reason: string }
  | { state: 'article'; query: ArticleQuery; answer: ArticleAnswer; marks: Mark[]; region: Node | undefined };

/** Gate, then article, then one message for all its sentences, then a range for each that has something to show. */
export async function readPage(
  document: Document,
  parts: ReaderParts,
  known: { query: ArticleQuery; answer: ArticleAnswer } | undefined,
  signal: AbortSignal,
): Promise<Reading> {
  const pace = createPace(pause);
  pace.begin('gate');
  const worthReading = parts.looksLikeArticle(document);
  pace.end();
  if (!worthReading || signal.aborted) return { state: 'not-article' };
  const url = document.location.href;
  try {
    const article = await parts.readArticle(document, { url, pause });
    if (!article || article.sentences.length === 0) return { state: 'not-article' };
    pace.begin('ask');
    const query = queryOf(article, url);
    // The same sentences get the same answer: a page that only moved its nodes costs no message.
    const answering = known && sameArticle(known.query, query) ? known.answer : parts.match(query);
    pace.end();
    const answer = await answering;
    if (signal.aborted) return { state: 'not-article' };
    pace.begin('ranges');
    const marks = await marksOf(article, answer, pace);
    const region = regionOf(article);
    await pace.rest();
    pace.end();
    return { state: 'article', query, answer, marks, region };
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function queryOf({ meta, language, sentences }: ReadArticle, url: string): ArticleQuery {
  return {
    url,
    title: meta.title,
    publisher: meta.publisher,
    ...(meta.publishedAt === undefined ? {} : { publishedAt: meta.publishedAt }),
    language,
    sentences: sentences.map(({ text }) => text),
  };
}

/** Whether two queries ask the same thing; the address may differ by what a scrolling page writes into it. */
export function sameArticle(a: ArticleQuery, b: ArticleQuery): boolean {
  return (
    a.title === b.title &&
    a.publisher === b.publisher &&
    a.publishedAt === b.publishedAt &&
    a.language === b.language &&
    a.sentences.length === b.sentences.length &&
    a.sentences.every((sentence, at) => sentence === b.sentences[at])
  );
}

/** In page order. A sentence whose range cannot be found again is left out: better no mark than a wrong one. */
async function marksOf(article: ReadArticle, answer: ArticleAnswer, pace: Pace): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const view of answer.marks.toSorted((a, b) => a.sentence - b.sentence)) {
    const sentence = article.sentences[view.sentence];
    const range = sentence && article.map.rangeOf(sentence.start, sentence.end);
    if (sentence && range) marks.push({ view, text: sentence.text, range });
    if (pace.due) await pace.rest();
  }
  return marks;
}

/** The smallest node of the page that holds the first sentence and the last. */
function regionOf({ sentences, map }: ReadArticle): Node | undefined {
  const ends = [sentences.at(0), sentences.at(-1)].map((at) => at && map.rangeOf(at.start, at.end));
  const [first, last] = ends;
  if (!first || !last) return undefined;
  const whole = first.cloneRange();
  whole.setEnd(last.endContainer, last.endOffset);
  const { commonAncestorContainer: ancestor } = whole;
  return ancestor.nodeType === 1 ? ancestor : (ancestor.parentNode ?? undefined);
}
