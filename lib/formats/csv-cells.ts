/**
 * How the library's values stand in cells of CSV, and how they are read back: text as it is, times as ISO 8601, lists
 * behind each other with semicolons between them.
 *
 * A cell that begins with one of these is run as a formula by the spreadsheet that opens it, whoever wrote it
 * (https://owasp.org/www-community/attacks/CSV_Injection), so an apostrophe is set before it, as spreadsheets have it. One
 * that is there already gets one more, so that reading takes away what writing added and no more.
 */
const RUN = '[=+\\-@|%\\t\\r\\n＝＋－＠]';
const TO_SHIELD = new RegExp(`^'*${RUN}`, 'u');
const SHIELDED = new RegExp(`^''*${RUN}`, 'u');

/** UTF-8 has no halves of characters, and no reader of CSV expects what is no character at all. */
export function cellOf(text: string): string {
  const whole = text.toWellFormed().replaceAll('\0', '\uFFFD');
  return TO_SHIELD.test(whole) ? `'${whole}` : whole;
}

export function textIn(cell: string): string {
  return SHIELDED.test(cell) ? cell.slice(1) : cell;
}

export function listCell(list: readonly string[]): string {
  return cellOf(list.map((each) => each.replace(/[\\;]/gu, String.raw`\$&`)).join('; '));
}

export function listIn(cell: string, between: ListSeparator = ';'): string[] {
  const entries: string[] = [];
  let entry = '';
  const text = textIn(cell);
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\' && at + 1 < text.length && between === ';') {
      at += 1;
      entry += text[at] ?? '';
    } else if (character === between) {
      entries.push(entry);
      entry = '';
      if (text[at + 1] === ' ') at += 1;
    } else entry += character;
  }
  return [...entries, entry].filter((each) => each.trim() !== '');
}

export type ListSeparator = ';' | ',' | '|';

export function timeCell(time: number): string {
  return new Date(time).toISOString();
}

/** Milliseconds since 1970; what is no time is given on, to be refused in words. */
export function timeIn(cell: string): number | string {
  const time = Date.parse(cell);
  return Number.isNaN(time) ? cell : time;
}

export function numberIn(cell: string): number | string {
  const number = Number(cell);
  return cell.trim() === '' || Number.isNaN(number) ? cell : number;
}
