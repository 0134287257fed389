import { openIndex } from '../matching/index/claim-index.ts';
import type { Library } from '../store/library.ts';

/** What of the claims sentences are found by can be trusted. */
export interface IndexHealth {
  segments: number;
  /** Segments whose checksum does not fit, or that are of another version. */
  damaged: number;
  /** Claims that may be met in an article. */
  claims: number;
  /** Of those, in the index; written since it was kept, and read anew when it is opened; and in neither. */
  indexed: number;
  waiting: number;
  missing: number;
}

/** Reads the index as it is kept, checks it and looks every claim up in it. */
export async function indexHealth(library: Pick<Library, 'indexGoal' | 'readIndex'>): Promise<IndexHealth> {
  const kept = (await library.readIndex())?.segments ?? [];
  const { claimIds, waiting } = await library.indexGoal();
  const whole = kept.filter((segment) => openIndex([segment]) !== undefined);
  // Of an index that is partly damaged nothing is used.
  const index = whole.length === kept.length ? openIndex(kept) : undefined;
  const left = claimIds.filter((id) => !waiting.has(id));
  const missing = left.filter((id) => index?.has(id) !== true).length;
  return {
    segments: kept.length,
    damaged: index === undefined ? Math.max(1, kept.length - whole.length) : 0,
    claims: claimIds.length,
    indexed: left.length - missing,
    waiting: claimIds.length - left.length,
    missing,
  };
}
