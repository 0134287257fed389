import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RivalLink } from './claim.ts';
import { aRivalLink, uuidOf } from './examples.ts';
import { openProposals, questionsOf, rivalPair, rivalWords, settledLinks } from './rivals.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

// Few claims, so that links meet.
const number = fc.integer({ min: 1, max: 7 });
const state = fc.constantFrom<RivalLink['state']>('proposed', 'confirmed', 'refused');
const link = fc
  .record({
    pair: fc.uniqueArray(number, { minLength: 2, maxLength: 2 }),
    state,
    updatedAt: fc.nat({ max: 5 }),
    of: fc.nat({ max: 99 }),
  })
  .map(({ pair, state: said, updatedAt, of }) => {
    const [a = 0, b = 0] = pair.toSorted((left, right) => left - right);
    return aRivalLink(a, b, {
      id: uuidOf(1000 + a * 100_000 + b * 1000 + of),
      state: said,
      updatedAt,
      createdAt: updatedAt,
    });
  });
const links = fc.uniqueArray(link, { selector: ({ id }) => id, maxLength: 12 });

const plain = (questions: Map<string, readonly string[]>) =>
  [...questions].toSorted(([a], [b]) => (a < b ? -1 : 1));
let made = 0;
/** The links with what was said last put on them, as the store does it. */
const told = (before: readonly RivalLink[], words: ReturnType<typeof rivalWords>): RivalLink[] => {
  const pairs = new Set(words.map(({ claimIds }) => claimIds.join(' ')));
  made += 1;
  return [
    ...before.filter(({ claimIds }) => !pairs.has(claimIds.join(' '))),
    ...words.map((word, at) => ({ ...aRivalLink(1, 2), ...word, id: uuidOf(50_000_000 + made * 100 + at) })),
  ];
};

describe(`rival claims (seed ${seed})`, () => {
  it('make the same questions in whatever order they were linked', () => {
    fc.assert(
      fc.property(
        links.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(plain(questionsOf(shuffled))).toEqual(plain(questionsOf(all)));
          expect(new Set(openProposals(shuffled))).toEqual(new Set(openProposals(all)));
        },
      ),
      settings,
    );
  });

  it("are rivals of each other, and of each other's rivals", () => {
    fc.assert(
      fc.property(links, number, number, (all, a, b) => {
        fc.pre(a !== b);
        const [one, other] = [uuidOf(a), uuidOf(b)];
        expect(rivalPair(one, other)).toEqual(rivalPair(other, one));
        const linked = questionsOf(told(all, rivalWords(all, one, other, 'confirmed')));
        expect(plain(questionsOf(told(all, rivalWords(all, other, one, 'confirmed'))))).toEqual(
          plain(linked),
        );
        for (const [id, question] of linked) {
          expect(question).toContain(id);
          expect(question.length).toBeGreaterThan(1);
          for (const rival of question) expect(linked.get(rival)).toEqual(question);
        }
      }),
      settings,
    );
  });

  it('lose the one that is taken out, and stay linked as they were', () => {
    fc.assert(
      fc.property(links, number, number, (all, a, b) => {
        fc.pre(a !== b);
        const [one, out] = [uuidOf(a), uuidOf(b)];
        const before = questionsOf(all);
        const after = questionsOf(told(all, rivalWords(all, one, out, 'refused')));
        const together = before.get(one)?.includes(out) === true;
        if (together) expect(after.get(out)).toBeUndefined();
        for (const [id, question] of before) {
          if (id === out && together) continue;
          const left = together ? question.filter((each) => each !== out) : question;
          expect(after.get(id) ?? [id]).toEqual(left);
        }
      }),
      settings,
    );
  });

  it('that were refused are never proposed again, whatever is found later', () => {
    fc.assert(
      fc.property(links, fc.array(link), number, number, (all, later, a, b) => {
        fc.pre(a !== b);
        const [one, other] = [uuidOf(a), uuidOf(b)];
        const refused = told(all, rivalWords(all, one, other, 'refused'));
        const found = later.map((each) => ({ ...each, state: 'proposed' as const, updatedAt: 1e15 }));
        const questions = questionsOf(refused);
        const sides = [one, other].map((id) => questions.get(id) ?? [id]);
        for (const { claimIds } of openProposals([...refused, ...found])) {
          expect(sides.every((side) => claimIds.some((id) => side.includes(id)))).toBe(false);
        }
        // A word is one for a pair, and a proposal never takes its place.
        const words = settledLinks([...refused, ...found]).filter((each) => each.state !== 'proposed');
        expect(words).toEqual(settledLinks(refused).filter((each) => each.state !== 'proposed'));
      }),
      settings,
    );
  });
});
