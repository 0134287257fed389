import { describe, expect, it } from 'vitest';
import { TARGETS } from './targets.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

/** A taste of `npm run fuzz`, which goes on for minutes and takes longer texts. */
describe(`what others made is taken without harm (SEED=${seed})`, () => {
  it.each(TARGETS)('$name', { timeout: 60_000 }, async ({ name, run }) => {
    expect(await run({ seed, count: name === 'pages' ? 20 : 100, size: 600 })).toBeUndefined();
  });
});
