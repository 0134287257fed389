import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';

export type ListLibrary = (page: {
  query: string;
  offset: number;
  limit: number;
}) => Promise<{ total: number; claims: OwnedClaim[] }>;

/** What was last read; `query` is what it was read for, which a search under way may have left behind. */
export interface Listing {
  query: string;
  claims: OwnedClaim[];
  /** Undefined until the first answer. */
  total: number | undefined;
  busy: boolean;
  /** Why the last reading failed. */
  failed: string | undefined;
}

const UNREAD: Listing = { query: '', claims: [], total: undefined, busy: true, failed: undefined };

/** Claims asked for at a time. */
export const PAGE = 50;

/**
 * The claims of the library that have all words of a query, as many as were asked for. One reading is under way at a
 * time and the latest wish wins, so an answer that comes late never replaces a later one. It is read anew whenever the
 * window is come back to: what other windows changed meanwhile was not seen before either.
 */
export function useLibraryList(onList: ListLibrary) {
  const [listing, setListing] = useState<Listing>(UNREAD);
  const list = useRef(onList);
  list.current = onList;
  const shown = useRef(listing.claims);
  const wish = useRef({ query: '', count: PAGE });
  const reading = useRef<Promise<void>>(undefined);
  const stale = useRef(false);

  const show = (change: Partial<Listing>) => {
    if (change.claims !== undefined) shown.current = change.claims;
    setListing((before) => ({ ...before, ...change }));
  };

  const readOn = async (kept: OwnedClaim[]): Promise<void> => {
    show({ busy: true });
    let start = kept;
    while (stale.current) {
      stale.current = false;
      const { query, count } = wish.current;
      const answer = await readPages(list.current, query, count, start).catch((error: unknown) => ({
        failed: error instanceof Error ? error.message : String(error),
      }));
      start = [];
      if (!stale.current) show({ query, failed: undefined, ...answer, busy: false });
    }
    reading.current = undefined;
  };

  /** Settles once the latest wish is shown. `kept` are claims that need not be read again. */
  const read = (kept: OwnedClaim[] = []): Promise<void> => {
    stale.current = true;
    reading.current ??= readOn(kept);
    return reading.current;
  };

  useEffect(() => {
    const follow = () => {
      if (document.visibilityState === 'visible') void read();
    };
    window.addEventListener('focus', follow);
    document.addEventListener('visibilitychange', follow);
    void read();
    return () => {
      window.removeEventListener('focus', follow);
      document.removeEventListener('visibilitychange', follow);
    };
    // Once: what changes is read through refs.
  }, []);

  return {
    listing,
    search: (query: string) => {
      wish.current = { query, count: PAGE };
      return read();
    },
    more: () => {
      wish.current.count = shown.current.length + PAGE;
      return read(shown.current);
    },
    refresh: () => read(),
    /** Shows what was just saved or deleted before the list is read anew. */
    put: (owned: OwnedClaim) => {
      show({ claims: shown.current.map((one) => (one.claim.id === owned.claim.id ? owned : one)) });
    },
    drop: (claimId: string) => {
      show({ claims: shown.current.filter(({ claim }) => claim.id !== claimId) });
    },
  };
}

async function readPages(
  list: ListLibrary,
  query: string,
  count: number,
  kept: readonly OwnedClaim[],
): Promise<Pick<Listing, 'claims' | 'total'>> {
  const claims = new Map(kept.map((owned) => [owned.claim.id, owned]));
  for (let offset = kept.length; ; offset += PAGE) {
    const page = await list({ query, offset, limit: PAGE });
    for (const owned of page.claims) claims.set(owned.claim.id, owned);
    if (offset + PAGE >= Math.min(count, page.total))
      return { claims: [...claims.values()], total: page.total };
  }
}

/** A claim that is being edited, and the place it had in the list. */
export interface Pinned {
  owned: OwnedClaim;
  at: number;
}

/**
 * The list with every claim that is being edited where it was, though it may have been deleted elsewhere or have no word
 * of the search: what was typed would go with it.
 */
export function withPinned(claims: readonly OwnedClaim[], pinned: ReadonlyMap<string, Pinned>): OwnedClaim[] {
  const shown = claims.filter(({ claim }) => !pinned.has(claim.id));
  for (const { owned, at } of [...pinned.values()].toSorted((a, b) => a.at - b.at)) {
    shown.splice(at, 0, owned);
  }
  return shown;
}
