import type { DBCore, DBCoreMutateRequest, DBCoreTransaction, Dexie } from 'dexie';

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
 * Has every transaction that writes claims note which, whoever writes them and by whatever path: so a claim and the word that
 * it is to be indexed anew are on the disk both or neither. Sources date claims; theirs only change the revision.
 */
export function noteTouched(db: Dexie): void {
  db.use({ stack: 'dbcore', name: TOUCHED, create: noting });
}

const isWatched = (table: string): boolean => table === 'claims' || table === 'sources';

function noting(down: DBCore): DBCore {
  // Older versions of the schema have no such tables.
  if (!down.schema.tables.some(({ name }) => name === TOUCHED)) return down;
  const put = async (trans: DBCoreTransaction, table: string, values: readonly object[]): Promise<void> => {
    const { failures, numFailures } = await down
      .table(table)
      .mutate({ type: 'put', trans, values: [...values] });
    if (numFailures > 0) throw failures[0] ?? new Error('A change could not be noted.');
  };
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
        async mutate(request) {
          const { trans } = request;
          await put(trans, MATCH_STATE, [{ name: REVISION, value: crypto.randomUUID() }]);
          const ids = name === 'claims' ? idsIn(request) : [];
          // Which claims a whole range holds is not known: the index is made anew.
          if (ids === undefined)
            await down.table(MATCH_STATE).mutate({ type: 'delete', trans, keys: [INDEX] });
          else if (ids.length > 0) await put(trans, TOUCHED, inRows(ids));
          return await table.mutate(request);
        },
      };
    },
  };
}

function idsIn(request: DBCoreMutateRequest): string[] | undefined {
  if (request.type === 'deleteRange') return undefined;
  if (request.type === 'delete') return request.keys.map(String);
  return (request.values as readonly { id: string }[]).map(({ id }) => id);
}
