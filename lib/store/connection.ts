import { Dexie } from 'dexie';
import { LibraryFullError, isFull } from './full.ts';
import { type SchemaVersion, VERSIONS, declareVersions } from './schema.ts';
import { noteTouched } from './touched.ts';
import { noteWritten } from './written.ts';

/** Name of the database where it is given no other. */
export const LIBRARY = 'library';
import { countWritten } from './count-written.ts';

export interface ConnectionOptions {
  /** Name of the database; one library has one. */
  name?: string;
  versions?: readonly SchemaVersion[];
  /** In place of the platform's IndexedDB. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Milliseconds an upgrade waits for other windows to finish what they are writing. */
  patience?: number;
}

/** An older window of the extension holds the library open and does not let go of it, so it cannot be upgraded. */
export class LibraryBlockedError extends Error {
  constructor() {
    super('Another window of Second Source holds an older library open. Close it and try again.');
    this.name = 'LibraryBlockedError';
  }
}

/** A newer version of the extension made this library what it is. What this one does not know of it, it could harm. */
export class LibraryNewerError extends Error {
  constructor() {
    super(
      'Your library was made by a newer version of Second Source, which this one does not understand. Nothing in it was changed. Update Second Source to go on with it; until then the page of your library can save what can be read of it to a file.',
    );
    this.name = 'LibraryNewerError';
  }
}

/** Runs the work on an open database; see `connect`. */
export type Run = <T>(work: (db: Dexie) => PromiseLike<T>) => Promise<T>;

export interface Connection {
  readonly run: Run;
  close(): void;
}

/**
 * A connection that outlives its database handle. It opens on first use. Browsers close handles under a background that
 * sleeps, and Dexie closes one when a newer version of the extension asks (`versionchange`): then the work is run once
 * more on a new handle. So work must be safe to begin twice, as one transaction is: the first run of it was undone.
 * @throws {LibraryBlockedError} from `run`, as long as an upgrade has to wait for another window
 * @throws {LibraryNewerError} from `run`, where a newer version made it; nothing was read or written
 * @throws {LibraryFullError} from `run`, where there is no room for what it writes
 */
export function connect(options: ConnectionOptions = {}): Connection {
  let current: Opening | undefined;

  /** As whoever asked can tell a person of it. */
  function inWords(error: unknown): unknown {
    if (isFull(error)) return new LibraryFullError();
    return isNewer(error) ? new LibraryNewerError() : error;
  }

  async function attempt<T>(work: (db: Dexie) => PromiseLike<T>): Promise<T> {
    current ??= open(options);
    const { db, opened, blocked } = current;
    await Promise.race([opened, blocked]);
    return await work(db);
  }

  function forget(): void {
    current?.db.close();
    current = undefined;
  }

  return {
    async run(work) {
      try {
        return await attempt(work);
      } catch (error) {
        if (!isClosed(error)) {
          // An opening that failed would fail for ever; one that is blocked may still succeed.
          if (current?.db.hasFailed() === true) forget();
          throw inWords(error);
        }
        forget();
        return await attempt(work).catch((again: unknown) => {
          throw inWords(again);
        });
      }
    },
    close: forget,
  };
}

interface Opening {
  db: Dexie;
  opened: Promise<unknown>;
  /** Never resolves. */
  blocked: Promise<never>;
}

const PATIENCE = 2_000;

/**
 * A write that was answered is on the disk: a transaction completes only once the system has flushed it. Left alone, Chromium
 * (from 121) and Firefox complete when the system has merely been handed it, and a loss of power in the next seconds takes
 * it. Whatever the name of Dexie's option says, it goes into every `IDBDatabase.transaction`, and Firefox heeds it from 126.
 */
const DURABILITY = 'strict';

function open({
  name = LIBRARY,
  versions = VERSIONS,
  patience = PATIENCE,
  ...platform
}: ConnectionOptions): Opening {
  const db = new Dexie(name, {
    autoOpen: false,
    chromeTransactionDurability: DURABILITY,
    ...platform,
    indexedDB: noNewer(platform.indexedDB ?? indexedDB),
  });
  declareVersions(db, versions);
  noteTouched(db);
  noteWritten(db);
  countWritten(db);
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => void setTimeout(() => reject(new LibraryBlockedError()), patience));
  });
  // Heard by whoever waits; where nobody does, it is no unhandled rejection.
  blocked.catch(() => undefined);
  // A native promise at once: in a race with `blocked`, one that is open has to win.
  return { db, opened: Promise.resolve(db.open()), blocked };
}

/**
 * IndexedDB that opens no database of a newer version. Dexie, refused that, asks once more for whatever version there is, and
 * then puts back what it misses in it.
 */
function noNewer(factory: IDBFactory): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) throw new DOMException('The library is of a newer version.', NEWER);
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

const NEWER = 'VersionError';

function isNewer(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { inner } = error as { inner?: unknown };
  return error.name === NEWER || (inner instanceof Error && inner.name === NEWER);
}

const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError']);

/** `InvalidStateError` is what a transaction gets on a handle that the browser closed before Dexie heard of it. */
function isClosed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { inner } = error as { inner?: unknown };
  return CLOSED.has(error.name) || (inner instanceof Error && CLOSED.has(inner.name));
}
