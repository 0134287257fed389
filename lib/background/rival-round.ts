import type { MatchClaim } from '../matching/outcome.ts';
import { type RivalReading, areRivalReadings, rivalReading } from '../matching/rival-claims.ts';
import type { RivalRoundState } from '../messaging/protocol.ts';
import type { Library } from '../store/library.ts';
import { createBreath } from './breathe.ts';
import { MOST_COMPARED, MOST_PROPOSED } from './find-rivals.ts';
import type { SessionStorage } from './last-articles.ts';
import type { LibraryMatcher } from './library-matcher.ts';

export interface RoundNeeds {
  library: Pick<Library, 'counts' | 'feeds' | 'matchClaims' | 'matchClaimsAfter' | 'proposeRivals'>;
  matcher: Pick<LibraryMatcher, 'nearest' | 'aids'>;
  session: SessionStorage;
}

/**
 * Looks through all claims for rivals, which else are looked for only when a claim is saved or reworded. What is found is
 * proposed on the way, so that a round that ends midway has done no harm, and a second one asks nothing again.
 */
export interface RivalRound {
  /** Begins, anew where one is under way, and resolves at its end. */
  look: () => Promise<void>;
  /** Ends it; what was found stays. */
  stop: () => Promise<void>;
  state: () => RivalRoundState;
  /** Goes on where a background that was stopped left off. */
  resume: () => Promise<void>;
}

/** Where a round is, kept so that it outlives the background. Claims are gone through in the order of their ids. */
interface Place {
  after: string;
  found: number;
  /** Claims that are behind it. */
  done?: number;
}

const KEY = 'rival round';
/** Readings of claims kept at a time: each is compared with up to 60 others. */
const MOST_READ = 2_000;
/** Claims that may have to be looked at once more. */
const KEPT_EVERY = 50;
/** Claims read at a time: a library may hold more than is good to have in memory at once. */
const READ_AT_ONCE = 200;

export function createRivalRound({ library, matcher, session }: RoundNeeds): RivalRound {
  /** What is under way; another takes its place. */
  let current: object | undefined;
  let state: RivalRoundState = { state: 'idle', done: 0, total: 0, found: 0 };

  async function go(from: Place): Promise<void> {
    const mine = {};
    current = mine;
    state = { state: 'looking', done: 0, total: 0, found: from.found };
    try {
      await through(from, () => current === mine);
      if (current !== mine) return;
      state = { ...state, state: 'done' };
    } catch (error) {
      if (current === mine) state = { ...state, state: 'failed' };
      throw error;
    } finally {
      if (current === mine) {
        current = undefined;
        await session.remove([KEY]);
      }
    }
  }

  async function through({ after, found, done = 0 }: Place, goesOn: () => boolean): Promise<void> {
    await session.set({ [KEY]: { after, found, done } });
    const [{ claims }, feeds, aids] = await Promise.all([library.counts(), library.feeds(), matcher.aids()]);
    // Claims of feeds are nobody's to be asked about until they are touched.
    const ofFeeds = feeds.reduce((sum, feed) => sum + (feed.hidden ? 0 : feed.claims), 0);
    const total = claims - ofFeeds;
    const breathe = createBreath();
    const readingsOf = createReadings((ids) => library.matchClaims(ids));
    const rivalsOf = async (claim: MatchClaim): Promise<string[]> => {
      const [reading] = await readingsOf([claim.id]);
      if (reading === undefined || reading.reading.counted.length === 0) return [];
      const near = await matcher.nearest(claim.text, claim.language, MOST_COMPARED);
      const rivals: string[] = [];
      for (const { id, reading: other } of await readingsOf(near)) {
        await breathe();
        if (id !== claim.id && areRivalReadings(reading.reading, other, aids)) rivals.push(id);
      }
      return rivals.slice(0, MOST_PROPOSED);
    };
    for (let at = after; ;) {
      const claims = await library.matchClaimsAfter(at, READ_AT_ONCE);
      if (claims.length === 0) break;
      for (const claim of claims) {
        if (!goesOn()) return;
        state = { ...state, done, total: Math.max(total, done) };
        await breathe();
        const rivals = await rivalsOf(claim);
        if (!goesOn()) return;
        // Not all that was proposed of it was looked at: it may be further down in what is near in words.
        if (rivals.length > 0) found += await library.proposeRivals(claim.id, rivals, 'kept');
        done += 1;
        at = claim.id;
        state = { ...state, found };
        if (goesOn() && (rivals.length > 0 || done % KEPT_EVERY === 0))
          await session.set({ [KEY]: { after: claim.id, found, done } });
      }
    }
    state = { ...state, done, total: done };
  }

  return {
    look: () => go({ after: '', found: 0 }),
    async stop() {
      if (current === undefined) return;
      current = undefined;
      state = { ...state, state: 'stopped' };
      await session.remove([KEY]);
    },
    state: () => state,
    async resume() {
      const { [KEY]: place } = await session.get(KEY);
      if (isPlace(place) && current === undefined) await go(place);
    },
  };
}

/** Begins without anybody waiting; its state says how it goes. */
export function lookThrough(round: Pick<RivalRound, 'look'>): void {
  round.look().catch(() => undefined);
}

interface ReadClaim {
  id: string;
  reading: RivalReading;
}

/** Each claim is read once for the many it is compared with; none for one that is gone. */
function createReadings(
  read: (ids: readonly string[]) => Promise<MatchClaim[]>,
): (ids: readonly string[]) => Promise<ReadClaim[]> {
  const kept = new Map<string, ReadClaim>();
  return async (ids) => {
    const missing = ids.filter((id) => !kept.has(id));
    const more = missing.length === 0 ? [] : await read(missing);
    if (kept.size >= MOST_READ) {
      const wanted = new Set(ids);
      for (const id of kept.keys()) if (!wanted.has(id)) kept.delete(id);
    }
    for (const claim of more) kept.set(claim.id, { id: claim.id, reading: rivalReading(claim) });
    return ids.flatMap((id) => kept.get(id) ?? []);
  };
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'after' in value && 'found' in value;
}
