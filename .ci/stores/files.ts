import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files of a folder that are of these patterns, by their names from that folder, written with `/`. */
export function readFiles(folder: string, patterns: readonly string[]): Map<string, Uint8Array> {
  const names = globSync([...patterns], { cwd: folder }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return new Map(
    names.map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name))]),
  );
}

/** What the extension is built and tested from: all that a reviewer needs, and nothing that lies about beside it. */
export const SOURCES = [
  '{bench,components,docs,entrypoints,lib,public,tests,.ci}/**/*',
  '{LICENSE,README.md,CHANGELOG.md}',
  '{package,package-lock,tsconfig,.oxlintrc,.prettierrc}.json',
  '{.gitignore,.prettierignore}',
  '*.config.ts',
] as const;
