import type { Stretch } from './text-map.ts';

/**
 * Builds the article's text from text nodes: every run of white space (no-break spaces included) becomes one
 * space, none at the ends of a block, '\n' between blocks. No other character is changed.
 */
export class TextBuilder {
  readonly stretches: Stretch[] = [];
  #parts: string[] = [];
  #length = 0;
  #blockStart = 0;
  #endsWithSpace = false;

  get length(): number {
    return this.#length;
  }

  /** Adds what a text node holds to the current block; in preformatted text a blank line ends the block. */
  add(node: Text, preformatted = false): void {
    const { data } = node;
    let from = 0;
    let index = 0;
    while (index < data.length) {
      if (!isSpace(data.charCodeAt(index))) {
        index += 1;
        continue;
      }
      const runStart = index;
      while (index < data.length && isSpace(data.charCodeAt(index))) index += 1;
      if (preformatted && BLANK_LINE.test(data.slice(runStart, index))) {
        this.#put(node, from, runStart);
        this.endBlock();
        from = index;
        continue;
      }
      const atStart = runStart === from;
      const dropped = atStart && (this.#endsWithSpace || this.#length === this.#blockStart);
      if (dropped || index - runStart > 1) {
        this.#put(node, from, dropped ? runStart : runStart + 1);
        from = index;
      }
    }
    this.#put(node, from, data.length);
  }

  /** Ends the block. @returns where it lies in the text, or `undefined` where it held nothing. */
  endBlock(): { start: number; end: number } | undefined {
    if (this.#endsWithSpace) this.#dropLast();
    if (this.#length === this.#blockStart) return undefined;
    const block = { start: this.#blockStart, end: this.#length };
    this.#parts.push('\n');
    this.#length += 1;
    this.#blockStart = this.#length;
    return block;
  }

  /** The text so far, without the '\n' after its last block. */
  get text(): string {
    return this.#parts.join('').replace(/\n$/, '');
  }

  #put(node: Text, from: number, to: number): void {
    if (to <= from) return;
    this.#parts.push(node.data.slice(from, to).replace(/\s/g, ' '));
    this.stretches.push({ node, offset: from, start: this.#length, length: to - from });
    this.#length += to - from;
    this.#endsWithSpace = isSpace(node.data.charCodeAt(to - 1));
  }

  #dropLast(): void {
    const part = this.#parts.at(-1);
    const stretch = this.stretches.at(-1);
    if (part === undefined || stretch === undefined) return;
    this.#parts[this.#parts.length - 1] = part.slice(0, -1);
    stretch.length -= 1;
    this.#length -= 1;
    if (stretch.length === 0) {
      this.stretches.pop();
      this.#parts.pop();
    }
    this.#endsWithSpace = false;
  }
}

const BLANK_LINE = /\n[^\S\n]*\r?\n/;

/** The characters of `\s`, tested by code because it is asked for every character of an article. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
