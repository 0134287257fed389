import type { SentencePlace } from '../article/page-line.ts';
import type { Captured } from '../saving/draft.ts';
import { splitSentences, type SentenceSpan } from '../text/sentences.ts';
import { sketchOf } from '../text/sketch.ts';
import { creditLines, linksIn } from './credits.ts';
import { readMetadata } from './metadata.ts';
import { articlePassage, livePassage, type PagePassage, type Passage, type ReadLines } from './passage.ts';
import { saysStill } from './says-still.ts';
import { mappedSpan, selectedInField, selectedRange } from './selection.ts';
import { spaceless } from './texts.ts';
import { around, shortened, wholeWords } from './whole-words.ts';

/** What is to be captured: a sentence of the article by its index, what the user selected, or the page alone. */
export type Wanted = { kind: 'sentence'; index: number } | { kind: 'selection' } | { kind: 'nothing' };

/** The most there is in each field, in UTF-16 units, and in each list: far above what a claim needs. */
const MOST = {
  url: 8_192,
  title: 2_000,
  publisher: 500,
  authors: 50,
  author: 200,
  publishedAt: 64,
  language: 64,
  exact: 5_000,
  sentence: 10_000,
  before: 8,
  sentenceBefore: 2_000,
  links: 8,
} as const;

type Words = Pick<Captured, 'chosen' | 'sentence' | 'before' | 'quote' | 'position'>;

const NO_WORDS: Words = {
  chosen: '',
  sentence: '',
  before: [],
  quote: { exact: '', prefix: '', suffix: '' },
};

/**
 * What the page gives for a claim. Without words (nothing is selected) it is what the page says of itself.
 *
 * @param page the article as it was last read, if it is one. Where the page has changed since, the page as it is now
 *   is taken in its place.
 * @param sentences where the sentences of the article stand in `page`
 * @throws where the sentence is not in the page any more
 */
export function captureOf(
  document: Document,
  page: ReadLines | undefined,
  sentences: readonly SentencePlace[],
  wanted: Wanted,
  url: string,
): Captured {
  const { canonicalUrl, title, publisher, authors, publishedAt, language, basedOn } = readMetadata(
    document,
    url,
  );
  const article = page && articlePassage(page, sentences);
  const words = wordsWanted(document, article, wanted, language);
  return {
    url: url.slice(0, MOST.url),
    canonicalUrl: canonicalUrl.slice(0, MOST.url),
    title: shortened(title, MOST.title),
    publisher: shortened(publisher, MOST.publisher),
    authors: authors.slice(0, MOST.authors).map((author) => shortened(author, MOST.author)),
    ...(publishedAt !== undefined && publishedAt.length <= MOST.publishedAt && { publishedAt }),
    language: language.slice(0, MOST.language),
    ...words,
    ...(basedOn !== undefined && basedOn.length <= MOST.url && { basedOn }),
    ...(page && creditsOf(page)),
    ...(article && aroundOf(article, words)),
  };
}

function creditsOf(page: ReadLines): Pick<Captured, 'credits'> {
  const credits = creditLines(page);
  return credits.length === 0 ? {} : { credits };
}

/** What the sentences of the chosen words link, and the sketch of the article they are of. */
function aroundOf(article: PagePassage, { position }: Words): Pick<Captured, 'links' | 'sketch'> {
  const chosen = position === undefined ? undefined : article.spanOf(position);
  const around = article.sentences.filter(
    ({ start, end }) => chosen !== undefined && start < chosen.end && end > chosen.start,
  );
  const links = around.flatMap((sentence) => {
    const { start, end } = article.mappedOf(sentence);
    const range = article.map.rangeOf(start, end);
    return range === undefined ? [] : linksIn(range);
  });
  const sketch = sketchOf(article.text);
  return {
    ...(links.length > 0 && { links: [...new Set(links)].slice(0, MOST.links) }),
    ...(sketch !== undefined && { sketch }),
  };
}

