import type { Claim, Origin, Review, Source } from './claim.ts';
import { Fields, RecordError, oneOf } from './fields.ts';
import { parseClaim, parseOrigin, parseReview, parseSource } from './parse.ts';

/** One line of a sample library. */
export type LibraryEntry =
  | { kind: 'claim'; record: Claim }
  | { kind: 'source'; record: Source }
  | { kind: 'origin'; record: Origin }
  | { kind: 'review'; record: Review };

/** The records of a sample library, in the order of the file. */
export interface LibraryRecords {
  claims: Claim[];
  sources: Source[];
  origins: Origin[];
  reviews: Review[];
}

/**
 * One parsed line `{"kind": "claim" | "source" | "origin" | "review", "record": {…}}`.
 * @throws {RecordError} that names the field
 */
export function parseLibraryLine(line: unknown): LibraryEntry {
  const fields = new Fields(line, 'line');
  const kind = fields.required('kind', oneOf('claim', 'source', 'origin', 'review'));
  const record = fields.required('record', (value) => value);
  switch (kind) {
    case 'claim':
      return { kind, record: parseClaim(record) };
    case 'source':
      return { kind, record: parseSource(record) };
    case 'origin':
      return { kind, record: parseOrigin(record) };
    case 'review':
      return { kind, record: parseReview(record) };
  }
}

function isHeader(line: unknown): boolean {
  if (typeof line !== 'object' || line === null) return false;
  const { kind, version } = line as { kind?: unknown; version?: unknown };
  if (kind !== 'second-source-sample') return false;
  if (version !== 1) throw new RecordError('header.version', '1');
  return true;
}

/**
 * A whole sample library as JSON Lines. The first line may be the header
 * `{"kind": "second-source-sample", "version": 1}`; empty lines are skipped.
 * @throws {RecordError} whose field starts with the line: "line 7: claim.text"
 */
export function parseLibrary(jsonLines: string): LibraryRecords {
  const records: LibraryRecords = { claims: [], sources: [], origins: [], reviews: [] };
  for (const [index, line] of jsonLines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parseJson(line, index + 1);
    if (index === 0 && isHeader(value)) continue;
    const entry = located(index + 1, () => parseLibraryLine(value));
    if (entry.kind === 'claim') records.claims.push(entry.record);
    else if (entry.kind === 'source') records.sources.push(entry.record);
    else if (entry.kind === 'origin') records.origins.push(entry.record);
    else records.reviews.push(entry.record);
  }
  return records;
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RecordError(`line ${number}`, 'JSON');
  }
}

function located<T>(number: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new RecordError(`line ${number}: ${error.field}`, error.expected);
  }
}
