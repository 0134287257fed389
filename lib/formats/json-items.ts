import { FormatError } from './imported.ts';

/** One entry of a list, and the line it begins on. */
export type JsonItem = { at: number; item: unknown } | { at: number; fault: string };

/** Far beyond what one entry holds, and what `JSON.parse` takes in a moment. */
const MOST = { characters: 4_000_000, depth: 64 };

const BROKEN = 'it is not whole JSON';

/**
 * The entries of JSON one by one, however long their list is: of a list, of the lists that the outermost object has under
 * one of these names, and objects that stand one after another (JSON Lines) or alone. Where one is broken, reading goes on
 * at the next line that begins as its own did.
 *
 * @throws {FormatError} where the file breaks off
 */
export async function* jsonItems(
  text: AsyncIterable<string>,
  lists: ReadonlySet<string>,
): AsyncGenerator<JsonItem> {
  const scan = new Scan(lists);
  for await (const part of text) {
    try {
      scan.take(part);
    } finally {
      // What stands before the place where it breaks off is whole.
      yield* scan.found;
    }
  }
  scan.end();
}

/** The object that a line is; undefined where it is none, or one to be looked at more closely. */
function wholeObject(line: string, lists: ReadonlySet<string>): object | undefined {
  if (!line.startsWith('{') || !/\}\r?$/u.test(line) || line.length > MOST.characters) return undefined;
  let opened = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) opened += 1;
  }
  if (opened > MOST.depth) return undefined;
  try {
    const object = JSON.parse(line) as object;
    return Object.keys(object).some((key) => lists.has(key)) ? undefined : object;
  } catch {
    return undefined;
  }
}

/** The next character, inside of a text, that is more than itself. */
function endOfPlain(part: string, from: number): number {
  for (let at = from; at < part.length; at += 1) {
    const code = part.charCodeAt(at);
    // '"', '\\' and a line's end.
    if (code === 0x22 || code === 0x5c || code === 0x0a) return at;
  }
  return part.length;
}

