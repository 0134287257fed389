import type { Encoding } from '../claims/import-view.ts';
import { EncodingError } from './imported.ts';

/** By the mark (BOM) that a text begins with. */
export function markedEncoding(head: Uint8Array): Encoding | undefined {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/**
 * UTF-16 without a mark. No other text has bytes of zero; this one has them on one side of every plain letter, and in any
 * script on one side of its spaces, commas and line ends, which are well over one unit in fifty.
 */
export function zeroedEncoding(head: Uint8Array): Encoding | undefined {
  const sample = head.subarray(0, 4_000);
  const empty = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (Math.max(even, odd) * 100 < sample.length || Math.min(even, odd) * 4 > Math.max(even, odd))
    return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** So many letters beyond the plain ones are whole for each that is not, and the text is damaged rather than another's. */
const DAMAGED = 10;

/**
 * The encoding that bytes seem to be in, told by at most `most` of them: by their mark, as UTF-16 by its zeros, as UTF-8
 * where they are valid or nearly, else as Western European, the commonest of those whose bytes cannot be told apart.
 */
export async function encodingOf(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Encoding> {
  const decoder = new TextDecoder();
  let seen = 0;
  let [whole, broken] = [0, 0];
  const count = (text: string) => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0xfffd) broken += 1;
      else if (code > 0x7f) whole += 1;
    }
  };
  for await (const chunk of chunks) {
    const told = seen === 0 ? (markedEncoding(chunk) ?? zeroedEncoding(chunk)) : undefined;
    if (told !== undefined) return told;
    count(decoder.decode(chunk, { stream: true }));
    seen += chunk.length;
    // Where much is broken, the rest cannot mend it.
    if (seen >= most || broken > DAMAGED * (whole + DAMAGED)) return judged(whole, broken);
  }
  count(decoder.decode());
  return judged(whole, broken);
}

const judged = (whole: number, broken: number): Encoding =>
  broken === 0 || whole > DAMAGED * broken ? 'utf-8' : 'windows-1252';

/** Of one byte a letter: `TextDecoder` gives the bytes they lack as control letters that no text has. */
const SINGLE: ReadonlySet<Encoding> = new Set(['windows-1252', 'windows-1251', 'iso-8859-2']);
const LACKED = /[\x80-\x9F]/u;
const FEED = 0x0a;

/** Decodes a text part by part, and counts its lines; throws an `EncodingError` with the line of a byte that it does not have. */
export function decoderOf(encoding: Encoding): Pick<Decoding, 'decode' | 'end' | 'line'> {
  return new Decoding(encoding);
}

class Decoding {
  line = 1;
  readonly #encoding: Encoding;
  readonly #decoder: TextDecoder;
  /** The bytes of the line that is not at its end yet, as far as they are of the part before. */
  #open = new Uint8Array();

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  decode(part: Uint8Array<ArrayBuffer>): string {
    const text = this.#decoded(part);
    this.line += text.split('\n').length - 1;
    const start = part.lastIndexOf(FEED) + 1;
    this.#open = start === 0 ? joined(this.#open, part) : part.slice(start);
    return text;
  }

  end(): string {
    try {
      return this.#decoder.decode();
    } catch {
      throw new EncodingError(this.line, this.#encoding);
    }
  }

  #decoded(part: Uint8Array<ArrayBuffer>): string {
    let text: string;
    try {
      text = this.#decoder.decode(part, { stream: true });
    } catch {
      throw new EncodingError(this.#faultyLine(part), this.#encoding);
    }
    const lacked = SINGLE.has(this.#encoding) ? text.search(LACKED) : -1;
    if (lacked !== -1)
      throw new EncodingError(this.line + text.slice(0, lacked).split('\n').length - 1, this.#encoding);
    return text;
  }

  /** A line feed is a byte of its own in all but UTF-16, where what cannot be read is looked for in the letters. */
  #faultyLine(part: Uint8Array<ArrayBuffer>): number {
    if (this.#encoding.startsWith('utf-16')) {
      const text = new TextDecoder(this.#encoding).decode(part);
      return this.line + text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length - 1;
    }
    const bytes = joined(this.#open, part);
    let line = this.line;
    for (let from = 0, to = 0; from < bytes.length; from = to, line += 1) {
      const feed = bytes.indexOf(FEED, from);
      to = feed === -1 ? bytes.length : feed + 1;
      try {
        new TextDecoder(this.#encoding, { fatal: true }).decode(bytes.subarray(from, to), {
          stream: feed === -1,
        });
      } catch {
        break;
      }
    }
    return line;
  }
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
