import { type Meaning, readMeaning } from '../matching/meaning.ts';

/** The meaning of words, or `undefined` where it cannot be had. */
export type ReadMeaning = () => Promise<Meaning | undefined>;

/**
 * Reads a packaged table of words when it is first asked for, and keeps it. Where that fails, matching goes on without it and
 * finds fewer claims in other words; the next to ask has it tried again.
 */
export function createMeaning(load: () => Promise<ArrayBuffer>): ReadMeaning {
  let reading: Promise<Meaning> | undefined;
  return async () => {
    const current = (reading ??= load().then(readMeaning));
    try {
      return await current;
    } catch {
      if (reading === current) reading = undefined;
      return undefined;
    }
  };
}
