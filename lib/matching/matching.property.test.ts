import * as fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { compare } from './compare.ts';
import { judge } from '../../bench/doors/judge.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const options = { numRuns: 1000, seed };
vi.setConfig({ testTimeout: 60_000 });

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
  compare({ text: `${sentence}.` }, { id: 'c', text: `${claim}.` }, { judge })?.relation;

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

const CITIES = [
  'Bergen',
  'Lagos',
  'Turin',
  'Osaka',
  'Leeds',
  'Lyon',
  'Izmir',
  'Recife',
  'Trondheim',
  'Milan',
];
const MONTHS = ['January', 'March', 'June', 'September', 'November'];
const BASES: Record<string, string> = {
  visited: 'visit',
  inspected: 'inspect',
  blocked: 'block',
  guarded: 'guard',
  repaired: 'repair',
  photographed: 'photograph',
};
const FIRMS = ['Fernmark', 'Oberholt', 'Quarvis', 'Telmont', 'Brandsen'];

describe(`both ways (seed ${seed})`, () => {
  it('a rival number conflicts', () => {
    fc.assert(
      fc.property(fact, fc.integer({ min: 1, max: 900 }), (it, more) => {
        const other = { ...it, count: it.count + more };
        return relation(tell(it), tell(other)) === relation(tell(other), tell(it));
      }),
      options,
    );
  });

  it('capitals throughout, and further wrappers, say the same and no more', () => {
    const plain = ({ count, who, did, what }: Fact): string => `the ${count} ${who} ${did} ${what}`;
    const form = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => `The ministry announced on 4 May that ${text}`,
      (text: string) => `Reportedly, ${text}`,
      (text: string) => `Officials told reporters that ${text}`,
    );
    fc.assert(
      fc.property(fact, fact, form, (a, b, wrap) => {
        const alike = plain(a) === plain(b);
        return (
          relation(wrap(plain(a)), plain(a)) === 'same' &&
          (alike || relation(wrap(plain(a)), plain(b)) !== 'same')
        );
      }),
      options,
    );
  });
});

describe(`what is never the same (seed ${seed})`, () => {
  it('another city', () => {
    const said = ({ count, who, did, what }: Fact, city: string): string =>
      `${count} ${who} ${did} ${what} in ${city}`;
    fc.assert(
      fc.property(
        fact,
        fc.uniqueArray(fc.constantFrom(...CITIES), { minLength: 2, maxLength: 2 }),
        (it, [here = '', there = '']) => relation(said(it, here), said(it, there)) !== 'same',
      ),
      options,
    );
  });

  it('another day or month', () => {
    const day = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.constantFrom(...MONTHS) });
    fc.assert(
      fc.property(fact, day, day, fc.boolean(), (it, a, b, wrapped) => {
        if (a.day === b.day && a.month === b.month) return true;
        const sentence = `${tell(it)} on ${a.day} ${a.month}`;
        return (
          relation(
            wrapped ? `The ministry said that ${sentence}` : sentence,
            `${tell(it)} on ${b.day} ${b.month}`,
          ) !== 'same'
        );
      }),
      options,
    );
  });

  it('firms that change places, also in the passive and told by a noun', () => {
    const forms = [
      (a: string, b: string) => `${a} bought ${b} in Chile for $40 million`,
      (a: string, b: string) => `${b} was bought by ${a} in Chile for $40 million`,
      (a: string, b: string) => `The purchase of ${b} by ${a} in Chile for $40 million was announced`,
    ];
    const form = fc.constantFrom(...forms);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...FIRMS), { minLength: 2, maxLength: 2 }),
        form,
        form,
        ([a = '', b = ''], here, there) => relation(here(a, b), there(b, a)) !== 'same',
      ),
      options,
    );
  });

  it('planned and done', () => {
    const plans = fc.constantFrom('plan to', 'intend to', 'will', 'may', 'hope to', 'are expected to');
    fc.assert(
      fc.property(fact, plans, (it, plan) => {
        const planned = `${it.count} ${it.who} ${plan} ${BASES[it.did] ?? ''} ${it.what} in ${it.where}`;
        return relation(planned, tell(it)) !== 'same' && relation(tell(it), planned) !== 'same';
      }),
      options,
    );
  });

  it('a number beyond its bound', () => {
    const bounds = fc.constantFrom('more than', 'at least', 'over', 'no fewer than');
    fc.assert(
      fc.property(
        fact,
        bounds,
        fc.integer({ min: 1, max: 800 }),
        (it, bound, more) =>
          relation(tell(it), `${bound} ${tell({ ...it, count: it.count + more })}`) !== 'same',
      ),
      options,
    );
  });

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
    fc.assert(
      fc.property(
        fact,
        (it) =>
          relation(negated(it, BASES[it.did] ?? ''), tell(it)) !== 'same' &&
          relation(tell(it), negated(it, BASES[it.did] ?? '')) !== 'same',
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
