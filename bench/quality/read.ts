import { analyse } from '../../lib/matching/analysis.ts';
import { gather } from '../../lib/matching/evidence.ts';
import { see } from '../../lib/matching/features.ts';
import type { Seen } from '../../lib/matching/features.ts';
import type { Meaning } from '../../lib/matching/meaning.ts';
import { ruled } from '../../lib/matching/ruled.ts';
import type { Pair } from './pairs.ts';

/** What the decision sees of a pair. */
export function seen({ sentence, claim, date, before }: Pair, meaning: Meaning | undefined): Seen {
  const here = analyse(sentence, { date, before });
  const there = analyse(claim);
  const evidence = gather(here, there);
  return see(here, there, evidence, ruled(here, there, evidence), meaning);
}
