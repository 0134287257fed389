import { useEffect, useRef, useState } from 'preact/hooks';
import type { BinEntry } from '../lib/claims/bin-entry.ts';

export type ListBin = (page: {
  query: string;
  offset: number;
  limit: number;
}) => Promise<{ total: number; entries: BinEntry[] }>;

export interface BinListing {
  query: string;
  entries: BinEntry[];
  /** Undefined until the first answer. */
  total: number | undefined;
  /** Why the last reading failed. */
  failed: string | undefined;
}

/** Entries asked for at a time. */
export const PAGE = 50;

/** What lies in the bin, read anew whenever it is come back to. Of two readings the one begun last is shown. */
export function useBin(onList: ListBin, shown: boolean) {
  const [listing, setListing] = useState<BinListing>({
    query: '',
    entries: [],
    total: undefined,
    failed: undefined,
  });
  const wish = useRef({ query: '', count: PAGE });
  const reading = useRef<object>(undefined);

  const read = async (): Promise<void> => {
    const mine = (reading.current = {});
    const { query, count } = wish.current;
    const entries: BinEntry[] = [];
    try {
      for (;;) {
        const page = await onList({ query, offset: entries.length, limit: PAGE });
        if (reading.current !== mine) return;
        entries.push(...page.entries);
        if (page.entries.length === 0 || entries.length >= Math.min(count, page.total)) {
          setListing({ query, entries, total: page.total, failed: undefined });
          return;
        }
      }
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      if (reading.current === mine) setListing((before) => ({ ...before, failed }));
    }
  };
  const latest = useRef(read);
  latest.current = read;

  useEffect(() => {
    if (!shown) return undefined;
    const follow = () => void latest.current();
    window.addEventListener('focus', follow);
    follow();
    return () => window.removeEventListener('focus', follow);
  }, [shown]);

  return {
    listing,
    search: (query: string) => {
      wish.current = { query, count: PAGE };
      return read();
    },
    more: () => {
      wish.current.count += PAGE;
      return read();
    },
    refresh: read,
  };
}
