import type { FeedNames, ReadFeed } from '../../components/FeedReader.tsx';
import { createBreath } from '../../lib/background/breathe.ts';
import type { FeedClaim } from '../../lib/claims/feed.ts';
import { noReading, readClaimFeed } from '../../lib/formats/claim-feed.ts';
import { fileText } from '../../lib/formats/file-text.ts';
import type { Library } from '../../lib/store/library.ts';

/** Brings the file of a feed in once `ask` says so; undefined where it does not. */
export async function readFeed(
  store: Pick<Library, 'bringFeed'>,
  file: File,
  of: FeedNames | undefined,
  { onProgress, ask, signal }: Parameters<ReadFeed>[2],
): ReturnType<ReadFeed> {
  const reading = noReading();
  const breathe = createBreath();
  let bytes = 0;
  const text = fileText(file, { onBytes: (count) => (bytes += count) });
  const claims = async function* (): AsyncGenerator<FeedClaim[]> {
    for await (const some of readClaimFeed(text, reading)) {
      signal.throwIfAborted();
      onProgress({ share: Math.min(1, bytes / file.size), claims: reading.claims });
      await breathe();
      yield some;
    }
    if (reading.claims === 0) throw new Error(nothingWords(reading.faults));
  };
  const faults = () => ({ count: reading.faulty, first: reading.faults });
  const brought = await store.bringFeed({
    feed: of ?? { name: file.name },
    claims: claims(),
    agree: async (differs) => {
      const names = await ask({ differs, faults: faults() });
      signal.throwIfAborted();
      return names ?? false;
    },
  });
  return brought && { claims: brought.feed.claims, faults: faults() };
}

function nothingWords(faults: readonly { at: number; fault: string }[]): string {
  const [first] = faults;
  const why = first === undefined ? '' : ` Line ${first.at}: ${first.fault}`;
  return `There is no fact-check in this file that can be used.${why} Choose a file of ClaimReview or a DataFeed of it.`;
}
