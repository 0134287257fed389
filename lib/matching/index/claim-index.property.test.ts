import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createIndex, openIndex, type ClaimIndex } from './claim-index.ts';
import { termHashes } from './hash.ts';
import { SURE } from './weights.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const options = { numRuns: 1000, seed };
vi.setConfig({ testTimeout: 60_000 });

interface Known {
  language: string;
  terms: readonly string[];
}

/** Every claim looked at, one after the other, by the formula as it stands. */
function slowly(
  claims: ReadonlyMap<string, Known>,
  query: ReadonlySet<string>,
  language: string,
): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { terms } of claims.values())
    for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const weight = (term: string): number =>
    Math.log(1 + (claims.size + 20) / ((frequencies.get(term) ?? 0) + 1));
  const weigh = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + weight(term), 0);
  const out = new Map<string, number>();
  for (const [id, claim] of claims) {
    const terms = [...new Set(claim.terms)];
    const met = terms.filter((term) => query.has(term));
    if (met.length > 0 && claim.language === language) out.set(id, weigh(met) / weigh(terms));
  }
  return out;
}

const NEAR = 1e-3;

/** The index finds what the oracle finds, with the same shares, best first; of small shares it may leave some out. */
function agree(
  index: ClaimIndex,
  claims: ReadonlyMap<string, Known>,
  query: readonly string[],
  language: string,
  least: number,
): void {
  expect(index.size).toBe(claims.size);
  const asked = { hashes: termHashes(query), language };
  const [found = []] = index.candidates([asked], { least, most: Infinity });
  const shares = new Map(found.map(({ place, share }) => [index.idAt(place), share]));
  expect(shares.size).toBe(found.length);
  for (const { place } of found) {
    const record = index.recordAt(place);
    if (record.length > 0) expect(record).toEqual(recordFor(claims.get(index.idAt(place))?.terms ?? []));
  }
  const expected = slowly(claims, new Set(query), language);
  for (const [id, share] of shares) expect(Math.abs(share - (expected.get(id) ?? -1))).toBeLessThan(NEAR);
  for (const [id, share] of expected)
    if (share > Math.max(least, SURE) + NEAR) expect(shares.has(id)).toBe(true);
  expect(found.every(({ share }) => share > least - NEAR)).toBe(true);
  expect(found.every(({ share }, i) => share <= (found[i - 1]?.share ?? 1))).toBe(true);
  const most = 1 + (found.length >> 1);
  const [some = []] = index.candidates([asked], { least, most });
  expect(some.length).toBeGreaterThanOrEqual(Math.min(most, found.length));
  expect(found.slice(0, some.length)).toEqual(some);
}

/** Something to be screened by, as long as the claim has terms. */
const recordFor = (terms: readonly string[]): Int32Array =>
  Int32Array.from(terms.flatMap((term) => [term.charCodeAt(0), terms.length]));

const reopened = (index: ClaimIndex): ClaimIndex => {
  const opened = openIndex(
    index.stored().map(({ name, bytes, marks }) => ({ name, bytes: bytes.slice(), marks })),
  );
  if (opened === undefined) throw new Error('what was stored cannot be opened');
  return opened;
};

const uuid = (number: number): string => `${String(number).padStart(8, '0')}-aaaa-4bbb-8ccc-0123456789ab`;
const terms = fc.array(fc.constantFrom(...'abcdefghijkl'.split('')), { maxLength: 7 });
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add'), id: fc.nat(15), other: fc.boolean(), terms }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove'), id: fc.nat(15) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask'),
      terms,
      least: fc.double({ min: 0.05, max: 1, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tidy') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reopen') }) },
) as fc.Arbitrary<{
  do: 'add' | 'remove' | 'ask' | 'tidy' | 'reopen';
  id?: number;
  other?: boolean;
  terms?: string[];
  least?: number;
}>;

describe(`the index and an exhaustive search (seed ${seed})`, () => {
  it('find the same through additions, edits, removals, merges, and stops', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        terms,
        (steps, named, last) => {
          let index = createIndex();
          const claims = new Map<string, Known>();
          for (const { do: what, id = 0, other = false, terms = [], least = 0.3 } of steps) {
            const name = named && id % 5 === 0 ? `naïve ${id}` : uuid(id);
            if (what === 'add') {
              const language = other ? 'de' : 'en';
              index.add([{ id: name, language, hashes: termHashes(terms), record: recordFor(terms) }]);
              claims.delete(name);
              claims.set(name, { language, terms });
            } else if (what === 'remove') expect(index.remove(name)).toBe(claims.delete(name));
            else if (what === 'ask') agree(index, claims, terms, 'en', least);
            else if (what === 'reopen') index = reopened(index);
            else index.tidy();
          }
          agree(index, claims, last, 'en', 0.15);
          while (index.tidy());
          agree(reopened(index), claims, last, 'de', 0.3);
          expect([...claims.keys()].every((id) => index.has(id))).toBe(true);
        },
      ),
      options,
    );
  });
});

describe(`a library with common terms, short claims and many segments (seed ${seed})`, () => {
  /** A term the rarer the higher its number. */
  const drawn = (random: () => number): string => `t${Math.floor(random() ** 4 * 2000)}`;

  it('is searched as if every claim were looked at', () => {
    let state = seed;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return (state >>> 0) / 2 ** 32;
    };
    const many = (most: number): string[] => {
      // Few claims are so short that common terms alone are enough of them.
      const count = random() < 0.004 ? 1 : 4 + Math.floor(random() * (most - 4));
      return Array.from({ length: count }, () => drawn(random));
    };
    let index = createIndex();
    const claims = new Map<string, Known>();
    for (const size of [5000, 1500, 700]) {
      const added = Array.from({ length: size }, () => ({
        id: uuid(claims.size + Math.floor(random() * 1e7)),
        terms: many(14),
      }));
      for (const { id, terms } of added) claims.set(id, { language: 'en', terms });
      index.add([
        ...new Map(
          added.map(({ id, terms }) => [id, { id, language: 'en', hashes: termHashes(terms) }]),
        ).values(),
      ]);
      const gone = [...claims.keys()].filter(() => random() < 0.1);
      for (const id of gone) expect(index.remove(id) && claims.delete(id)).toBe(true);
      for (let k = 0; k < 8; k += 1)
        for (const least of [0.15, 0.3, 0.7]) agree(index, claims, many(20), 'en', least);
      index = reopened(index);
    }
    expect(index.stored().length).toBeGreaterThan(1);
    while (index.tidy());
    for (let k = 0; k < 8; k += 1) agree(index, claims, many(20), 'en', 0.3);
  });
});
