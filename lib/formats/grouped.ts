import type { EntryReader, ImportedClaim, ReadEntry } from './imported.ts';

/** More of one claim are begun anew, so that a file of one endless claim fills no memory. */
const MOST_OF_ONE = 10_000;

/**
 * Entries that follow each other and are of one claim become one, as the first has it, with the sources and fact-checks of
 * all: by its id, or where it has none by its words.
 */
export async function* grouped(entries: EntryReader): EntryReader {
  let begun: { at: number; record: ImportedClaim } | undefined;
  let faults: ReadEntry[] = [];
  for await (const entry of entries) {
    if ('fault' in entry) {
      if (begun === undefined) yield entry;
      else faults.push(entry);
      continue;
    }
    const { record } = entry;
    if (begun !== undefined && isOne(begun.record, record) && sizeOf(begun.record) < MOST_OF_ONE) {
      begun.record.sources.push(...record.sources);
      begun.record.reviews.push(...record.reviews);
      continue;
    }
    if (begun !== undefined) yield begun;
    yield* faults;
    faults = [];
    begun = entry;
  }
  if (begun !== undefined) yield begun;
  yield* faults;
}

function isOne(one: ImportedClaim, other: ImportedClaim): boolean {
  return one.id === other.id && (one.id !== undefined || one.text === other.text);
}

function sizeOf({ sources, reviews }: ImportedClaim): number {
  return sources.length + reviews.length;
}
