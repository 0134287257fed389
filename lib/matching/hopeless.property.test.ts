import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from './analysis.ts';
import { gather } from './evidence.ts';
import { mostOf } from './hopeless.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
vi.setConfig({ testTimeout: 60_000 });

const who = fc.constantFrom(
  'the army',
  'Norway',
  'Ana Lindqvist',
  '24 sailors',
  '40 sailors',
  'miners',
  'The navy',
  'officials in Oslo',
  'nobody',
);
const did = fc.constantFrom(
  'opened',
  'closed',
  'did not open',
  'plans to sell',
  'bought',
  'was accused of stealing',
  'lost',
  'sold',
  'is',
  'won',
);
const what = fc.constantFrom(
  'the bridge',
  'a harbour',
  '300 ships',
  '500 ships',
  '5.4 percent',
  'the port of Odense',
  'weapons',
  'an army chief',
  'war',
);
const where = fc.constantFrom(
  'in Kenya',
  'in Bergen',
  'on 4 May',
  'in April 2017',
  'to Chile',
  'with permission',
  'without permission',
  '',
);
const wrap = fc.constantFrom(
  (text: string) => `${text}.`,
  (text: string) => `The ministry said that ${text}.`,
  (text: string) => `According to Reuters, ${text}.`,
  (text: string) => `It rained, and ${text}, the National Weather Service said.`,
);
const text = fc.tuple(wrap, who, did, what, where).map(([wrap, ...parts]) => wrap(parts.join(' ').trim()));

describe(`mostOf (seed ${seed})`, () => {
  it('is never less than what comparing finds', () => {
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (before, here, there, dated) => {
        const sentence = analyse(here, { before, ...(dated && { date: '2017-04-20' }) });
        const claim = analyse(there);
        const most = mostOf(sentence, claim);
        const found = gather(sentence, claim);
        expect(found.coverage).toBeLessThanOrEqual(most.coverage + 1e-9);
        expect(found.rest).toBeLessThanOrEqual(most.rest + 1e-9);
      }),
      { numRuns: 2000, seed },
    );
  });

  it('knows another matter without comparing clauses', () => {
    const sentence = analyse('The army closed a bridge in Kenya.');
    expect(mostOf(sentence, analyse('Bakers won a prize for bread.')).coverage).toBeLessThan(0.3);
    expect(mostOf(sentence, analyse('The army closed a bridge in Kenya.')).rest).toBe(1);
  });
});
