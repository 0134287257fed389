/** Pixels of an ordinary character and of one of full width, as shares of the size of the type. */
const NARROW = 0.56;
const WIDE = 1;
const FULL_WIDTH = /\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

/** About how wide a text is, pixels: SVG breaks no lines by itself, and a file cannot measure. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (FULL_WIDTH.test(character) ? WIDE : NARROW) * size;
  return width;
}

/** A text in at most so many lines of a width, broken between words where that goes; what is longer ends in "…". */
export function inLines(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    if (widthOf(rest, size) <= width) return [...lines, rest];
    const fitting = fittingPart(rest, width, size);
    const isLast = lines.length === most - 1;
    if (isLast) return [...lines, `${fittingPart(rest, width - size, size).trimEnd()}…`];
    const space = fitting.lastIndexOf(' ');
    const end = space > 0 ? space : fitting.length;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return lines;
}

/** The longest beginning that fits, a character at the least. */
function fittingPart(text: string, width: number, size: number): string {
  let part = '';
  for (const character of text) {
    if (part !== '' && widthOf(part + character, size) > width) break;
    part += character;
  }
  return part;
}
