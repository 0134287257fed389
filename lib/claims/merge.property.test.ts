import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, uuidOf } from './examples.ts';
import type { Claim, Decision, Review, Source, StatusEvent } from './claim.ts';
import {
  type MergePlan,
  MergeRefusal,
  type WholeClaim,
  mergePlan,
  sourceKey,
  verdictsApart,
} from './merge.ts';
import { claimToday } from './merged-into.ts';
import { changedSince, reverted, revertedClaim } from './revert.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

// Few words, pages and times, so that the two claims meet in all of them.
const word = fc.constantFrom('bridge', 'ferry', 'Road Office', 'ünsicher', 'a');
const note = fc.array(word, { maxLength: 3 }).map((words) => words.join('\n\n'));
const time = fc.nat({ max: 5 });
const KEPT = uuidOf(1);
const MERGED = uuidOf(2);

function claim(id: string): fc.Arbitrary<Claim> {
  return fc
    .record({
      known: fc.record({ tags: fc.uniqueArray(word), notes: note, createdAt: time, updatedAt: time }),
      more: fc.record(
        {
          title: word,
          eventDate: fc.constantFrom('2024', '2024-10-18'),
          verdict: fc.record({
            value: fc.constantFrom('verified', 'refuted', 'disputed'),
            reason: word,
            at: time,
          }),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ known, more }) => aClaim({ id, ...known, ...more }));
}

/** Records with ids that tell whose they are. */
function hanging<T>(from: number, one: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> {
  return fc
    .array(one, { maxLength: 5 })
    .map((records) => records.map((record, at) => ({ ...record, id: uuidOf(from + at) })));
}

function whole(id: string, from: number): fc.Arbitrary<WholeClaim> {
  const known = { claimId: fc.constant(id), createdAt: time, updatedAt: time };
  const page = fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://b.example/1#top');
  return fc.record({
    claim: claim(id),
    sources: hanging(
      from,
      fc
        .record({ ...known, canonicalUrl: page, sentence: fc.constantFrom('One.', 'Two  two.', 'Two two.') })
        .map((source) => aSource(source)),
    ),
    reviews: hanging(
      from + 100,
      fc
        .record({ ...known, url: page, verdict: fc.constantFrom('refuted', 'unclear') })
        .map((review) => aReview(review)),
    ),
    decisions: hanging<Decision>(
      from + 200,
      fc.record({
        ...known,
        id: fc.constant(''),
        fingerprint: fc.constantFrom('aaaa', 'bbbb'),
        verdict: fc.constantFrom('confirmed', 'rejected'),
      }),
    ),
    statusEvents: hanging<StatusEvent>(
      from + 300,
      fc.record({
        ...known,
        id: fc.constant(''),
        from: fc.constant('unverified'),
        to: fc.constantFrom('reported', 'disputed'),
        because: fc.constant({ kind: 'source' }),
        at: time,
      }),
    ),
  });
}

const two = fc.record({
  kept: whole(KEPT, 1000),
  merged: whole(MERGED, 2000),
  verdict: fc.constantFrom('kept', 'merged', 'none'),
});

/** The library after a merge: all records there were, those of the plan as it has them. */
function after(kept: WholeClaim, merged: WholeClaim, plan: MergePlan): Library {
  const both = <T extends { id: string }>(
    a: readonly T[],
    b: readonly T[],
    planned: readonly T[],
  ): Map<string, T> => new Map([...a, ...b, ...planned].map((record) => [record.id, record]));
  return {
    claims: both([kept.claim], [merged.claim], plan.claims),
    sources: both(kept.sources, merged.sources, plan.sources),
    reviews: both(kept.reviews, merged.reviews, plan.reviews),
    decisions: both(kept.decisions, merged.decisions, plan.decisions),
    statusEvents: both(kept.statusEvents, merged.statusEvents, plan.statusEvents),
  };
}
interface Library {
  claims: Map<string, Claim>;
  sources: Map<string, Source>;
  reviews: Map<string, Review>;
  decisions: Map<string, Decision>;
  statusEvents: Map<string, StatusEvent>;
}
const TABLES = ['sources', 'reviews', 'decisions', 'statusEvents'] as const;
const of = <T extends { claimId: string }>(records: Iterable<T>, claimId: string): T[] =>
  [...records].filter((record) => record.claimId === claimId);

describe(`merging any two claims (seed ${seed})`, () => {
  it('loses no source, review or word of the user', () => {
    fc.assert(
      fc.property(two, ({ kept, merged, verdict }) => {
        const library = after(kept, merged, mergePlan(kept, merged, verdict));
        for (const table of TABLES)
          expect(library[table].size).toBe(kept[table].length + merged[table].length);
        const keys = new Set(of(library.sources.values(), KEPT).map(sourceKey));
        for (const source of [...kept.sources, ...merged.sources]) expect(keys).toContain(sourceKey(source));
        const urls = new Set(of(library.reviews.values(), KEPT).map(({ url, verdict }) => url + verdict));
        for (const review of [...kept.reviews, ...merged.reviews])
          expect(urls).toContain(review.url + review.verdict);
        expect(of(library.statusEvents.values(), MERGED)).toEqual([]);
        const { tags, notes } = library.claims.get(KEPT) as Claim;
        for (const from of [kept.claim, merged.claim]) {
          expect(tags).toEqual(expect.arrayContaining(from.tags));
          if (from.notes.trim() !== '') expect(notes).toContain(from.notes);
        }
      }),
      settings,
    );
  });

  it('has the later word on each sentence count', () => {
    fc.assert(
      fc.property(two, ({ kept, merged, verdict }) => {
        const library = after(kept, merged, mergePlan(kept, merged, verdict));
        const latest = (words: readonly Decision[]) => Math.max(...words.map(({ updatedAt }) => updatedAt));
        for (const fingerprint of ['aaaa', 'bbbb']) {
          const on = (words: readonly Decision[]) => words.filter((word) => word.fingerprint === fingerprint);
          const there = on(of(library.decisions.values(), KEPT));
          expect(latest(there)).toBe(latest(on([...kept.decisions, ...merged.decisions])));
        }
      }),
      settings,
    );
  });

  it('moves each page with its sentence once, and only to where there is none of it', () => {
    fc.assert(
      fc.property(two, ({ kept, merged, verdict }) => {
        const moved = mergePlan(kept, merged, verdict).sources.map(sourceKey);
        expect(new Set(moved).size).toBe(moved.length);
        for (const source of kept.sources) expect(moved).not.toContain(sourceKey(source));
      }),
      settings,
    );
  });

  it('is the same whichever order the records come in', () => {
    const shuffled = two.chain((given) =>
      fc
        .record(
          Object.fromEntries(
            TABLES.map((table) => [
              table,
              fc.shuffledSubarray([...given.merged[table]] as unknown[], {
                minLength: given.merged[table].length,
              }),
            ]),
          ),
        )
        .map((tables) => ({ given, merged: { ...given.merged, ...tables } })),
    );
    fc.assert(
      fc.property(shuffled, ({ given: { kept, merged, verdict }, merged: other }) => {
        expect(mergePlan(kept, other, verdict)).toEqual(mergePlan(kept, merged, verdict));
      }),
      settings,
    );
  });

  it('and undoing it gives every record back byte by byte', () => {
    fc.assert(
      fc.property(two, ({ kept, merged, verdict }) => {
        const plan = mergePlan(kept, merged, verdict);
        const [first, second] = plan.claims;
        const back = (before: Claim, now: Claim) => revertedClaim({ before, after: now, now });
        expect(JSON.stringify(back(kept.claim, first))).toBe(JSON.stringify(kept.claim));
        expect(JSON.stringify(back(merged.claim, second))).toBe(JSON.stringify(merged.claim));
        for (const table of TABLES) {
          const planned: readonly (Source | Review | Decision | StatusEvent)[] = plan[table];
          for (const now of planned) {
            const before = merged[table].find(({ id }) => id === now.id) as typeof now;
            expect(JSON.stringify(reverted({ before, after: now, now }))).toBe(JSON.stringify(before));
          }
        }
      }),
      settings,
    );
  });

  it('and undoing it leaves what was edited since', () => {
    const edit = fc.record({ text: word, tags: fc.uniqueArray(word), notes: note }, { requiredKeys: [] });
    fc.assert(
      fc.property(two, edit, ({ kept, merged, verdict }, change) => {
        const [after] = mergePlan(kept, merged, verdict).claims;
        const now = { ...after, ...change };
        const back = revertedClaim({ before: kept.claim, after, now });
        if (change.text !== undefined) expect(back.text).toBe(change.text);
        for (const tag of kept.claim.tags) expect(back.tags.includes(tag)).toBe(now.tags.includes(tag));
        const brought = new Set(merged.claim.tags);
        expect(back.tags.filter((tag) => !brought.has(tag))).toEqual(
          now.tags.filter((tag) => !brought.has(tag)),
        );
        expect(changedSince({ ...kept.claim, ...pick(back) }, back)).toEqual([]);
        expect(back.verdict).toEqual(kept.claim.verdict);
      }),
      settings,
    );
  });

  it('asks about verdicts that say different things, and about no others', () => {
    fc.assert(
      fc.property(two, ({ kept, merged, verdict }) => {
        const [a, b] = [kept.claim.verdict, merged.claim.verdict];
        const apart = verdictsApart(kept.claim, merged.claim);
        expect(apart !== undefined).toBe(a !== undefined && b !== undefined && a.value !== b.value);
        if (apart === undefined) {
          const found = mergePlan(kept, merged).claims[0].verdict;
          expect([a, b]).toContainEqual(found);
          expect(found?.at ?? -1).toBe(Math.max(a?.at ?? -1, b?.at ?? -1));
        } else {
          expect(() => mergePlan(kept, merged)).toThrow(MergeRefusal);
          const { proposed } = apart;
          expect(apart[proposed].at).toBe(Math.max(apart.kept.at, apart.merged.at));
          expect(mergePlan(kept, merged, verdict).claims[0].verdict).toEqual(
            { kept: a, merged: b, none: undefined }[verdict],
          );
        }
      }),
      settings,
    );
  });
});

const pick = ({ text, tags, notes }: Claim) => ({ text, tags, notes });

describe(`chains of merges (seed ${seed})`, () => {
  it('end at one claim, that of all that are merged into it, and without end nowhere', () => {
    const ids = [1, 2, 3, 4, 5].map(uuidOf);
    const anything = fc
      .dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids))
      .map((into) => new Map(Object.entries(into)));
    fc.assert(
      fc.property(anything, (mergedInto) => {
        for (const id of ids) {
          const today = claimToday(id, mergedInto);
          expect(claimToday(today, mergedInto)).toBe(today);
          const next = mergedInto.get(id);
          if (next === undefined) expect(today).toBe(id);
          else expect(claimToday(next, mergedInto)).toBe(today);
        }
      }),
      settings,
    );
  });

  it('have no ring where each merge is into what a claim is today', () => {
    const pair = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }));
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const mergedInto = new Map<string, string>();
        for (const [a, b] of pairs) {
          const [kept, merged] = [a, b].map((number) => claimToday(uuidOf(number), mergedInto));
          if (kept !== merged) mergedInto.set(merged as string, kept as string);
        }
        for (const id of mergedInto.keys()) expect(mergedInto.has(claimToday(id, mergedInto))).toBe(false);
      }),
      settings,
    );
  });
});
