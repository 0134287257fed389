import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { RecordError } from '../claims/fields.ts';
import {
  BACKUP_TABLES,
  type BackupRecords,
  type BackupTable,
  PARSE_BACKUP,
  type RecordOf,
  noRecords,
} from './backup-records.ts';
import { fileText } from './file-text.ts';
import { gzipped } from './gzip.ts';
import { FormatError } from './imported.ts';
import { inOnePart, linesOf } from './lines.ts';

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
export class BackupError extends FormatError {
  override readonly name = 'BackupError';
}

/** A line of a backup; which record it is of which table. */
export type BackupEntry = { [T in BackupTable]: { at: number; table: T; record: RecordOf[T] } }[BackupTable];

/** Far more than the longest record; what was deleted and merged lately is one line each. */
const LONGEST_LINE = 64_000_000;

/** The file's text in parts of some thousands of characters. `createdAt` is milliseconds since 1970. */
export function* backupParts(records: BackupRecords, createdAt: number): Generator<string> {
  const sum = new Sum();
  let lines = `${JSON.stringify({ kind: KIND, version: VERSION, createdAt })}\n`;
  let count = 1;
  for (const table of BACKUP_TABLES) {
    for (const record of records[table]) {
      lines += `${JSON.stringify({ table, record })}\n`;
      count += 1;
      if (lines.length < PART) continue;
      sum.add(lines);
      yield lines;
      lines = '';
    }
  }
  sum.add(lines);
  yield `${lines}${sum.end(count)}\n`;
}

const PART = 64_000;

export async function writeBackup(records: BackupRecords, createdAt: number): Promise<string> {
  return await Promise.resolve([...backupParts(records, createdAt)].join(''));
}

/** The whole file, packed. */
export async function packedBackup(records: BackupRecords, createdAt: number): Promise<Blob> {
  return await gzipped(backupParts(records, createdAt));
}

/**
 * The records of a backup as they come. Only its end tells that it is whole, so nothing of it may be kept for good before
 * the last was given out.
 *
 * @throws {BackupError} for anything but a whole backup
 */
export async function* readBackupEntries(text: AsyncIterable<string>): AsyncGenerator<BackupEntry> {
  const sum = new Sum();
  let end: number | undefined;
  let last = 0;
  for await (const { at, line, ended } of linesOf(text, LONGEST_LINE)) {
    last = at;
    if (end !== undefined) {
      throw new BackupError(end, `Line ${end} should be the end of the file, and it is not. ${OTHER_COPY}`);
    }
    if (at === 1) checkHeader(line);
    if (!ended) throw cutOff(at);
    if (at > 1 && isEnd(line)) {
      end = at;
      if (line !== sum.end(at - 1)) sum.wrong = line;
      continue;
    }
    if (at > 1) yield entryOf(line, at);
    sum.add(`${line}\n`);
  }
  if (last === 0) checkHeader('');
  if (end === undefined) throw cutOff(last);
  if (sum.wrong !== undefined) throw changed(end, sum.wrong);
}

/** @throws {BackupError} for anything but a whole backup, before any of it is given out */
export async function readBackup(file: string | Blob): Promise<BackupRecords> {
  const records = noRecords();
  const text = typeof file === 'string' ? inOnePart(file) : fileText(file);
  for await (const { table, record } of readBackupEntries(text)) {
    const list: unknown[] = records[table];
    list.push(record);
  }
  return records;
}

const OTHER_COPY = 'Use another copy of the backup.';
const WAS_CHANGED = 'The file was changed or damaged after it was saved.';

/** What the end says of the lines before it. */
class Sum {
  /** An end that does not fit; whether something comes after it is said first. */
  wrong: string | undefined;
  readonly #hash = sha256.create();
  readonly #encoder = new TextEncoder();

  add(lines: string): void {
    this.#hash.update(this.#encoder.encode(lines));
  }

  end(lines: number): string {
    return JSON.stringify({ kind: 'end', lines, sha256: bytesToHex(this.#hash.digest()) });
  }
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

function entryOf(line: string, at: number): BackupEntry {
  try {
    const { table, record } = JSON.parse(line) as { table?: unknown; record?: unknown };
    const known = BACKUP_TABLES.find((each) => each === table);
    if (known === undefined) throw new RecordError('table', `one of ${BACKUP_TABLES.join(', ')}`);
    return { at, table: known, record: PARSE_BACKUP[known](record) } as BackupEntry;
  } catch (error) {
    const why = error instanceof RecordError ? error.message : 'it is not a whole line of JSON';
    throw new BackupError(at, `Line ${at} cannot be read (${why}). ${WAS_CHANGED} ${OTHER_COPY}`);
  }
}

/** An end that is damaged is no record either, so its line is refused as one. */
function isEnd(line: string): boolean {
  return line.startsWith('{"kind":"end"');
}

function cutOff(last: number): BackupError {
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
