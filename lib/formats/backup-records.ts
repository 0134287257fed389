import type { Claim, Decision, Origin, Review, RivalLink, Source, StatusEvent } from '../claims/claim.ts';
import { Fields, oneOf, text, time, uuid } from '../claims/fields.ts';
import {
  parseClaim,
  parseDecision,
  parseOrigin,
  parseReview,
  parseRivalLink,
  parseSource,
  parseStatusEvent,
} from '../claims/parse.ts';

/** That a record is gone, and since when. `id` is the record's. */
export interface Tombstone {
  id: string;
  table: 'claims' | 'sources' | 'reviews' | 'origins' | 'decisions' | 'statusEvents' | 'rivalLinks';
  /** Milliseconds since 1970. */
  deletedAt: number;
}

/** Anything small that the library keeps by name: settings, what was deleted last. */
export interface NamedValue {
  name: string;
  /** JSON. */
  value: unknown;
  /** Milliseconds since 1970; 0 where it is not known. */
  updatedAt: number;
}

/** What the tables of a library hold. */
export interface RecordOf {
  claims: Claim;
  sources: Source;
  reviews: Review;
  origins: Origin;
  decisions: Decision;
  statusEvents: StatusEvent;
  rivalLinks: RivalLink;
  tombstones: Tombstone;
  settings: NamedValue;
}

export type BackupTable = keyof RecordOf;

/** All that a library holds. */
export type BackupRecords = { [T in BackupTable]: RecordOf[T][] };

/** The parsers by table, in the order of a backup. They drop fields they do not know. @throws {RecordError} */
export const PARSE_BACKUP: { [T in BackupTable]: (value: unknown) => RecordOf[T] } = {
  origins: parseOrigin,
  claims: parseClaim,
  sources: parseSource,
  reviews: parseReview,
  decisions: parseDecision,
  statusEvents: parseStatusEvent,
  rivalLinks: parseRivalLink,
  tombstones: parseTombstone,
  settings: parseNamedValue,
};

export const BACKUP_TABLES = Object.keys(PARSE_BACKUP) as BackupTable[];

export function noRecords(): BackupRecords {
  return {
    claims: [],
    sources: [],
    reviews: [],
    origins: [],
    decisions: [],
    statusEvents: [],
    rivalLinks: [],
    tombstones: [],
    settings: [],
  };
}

function parseTombstone(value: unknown): Tombstone {
  const fields = new Fields(value, 'tombstone');
  return {
    id: fields.required('id', uuid),
    table: fields.required(
      'table',
      oneOf('claims', 'sources', 'reviews', 'origins', 'decisions', 'statusEvents', 'rivalLinks'),
    ),
    deletedAt: fields.required('deletedAt', time),
  };
}

function parseNamedValue(value: unknown): NamedValue {
  const fields = new Fields(value, 'setting');
  return {
    name: fields.required('name', text(100)),
    value: fields.optional('value', (given) => given).value,
    updatedAt: fields.optional('updatedAt', time).updatedAt ?? 0,
  };
}
