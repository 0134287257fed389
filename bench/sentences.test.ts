import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gumScore, ours, oursHard, ruleFailures, SENTENCE_DATA } from './sentences.ts';

const present = existsSync(SENTENCE_DATA);
const title = present ? 'against ../shared/data/sentences' : 'skipped: ../shared/data/sentences is not here';

describe(`sentence splitting, ${title}`, () => {
  it.skipIf(!present)(
    'keeps at least 48 of the 52 golden rules, with wrapped lines and with hard ones',
    () => {
      for (const split of [ours, oursHard]) {
        const { total, failures } = ruleFailures('golden-rules.jsonl', split);
        expect(total).toBe(52);
        expect(total - failures.length).toBeGreaterThanOrEqual(48);
      }
    },
  );

  it.skipIf(!present)('reaches an exact-sentence F1 of 0.97 on news', () => {
    expect(gumScore(oursHard).f1).toBeGreaterThanOrEqual(0.97);
  });
});
