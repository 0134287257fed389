import { languageOf } from '../../lib/text/language.ts';
import { splitSentences } from '../../lib/text/sentences.ts';

/** Sentences of a page that are saved as claims. */
const PER_PAGE = 5;
const LEAST_WORDS = 8;
const MOST_WORDS = 45;

/** Candidates for one place, in the order they are tried: the page may not have the first in one run of words. */
export type Choice = readonly string[];

/**
 * Five sentences spread over a page's true text, each with those that may stand in for it. They are whole sentences of some
 * length that the text has once.
 */
export function chosenSentences(text: string): Choice[] {
  const language = languageOf(text);
  const fit = text
    .split(/\n+/u)
    .flatMap((paragraph) =>
      splitSentences(paragraph, { language }).map(({ start, end }) => paragraph.slice(start, end).trim()),
    )
    .filter((sentence) => {
      // Where nothing stands between words, four letters count as one.
      const words = Math.max(sentence.split(/\s+/u).length, sentence.match(/\p{Lo}{4}/gu)?.length ?? 0);
      return (
        words >= LEAST_WORDS &&
        words <= MOST_WORDS &&
        /^["“‘'「]?[\p{Lu}\p{Lo}]/u.test(sentence) &&
        /[.!。]["”’'」]?$/u.test(sentence) &&
        text.indexOf(sentence) === text.lastIndexOf(sentence)
      );
    });
  const places = Math.min(PER_PAGE, fit.length);
  return Array.from({ length: places }, (_, place) =>
    fit.slice(Math.floor((place * fit.length) / places), Math.floor(((place + 1) * fit.length) / places)),
  );
}
