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
    // Of two processors Vitest would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
