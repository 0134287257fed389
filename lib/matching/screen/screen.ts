import { alikeSpelled, type Key } from './keys.ts';
import { someCounts, someWithin } from './figures.ts';
import {
  CODE_BITS,
  figureOf,
  hundredths,
  LEAST_WEIGHT,
  MOST_WEIGHT,
  UNIT_COUNT,
  Way,
  WORTHS,
  unitCode,
  type ClaimRecord,
} from './record.ts';
import { WORTH } from '../align.ts';
import { HOPELESS } from '../hopeless.ts';
import type { SentenceKeys } from './sentence-keys.ts';

const CODES = (1 << CODE_BITS) - 1;
const COVERAGE = hundredths(HOPELESS.coverage);
const REST = hundredths(HOPELESS.rest);
const OWNER = hundredths(WORTH.owner);
const SAME = hundredths(WORTH.same);
const NUMBER = unitCode('number');
const DATE = unitCode('date');
const NAME = unitCode('name');
const PLACE = unitCode('place');
const OPENING = unitCode('opening');

/**
 * Whether enough of a claim may be in a sentence for anything to be said of the two. A share of the claim's weight is at
 * least `l` where the units' weights times what each is worth above `l` come to 0 or more; so a unit worth more is taken
 * at its most, one worth less at its least weight, and what no reading of the clauses could bring to 0 is hopeless.
 */
export function mayBeSaid(sentence: SentenceKeys, claim: ClaimRecord): boolean {
  if (claim[0] === sentence.hash) return true;
  let coverage = 0;
  let rest = 0;
  let at = 1;
  while (at < claim.length) {
    const entry = claim[at] ?? 0;
    const code = entry & CODES;
    const own = entry >>> CODE_BITS;
    if (code === NUMBER) count = own;
    let worth = own === 0 || code === NUMBER ? 0 : sentence.table.worth(own);
    let ruled = mayDifferAsSuch(sentence, code);
    at += 1;
    for (; at < claim.length; at += 1) {
      const next = claim[at] ?? 0;
      const way = next & CODES;
      if (way < UNIT_COUNT) break;
      if (way === Way.ruledBy) ruled ||= sentence.table.worth(next >>> CODE_BITS) > 0;
      else if (worth < SAME) worth = Math.max(worth, worthBy(sentence, way, next >>> CODE_BITS));
    }
    const least = LEAST_WEIGHT[code] ?? 0;
    const most = MOST_WEIGHT[code] ?? 0;
    coverage += (worth >= COVERAGE ? most : least) * (worth - COVERAGE);
    // Of what may differ only what is met is sure to count.
    if (ruled) rest += (most * worth * (SAME - REST)) / SAME;
    else rest += (worth >= REST ? most : least) * (worth - REST);
  }
  return coverage >= 0 || rest >= 0;
}

function mayDifferAsSuch({ figures, hasDate, hasName }: SentenceKeys, code: number): boolean {
  if (code === NUMBER) return someCounts(figures, count);
  if (code === DATE) return hasDate;
  return (code === NAME || code === PLACE || code === OPENING) && hasName;
}

/** What the figure that is being looked at counts, and its least value. */
let count = 0;
let from = 0;

/** What a way to meet a unit is worth, in hundredths. */
function worthBy(sentence: SentenceKeys, way: number, key: Key): number {
  switch (way) {
    case Way.spelled:
      return sentence.spellings.some((other) => alikeSpelled(key, other)) ? SAME : 0;
    case Way.owner:
      return OWNER;
    case Way.figureFrom:
      from = figureOf(key);
      return 0;
    case Way.figureTo:
      return someWithin(sentence.figures, count, from, figureOf(key)) ? SAME : 0;
    case Way.date:
      return sentence.date;
    case Way.year:
      return sentence.hasOpenDate ? SAME : sentence.table.worth(key);
    default: {
      const worth = sentence.table.worth(key);
      return worth === 0 ? 0 : Math.min(worth, WORTHS[way] ?? 0);
    }
  }
}
