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
    // Most white space is one character between two words and needs no care: it is only looked at in bulk.
    CARE.lastIndex = 0;
    for (let care = CARE.exec(data); care !== null; care = CARE.exec(data)) {
      const { index, 0: run } = care;
      const end = index + run.length;
      if (preformatted && BLANK_LINE.test(run)) {
        this.#put(node, from, index);
        this.endBlock();
        from = end;
      } else if (index === 0 && (this.#endsWithSpace || this.#length === this.#blockStart)) from = end;
      else if (run.length > 1) {
        this.#put(node, from, index + 1);
        from = end;
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
    this.#parts.push(node.data.slice(from, to).replace(/[^\S ]/g, ' '));
    this.stretches.push({ node, offset: from, start: this.#length, length: to - from });
    this.#length += to - from;
    this.#endsWithSpace = SPACE.test(node.data.charAt(to - 1));
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

/** White space that may not be one space in the text: at the start of a node, or of several characters. */
const CARE = /^\s+|\s{2,}/g;
const BLANK_LINE = /\n[^\S\n]*\r?\n/;
const SPACE = /\s/;
