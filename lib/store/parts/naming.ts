import type { Run } from '../connection.ts';
import { changeLocalValue, localValue } from '../local.ts';
import { changeNamedValue, namedValue } from '../named.ts';

/** Anything small that is kept by name. */
export interface NamingPart {
  /** Anything small that is kept by name (settings), as JSON has it. Undefined where nothing was. */
  readNamed(name: string): Promise<unknown>;
  /** Changes a named value in one transaction, so that two changes at once lose neither. */
  changeNamed<T>(name: string, change: (value: unknown) => T): Promise<T>;
  /** Anything small that is of this browser alone and in no backup. Undefined where nothing was kept. */
  readLocal(name: string): Promise<unknown>;
  changeLocal<T>(name: string, change: (value: unknown) => T): Promise<T>;
}

/** That part of a library, on its connection. */
export function namingPart(run: Run): NamingPart {
  return {
    readNamed: (name) => run((db) => namedValue(db, name)),
    changeNamed: (name, change) =>
      run((db) => db.transaction('rw', 'settings', () => changeNamedValue(db, name, change))),
    readLocal: (name) => run((db) => localValue(db, name)),
    changeLocal: (name, change) => run((db) => changeLocalValue(db, name, change)),
  };
}
