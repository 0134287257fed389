import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { createPostings } from './postings.ts';
import { covered, weight } from './ranking.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const options = { numRuns: 1000, seed };

const PEOPLE = ['miners', 'teachers', 'pilots', 'nurses', 'farmers', 'sailors'];
const PLACES = ['Norway', 'Kenya', 'Chile', 'Poland', 'Vietnam', 'Egypt'];
const OBJECTS = ['the harbour', 'the old mill', 'the tunnel', 'the glass factory', 'the stone bridge'];
const VERBS = ['visited', 'inspected', 'blocked', 'guarded', 'repaired', 'photographed'];

/** A small news sentence with a number, a doer, a deed, a thing and a place. */
const fact = fc.record({
  count: fc.integer({ min: 20, max: 900 }),
  who: fc.constantFrom(...PEOPLE),
  did: fc.constantFrom(...VERBS),
  what: fc.constantFrom(...OBJECTS),
  where: fc.constantFrom(...PLACES),
});
type Fact = { count: number; who: string; did: string; what: string; where: string };
const tell = ({ count, who, did, what, where }: Fact): string => `${count} ${who} ${did} ${what} in ${where}`;
const relation = (sentence: string, claim: string): string | undefined =>
  compare({ text: `${sentence}.` }, { id: 'c', text: `${claim}.` })?.relation;

describe(`what never changes (seed ${seed})`, () => {
  it('a claim of sufficient content is said by itself', () => {
    fc.assert(
      fc.property(fact, (it) => relation(tell(it), tell(it)) === 'same'),
      options,
    );
  });

  it('attribution, quotation marks and spaces do not change what is claimed', () => {
    const wrapped = fc.constantFrom(
      (text: string) => `The ministry said that ${text}`,
      (text: string) => `${text}, the ministry said`,
      (text: string) => `According to the ministry, ${text}`,
      (text: string) => `The ministry said on Monday that ${text}`,
      (text: string) => `“${text}”`,
      (text: string) => text.replaceAll(' ', '  '),
      (text: string) => text.replaceAll(' ', '\u00A0'),
    );
    fc.assert(
      fc.property(
        fact,
        fact,
        wrapped,
        (a, b, wrap) => relation(wrap(tell(a)), tell(b)) === relation(tell(a), tell(b)),
      ),
      options,
    );
  });
});

describe(`what is never the same (seed ${seed})`, () => {
  it('another number', () => {
    fc.assert(
      fc.property(
        fact,
        fc.integer({ min: 1, max: 900 }),
        (it, more) => relation(tell({ ...it, count: it.count + more }), tell(it)) === 'conflicts',
      ),
      options,
    );
  });

  it('an inserted negation', () => {
    const negated = ({ count, who, what, where }: Fact, base: string): string =>
      `${count} ${who} did not ${base} ${what} in ${where}`;
    const base: Record<string, string> = {
      visited: 'visit',
      inspected: 'inspect',
      blocked: 'block',
      guarded: 'guard',
      repaired: 'repair',
      photographed: 'photograph',
    };
    fc.assert(
      fc.property(
        fact,
        (it) =>
          relation(negated(it, base[it.did] ?? ''), tell(it)) !== 'same' &&
          relation(tell(it), negated(it, base[it.did] ?? '')) !== 'same',
      ),
      options,
    );
  });

  it('swapped roles', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...VERBS),
        fc.constantFrom(...PLACES),
        ([a = '', b = ''], did, where) =>
          relation(`The ${a} ${did} the ${b} in ${where}`, `The ${b} ${did} the ${a} in ${where}`) !==
            'same' &&
          relation(`The ${a} were ${did} by the ${b} in ${where}`, `The ${a} ${did} the ${b} in ${where}`) !==
            'same',
      ),
      options,
    );
  });

  it('another place', () => {
    fc.assert(
      fc.property(
        fact,
        fc.constantFrom(...PLACES),
        (it, where) => where === it.where || relation(tell({ ...it, where }), tell(it)) !== 'same',
      ),
      options,
    );
  });

  it('less than the claim', () => {
    fc.assert(
      fc.property(fact, (it) => relation(`${it.who} ${it.did} ${it.what}`, tell(it)) !== 'same'),
      options,
    );
  });
});

describe(`candidates (seed ${seed})`, () => {
  it('are those of an exhaustive search, also after removals', () => {
    const word = fc.constantFrom(...'abcdefghij'.split(''));
    const doc = fc.array(word, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(doc, { minLength: 1, maxLength: 12 }),
        doc,
        fc.array(fc.nat(11), { maxLength: 4 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (docs, query, gone, least) => {
          const postings = createPostings();
          docs.forEach((terms, number) => postings.add(number, terms));
          const removed = new Set(gone);
          for (const number of removed) postings.remove(number);
          const wanted = new Set(query);
          const slow = new Set(
            docs.flatMap((terms, number) => {
              if (removed.has(number)) return [];
              const unique = [...new Set(terms)];
              const sum = (list: string[]): number =>
                list.reduce((total, term) => total + weight(postings, term), 0);
              const met = sum(unique.filter((term) => wanted.has(term)));
              return met > 0 && met / sum(unique) >= least + 1e-9 ? [number] : [];
            }),
          );
          const fast = new Set(covered(postings, wanted, least).map(({ doc }) => doc));
          expect([...slow].every((number) => fast.has(number))).toBe(true);
          const loose = covered(postings, wanted, least + 2e-9).map(({ doc }) => doc);
          expect(loose.every((number) => slow.has(number))).toBe(true);
        },
      ),
      options,
    );
  });
});