class Scan {
  /** The entries of the part that was taken last. */
  found: JsonItem[] = [];
  readonly #lists: ReadonlySet<string>;
  #line = 1;
  /** White space before the line's first character; undefined behind that. */
  #indent: number | undefined = 0;
  /** The closing brackets that are waited for. */
  #open: string[] = [];
  /** How many of them are around an entry; undefined between the lists of an object. */
  #level: number | undefined = 0;
  #inText = false;
  #escaped = false;
  /** Text and key of the outermost object, by which its lists are known. */
  #text = '';
  #key = '';
  /** The entry under way. */
  #begun: { at: number; indent: number | undefined; fault?: string } | undefined;
  #parts: string[] = [];
  #length = 0;
  /** Behind a broken entry that began with this indent, until another begins so. */
  #lost: number | undefined;
  /** A value alone, which is no entry, was told of. */
  #alone = false;

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists;
  }

  take(part: string): void {
    this.found = [];
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      if (this.#isBetween()) at = this.#takeLines(part, at);
      else if (this.#inText && !this.#escaped && this.#open.length > 1) at = endOfPlain(part, at);
      if (at === part.length) break;
      const character = part[at] ?? '';
      if (character === '\n') this.#newLine();
      else if (this.#inText) this.#inside(character);
      else if (/\s/u.test(character)) {
        if (this.#indent !== undefined) this.#indent += 1;
      } else {
        const indent = this.#indent;
        this.#indent = undefined;
        if (this.#lost !== undefined && !this.#foundAgain(character, indent)) continue;
        if (this.#begins(character, indent)) from = at;
        this.#see(character);
        if (this.#begun !== undefined && this.#open.length === this.#level) {
          this.#keep(part.slice(from, at + 1));
          this.#finish();
        }
      }
    }
    if (this.#begun !== undefined) this.#keep(part.slice(from));
  }

  /** Whether a line begins, and nothing is open that it could be part of. */
  #isBetween(): boolean {
    return (
      this.#indent === 0 &&
      this.#open.length === 0 &&
      this.#level === 0 &&
      this.#lost === undefined &&
      !this.#inText
    );
  }

  /** Takes the lines from here on that are an object each, as long as they are; answers where the first begins that is none. */
  #takeLines(part: string, from: number): number {
    let at = from;
    for (;;) {
      const end = part.indexOf('\n', at);
      const item = end < 0 ? undefined : wholeObject(part.slice(at, end), this.#lists);
      if (item === undefined) return at;
      this.found.push({ at: this.#line, item });
      this.#line += 1;
      at = end + 1;
    }
  }

  /** @throws {FormatError} where more was to come */
  end(): void {
    if (this.#lost !== undefined || (this.#open.length === 0 && !this.#inText)) return;
    throw new FormatError(
      this.#line,
      `The file breaks off at line ${this.#line}. Copy or download it once more.`,
    );
  }

  #newLine(): void {
    this.#line += 1;
    this.#indent = 0;
    // JSON has no line ends in its texts, so a quotation mark is missing.
    if (this.#inText) this.#break();
  }

  #inside(character: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (character === '\\') this.#escaped = true;
    else if (character === '"') this.#inText = false;
    else if (this.#open.length === 1 && this.#text.length < 40) this.#text += character;
  }

  /** Whether an entry begins here that is like the broken one, or their list ends. */
  #foundAgain(character: string, indent: number | undefined): boolean {
    if (indent === undefined || this.#lost === undefined) return false;
    if (!(character === '{' && indent === this.#lost) && !(character === ']' && indent <= this.#lost))
      return false;
    this.#lost = undefined;
    this.#open.length = this.#level ?? 0;
    return true;
  }

  #begins(character: string, indent: number | undefined): boolean {
    if (this.#begun !== undefined || this.#open.length !== this.#level || character === ',') return false;
    if (character === '{') {
      this.#begun = { at: this.#line, indent };
      this.#parts = [];
      this.#length = 0;
      return true;
    }
    if (character === ']' || (character === '[' && this.#level === 0)) return false;
    if (this.#level === 0) {
      throw new FormatError(this.#line, `Line ${this.#line} is not JSON. Choose another file.`);
    }
    if (!this.#alone) this.found.push({ at: this.#line, fault: 'it is not an object' });
    this.#alone = true;
    return false;
  }

  #see(character: string): void {
    if (character === '"') {
      this.#inText = true;
      if (this.#open.length === 1) this.#text = '';
    } else if (character === ':') {
      if (this.#open.length === 1) this.#key = this.#text;
    } else if (character === ',') {
      this.#alone = false;
      if (this.#open.length === 1) this.#key = '';
    } else if (character === '{' || character === '[') {
      if (character === '[') this.#enterList();
      this.#open.push(character === '{' ? '}' : ']');
      if (this.#open.length > MOST.depth) this.#tooDeep();
    } else if (character === '}' || character === ']') this.#close(character);
  }

  /** @throws {FormatError} where it is no entry that can be left out */
  #tooDeep(): void {
    if (this.#begun !== undefined && this.#open.length < MOST.depth * 1_000)
      this.#spoil('it is nested too deeply');
    else
      throw new FormatError(
        this.#line,
        `Line ${this.#line} is nested too deeply to be read. Choose another file.`,
      );
  }

  /** A list of entries, where it is the outermost, or the outermost object has it under one of the names. */
  #enterList(): void {
    if (this.#open.length === 0) this.#level = 1;
    if (this.#open.length !== 1 || this.#open[0] !== '}' || !this.#lists.has(this.#key)) return;
    this.#begun = undefined;
    this.#level = 2;
  }

  #close(character: string): void {
    if (this.#open.at(-1) !== character) {
      this.#break();
      return;
    }
    this.#open.pop();
    if (this.#begun !== undefined || this.#open.length >= (this.#level ?? 1)) return;
    this.#level = this.#open.length === 0 ? 0 : undefined;
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length > MOST.characters) this.#spoil('it is larger than any entry');
    if (this.#begun?.fault === undefined) this.#parts.push(part);
    else this.#parts = [];
  }

  #spoil(fault: string): void {
    if (this.#begun !== undefined) this.#begun.fault ??= fault;
  }

  #finish(): void {
    if (this.#begun === undefined) return;
    const { at, fault } = this.#begun;
    this.#begun = undefined;
    const text = this.#parts.join('');
    this.#parts = [];
    try {
      this.found.push(fault === undefined ? { at, item: JSON.parse(text) as unknown } : { at, fault });
    } catch {
      this.found.push({ at, fault: BROKEN });
    }
  }

  /** Gives the entry up. @throws {FormatError} where no other can be told from what it left open */
  #break(): void {
    const { at, indent } = this.#begun ?? { at: this.#line, indent: undefined };
    this.#begun = undefined;
    this.#inText = false;
    this.#escaped = false;
    if (indent === undefined) {
      throw new FormatError(
        at,
        `The entry on line ${at} is not whole JSON, and where the next one begins cannot be told.`,
      );
    }
    this.found.push({ at, fault: BROKEN });
    this.#lost = indent;
  }
}
