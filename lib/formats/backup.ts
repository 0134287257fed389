import { RecordError } from '../claims/fields.ts';
import { BACKUP_TABLES, type BackupRecords, PARSE_BACKUP, noRecords } from './backup-records.ts';

/**
 * A backup as JSON Lines, in UTF-8: a header, one line for each record, and an end with the number of lines before it and
 * the SHA-256 of their bytes, line feeds included. So a file that was cut off, mixed up or changed by one character is
 * told from a whole one before anything is done with it.
 *
 *     {"kind":"second-source-backup","version":2,"createdAt":1795000000000}
 *     {"table":"claims","record":{…}}
 *     {"kind":"end","lines":2,"sha256":"…"}
 *
 * A field more in a record is no new version: older readers drop it. Another table or another shape of line is one.
 * Version 1 had no `rivalLinks`; it is read as it is.
 */
const KIND = 'second-source-backup';
const VERSION = 2;
const READABLE = new Set([1, VERSION]);

/** A file that is no whole backup; the message says what is wrong, where, and what to do about it. */
export class BackupError extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'BackupError';
    this.line = line;
  }
}

/** The file's text. `createdAt` is milliseconds since 1970. */
export async function writeBackup(records: BackupRecords, createdAt: number): Promise<string> {
  const lines = [JSON.stringify({ kind: KIND, version: VERSION, createdAt })];
  for (const table of BACKUP_TABLES) {
    for (const record of records[table]) lines.push(JSON.stringify({ table, record }));
  }
  const body = lines.map((line) => `${line}\n`).join('');
  return `${body}${await endOf(body, lines.length)}\n`;
}

/** @throws {BackupError} for anything but a whole backup, before any of it is given out */
export async function readBackup(text: string): Promise<BackupRecords> {
  const lines = text.split('\n');
  checkHeader(lines[0] ?? '');
  const end = lines.findIndex((line, index) => index > 0 && isEnd(line));
  const records = noRecords();
  for (const [index, line] of lines.slice(1, end === -1 ? lines.length - 1 : end).entries()) {
    readLine(records, line, index + 2);
  }
  if (end === -1 || lines.length === end + 1) throw cutOff(lines);
  if (lines.length > end + 2 || lines[end + 1] !== '') {
    throw new BackupError(
      end + 1,
      `Line ${end + 1} should be the end of the file, and it is not. ${OTHER_COPY}`,
    );
  }
  const body = text.slice(0, text.length - (lines[end] ?? '').length - 1);
  if (lines[end] !== (await endOf(body, end))) throw changed(end + 1, lines[end] ?? '');
  return records;
}

const OTHER_COPY = 'Use another copy of the backup.';
const WAS_CHANGED = 'The file was changed or damaged after it was saved.';

async function endOf(body: string, lines: number): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return JSON.stringify({ kind: 'end', lines, sha256 });
}

function checkHeader(line: string): void {
  const { kind, version } = fieldsOf(line);
  if (kind !== KIND || typeof version !== 'number') {
    throw new BackupError(
      1,
      'This is not a backup of Second Source: line 1 does not say that it is one. Choose a file that was saved with “Save everything to a file”.',
    );
  }
  if (!READABLE.has(version)) {
    throw new BackupError(
      1,
      `Line 1 says that this backup has format ${version}; this Second Source reads format ${VERSION}. Update Second Source and try again.`,
    );
  }
}

function readLine(records: BackupRecords, line: string, number: number): void {
  try {
    const { table, record } = JSON.parse(line) as { table?: unknown; record?: unknown };
    const known = BACKUP_TABLES.find((each) => each === table);
    if (known === undefined) throw new RecordError('table', `one of ${BACKUP_TABLES.join(', ')}`);
    const list: unknown[] = records[known];
    list.push(PARSE_BACKUP[known](record));
  } catch (error) {
    const why = error instanceof RecordError ? error.message : 'it is not a whole line of JSON';
    throw new BackupError(number, `Line ${number} cannot be read (${why}). ${WAS_CHANGED} ${OTHER_COPY}`);
  }
}

/** An end that is damaged is no record either, so its line is refused as one. */
function isEnd(line: string): boolean {
  return line.startsWith('{"kind":"end"');
}

function cutOff(lines: readonly string[]): BackupError {
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return new BackupError(
    last,
    `The file breaks off at line ${last}: its end is missing. Copy or download it once more, or use another copy of the backup.`,
  );
}

/** Every line could be read, and yet they are not the lines that were written. */
function changed(end: number, line: string): BackupError {
  const { lines } = fieldsOf(line);
  const why =
    lines === end - 1
      ? `The checksum on line ${end} does not fit lines 1 to ${end - 1}.`
      : `Line ${end} says that ${String(lines)} lines come before it, and there are ${end - 1}.`;
  return new BackupError(end, `${why} ${WAS_CHANGED} ${OTHER_COPY}`);
}

/** The fields of a line of JSON; none where it is no object. */
function fieldsOf(line: string): { kind?: unknown; version?: unknown; lines?: unknown } {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
