import { createPace, type Pace } from '../page/pace.ts';
import { pause } from '../page/pause.ts';
import type { PageLine, SentencePlace } from '../article/page-line.ts';
import type { ArticleAnswer, ArticleQuery } from '../messaging/protocol.ts';
import type { Mark, ReaderParts, ReadText } from './parts.ts';

/** What came of reading the page once. */
export type Reading =
  | { state: 'not-article' }
  | { state: 'failed'; reason: string }
  | {
      state: 'article';
      /** What was read: with it the page's words are found again for as long as they stand there. */
      page: ReadText;
      query: ArticleQuery;
      answer: ArticleAnswer;
      marks: Mark[];
      region: Node | undefined;
    };

/** Gate, then text, then one message for all its lines, then a range for each sentence that has something to show. */
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
  // Reading takes as long as it takes a stopped background to come back. Where nobody hears, asking will say so.
  if (known === undefined) parts.coming().catch(() => undefined);
  try {
    const page = await parts.readText(document, { url, pause });
    if (!page) return { state: 'not-article' };
    pace.begin('ask');
    const query = queryOf(page, url);
    // The same lines get the same answer: a page that only moved its nodes costs no message.
    const answering = known && sameArticle(known.query, query) ? known.answer : parts.match(query);
    pace.end();
    const answer = await answering;
    if (signal.aborted || answer.sentences.length === 0) return { state: 'not-article' };
    pace.begin('ranges');
    const marks = await marksOf(page, answer, pace);
    const region = regionOf(page, answer.sentences);
    await pace.rest();
    pace.end();
    return { state: 'article', page, query, answer, marks, region };
  } catch (error) {
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function queryOf({ meta, titles, lines }: ReadText, url: string): ArticleQuery {
  return {
    url,
    title: meta.title,
    publisher: meta.publisher,
    ...(meta.publishedAt === undefined ? {} : { publishedAt: meta.publishedAt }),
    language: meta.language,
    titles,
    lines,
  };
}

/** Whether two queries ask the same thing; the address may differ by what a scrolling page writes into it. */
export function sameArticle(a: ArticleQuery, b: ArticleQuery): boolean {
  return (
    a.title === b.title &&
    a.publisher === b.publisher &&
    a.publishedAt === b.publishedAt &&
    a.language === b.language &&
    a.titles.join('\n') === b.titles.join('\n') &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, at) => sameLine(line, b.lines[at]))
  );
}

function sameLine(a: PageLine, b: PageLine | undefined): boolean {
  return (
    a.text === b?.text &&
    a.caption === b.caption &&
    a.place === b.place &&
    a.list === b.list &&
    a.linked === b.linked
  );
}

/** The words of a sentence; '' where the lines have no such place. */
export function textAt({ lines }: Pick<ArticleQuery, 'lines'>, place: SentencePlace | undefined): string {
  return place === undefined ? '' : (lines[place.line]?.text.slice(place.start, place.end) ?? '');
}

/** In page order. A sentence whose range cannot be found again is left out: better no mark than a wrong one. */
export async function marksOf(page: ReadText, answer: ArticleAnswer, pace: Pace): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const view of answer.marks.toSorted((a, b) => a.sentence - b.sentence)) {
    const place = answer.sentences[view.sentence];
    const range = rangeAt(page, place);
    if (range) marks.push({ view, text: textAt(page, place), range });
    if (pace.due) await pace.rest();
  }
  return marks;
}

function rangeAt({ starts, map }: ReadText, place: SentencePlace | undefined): Range | undefined {
  if (place === undefined) return undefined;
  const start = starts[place.line];
  return start === undefined ? undefined : map.rangeOf(start + place.start, start + place.end);
}

/** The smallest node of the page that holds the first sentence and the last. */
function regionOf(page: ReadText, sentences: readonly SentencePlace[]): Node | undefined {
  const first = rangeAt(page, sentences.at(0));
  const last = rangeAt(page, sentences.at(-1));
  if (!first || !last) return undefined;
  first.setEnd(last.endContainer, last.endOffset);
  const { commonAncestorContainer: ancestor } = first;
  return ancestor.nodeType === 1 ? ancestor : (ancestor.parentNode ?? undefined);
}
