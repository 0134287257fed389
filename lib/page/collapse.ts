import type { Stretch } from './text-map.ts';

/**
 * Builds the article's text from text nodes: every run of white space (no-break spaces included) becomes one
 * space, none at the ends of a block, '\n' between blocks. No other character is changed.
 */
export class TextBuilder {
  readonly stretches: Stretch[] = [];
  #lines: { start: number; text: string }[] = [];
  #parts: string[] = [];
  #length = 0;
  #lineStart = 0;
  #endsWithSpace = false;

  /** Adds what a text node holds (`data`) to the current block; in preformatted text a blank line ends the block. */
  add(node: Text, data: string, preformatted = false): void {
    // Most text has no white space but single spaces between its words.
    if (!ODD.test(data)) {
      const from = data.startsWith(' ') && (this.#endsWithSpace || this.#length === this.#lineStart) ? 1 : 0;
      this.#put(node, data, from, data.length, from === 0 ? data : data.slice(1));
      return;
    }
    let from = 0;
    CARE.lastIndex = 0;
    for (let care = CARE.exec(data); care !== null; care = CARE.exec(data)) {
      const { index, 0: run } = care;
      const end = index + run.length;
      if (preformatted && BLANK_LINE.test(run)) {
        this.#put(node, data, from, index);
        this.endBlock();
        from = end;
      } else if (index === 0 && (this.#endsWithSpace || this.#length === this.#lineStart)) from = end;
      else if (run.length > 1) {
        this.#put(node, data, from, index + 1);
        from = end;
      }
    }
    this.#put(node, data, from, data.length);
  }

  /** Ends the block. One that held nothing makes no line. */
  endBlock(): void {
    if (this.#endsWithSpace) this.#dropLast();
    if (this.#length === this.#lineStart) return;
    this.#lines.push({ start: this.#lineStart, text: this.#parts.join('') });
    this.#parts = [];
    // The '\n' between two lines.
    this.#length += 1;
    this.#lineStart = this.#length;
  }

  /** The lines that have ended since they were last taken, and where each starts in the text. */
  takeLines(): { start: number; text: string }[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  /** @param text `data` from `from` to `to` as it is read */
  #put(node: Text, data: string, from: number, to: number, text = spaced(data.slice(from, to))): void {
    if (to <= from) return;
    this.#parts.push(text);
    this.stretches.push({ node, data, offset: from, start: this.#length, length: to - from });
    this.#length += to - from;
    this.#endsWithSpace = text.endsWith(' ');
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

/** White space that is not one space already. */
const ODD = /\s{2,}|[^\S ]/;
const spaced = (text: string): string => text.replace(/[^\S ]/g, ' ');

/** White space that may not be one space in the text: at the start of a node, or of several characters. */
const CARE = /^\s+|\s{2,}/g;
const BLANK_LINE = /\n[^\S\n]*\r?\n/;
