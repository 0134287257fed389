import { useState } from 'preact/hooks';
import type { ClaimRow } from '../lib/claims/claim-query.ts';
import { type Listing, PART } from './use-claim-rows.ts';

type RowAt = (at: number) => ClaimRow | undefined;

/** The line of the list that keys go from; -1 before the first step. */
export function useListCursor(rowAt: RowAt, listing: Listing) {
  const [at, setAt] = useState(-1);
  return {
    at,
    setAt,
    rowAt,
    /** Does something with the claim of that line; answers whether there is one. */
    withRow: (deed: (row: ClaimRow) => void): boolean => {
      const row = rowAt(at);
      if (row !== undefined) deed(row);
      return row !== undefined;
    },
    /** The ids of all claims from that line to the one of this claim, which comes last. */
    idsTo: (row: ClaimRow): string[] => {
      const to = indexOf(rowAt, row.id, listing);
      const [from, last] = at >= 0 ? [Math.min(at, to), Math.max(at, to)] : [to, to];
      const ids = Array.from({ length: last - from + 1 }, (_, more) => rowAt(from + more)?.id ?? '');
      return [...ids.filter((id) => id !== '' && id !== row.id), row.id];
    },
  };
}

/** Where the line of a claim is, among those that are read; -1 where it is none of them. */
function indexOf(rowAt: RowAt, id: string, { parts }: Listing): number {
  for (const part of parts.keys())
    for (let at = part * PART; at < (part + 1) * PART; at += 1) if (rowAt(at)?.id === id) return at;
  return -1;
}
