import { FormatError } from './imported.ts';

export interface TextLine {
  /** From 1. */
  at: number;
  /** Without its line feed. */
  line: string;
  /** A line feed comes after it; the last of a file may be without. */
  ended: boolean;
}

/**
 * The lines of a text that comes part by part. An empty one after the last line feed is none.
 *
 * @throws {FormatError} for a line of more than `most` characters: no file that is what it seems has one
 */
export async function* linesOf(text: AsyncIterable<string>, most: number): AsyncGenerator<TextLine> {
  let at = 1;
  let begun: string[] = [];
  let length = 0;
  for await (const part of text) {
    let from = 0;
    for (let end = part.indexOf('\n'); end !== -1; end = part.indexOf('\n', from)) {
      begun.push(part.slice(from, end));
      yield { at, line: begun.join(''), ended: true };
      begun = [];
      length = 0;
      at += 1;
      from = end + 1;
    }
    begun.push(part.slice(from));
    length += part.length - from;
    if (length > most) {
      throw new FormatError(
        at,
        `Line ${at} is longer than ${most.toLocaleString('en-GB')} characters, so this is not the kind of file it seems to be. Choose another.`,
      );
    }
  }
  if (length > 0) yield { at, line: begun.join(''), ended: false };
}

/** A text that is there as a whole. */
export async function* inOnePart(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
