import Papa from 'papaparse';
import { CSV_COLUMNS, csvLines } from './csv-columns.ts';
import type { ClaimWriter } from './taken.ts';

/** RFC 4180 with the mark by which spreadsheets know UTF-8; every cell stands in quotation marks, whatever is in it. */
const lines = (cells: string[][]) => `${Papa.unparse(cells, { quotes: true, newline: '\r\n' })}\r\n`;

/** Claims as CSV: a line for each source and fact-check, with its claim before it, and one for a claim that has neither. */
export const CSV_WRITER: ClaimWriter = {
  head: `\uFEFF${lines([CSV_COLUMNS])}`,
  entries: (taken) => [lines(csvLines(taken))],
  between: '',
  tail: '',
};
