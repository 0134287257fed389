import type { LibraryMatcher } from './library-matcher.ts';
import type { Readers } from './readers.ts';

export interface ChangeNeeds {
  matcher: Pick<LibraryMatcher, 'update' | 'forget'>;
  readers: Pick<Readers, 'refresh'>;
}

/** Claims were changed on the disk: from now on they are met as they are, and every open tab asks for its marks anew. */
export async function followChange({ matcher, readers }: ChangeNeeds): Promise<void> {
  await matcher.update();
  // Nobody needs to wait for the tabs.
  void readers.refresh();
}

/** What sentences are matched with changed, or how: all is opened anew when it is needed. */
export function followUpheaval({ matcher, readers }: ChangeNeeds): void {
  matcher.forget();
  void readers.refresh();
}
