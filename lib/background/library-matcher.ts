import { type Matcher, createMatcher } from '../matching/matcher.ts';
import type { Library } from '../store/library.ts';

export interface LibraryMatcher {
  /** The matcher over the whole library, built on first need and kept in memory. */
  get(): Promise<Matcher>;
  /** The library changed: the next need builds anew. */
  forget(): void;
}

export function createLibraryMatcher(library: Pick<Library, 'allMatchClaims'>): LibraryMatcher {
  let building: Promise<Matcher> | undefined;

  async function build(): Promise<Matcher> {
    const matcher = createMatcher();
    matcher.add(await library.allMatchClaims());
    return matcher;
  }

  return {
    get() {
      const current = building ?? build();
      building = current;
      // A build that failed is not kept; the next need tries again.
      current.catch(() => {
        if (building === current) building = undefined;
      });
      return current;
    },
    forget() {
      building = undefined;
    },
  };
}
