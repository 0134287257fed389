/** A database as it lies on the disk: what IndexedDB says of it, and every row as JSON has it. */
export interface Dump {
  name: string;
  /** IndexedDB's, which is ten times that of `VERSIONS` (lib/store/schema.ts). */
  version: number;
  stores: {
    name: string;
    keyPath: string;
    autoIncrement: boolean;
    indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
    rows: Record<string, unknown>[];
  }[];
}

/**
 * Reads a whole database at one moment, past the product. It runs in a page, so it must stand by itself; in Node it is given
 * an IndexedDB. Bytes become `{ base64 }`.
 */
export async function readDatabase(name: string, platform?: IDBFactory): Promise<string> {
  const factory = platform ?? indexedDB;
  const told = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const plain = async (value: unknown): Promise<unknown> => {
    if (!(value instanceof Blob)) return value;
    const bytes = new Uint8Array(await value.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { base64: btoa(text) };
  };
  const db = await told(factory.open(name));
  try {
    const names = [...db.objectStoreNames];
    if (names.length === 0) return JSON.stringify({ name, version: db.version, stores: [] });
    const transaction = db.transaction(names);
    // All is asked before anything is awaited: the transaction would end.
    const found = names.map((each) => {
      const store = transaction.objectStore(each);
      const { keyPath, autoIncrement } = store;
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath: path, multiEntry, unique } = store.index(index);
        return { name: index, keyPath: path, multiEntry, unique };
      });
      return { name: each, keyPath, autoIncrement, indexes, read: told(store.getAll()) };
    });
    const stores = [];
    for (const { read, ...store } of found) {
      const rows = [];
      for (const row of (await read) as Record<string, unknown>[]) {
        const fields: Record<string, unknown> = {};
        for (const [key, value] of Object.entries(row)) fields[key] = await plain(value);
        rows.push(fields);
      }
      stores.push({ ...store, rows });
    }
    return JSON.stringify({ name, version: db.version, stores });
  } finally {
    db.close();
  }
}

/** Puts such a database in the place of the one there is, which nobody may hold open. It stands by itself too. */
export async function writeDatabase(dump: string, platform?: IDBFactory): Promise<void> {
  const factory = platform ?? indexedDB;
  const { name, version, stores } = JSON.parse(dump) as Dump;
  const bytesOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
    return new Blob([Uint8Array.from(atob(String(value.base64)), (sign) => sign.charCodeAt(0))]);
  };
  await new Promise<void>((resolve, reject) => {
    const removal = factory.deleteDatabase(name);
    removal.addEventListener('success', () => resolve());
    removal.addEventListener('error', () => reject(removal.error ?? new Error('failed')));
    removal.addEventListener('blocked', () => reject(new Error(`${name} is held open`)));
  });
  await new Promise<void>((resolve, reject) => {
    const opening = factory.open(name, version);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('failed')));
    opening.addEventListener('upgradeneeded', () => {
      for (const { name: store, keyPath, autoIncrement, indexes, rows } of stores) {
        const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
          made.createIndex(index, path, { multiEntry, unique });
        for (const row of rows) {
          made.put(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, bytesOf(value)])));
        }
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}