/** A source with one of these addresses is this page, whatever its fragment. */
export function addressesOf(document: Document): string[] {
  const { href } = document.location;
  return [href, readMetadata(document, href).canonicalUrl].map((url) => url.replace(/#.*$/, ''));
}

function wordsWanted(
  document: Document,
  article: PagePassage | undefined,
  wanted: Wanted,
  language: string,
): Words {
  if (wanted.kind === 'sentence') return sentenceWords(document, article, wanted.index);
  return (wanted.kind === 'selection' && selectedWords(document, article, language)) || NO_WORDS;
}

function sentenceWords(document: Document, article: PagePassage | undefined, index: number): Words {
  const span = article?.sentences[index];
  const taken = article && span && wordsOf(article, span);
  if (taken && sentencesStand(article, taken.span)) {
    return { ...taken.words, position: article.mappedOf(taken.span) };
  }
  // The page may have put the same words into new nodes.
  if (taken && spaceless(document.body.textContent).includes(spaceless(taken.words.chosen)))
    return taken.words;
  throw new Error('This sentence is no longer on the page.');
}

function selectedWords(
  document: Document,
  article: PagePassage | undefined,
  language: string,
): Words | undefined {
  const field = selectedInField(document);
  if (field) {
    const { value: text } = field;
    const sentences = splitSentences(text, { newlines: 'wrapped', ...(language !== '' && { language }) });
    return wordsOf({ text, sentences }, field)?.words;
  }
  const range = selectedRange(document);
  if (!range) return undefined;
  const ofArticle = article && wordsIn(article, range);
  if (article && ofArticle && sentencesStand(article, ofArticle.span)) {
    return { ...ofArticle.words, position: article.mappedOf(ofArticle.span) };
  }
  return wordsIn(livePassage(surroundings(range), language), range)?.words;
}

interface Taken {
  words: Words;
  /** Of the chosen words in the passage. */
  span: SentenceSpan;
}

function wordsIn(passage: PagePassage, range: Range): Taken | undefined {
  const mapped = mappedSpan(range, passage.map);
  return mapped && wordsOf(passage, passage.spanOf(mapped));
}

const SOMETHING_SAID = /[^\s\p{P}]/u;

/** The words of a span, in whole words; of a sentence it must have more than white space and a full stop. */
function wordsOf({ text, sentences }: Passage, given: SentenceSpan): Taken | undefined {
  const { start, end } = wholeWords(text, given);
  const touches = (each: SentenceSpan): boolean =>
    SOMETHING_SAID.test(text.slice(Math.max(start, each.start), Math.min(end, each.end)));
  const first = sentences.findIndex(touches);
  const last = sentences.findLastIndex(touches);
  const from = Math.max(start, sentences[first]?.start ?? 0);
  const to = Math.min(end, sentences[last]?.end ?? 0);
  if (from >= to) return undefined;
  const exact = shortened(text.slice(from, to), MOST.exact);
  const span = { start: from, end: from + exact.length };
  const said = ({ start, end }: SentenceSpan): string => collapsed(text.slice(start, end));
  // Cut short, it has fewer of them.
  const whole = sentences.slice(first, last + 1).filter((each) => each.start < span.end);
  const { prefix, suffix } = around(text, span);
  const words = {
    chosen: collapsed(exact),
    sentence: shortened(
      said({ start: whole[0]?.start ?? from, end: whole.at(-1)?.end ?? to }),
      MOST.sentence,
    ),
    before: sentences
      .slice(Math.max(0, first - MOST.before), first)
      .map((each) => shortened(said(each), MOST.sentenceBefore)),
    quote: { exact: collapsed(exact), prefix: collapsed(prefix), suffix: collapsed(suffix) },
  };
  return { words, span };
}

/** Whether every sentence that has some of the span still stands in the page as it was read. */
function sentencesStand({ text, sentences, map, mappedOf }: PagePassage, span: SentenceSpan): boolean {
  return sentences
    .filter(({ start, end }) => start < span.end && end > span.start)
    .every((each) => {
      const { start, end } = mappedOf(each);
      const now = map.rangeOf(start, end);
      return now !== undefined && saysStill(now, text.slice(each.start, each.end));
    });
}

/** What is around a selection and of one piece with it: what a sentence may lean on, and nothing of other stories. */
function surroundings(range: Range): Node {
  const { commonAncestorContainer: within } = range;
  const element = within.nodeType === 1 ? (within as Element) : within.parentElement;
  const root = within.getRootNode();
  return element?.closest('article, section, main, aside, body') ?? (root as Document).body ?? root;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ');
