import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_CLAIM } from '../claims/claim-query.ts';
import type { Source } from '../claims/claim.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { FOLDED, type OriginGraph, type Rest, SIDES } from '../claims/pictures.ts';
import { createClaimTable } from './claim-table.ts';
import { type ClaimEntry, entryOf } from './entry.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
/** Milliseconds, on a machine with other work to do. */
const TIMEOUT = 60_000;

const rest = fc.record({
  outlet: fc.constantFrom('Echo', 'Post', 'Times', 'Herald', 'Daily'),
  origin: fc.constantFrom('Wire', 'Ministry', 'Post', 'Town Hall', 'Army', 'Port'),
  side: fc.constantFrom(...SIDES),
});
const library = fc.array(
  fc.record({ tag: fc.constantFrom('a', 'b'), rests: fc.array(rest, { maxLength: 6 }) }),
  { maxLength: 12 },
);
type Made = { tag: string; rests: Rest[] };

const entryWith = (at: number, { tag, rests }: Made): ClaimEntry => ({
  ...entryOf(
    {
      claim: aClaim({ id: uuidOf(at), text: `Claim ${at}.`, tags: [tag], createdAt: at }),
      sources: [],
      reviews: [],
      origins: [],
    },
    { rivals: false, fromFeed: false },
  ),
  rests,
});

const count = (list: readonly (string | number)[]): number => new Set(list).size;

/** The same, as slowly and as plainly as can be. */
function slowGraph(made: readonly { id: number; rests: readonly Rest[] }[], most: number): OriginGraph {
  const all = made.flatMap(({ id, rests }) => rests.map((each) => ({ id, ...each })));
  const sideOf = (id: number, origin: string) =>
    (['disputes', 'states', 'cautious', 'aside'] as const).find((side) =>
      all.some((each) => each.id === id && each.origin === origin && each.side === side),
    );
  const fold = <T>(list: T[]) => {
    const shown = list.length === most + 1 ? list : list.slice(0, most);
    return { shown, rest: list.length - shown.length };
  };
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const outlets = [...new Set(all.map(({ outlet }) => outlet))]
    .map((name) => {
      const own = all.filter(({ outlet }) => outlet === name);
      return { name, sources: own.length, origins: count(own.map(({ origin }) => origin)) };
    })
    .sort((a, b) => b.sources - a.sources || byName(a, b));
  const origins = [...new Set(all.map(({ origin }) => origin))]
    .map((name) => {
      const own = all.filter(({ origin }) => origin === name);
      const ids = [...new Set(own.map(({ id }) => id))];
      return {
        name,
        outlets: count(own.map(({ outlet }) => outlet)),
        sources: own.length,
        claims: ids.length,
        sides: SIDES.map((side) => ids.filter((id) => sideOf(id, name) === side).length),
      };
    })
    .sort((a, b) => b.claims - a.claims || b.sources - a.sources || byName(a, b));
  const claims = made
    .filter(({ rests }) => rests.length > 0)
    .map(({ id, rests }) => {
      const telling = new Set(rests.map(({ origin }) => origin));
      for (const name of telling) if (sideOf(id, name) === 'aside') telling.delete(name);
      return { id, sources: rests.length, origins: telling.size };
    })
    .sort((a, b) => b.origins - a.origins || b.sources - a.sources || b.id - a.id);
  const [some, who, what] = [fold(outlets), fold(origins), fold(claims)];
  const outletAt = (name: string) => some.shown.findIndex((each) => each.name === name);
  const originAt = (name: string) => who.shown.findIndex((each) => each.name === name);
  const claimAt = (of: number) => what.shown.findIndex(({ id }) => id === of);

  const rests: OriginGraph['rests'] = [];
  for (const { outlet, origin } of all) {
    const [from, to] = [outletAt(outlet), originAt(origin)];
    const known = rests.find((link) => link.outlet === from && link.origin === to);
    if (known === undefined) rests.push({ outlet: from, origin: to, sources: 1 });
    else known.sources += 1;
  }
  const says: OriginGraph['says'] = [];
  for (const { id } of claims)
    for (const { name } of origins) {
      const side = sideOf(id, name);
      if (side === undefined) continue;
      const [origin, claim] = [originAt(name), claimAt(id)];
      const known = says.find((link) => link.origin === origin && link.claim === claim && link.side === side);
      if (known === undefined) says.push({ origin, claim, side, pairs: 1 });
      else known.pairs += 1;
    }
  return {
    sources: all.length,
    outlets: some,
    origins: who,
    claims: {
      ...what,
      shown: what.shown.map(({ id, origins: telling }) => ({
        id: uuidOf(id),
        text: `Claim ${id}.`,
        status: 'unverified',
        origins: telling,
      })),
    },
    rests,
    says,
  };
}

