import { createRanker } from './ranker.ts';
import type { Ranker } from './ranker.ts';
import type { Tables } from './reading.ts';
import weights from './weights.json' with { type: 'json' };

/** The ranker with the trees made by `bench/retrieval.ts`; none without the tables the trees were grown with. */
export function shippedRanker(tables: Tables): Ranker | undefined {
  const whole = tables.meaning !== undefined && tables.topics !== undefined;
  return whole ? createRanker(weights.trees, tables) : undefined;
}
