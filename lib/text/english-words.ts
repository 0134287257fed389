import { fold } from './normalize.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One word, number or mark of a text. `start` and `end` are UTF-16 offsets into the text as given. */
export interface Token {
  /** The characters of the text, without a possessive ending. */
  text: string;
  start: number;
  end: number;
  /** Folded: see `fold`. Contractions are resolved ("n't" is "not"). */
  norm: string;
  stem: string;
  kind: 'word' | 'number' | 'mark';
  /** Begins with a capital. */
  capital: boolean;
  stop: boolean;
  /** Followed by "'s" or "'". */
  possessive: boolean;
  /** The primary subtag of another language than English: then `stem` is what words are compared by. */
  language?: string;
}

/** A token wherever it stands. */
export type Word = Omit<Token, 'start' | 'end'>;

// Words keep full stops between single letters (U.S., D.C.) and apostrophes; hyphens part words, except after a
// prefix that is no word of its own (pre-emptive, co-pilot).
export const PIECE =
  /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:(?:st|nd|rd|th|k|m|mn|bn|b|tn)(?![\p{L}\p{N}]))?|(?:\p{L}\.){2,}|(?:pre|re|non|anti|co|semi|counter)-(?=\p{Ll})[\p{L}\p{M}]+|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*['’]?|-[LR]RB-|[^\s\p{L}\p{N}]/giu;

const ENDINGS: Record<string, string> = { s: "'s", re: 'are', ve: 'have', ll: 'will', d: 'would', m: 'am' };
const NEGATED: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };

function word(text: string, start: number, norm: string, possessive = false): Token {
  return {
    text,
    start,
    end: start + text.length,
    norm,
    stem: stem(norm),
    kind: 'word',
    capital: /^\p{Lu}/u.test(text),
    stop: STOP_WORDS.has(norm),
    possessive,
  };
}

export function mark(text: string, start: number): Token {
  const kind = /^\d/.test(text) ? 'number' : 'mark';
  const norm = kind === 'number' ? fold(text).replaceAll(',', '') : text;
  return {
    text,
    start,
    end: start + text.length,
    norm,
    stem: norm,
    kind,
    capital: false,
    stop: false,
    possessive: false,
  };
}

function pushWord(out: Token[], piece: string, start: number): void {
  const folded = fold(piece).replace(/'$/, '');
  if (/^(?:\p{L}\.)+$/u.test(folded)) {
    const letters = folded.replaceAll('.', '');
    out.push(word(piece, start, letters === 'us' ? 'usa' : letters));
    return;
  }
  if (piece === 'US') {
    out.push(word(piece, start, 'usa'));
    return;
  }
  const not = /^(.+)n't$/.exec(folded)?.[1];
  if (not !== undefined) {
    const cut = piece.length - 3;
    out.push(
      word(piece.slice(0, cut), start, NEGATED[not] ?? not),
      word(piece.slice(cut), start + cut, 'not'),
    );
    return;
  }
  if (folded === 'cannot') {
    out.push(word(piece.slice(0, 3), start, 'can'), word(piece.slice(3), start + 3, 'not'));
    return;
  }
  const apostrophe = folded.lastIndexOf("'");
  const ending = apostrophe > 0 ? ENDINGS[folded.slice(apostrophe + 1)] : undefined;
  if (ending !== undefined && folded.length === piece.replace(/['’]$/u, '').length) {
    const head = piece.slice(0, apostrophe);
    out.push(word(head, start, folded.slice(0, apostrophe), ending === "'s"));
    if (ending !== "'s") out.push(word(piece.slice(apostrophe), start + apostrophe, ending));
    return;
  }
  const possessive = /s['’]$/iu.test(piece);
  const text = piece.replace(/['’]$/u, '');
  out.push(word(text, start, folded.replaceAll("'", '').replaceAll('-', ''), possessive));
}

/** The primary subtag of a BCP 47 tag, in lower case: "en-GB" is "en"; 'en' where none is given. */
export function primaryLanguage(language: string | undefined): string {
  const primary = /^[a-z]+/.exec((language ?? '').toLowerCase())?.[0];
  return primary === undefined || primary === 'und' ? 'en' : primary;
}

/** The tokens of a text that is read as English, every piece of it told by the pattern. */
export function englishTokensByPattern(text: string): Token[] {
  const out: Token[] = [];
  for (const found of text.matchAll(PIECE)) pushPiece(out, found[0], found.index);
  return out;
}

/** Adds the token of a piece, or its two. */
export function pushPiece(out: Token[], piece: string, start: number): void {
  if (/^\p{L}/u.test(piece)) pushWord(out, piece, start);
  else out.push(mark(piece, start));
}
