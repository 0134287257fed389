import { mark, PIECE, pushPiece, type Token, type Word } from './english-words.ts';

const PIECE_HERE = new RegExp(PIECE.source, 'iuy');

/** What is known of a word of ASCII letters, however often it stands in texts. */
const known = new Map<string, Word>();
const MOST_KNOWN = 65_536;

/** The one token that a word of ASCII letters makes; undefined for those that make two ("cannot"). */
function plainWord(piece: string): Word | undefined {
  const found = known.get(piece);
  if (found !== undefined) return found;
  const made: Token[] = [];
  pushPiece(made, piece, 0);
  const [token] = made;
  if (token === undefined || made.length > 1) return undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(piece, token);
  return token;
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
/** After these a hyphen parts no word. */
const BOUND = /^(?:pre|re|non|anti|co|semi|counter)$/i;
/** Marks that nothing behind them can make part of a longer piece. */
const PLAIN_MARK = /[,.;:!?"'()$%&/]/;
const SPACE = 0x20;

/**
 * The tokens of a text that is read as English. Words of ASCII letters and plain marks are told by comparing numbers and
 * remembered, being nearly all there is; the pattern is asked about the rest.
 */
export const englishTokens = (text: string): Token[] => piecesOf(text, placed);

/** The same wherever they stand: a word that is known is one object in all texts, which nobody writes to. */
export const englishWords = (text: string): Word[] => piecesOf<Word>(text, (word) => word);

const placed = (
  { text, norm, stem, kind, capital, stop, possessive }: Word,
  start: number,
  end: number,
): Token => ({ text, start, end, norm, stem, kind, capital, stop, possessive });

function piecesOf<T extends Word>(text: string, made: (word: Word, start: number, end: number) => T): T[] {
  const out: T[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
    const plain = end > at && endsPlainly(text, at, end) ? plainWord(text.slice(at, end)) : undefined;
    if (plain !== undefined) {
      out.push(made(plain, at, end));
      at = end;
    } else if (end === at && code < 0x80 && PLAIN_MARK.test(text.charAt(at))) {
      out.push(made(mark(text.charAt(at), at), at, at + 1));
      at += 1;
    } else {
      PIECE_HERE.lastIndex = at;
      const found = PIECE_HERE.exec(text)?.[0];
      const pieces: Token[] = [];
      if (found !== undefined) pushPiece(pieces, found, at);
      for (const piece of pieces) out.push(made(piece, piece.start, piece.end));
      at += found?.length ?? (code >= 0xd800 && code <= 0xdbff ? 2 : 1);
    }
  }
  return out;
}

/** Whether a run of ASCII letters is a piece by itself, whatever stands behind it. */
function endsPlainly(text: string, from: number, to: number): boolean {
  if (to === text.length) return true;
  const next = text.charCodeAt(to);
  if (next === SPACE || next === 0x2c) return true;
  // "U.S.", "don't", "naïve", "Kim’s", "pre-war".
  if (next === 0x2e) return to - from > 1;
  if (next === 0x2d) return !BOUND.test(text.slice(from, to));
  return next < 0x80 && next !== 0x27;
}
