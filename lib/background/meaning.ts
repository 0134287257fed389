import { type Meaning, readMeaning } from '../matching/meaning.ts';
import { type Judge, readJudge } from '../matching/model/chances.ts';
import { readThesaurus } from '../matching/thesaurus.ts';

/** The meaning of words, or `undefined` where it cannot be had. */
export type ReadMeaning = () => Promise<Meaning | undefined>;

/** What was learned of pairs, or `undefined` where it cannot be had: then only what is sure is said. */
export type ReadJudge = () => Promise<Judge | undefined>;

/** Reads when first asked, and keeps what was read. Where that fails there is none; the next to ask has it tried again. */
function whenAsked<T>(read: () => Promise<T>): () => Promise<T | undefined> {
  let reading: Promise<T> | undefined;
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

/**
 * A packaged table of words. Where it cannot be read, matching goes on without it and finds fewer claims in other words.
 * What words say of each other comes with it, where `loadThesaurus` is given.
 */
export function createMeaning(
  load: () => Promise<ArrayBuffer>,
  loadThesaurus?: () => Promise<string>,
): ReadMeaning {
  return whenAsked(async () => {
    const [bytes, entries] = await Promise.all([load(), loadThesaurus?.()]);
    const meaning = readMeaning(bytes);
    return entries === undefined ? meaning : { ...meaning, thesaurus: readThesaurus(entries) };
  });
}

/** The learned weights lie in a file, not in the script, which the browser would parse each time it wakes the background. */
export const createJudge = (load: () => Promise<string>): ReadJudge =>
  whenAsked(async () => readJudge(await load()));
