import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'wxt';
import { archive } from './archive.ts';
import { readFiles, SOURCES } from './files.ts';
import { ROOT, type Store } from './names.ts';

/** Builds the extension for one store, in a folder of its own in which nothing is left of another build. */
export async function packExtension(store: Store): Promise<Uint8Array> {
  // Vite takes it for the mode where it is set, as it is in tests.
  process.env['NODE_ENV'] = 'production';
  const outDir = mkdtempSync(path.join(tmpdir(), 'second-source-build-'));
  try {
    await build({ root: ROOT, browser: store, outDir });
    return archive(readFiles(path.join(outDir, `${store}-mv3`), ['**/*']));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

export function packSources(): Uint8Array {
  return archive(readFiles(ROOT, SOURCES));
}
