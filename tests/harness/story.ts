import path from 'node:path';
import { inject } from 'vitest';
import type { Engine } from './browsers.ts';
import { ROOT } from './package-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine;
  }
}

/** The engine this run of the stories is for; each story runs in both. */
export const engine: Engine = inject('engine');

/** Pages in our own words the stories are told on. */
export const FIXTURES = path.join(ROOT, 'tests', 'fixtures');
