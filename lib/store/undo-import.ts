import type { Dexie } from 'dexie';
import type { ImportStayed } from '../claims/import-view.ts';
import { timeAfter } from './clock.ts';
import { forgetEdits } from './edit.ts';
import { type BroughtRow, IMPORT_ROW_TABLES, type ImportRow, broughtBy, importsOf } from './imports.ts';
import type { Change } from './journal.ts';
import { fromRows, rowsAmong, rowsOf } from './rows.ts';
import { RECORD_TABLES, type RecordTable } from './schema.ts';
import { STATUS_TABLES, noteChanges } from './status-change.ts';
import { bury, unbury } from './tombstones.ts';
import { HANGING, hangingOn } from './whole-claim.ts';

export const UNDO_TABLES = [
  ...new Set([
    ...IMPORT_ROW_TABLES,
    ...RECORD_TABLES,
    ...STATUS_TABLES,
    'edits',
    'settings',
    'tombstones',
  ] as const),
];

/**
 * An import is taken out in three passes over what its steps noted: first its claims, each with all that hangs on it, where
 * nothing was changed of it or put to it since; then what it brought or changed of other claims; then the origins that nobody
 * rests on any more. What it changed becomes what it was, dated now, so that it wins elsewhere; what was changed since stays.
 */
const PASSES: readonly ((table: RecordTable) => boolean)[] = [
  (table) => table === 'claims',
  (table) => table !== 'claims' && table !== 'origins',
  (table) => table === 'origins',
];

const MOST_NAMED = 20;

/** What all steps of an import wrote, by the ids. */
interface Written {
  importId: string;
  at: Map<string, number>;
  /** The claims it added. */
  claims: Set<string>;
}

/** Read once for all steps of an undoing. */
const readOnce = new WeakMap<Dexie, Written>();

async function writtenBy(db: Dexie, importId: string): Promise<Written> {
  const known = readOnce.get(db);
  if (known?.importId === importId) return known;
  const written: Written = { importId, at: new Map(), claims: new Set() };
  await broughtBy(db)
    .where({ importId })
    .each(({ changes }) => {
      for (const { table, id, at, before } of changes) {
        if (at !== undefined) written.at.set(id, at);
        if (table === 'claims' && before === undefined) written.claims.add(id);
      }
    });
  readOnce.set(db, written);
  return written;
}

/** Steps looked through at a time for what a pass is about. */
const MOST_LOOKED_AT = 20;

/** Takes the next step; answers how far it is (0..1). Inside a transaction on `UNDO_TABLES`. */
export async function undoStep(db: Dexie, row: ImportRow): Promise<number> {
  const { pass, before, behind } = row.undo ?? { pass: 0, before: Infinity, behind: 0 };
  const of = PASSES[pass];
  if (of === undefined) return await noteBack(db, row);
  const numbers = await broughtBy(db).where({ importId: row.id }).primaryKeys();
  // Backwards: what came last goes first.
  const next = numbers.filter((each) => each < before).toReversed();
  const looked = next.slice(0, MOST_LOOKED_AT);
  const done = new Undoing(db, await writtenBy(db, row.id));
  let number: number | undefined;
  for (number of looked) {
    const step = await broughtBy(db).get(number);
    if (step !== undefined && (await undoOne(db, step, of, done))) break;
  }
  const share = (looked.indexOf(number ?? 0) + 1) / (numbers.length * PASSES.length);
  const isLast = number === undefined || number === next.at(-1);
  await importsOf(db).put({
    ...row,
    undo: {
      pass: isLast ? pass + 1 : pass,
      before: isLast ? Infinity : (number ?? 0),
      behind: behind + (Number.isFinite(share) ? share : 0),
    },
    stayed: joined(row.stayed, done.stayed),
    stake: [...new Set([...(row.stake ?? []), ...done.stake])],
  });
  return behind;
}

/** Answers whether there was anything to do. */
async function undoOne(
  db: Dexie,
  step: BroughtRow,
  of: (table: RecordTable) => boolean,
  done: Undoing,
): Promise<boolean> {
  const tables = RECORD_TABLES.toReversed().filter(
    (table) => of(table) && step.changes.some((change) => change.table === table),
  );
  for (const table of tables)
    await done.take(
      table,
      step.changes.filter((change) => change.table === table),
    );
  // With what is neither claim nor origin.
  const named = of('sources') && step.named.length > 0;
  if (named) await takeNamed(db, step);
  return tables.length > 0 || named;
}

class Undoing {
  readonly stayed: ImportStayed = { count: 0, texts: [] };
  readonly stake: string[] = [];
  readonly #db: Dexie;
  readonly #written: Written;

  constructor(db: Dexie, written: Written) {
    this.#db = db;
    this.#written = written;
  }

