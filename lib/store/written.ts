import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
} from 'dexie';

/** What a transaction wrote of claims and what they are shown with. */
export interface Written {
  /** Claims that were written, or of which a source or a fact-check was. */
  claimIds: string[];
  /** Origins that were changed or deleted. */
  originIds: string[];
  /** Whether a link of rivals was. */
  rivals: boolean;
  /** Fact-checkers of whom all that feeds have counts since, or no longer: too many claims to name. */
  checkers: string[];
}

/** Of a whole range that was deleted nothing is known but that it is gone. */
export type WrittenOrAll = Written | 'all';

type Listener = (written: WrittenOrAll) => void;

const listeners = new Map<string, Set<Listener>>();
const CHANNEL = 'second-source-written';
const WATCHED = new Set(['claims', 'sources', 'reviews', 'origins', 'rivalLinks']);

interface Message {
  library: string;
  written: WrittenOrAll;
}

let channel: BroadcastChannel | undefined;

/** To and from the other pages and the engine, which have the same library open. */
function openChannel(): BroadcastChannel {
  if (channel === undefined) {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data));
    // In Node it would keep the process.
    (channel as { unref?: () => void }).unref?.();
  }
  return channel;
}

function hear({ library, written }: Message): void {
  for (const listener of listeners.get(library) ?? []) listener(written);
}

/** Tells of every transaction that was completed, in whatever page, before who waited for it goes on. */
export function onWritten(library: string, listener: Listener): () => void {
  openChannel();
  const heard = listeners.get(library) ?? new Set();
  listeners.set(library, heard.add(listener));
  return () => void heard.delete(listener);
}

/** Has every transaction of this connection that writes claims, or what they are shown with, tell of it once it is completed. */
export function noteWritten(db: Dexie): void {
  db.use({ stack: 'dbcore', name: 'written', create: (down) => noting(down, db.name) });
}

interface Gathered {
  claimIds: Set<string>;
  originIds: Set<string>;
  rivals: boolean;
  all: boolean;
}

function noting(down: DBCore, library: string): DBCore {
  const gathered = new WeakMap<DBCoreTransaction, Gathered>();
  return {
    ...down,
    transaction(stores, mode, options) {
      const trans = down.transaction(stores, mode, options);
      if (mode === 'readwrite' && stores.some((store) => WATCHED.has(store))) {
        const written: Gathered = { claimIds: new Set(), originIds: new Set(), rivals: false, all: false };
        gathered.set(trans, written);
        (trans as unknown as IDBTransaction).addEventListener('complete', () => tell(library, written));
      }
      return trans;
    },
    table(name) {
      const table = down.table(name);
      if (!WATCHED.has(name)) return table;
      return {
        ...table,
        // Dexie's own promises throughout: what comes behind another is outside of its transaction.
        mutate(request) {
          const written = gathered.get(request.trans);
          if (written === undefined) return table.mutate(request);
          return Dexie.Promise.resolve(gather(written, name, request, table)).then(() =>
            table.mutate(request),
          );
        },
      };
    },
  };
}

function tell(library: string, { claimIds, originIds, rivals, all }: Gathered): void {
  if (claimIds.size === 0 && originIds.size === 0 && !rivals && !all) return;
  send(library, all ? 'all' : { claimIds: [...claimIds], originIds: [...originIds], rivals, checkers: [] });
}

function send(library: string, written: WrittenOrAll): void {
  hear({ library, written });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no targets but our own pages.
  openChannel().postMessage({ library, written } satisfies Message);
}

/** Claims of feeds came, went or are said otherwise of, many at once. */
export function tellAll(library: string): void {
  send(library, 'all');
}

/** What feeds have of a fact-checker counts since, or no longer. */
export function tellChecker(library: string, site: string): void {
  send(library, { claimIds: [], originIds: [], rivals: false, checkers: [site] });
}

type Row = { id: string; claimId?: string } | undefined;

function gather(
  written: Gathered,
  name: string,
  request: DBCoreMutateRequest,
  table: DBCoreTable,
): PromiseLike<void> | undefined {
  if (request.type === 'deleteRange') {
    written.all = true;
    return undefined;
  }
  const after = 'values' in request ? (request.values as readonly { id: string; claimId?: string }[]) : [];
  const ids = request.type === 'delete' ? request.keys.map(String) : after.map(({ id }) => id);
  switch (name) {
    case 'claims':
      for (const id of ids) written.claimIds.add(id);
      return undefined;
    case 'origins':
      // What is added is no claim's yet.
      if (request.type !== 'add') for (const id of ids) written.originIds.add(id);
      return undefined;
    case 'rivalLinks':
      written.rivals = true;
      return undefined;
    default: {
      const note = (rows: readonly Row[]) => {
        for (const row of rows) if (row?.claimId !== undefined) written.claimIds.add(row.claimId);
      };
      note(after);
      return request.type === 'add'
        ? undefined
        : table.getMany({ trans: request.trans, keys: ids }).then((before: Row[]) => note(before));
    }
  }
}
