import { type Curves, judgeBy } from '../../lib/matching/model/chances.ts';
import type { Weights } from '../../lib/matching/model/trees.ts';
import weights from '../../public/decision.json' with { type: 'json' };

/** The judge that ships, for whoever can read files at once: doors, benches, tests. The background loads it when it is needed. */
export const judge = judgeBy(weights as unknown as Weights & { curves: Curves });
