import type { MatchClaim } from '../matching/outcome.ts';
import { type RivalReading, areRivalReadings, rivalReading } from '../matching/rival-claims.ts';
import type { RivalRoundState } from '../messaging/protocol.ts';
import type { Library } from '../store/library.ts';
import { createBreath } from './breathe.ts';
import { MOST_COMPARED, MOST_PROPOSED } from './find-rivals.ts';
import type { SessionStorage } from './last-articles.ts';
import type { LibraryMatcher } from './library-matcher.ts';

export interface RoundNeeds {
  library: Pick<Library, 'allMatchClaims' | 'proposeRivals'>;
  matcher: Pick<LibraryMatcher, 'get' | 'aids'>;
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
}

const KEY = 'rival round';
/** Readings of claims kept at a time: each is compared with up to 60 others. */
const MOST_READ = 2_000;
/** Claims that may have to be looked at once more. */
const KEPT_EVERY = 50;

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

  async function through({ after, found }: Place, goesOn: () => boolean): Promise<void> {
    await session.set({ [KEY]: { after, found } });
    const [all, kept, aids] = await Promise.all([library.allMatchClaims(), matcher.get(), matcher.aids()]);
    const breathe = createBreath();
    const claims = new Map(all.map((claim) => [claim.id, claim]));
    const readingOf = createReadings(claims);
    const rivalsOf = async ({ id, text }: MatchClaim): Promise<string[]> => {
      const reading = readingOf(id);
      if (reading === undefined || reading.counted.length === 0) return [];
      const rivals: string[] = [];
      for (const { claim: near } of kept.retrieve(text, MOST_COMPARED)) {
        await breathe();
        const other = near === id ? undefined : readingOf(near);
        if (other !== undefined && areRivalReadings(reading, other, aids)) rivals.push(near);
      }
      return rivals.slice(0, MOST_PROPOSED);
    };
    const inOrder = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const [at, claim] of inOrder.entries()) {
      if (claim.id <= after) continue;
      if (!goesOn()) return;
      state = { ...state, done: at, total: all.length };
      await breathe();
      const rivals = await rivalsOf(claim);
      if (!goesOn()) return;
      // Not all that was proposed of it was looked at: it may be further down in what is near in words.
      if (rivals.length > 0) found += await library.proposeRivals(claim.id, rivals, 'kept');
      state = { ...state, found };
      if (goesOn() && (rivals.length > 0 || at % KEPT_EVERY === 0))
        await session.set({ [KEY]: { after: claim.id, found } });
    }
    state = { ...state, done: all.length, total: all.length };
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

/** Each claim is read once for the many it is compared with; undefined for one that came meanwhile. */
function createReadings(claims: ReadonlyMap<string, MatchClaim>): (id: string) => RivalReading | undefined {
  const kept = new Map<string, RivalReading>();
  return (id) => {
    const claim = claims.get(id);
    const reading = kept.get(id) ?? (claim && rivalReading(claim));
    if (reading === undefined) return undefined;
    if (kept.size >= MOST_READ) kept.clear();
    kept.set(id, reading);
    return reading;
  };
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'after' in value && 'found' in value;
}
