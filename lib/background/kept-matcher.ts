import { openIndex } from '../matching/index/claim-index.ts';
import { type Matcher, createMatcher } from '../matching/matcher.ts';
import type { Meaning } from '../matching/meaning.ts';
import type { Sensitivity } from '../matching/outcome.ts';
import type { Library } from '../store/library.ts';

export type IndexLibrary = Pick<
  Library,
  'changedClaims' | 'keepIndex' | 'readIndex' | 'startIndex' | 'undatedClaims'
>;

/** A matcher whose index lies in the library. */
export interface KeptMatcher {
  readonly matcher: Matcher;
  /** Reads what was written since it was opened, or since it was last asked to; whether there was anything. */
  catchUp(): Promise<boolean>;
  /** Keeps what is not kept yet, where that is much. False where somebody else kept another index, and this one is to be opened anew. */
  keep(): Promise<boolean>;
}

/** So many claims are indexed anew at each opening before they are kept in a segment of their own. */
const FEW = 64;
/** Of many, so many are indexed between two keepings: what a background that is stopped has done for nothing. */
const MANY = 8192;

/**
 * Opens the index of all claims as the library keeps it: the claims themselves are not read, but for those that were written
 * since. An index that is missing, torn or of an older version is made anew from the claims, in steps that are kept.
 */
export async function openKeptMatcher(
  library: IndexLibrary,
  topics: Meaning | undefined,
  sensitivity: Sensitivity,
  breathe: () => Promise<void> | undefined,
): Promise<KeptMatcher> {
  const { index, stamp: opened, segments } = await openOrStart(library, topics);
  const matcher = createMatcher({ topics, sensitivity }, index);
  let stamp: string | undefined = opened;
  let written = new Map(segments.map(({ name, version }) => [name, version]));
  let revision: string | undefined;
  let last = 0;
  let unkept = 0;

  async function keepNow(): Promise<boolean> {
    // Without vectors it would have to be made anew.
    if (topics === undefined) return true;
    if (stamp === undefined) return false;
    while (index.tidy()) await breathe();
    const stored = index.stored();
    stamp = await library.keepIndex({ stamp, segments: stored, written }, last);
    written = new Map(stored.map(({ name, version }) => [name, version]));
    unkept = 0;
    return stamp !== undefined;
  }

  async function read(claimIds: readonly string[]): Promise<void> {
    const claims = await library.undatedClaims(claimIds);
    for (const id of claimIds) matcher.remove(id);
    for (const claim of claims) {
      await breathe();
      matcher.add([claim]);
    }
    unkept += claimIds.length;
  }

  async function catchUp(): Promise<boolean> {
    const changed = await library.changedClaims(last);
    if (changed.revision === revision && changed.parts.length === 0) return false;
    for (const { number, claimIds } of changed.parts) {
      await read(claimIds);
      last = number;
      if (unkept >= MANY) await keepNow();
    }
    // Dates are from sources, which may be others now.
    matcher.forgetWords();
    revision = changed.revision;
    return true;
  }

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: what was read first must not be put in last. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  await catchUp();
  return {
    matcher,
    catchUp: () => inTurn(catchUp),
    keep: () => inTurn(async () => (unkept >= FEW ? await keepNow() : stamp !== undefined)),
  };
}

async function openOrStart(library: IndexLibrary, topics: Meaning | undefined) {
  const kept = await library.readIndex();
  const index = kept && openIndex(kept.segments, topics);
  if (kept !== undefined && index !== undefined) return { ...kept, index };
  await library.startIndex();
  const { stamp = '' } = (await library.readIndex()) ?? {};
  const started = openIndex([], topics);
  if (started === undefined) throw new Error('An index of nothing cannot be opened.');
  return { stamp, segments: [], index: started };
}
