import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTransaction,
  Dexie,
  type PromiseExtended,
} from 'dexie';

/** Table of what is of this browser alone, by name: no backup has it. */
export const LOCAL = 'local';
const WRITTEN = 'written';

/** How much was written since the library was made, which only grows: what was written since a backup is a difference. */
export interface WrittenCount {
  /** Claims, sources, fact-checks and decisions that were added, changed or deleted, each time it was. */
  entries: number;
  /** When the first of them was, in milliseconds since 1970; absent where there is none. */
  since?: number;
}

interface WrittenRow extends WrittenCount {
  name: typeof WRITTEN;
}

/** Tables of what a person keeps; what follows from them (statuses, proposals) is no change of its own. */
const COUNTED: ReadonlySet<string> = new Set(['claims', 'sources', 'reviews', 'decisions']);

/** Has every transaction count what it writes of these, whoever writes it and by whatever path: both are on the disk, or neither. */
export function countWritten(db: Dexie): void {
  db.use({ stack: 'dbcore', name: 'count-written', create: counting });
}

export function writtenIn(db: Dexie): PromiseLike<WrittenCount> {
  return db
    .table<Partial<WrittenRow>, string>(LOCAL)
    .get(WRITTEN)
    .then((row) => writtenOf(row));
}

/** What was there before anything was counted was never saved either. */
export const beforeCounting = (entries: number, now: number): WrittenRow[] =>
  entries === 0 ? [] : [{ name: WRITTEN, entries, since: now }];

function counting(down: DBCore): DBCore {
  // Older versions of the schema have no such table.
  if (!down.schema.tables.some(({ name }) => name === LOCAL)) return down;
  /** One after the other within a transaction: each goes by what the one before left. */
  const turns = new WeakMap<DBCoreTransaction, PromiseLike<unknown>>();
  return {
    ...down,
    transaction: (stores, mode, options) =>
      down.transaction(
        mode === 'readwrite' && stores.some((store) => COUNTED.has(store))
          ? [...new Set([...stores, LOCAL])]
          : stores,
        mode,
        options,
      ),
    table(name) {
      const table = down.table(name);
      if (!COUNTED.has(name)) return table;
      return {
        ...table,
        mutate(request) {
          const before = turns.get(request.trans) ?? Dexie.Promise.resolve();
          const counted = before.then(() => count(down, request));
          turns.set(request.trans, counted);
          return (counted as PromiseExtended).then(() => table.mutate(request));
        },
      };
    },
  };
}

function count(down: DBCore, request: DBCoreMutateRequest): PromiseLike<unknown> {
  const { trans } = request;
  const local = down.table(LOCAL);
  return local.get({ trans, key: WRITTEN }).then((row: unknown) => {
    const { entries, since } = writtenOf(row);
    const next: WrittenRow = {
      name: WRITTEN,
      entries: entries + entriesIn(request),
      since: since ?? Date.now(),
    };
    return local.mutate({ type: 'put', trans, values: [next] });
  });
}

/** How many a whole range held is not known. */
function entriesIn(request: DBCoreMutateRequest): number {
  if (request.type === 'deleteRange') return 1;
  return request.type === 'delete' ? request.keys.length : request.values.length;
}

function writtenOf(row: unknown): WrittenCount {
  const { entries = 0, since } = (row ?? {}) as Partial<WrittenRow>;
  return since === undefined ? { entries } : { entries, since };
}
