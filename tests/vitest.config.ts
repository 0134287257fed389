import { defineConfig } from 'vitest/config';

/**
 * The stories: one project per browser engine, and one for the command-line doors, which need no browser.
 * `npm run e2e -- --project firefox` runs one of them. One browser at a time: each wants a processor for itself.
 */
const common = {
  environment: 'node',
  fileParallelism: false,
  testTimeout: 90_000,
  hookTimeout: 90_000,
} as const;

const stories = (engine: 'chromium' | 'firefox') => ({
  test: {
    ...common,
    name: engine,
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    // One process, in which files of stories may share a browser.
    isolate: false,
    setupFiles: ['./harness/after-failure.ts'],
    globalSetup: [`./harness/packaged-${engine}.ts`],
    provide: { engine },
  },
});

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'doors', root: import.meta.dirname, include: ['*.test.ts'] } },
      stories('chromium'),
      stories('firefox'),
    ],
  },
});
