import { openIndex } from '../matching/index/claim-index.ts';
import { type Matcher, createMatcher } from '../matching/matcher.ts';
import type { Meaning } from '../matching/meaning.ts';
import type { Sensitivity } from '../matching/outcome.ts';
import type { Library } from '../store/library.ts';
import { isPackedId } from '../store/packed-claim.ts';
import type { TouchedRow } from '../store/touched.ts';
import type { WrittenClaims } from './known-matches.ts';

export type IndexLibrary = Pick<
  Library,
  'changedClaims' | 'keepIndex' | 'readIndex' | 'startIndex' | 'matchClaims'
>;

/**
 * A matcher whose index lies in the library. Where another process kept another one meanwhile this one is `lost`: what was
 * written since is no longer told, and it has to be opened anew.
 */
export interface KeptMatcher {
  readonly matcher: Matcher;
  /**
   * Reads what was written since it was opened, or since it was last asked to; tells of a few claims which. Of claims of
   * feeds, which come by the hundred thousand, it reads some at a time: nobody's article has to wait for them all.
   */
  catchUp(): Promise<'same' | 'changed' | 'lost' | WrittenClaims>;
  /** How many claims of feeds are still to be read. */
  readonly behind: number;
  /** Of how many claims it is still to be made what they are about: so far they are found by their words alone. */
  readonly bare: number;
  /**
   * Makes it for some thousands of them, which then need not be made again; `none` where none are left. It waits for `rest`
   * between two claims.
   */
  complete(rest?: () => Promise<void> | undefined): Promise<'kept' | 'lost' | 'none'>;
  /** Keeps what is not kept yet, where that is much. */
  keep(): Promise<'kept' | 'lost'>;
}

/** So many claims are indexed anew at each opening before they are kept in a segment of their own. */
const FEW = 64;
/**
 * Of many, so many are indexed between two keepings: what a background that is stopped has done for nothing. They come to one
 * segment, which is built in some 50 ms.
 */
const MANY = 16_384;

/** Of more claims that were written nobody is told which: all that was known is looked at anew. */
const MOST_TOLD = 20;

/**
 * Opens the index of all claims as the library keeps it: the claims themselves are not read, but for those that were written
 * since. An index that is missing, torn or of an older version is made anew from the claims, in steps that are kept.
 */
export async function openKeptMatcher(
  library: IndexLibrary,
  given: Given<Meaning | undefined>,
  sensitivity: Sensitivity,
  breathe: () => Promise<void> | undefined,
  few = FEW,
): Promise<KeptMatcher> {
  for (;;) {
    const kept = opened(library, await openOrStart(library, given), sensitivity, breathe, few);
    if ((await kept.catchUp()) !== 'lost') return kept;
  }
}

/** At hand, or on its way. */
type Given<T> = T | Promise<T>;

type Opened = Awaited<ReturnType<typeof openOrStart>>;

function opened(
  library: IndexLibrary,
  { index, segments, topics, ...found }: Opened,
  sensitivity: Sensitivity,
  breathe: () => Promise<void> | undefined,
  few: number,
): KeptMatcher {
  const matcher = createMatcher({ topics, sensitivity }, index);
  let stamp: string | undefined = found.stamp;
  let written = new Map(segments.map(({ name, version }) => [name, version]));
  let revision: string | undefined;
  /** Number of the last part that was looked at. */
  let last = 0;
  /** Those of them that wait, the oldest first. */
  const waiting: TouchedRow[] = [];
  let unkept = 0;

  async function tidy(): Promise<void> {
    while (index.tidy()) await breathe();
  }

  async function keepNow(): Promise<'kept' | 'lost'> {
    // Without vectors it would have to be made anew.
    if (topics === undefined) return 'kept';
    if (stamp === undefined) return 'lost';
    const stored = index.stored();
    const all = waiting[0] === undefined ? last : waiting[0].number - 1;
    stamp = await library.keepIndex({ stamp, segments: stored, written }, all);
    written = new Map(stored.map(({ name, version }) => [name, version]));
    unkept = 0;
    return stamp === undefined ? 'lost' : 'kept';
  }

  async function read(claimIds: readonly string[]): Promise<WrittenClaims> {
    const claims = await library.matchClaims(claimIds);
    for (const id of claimIds) matcher.remove(id);
    const many = claimIds.length > MOST_TOLD ? 'many' : undefined;
    for (const claim of claims) {
      await breathe();
      matcher.add([claim], many);
    }
    unkept += claimIds.length;
    return { claimIds, claims };
  }

  async function catchUp(): Promise<'same' | 'changed' | 'lost' | WrittenClaims> {
    const changed = stamp === undefined ? undefined : await library.changedClaims(stamp, last);
    if (changed === undefined) return 'lost';
    if (changed.revision === revision && changed.parts.length + waiting.length === 0) return 'same';
    const parts: WrittenClaims[] = [];
    for (const row of changed.parts) {
      if (isOfFeeds(row)) waiting.push(row);
      else parts.push(await read(row.claimIds));
      last = row.number;
      if (parts.length > MOST_TOLD) parts.pop();
      if (unkept >= MANY && (await keepNow()) === 'lost') return 'lost';
    }
    const [next] = waiting;
    if (next !== undefined) {
      parts.push(await read(next.claimIds));
      waiting.shift();
      if (unkept >= MANY && (await keepNow()) === 'lost') return 'lost';
    }
    revision = changed.revision;
    const claimIds = parts.flatMap((part) => part.claimIds);
    if (claimIds.length === 0 || claimIds.length > MOST_TOLD || parts.length >= MOST_TOLD) return 'changed';
    return { claimIds, claims: parts.flatMap((part) => part.claims) };
  }

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: what was read first must not be put in last. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  return {
    matcher,
    catchUp: () => inTurn(catchUp),
    get behind() {
      return waiting.reduce((sum, { claimIds }) => sum + claimIds.length, 0);
    },
    get bare() {
      return matcher.bare;
    },
    async complete(rest = breathe) {
      // Before, so that nothing has to be written once more. Whoever asks meanwhile does not wait for it.
      await inTurn(tidy);
      if (!(await matcher.complete(rest))) return 'none';
      return await inTurn(keepNow);
    },
    keep: () =>
      inTurn(async () => {
        if (unkept < few) return 'kept';
        await tidy();
        return await keepNow();
      }),
  };
}

/** Of more claims than a person writes at once, and of feeds alone. */
const isOfFeeds = ({ claimIds }: TouchedRow): boolean =>
  claimIds.length > MOST_TOLD && claimIds.every(isPackedId);

async function openOrStart(library: IndexLibrary, given: Given<Meaning | undefined>) {
  // Both at once.
  const [kept, topics] = await Promise.all([library.readIndex(), given]);
  const index = kept && openIndex(kept.segments, topics);
  if (kept !== undefined && index !== undefined) return { ...kept, index, topics };
  await library.startIndex();
  const { stamp = '' } = (await library.readIndex()) ?? {};
  const started = openIndex([], topics);
  if (started === undefined) throw new Error('An index of nothing cannot be opened.');
  return { stamp, segments: [], index: started, topics };
}
