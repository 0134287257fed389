import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.tsx',
      'entrypoints/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    environment: 'node',
    // Stories in a browser run beside these: a thousand generated cases may take longer than the usual 5 s.
    testTimeout: 20_000,
    // Of two processors Vitest would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
