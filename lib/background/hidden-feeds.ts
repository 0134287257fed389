import type { Library } from '../store/library.ts';

/** How many feeds are hidden: with nothing else in it a library is not empty, and yet nothing of it is shown. */
export async function hiddenFeeds(library: Pick<Library, 'feeds'>): Promise<number> {
  return (await library.feeds()).filter(({ hidden }) => hidden).length;
}
