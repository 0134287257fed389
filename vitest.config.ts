import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const include = [
  'lib/**/*.test.ts',
  'components/**/*.test.tsx',
  'entrypoints/**/*.test.ts',
  'bench/**/*.test.ts',
  '.ci/stores/**/*.test.ts',
  'tests/fuzz/*.test.ts',
];

/**
 * What a test must have for itself is said in the test: a document, modules put in place of others, a global replaced.
 * Such a file gets a process of its own. All others share one, in which each module is loaded once: that halves their time.
 */
const OWN_WORLD = /@vitest-environment jsdom|\bvi\.(?:mock|doMock|stubGlobal|resetModules)\(/u;
const alone = globSync(include, { cwd: root }).filter((file) =>
  OWN_WORLD.test(readFileSync(path.join(root, file), 'utf8')),
);

const common = { root, environment: 'node' } as const;

export default defineConfig({
  test: {
    // Of two processors Vitest would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { ...common, name: 'alone', include: alone } },
      { test: { ...common, name: 'together', include, exclude: alone, isolate: false } },
    ],
  },
});
