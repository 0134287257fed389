import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
} from 'dexie';

/** Which claims were written that the kept index does not know yet; a row for some of them, in the order of the writing. */
export interface TouchedRow {
  number: number;
  claimIds: string[];
}

export const TOUCHED = 'touched';
export const MATCH_STATE = 'matchState';
/** Row of `matchState` that is another after every write to what sentences are matched with. */
export const REVISION = 'revision';
/** Row of `matchState` that says which segments are the index. */
export const INDEX = 'index';

const MOST_IDS = 1000;

export const inRows = (claimIds: readonly string[]): Omit<TouchedRow, 'number'>[] =>
  Array.from({ length: Math.ceil(claimIds.length / MOST_IDS) }, (_, row) => ({
    claimIds: claimIds.slice(row * MOST_IDS, (row + 1) * MOST_IDS),
  }));

/**
 * Has every transaction that writes claims, or the sources that date them, note which, whoever writes them and by whatever
 * path: so a claim and the word that it is to be indexed anew are on the disk both or neither.
 */
export function noteTouched(db: Dexie): void {
  db.use({ stack: 'dbcore', name: TOUCHED, create: noting });
}

/**
 * The same for claims that are not written as rows. Inside a transaction on `TOUCH_TABLES`.
 */
export async function noteClaims(db: Dexie, claimIds: readonly string[]): Promise<void> {
  await db.table(MATCH_STATE).put({ name: REVISION, value: crypto.randomUUID() });
  await db.table(TOUCHED).bulkAdd(inRows(claimIds));
}

export const TOUCH_TABLES = [TOUCHED, MATCH_STATE] as const;

const isWatched = (table: string): boolean => table === 'claims' || table === 'sources';

function noting(down: DBCore): DBCore {
  // Older versions of the schema have no such tables.
  if (!down.schema.tables.some(({ name }) => name === TOUCHED)) return down;
  return {
    ...down,
    transaction(stores, mode, options) {
      const noted = mode === 'readwrite' && stores.some(isWatched);
      const scope = noted ? [...new Set([...stores, TOUCHED, MATCH_STATE])] : stores;
      return down.transaction(scope, mode, options);
    },
    table(name) {
      const table = down.table(name);
      if (!isWatched(name)) return table;
      return {
        ...table,
        // Dexie's own promises throughout: what comes behind another is outside of its transaction.
        mutate: (request) =>
          Dexie.Promise.resolve(name === 'claims' ? idsIn(request) : claimsDatedBy(request, table))
            .then((ids) => note(down, request.trans, ids))
            .then(() => table.mutate(request)),
      };
    },
  };
}

function note(
  down: DBCore,
  trans: DBCoreTransaction,
  ids: readonly string[] | undefined,
): PromiseLike<unknown> | undefined {
  if (ids?.length === 0) return undefined;
  const revised = put(down, trans, MATCH_STATE, [{ name: REVISION, value: crypto.randomUUID() }]);
  // Of what a whole range held nothing is known: the index is made anew.
  return revised.then(() =>
    ids === undefined
      ? down.table(MATCH_STATE).mutate({ type: 'delete', trans, keys: [INDEX] })
      : put(down, trans, TOUCHED, inRows(ids)),
  );
}

function put(
  down: DBCore,
  trans: DBCoreTransaction,
  table: string,
  values: readonly object[],
): PromiseLike<unknown> {
  const request: DBCoreMutateRequest = { type: 'put', trans, values: [...values] };
  return down
    .table(table)
    .mutate(request)
    .then((response) => {
      const { failures, numFailures } = response;
      if (numFailures > 0) throw failures[0] ?? new Error('A change could not be noted.');
      return response;
    });
}

function idsIn(request: DBCoreMutateRequest): string[] | undefined {
  if (request.type === 'deleteRange') return undefined;
  if (request.type === 'delete') return request.keys.map(String);
  return (request.values as readonly { id: string }[]).map(({ id }) => id);
}

interface Dating {
  id: string;
  claimId: string;
  publishedAt?: string;
}

/** The claims that get, lose or keep another source. */
function claimsDatedBy(
  request: DBCoreMutateRequest,
  table: DBCoreTable,
): PromiseLike<string[] | undefined> | string[] | undefined {
  const ids = idsIn(request);
  if (ids === undefined) return undefined;
  const after = 'values' in request ? (request.values as readonly Dating[]) : [];
  // What is added takes no other's place.
  if (request.type === 'add') return claimsOf(after);
  return table.getMany({ trans: request.trans, keys: ids }).then((found: (Dating | undefined)[]) => {
    const before = found.filter((row) => row !== undefined);
    if (request.type === 'delete') return claimsOf(before);
    const were = new Map(before.map((row) => [row.id, row]));
    const changed = after.filter(({ id, claimId, publishedAt }) => {
      const was = were.get(id);
      return was?.claimId !== claimId || was.publishedAt !== publishedAt;
    });
    return claimsOf([...changed, ...changed.flatMap(({ id }) => were.get(id) ?? [])]);
  });
}

const claimsOf = (sources: readonly Dating[]): string[] => [
  ...new Set(sources.map(({ claimId }) => claimId)),
];
