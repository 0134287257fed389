import { type Meaning, readMeaning } from '../matching/meaning.ts';
import { readThesaurus } from '../matching/thesaurus.ts';

/** The meaning of words, or `undefined` where it cannot be had. */
export type ReadMeaning = () => Promise<Meaning | undefined>;

/**
 * Reads a packaged table of words when it is first asked for, and keeps it. Where that fails, matching goes on without it and
 * finds fewer claims in other words; the next to ask has it tried again. What words say of each other comes with it, where
 * `loadThesaurus` is given.
 */
export function createMeaning(
  load: () => Promise<ArrayBuffer>,
  loadThesaurus?: () => Promise<string>,
): ReadMeaning {
  let reading: Promise<Meaning> | undefined;
  const read = async (): Promise<Meaning> => {
    const [bytes, entries] = await Promise.all([load(), loadThesaurus?.()]);
    const meaning = readMeaning(bytes);
    return entries === undefined ? meaning : { ...meaning, thesaurus: readThesaurus(entries) };
  };
  return async () => {
    const current = (reading ??= read());
    try {
      return await current;
    } catch {
      if (reading === current) reading = undefined;
      return undefined;
    }
  };
}
