import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimFacets, ClaimPage, ClaimQuery, ClaimRow } from '../lib/claims/claim-query.ts';

/** In place of a part of the list: how far the library is read that it is made of. */
type Reading = { reading: { done: number; total: number } };

export type BrowseClaims = (part: {
  query: ClaimQuery;
  offset: number;
  limit: number;
}) => Promise<ClaimPage | Reading>;

/** What was last read; `query` is what it was read for, which a search under way may have left behind. */
export interface Listing {
  query: ClaimQuery;
  /** Undefined until the first answer. */
  total: number | undefined;
  /** How many claims there are, whatever is asked. */
  all: number;
  /** Feeds that are hidden, where there is no other claim. */
  hiddenFeeds: number;
  facets: ClaimFacets;
  parts: ReadonlyMap<number, readonly ClaimRow[]>;
  busy: boolean;
  /** How far the library is read, where that takes its time. */
  reading: Reading['reading'] | undefined;
  /** Why the last reading failed. */
  failed: string | undefined;
}

/** Lines asked for at a time. */
export const PART = 100;

const NO_FACETS: ClaimFacets = {
  statuses: [],
  tags: [],
  origins: [],
  publishers: [],
  languages: [],
  rivals: 0,
};

const partOf = (at: number): number => Math.floor(at / PART);

/**
 * The lines of the list, as far as they were in sight. The latest wish wins, so an answer that comes late never replaces a
 * later one, and until it comes the list stays as it is. It is read anew whenever the window is come back to: what other
 * windows changed meanwhile was not seen before either.
 */
export function useClaimRows(onBrowse: BrowseClaims, query: ClaimQuery) {
  const [listing, setListing] = useState<Listing>(() => ({
    query,
    total: undefined,
    all: 0,
    hiddenFeeds: 0,
    facets: NO_FACETS,
    parts: new Map(),
    busy: true,
    reading: undefined,
    failed: undefined,
  }));
  const latest = useRef({ browse: onBrowse, query });
  latest.current = { browse: onBrowse, query };
  const shown = useRef(listing);
  const seen = useRef({ first: 0, last: 0 });
  const turn = useRef(0);
  const asked = useRef(new Set<number>());
  const under = useRef<Promise<void>>(undefined);

  const show = (change: Partial<Listing>) => {
    shown.current = { ...shown.current, ...change };
    setListing(shown.current);
  };
  const ask = (of: ClaimQuery, part: number) =>
    latest.current.browse({ query: of, offset: part * PART, limit: PART });

  async function readOn(mine: number, of: ClaimQuery): Promise<void> {
    const isSame = JSON.stringify(of) === JSON.stringify(shown.current.query);
    const { first, last } = seen.current;
    const parts = isSame ? [...new Set([partOf(first), partOf(last)])] : [0];
    asked.current = new Set(parts);
    show({ busy: true });
    for (;;) {
      const answers = await Promise.all(parts.map((part) => ask(of, part)));
      if (turn.current !== mine) return;
      const late = answers.find((answer) => 'reading' in answer);
      const pages = answers.filter((answer) => !('reading' in answer)) as ClaimPage[];
      const [page] = pages;
      if (late !== undefined || page === undefined) {
        show({ reading: late?.reading });
        continue;
      }
      show({
        query: of,
        total: page.total,
        all: page.all,
        hiddenFeeds: page.hiddenFeeds ?? 0,
        facets: page.facets,
        parts: new Map(parts.map((part, place) => [part, pages[place]?.rows ?? []])),
        busy: false,
        reading: undefined,
        failed: undefined,
      });
      return;
    }
  }

  /** Settles once the latest wish is shown. */
  const read = (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const done: Promise<void> = readOn(mine, latest.current.query)
      .catch((error: unknown) => {
        if (turn.current === mine)
          show({
            busy: false,
            reading: undefined,
            failed: error instanceof Error ? error.message : String(error),
          });
      })
      .then(() => (under.current === done ? undefined : under.current));
    under.current = done;
    return done;
  };

  /** Reads what comes into sight and is not there yet. */
  const see = (first: number, last: number) => {
    seen.current = { first, last };
    const mine = turn.current;
    const { query: of, busy } = shown.current;
    if (busy) return;
    for (const part of new Set([partOf(first), partOf(last)])) {
      if (shown.current.parts.has(part) || asked.current.has(part)) continue;
      asked.current.add(part);
      const put = (answer: ClaimPage | Reading) => {
        if (turn.current !== mine || 'reading' in answer) return;
        show({ parts: new Map(shown.current.parts).set(part, answer.rows) });
      };
      ask(of, part)
        .then(put)
        // It is asked for again when it comes into sight again.
        .catch(() => asked.current.delete(part));
    }
  };

  const key = JSON.stringify(query);
  useEffect(() => {
    void read();
    // Whatever else changes is read through refs.
  }, [key]);
  useEffect(() => {
    const follow = () => {
      if (document.visibilityState === 'visible') void read();
    };
    window.addEventListener('focus', follow);
    document.addEventListener('visibilitychange', follow);
    return () => {
      window.removeEventListener('focus', follow);
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);

  return {
    listing,
    rowAt: (at: number): ClaimRow | undefined => listing.parts.get(partOf(at))?.[at % PART],
    see,
    refresh: read,
  };
}
