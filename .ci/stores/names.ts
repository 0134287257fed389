import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export const STORES = ['chrome', 'firefox'] as const;
export type Store = (typeof STORES)[number];

const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

/** What the archive for a store is called, and the one of the sources. */
export function archiveName(of: Store | 'sources'): string {
  return `${name}-${version}-${of}.zip`;
}
