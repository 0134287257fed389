import { parseLibrary } from '../claims/library-file.ts';
import type { Library } from '../store/library.ts';

/** Reads the packaged sample library, JSON Lines. */
export type SampleFile = () => Promise<string>;

/** Answers how many claims were added; see `addRecords` for those that are there already. */
export async function loadSample(library: Pick<Library, 'addRecords'>, sample: SampleFile): Promise<number> {
  const { claims } = await library.addRecords(parseLibrary(await sample()));
  return claims;
}
