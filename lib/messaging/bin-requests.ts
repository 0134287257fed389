import type { BinContent, BinEntry } from '../claims/bin-entry.ts';

/** What the library page asks of the bin. */
export interface BinRequests {
  /** What was deleted and has all words of the query, the last first. */
  'bin.list': (page: { query: string; offset: number; limit: number }) => {
    total: number;
    entries: BinEntry[];
  };
  /** All of it that has the words of the query. */
  'bin.content': (of: { query: string }) => BinContent;
  /** Brings back what of these can be; `more` follow at once. Answers how many came back. */
  'bin.restore': (of: { ids: string[]; more: boolean }) => { back: number };
  /** Deletes these for good. */
  'bin.purge': (of: { ids: string[] }) => undefined;
}
