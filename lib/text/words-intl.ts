import { stopWordsOf } from './languages.ts';
import { numberIn, numbersIn } from './languages/digits.ts';
import { fold } from './normalize.ts';
import { koreanNoun } from './stems/korean.ts';
import { stemIn } from './stems/stems.ts';
import type { Token } from './english-words.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (found === undefined) {
    try {
      found = new Intl.Segmenter(language, { granularity: 'word' });
    } catch {
      found = new Intl.Segmenter('und', { granularity: 'word' });
    }
    segmenters.set(language, found);
  }
  return found;
}

/** "l'armée", "qu'il", "dell'Italia": the word before the apostrophe is one of its own. */
const ELIDED =
  /^(?:\p{L}{1,2}|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|dall|sull|all|quell|un)['’](?=\p{L})/iu;
const ELIDING = /^(?:fr|it|ca)$/;

/** The tokens of a text in another language than English: figures by its way of writing them, words by `Intl.Segmenter`. */
export function tokenizeIntl(text: string, language: string): Token[] {
  const out: Token[] = [];
  let at = 0;
  for (const { index, 0: digits } of numbersIn(text, language)) {
    pushWords(out, text.slice(at, index), at, language);
    out.push({ ...plain(digits, index, language), kind: 'number', norm: numberIn(digits, language) });
    at = index + digits.length;
  }
  pushWords(out, text.slice(at), at, language);
  return out;
}

function pushWords(out: Token[], piece: string, offset: number, language: string): void {
  if (piece === '') return;
  for (const { segment, index, isWordLike } of segmenter(language).segment(piece)) {
    if (segment.trim() === '') continue;
    const start = offset + index;
    if (isWordLike !== true) {
      out.push({ ...plain(segment, start, language), kind: 'mark' });
      continue;
    }
    const elided = ELIDING.test(language) ? (ELIDED.exec(segment)?.[0].length ?? 0) : 0;
    if (elided > 0) out.push(word(segment.slice(0, elided - 1), start, language, false));
    const before = out.at(-1);
    const counter = (before?.kind === 'number' && before.end === start) || before?.text === '여';
    out.push(word(segment.slice(elided), start + elided, language, counter));
  }
}

function word(text: string, start: number, language: string, counter: boolean): Token {
  const lower = text.toLowerCase().normalize('NFC');
  const stem = counter && language === 'ko' ? koreanNoun(lower, true).noun : stemIn(language, lower);
  return {
    ...plain(text, start, language),
    stem,
    kind: 'word',
    capital: /^\p{Lu}/u.test(text),
    stop: stopWordsOf(language).has(lower.replaceAll('’', "'")),
  };
}

/** A token of which only its characters are known. */
function plain(text: string, start: number, language: string): Omit<Token, 'kind'> {
  const norm = fold(text).replaceAll('ё', 'е');
  return {
    text,
    start,
    end: start + text.length,
    norm,
    stem: norm,
    capital: false,
    stop: false,
    possessive: false,
    language,
  };
}