const inOrder = (graph: OriginGraph): OriginGraph => ({
  ...graph,
  rests: graph.rests.toSorted((a, b) => a.outlet - b.outlet || a.origin - b.origin),
  says: graph.says.toSorted((a, b) => a.origin - b.origin || a.claim - b.claim || (a.side < b.side ? -1 : 1)),
});

describe('the graph of origins', () => {
  it(
    `counts as one does who goes through all sources for each of its numbers (seed ${seed})`,
    () => {
      fc.assert(
        fc.property(
          library,
          fc.integer({ min: 1, max: 5 }),
          fc.boolean(),
          fc.array(fc.nat({ max: 11 })),
          (made, most, tagged, gone) => {
            const table = createClaimTable();
            for (const [at, each] of made.entries()) table.put(entryWith(at + 1, each));
            // Claims go and come again with other numbers, which must change nothing.
            for (const at of gone) table.remove(uuidOf(at + 1));
            for (const at of gone) {
              const again = made[at];
              if (again !== undefined) table.put(entryWith(at + 1, again));
            }
            const graph = table.origins({ ...EVERY_CLAIM, tags: tagged ? ['a'] : [] }, most);
            const asked = made
              .map(({ tag, rests }, at) => ({ id: at + 1, tag, rests }))
              .filter(({ tag }) => !tagged || tag === 'a');
            expect(inOrder(graph)).toEqual(inOrder(slowGraph(asked, most)));
          },
        ),
        { numRuns: 1000, seed },
      );
    },
    TIMEOUT,
  );

  it(
    'leads from an origin to a list of just its claims',
    () => {
      fc.assert(
        fc.property(library, (made) => {
          const table = createClaimTable();
          for (const [at, each] of made.entries())
            table.put({
              ...entryWith(at + 1, each),
              origins: [...new Set(each.rests.map(({ origin }) => origin))],
            });
          for (const { name, claims } of table.origins(EVERY_CLAIM, 60).origins.shown)
            expect(table.page({ ...EVERY_CLAIM, origins: [name] }, 0, 0).total).toBe(claims);
        }),
        { numRuns: 1000, seed },
      );
    },
    TIMEOUT,
  );

  it('has who repeats an agency rest on the agency, and who speaks for himself on himself', () => {
    const claim = aClaim();
    const source = (at: number, change: Partial<Source>) =>
      aSource({
        id: uuidOf(100 + at),
        originId: uuidOf(200 + at),
        sentence: `Report number ${at}.`,
        ...change,
      });
    const sources = [
      source(1, { publisher: 'Echo', originId: uuidOf(3) }),
      source(2, { publisher: 'Post', originId: uuidOf(3) }),
      source(3, { publisher: 'Daily', stance: 'disputes' }),
      source(4, { publisher: 'Herald', stance: 'mentions' }),
      source(5, { publisher: 'Times', certainty: 'hedged' }),
    ];
    const origins = [
      anOrigin({ id: uuidOf(3), name: 'Wire' }),
      ...[3, 4, 5].map((at) => anOrigin({ id: uuidOf(200 + at), name: sources[at - 1]?.publisher ?? '' })),
    ];
    const entry = entryOf({ claim, sources, reviews: [], origins }, { rivals: false, fromFeed: false });
    expect(entry.rests).toEqual([
      { outlet: 'Echo', origin: 'Wire', side: 'states' },
      { outlet: 'Post', origin: 'Wire', side: 'states' },
      { outlet: 'Daily', origin: 'Daily', side: 'disputes' },
      { outlet: 'Herald', origin: 'Herald', side: 'aside' },
      { outlet: 'Times', origin: 'Times', side: 'cautious' },
    ]);
  });

  it('folds all but the largest, and says how many and what rests on them', () => {
    const table = createClaimTable();
    for (let at = 1; at <= 50; at += 1)
      table.put(
        entryWith(at, {
          tag: 'a',
          rests: [{ outlet: `Outlet ${at}`, origin: at <= 30 ? 'Wire' : `Origin ${at}`, side: 'states' }],
        }),
      );
    const graph = table.origins(EVERY_CLAIM, 5);
    expect([graph.outlets.rest, graph.origins.rest, graph.claims.rest]).toEqual([45, 16, 45]);
    expect(graph.origins.shown[0]).toMatchObject({ name: 'Wire', outlets: 30, claims: 30 });
    const folded = graph.rests.find(({ outlet, origin }) => outlet === FOLDED && origin === 0);
    const named = graph.rests.filter(({ outlet, origin }) => outlet !== FOLDED && origin === 0);
    expect((folded?.sources ?? 0) + named.length).toBe(30);
  });
});
