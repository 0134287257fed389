import Papa from 'papaparse';
import type { CsvLayout } from './csv-mapping.ts';
import { FormatError } from './imported.ts';

export interface CsvRow {
  /** The line of the file that it begins on. */
  at: number;
  cells: string[];
  /** Quotation marks in it are not as they should be. */
  fault?: string;
}

const MOST = {
  /** Longer than all cells of a row together. */
  characters: 500_000,
  /** So many are looked through again behind broken rows; beyond that it is not some rows that are wrong. */
  again: 5_000_000,
};

/**
 * The rows of a CSV file, its names first, that comes part by part. Behind a row whose quotation marks do not match, reading
 * goes on at the next line.
 *
 * @throws {FormatError} where no row ends
 */
export async function* csvRows(text: AsyncIterable<string>, layout: CsvLayout): AsyncGenerator<CsvRow> {
  const rows = new Rows(layout);
  for await (const part of text) yield* rows.take(part);
  yield* rows.end();
}

class Rows {
  readonly #layout: CsvLayout;
  #rest = '';
  #at: number;
  #skip: number;
  #begun = false;
  #again = 0;

  constructor(layout: CsvLayout) {
    this.#layout = layout;
    this.#skip = layout.skip;
    this.#at = layout.skip === 0 ? 1 : 2;
  }

  take(part: string): CsvRow[] {
    const text = this.#begun ? part : part.replace(/^\uFEFF/u, '');
    this.#begun ||= part !== '';
    this.#rest += text.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - text.length);
    const rows = this.#parse(false);
    while (this.#rest.length > MOST.characters) rows.push(this.#mend(), ...this.#parse(false));
    return rows;
  }

  end(): CsvRow[] {
    const rows = this.#parse(true);
    while (this.#rest !== '') rows.push(this.#mend(), ...this.#parse(true));
    return rows;
  }

  /** The rows up to the first that cannot be read, or is not all there yet. */
  #parse(last: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    const text = this.#rest;
    let end = 0;
    let broken = false;
    const parser = new Papa.Parser({
      delimiter: this.#layout.separator,
      newline: this.#layout.newline,
      step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
        broken ||= errors.length > 0;
        if (broken) {
          parser.abort();
          return;
        }
        rows.push({ at: this.#at, cells: data[0] ?? [] });
        this.#at += this.#linesIn(text.slice(end, meta.cursor));
        end = meta.cursor;
      },
    });
    if (text !== '') parser.parse(text, 0, !last);
    this.#rest = text.slice(end);
    if (!broken) return rows;
    return [...rows, this.#mend(), ...this.#parse(last)];
  }

  /** Gives up the line that the next row begins on. */
  #mend(): CsvRow {
    const at = this.#at;
    const { newline } = this.#layout;
    const end = this.#rest.indexOf(newline);
    this.#again += this.#rest.length;
    if (this.#again > MOST.again || (end === -1 && this.#rest.length > MOST.characters)) {
      throw new FormatError(
        at,
        `The row that begins on line ${at} has no end: a quotation mark is missing, or the file is no CSV.`,
      );
    }
    this.#rest = end === -1 ? '' : this.#rest.slice(end + newline.length);
    this.#at += 1;
    return {
      at,
      cells: [],
      fault: 'a quotation mark is missing, or stands where none may, or the file breaks off here',
    };
  }

  #linesIn(text: string): number {
    return text.split(this.#layout.newline === '\r' ? '\r' : '\n').length - 1;
  }
}