  async take(table: RecordTable, changes: readonly Change[]): Promise<void> {
    const ids = changes.map(({ id }) => id);
    const living = new Map(
      fromRows(table, await rowsAmong(rowsOf(this.#db, table), ids)).map((row) => [row.id, row]),
    );
    const added: Living[] = [];
    for (const change of changes) {
      const now = living.get(change.id);
      const asWritten =
        change.at === undefined ? now === undefined : now?.updatedAt === this.#written.at.get(change.id);
      if (change.before === undefined) {
        if (now !== undefined && asWritten) added.push(now);
        else if (now !== undefined) this.#stays(now);
      } else if (asWritten) await this.#putBack(table, change, now);
      else if (now !== undefined) this.#stays(now);
    }
    if (table === 'claims') await this.#takeClaims(added);
    else await this.#takeOut(table, added);
  }

  /** Of the claims it brought those to which nothing was put since; with all that hangs on them. */
  async #takeClaims(claims: readonly Living[]): Promise<void> {
    const ids = claims.map(({ id }) => id);
    const hanging = await hangingOn(this.#db, ids);
    const held = new Set(
      [...hanging.sources, ...hanging.reviews, ...hanging.decisions]
        .filter(({ id, updatedAt }) => this.#written.at.get(id) !== updatedAt)
        .map(({ claimId }) => claimId),
    );
    for (const claim of claims) if (held.has(claim.id)) this.#stays(claim);
    const gone = ids.filter((id) => !held.has(id));
    await bury(this.#db, 'claims', claims.filter(({ id }) => !held.has(id)) as never);
    for (const table of HANGING)
      await bury(this.#db, table, hanging[table].filter(({ claimId }) => !held.has(claimId)) as never);
    await forgetEdits(this.#db, gone);
  }

  /** What it brought for claims that were here; what hangs on a claim that stays, stays with it. */
  async #takeOut(table: RecordTable, records: readonly Living[]): Promise<void> {
    const ids = records.flatMap(({ claimId }) =>
      claimId !== undefined && this.#written.claims.has(claimId) ? [claimId] : [],
    );
    const stays = new Set((await rowsAmong(rowsOf(this.#db, 'claims'), ids)).map((row) => idOf(row)));
    const used = table === 'origins' ? await this.#usedOrigins(records) : new Set<string>();
    const gone = records.filter(
      ({ id, claimId }) => !used.has(id) && (claimId === undefined || !stays.has(claimId)),
    );
    await bury(this.#db, table, gone as never);
    this.#atStake(gone);
  }

  async #usedOrigins(origins: readonly Living[]): Promise<Set<string>> {
    const ids = origins.map(({ id }) => id);
    const sources = await rowsOf(this.#db, 'sources').where('originId').anyOf(ids).toArray();
    return new Set(fromRows('sources', sources).map(({ originId }) => originId));
  }

  async #putBack(table: RecordTable, change: Change, now: Living | undefined): Promise<void> {
    const { id, before } = change;
    if (before === undefined) return;
    const deleted = await unbury(this.#db, [id]);
    const updatedAt = timeAfter(before.updatedAt, now?.updatedAt ?? 0, deleted.get(id) ?? 0);
    await rowsOf(this.#db, table).put({ ...before, updatedAt });
    // Another step may have written it first.
    this.#written.at.set(id, updatedAt);
    if (table === 'claims') await forgetEdits(this.#db, [id]);
    this.#atStake([{ ...before, ...(table === 'claims' ? { claimId: id } : {}) }]);
  }

  #atStake(records: readonly Partial<Living>[]): void {
    for (const { claimId } of records)
      if (claimId !== undefined && !this.#written.claims.has(claimId)) this.stake.push(claimId);
  }

  #stays(record: Living): void {
    this.stayed.count += 1;
    if (record.text !== undefined) this.stayed.texts.push(record.text);
  }
}

/** What is common to all records, and what some have. */
interface Living {
  id: string;
  updatedAt: number;
  claimId?: string;
  text?: string;
}

function idOf(row: unknown): string {
  return String((row as { id?: unknown }).id);
}

async function takeNamed(db: Dexie, { named }: BroughtRow): Promise<void> {
  const table = db.table<unknown, string>('settings');
  for (const { name, at, before } of named) {
    const [now] = fromRows('settings', [await table.get(name)]);
    if (now?.updatedAt !== at) continue;
    if (before === undefined) await table.delete(name);
    else await table.put({ ...before, updatedAt: timeAfter(at) });
  }
}

/** Claims looked at in one step. */
const AT_ONCE = 250;

/** The history of a claim whose entries went or came back ends with the status it has. */
async function noteBack(db: Dexie, row: ImportRow): Promise<number> {
  const { stake = [], undo: _, ...rest } = row;
  const now = stake.slice(0, AT_ONCE);
  const { statusEvents } = await hangingOn(db, now);
  const last = new Map(statusEvents.toSorted((a, b) => a.at - b.at).map(({ claimId, to }) => [claimId, to]));
  await noteChanges(db, last, { kind: 'restored' });
  if (stake.length > AT_ONCE) {
    await importsOf(db).put({ ...row, stake: stake.slice(AT_ONCE) });
    return 1;
  }
  await broughtBy(db).where({ importId: row.id }).delete();
  await importsOf(db).put({ ...rest, state: 'undone' });
  readOnce.delete(db);
  return 1;
}

function joined(a: ImportStayed = { count: 0, texts: [] }, b: ImportStayed): ImportStayed {
  return { count: a.count + b.count, texts: [...a.texts, ...b.texts].slice(0, MOST_NAMED) };
}
