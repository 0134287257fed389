import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { tokenize } from '../../text/words.ts';
import { analyse } from '../analysis.ts';
import { decide } from '../decide.ts';
import { mostOf, HOPELESS } from '../hopeless.ts';
import { recordOf } from './claim-record.ts';
import { mayBeSaid } from './screen.ts';
import { keysOfSentence } from './sentence-keys.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
vi.setConfig({ testTimeout: 60_000 });

const who = fc.constantFrom(
  'the army',
  'Norway',
  'the Austrian capital',
  'Ana Lindqvist',
  'Ana Lindquist-Moe',
  'Kharkiv Steel',
  'the KSW',
  'Kaldor Steel Works',
  'at least 24 sailors',
  '40 sailors',
  'one of 12 miners',
  'The navy',
  'officials in Oslo',
  'ships',
  'it',
  'nobody',
);
const did = fc.constantFrom(
  'opened',
  'closed',
  'did not open',
  'plans to sell',
  'bought',
  'called off',
  'carried out',
  'was accused of stealing',
  'reported',
  'announced that it lost',
  'lost',
  'trained',
  'is',
  'won',
  'will probably ship',
);
const what = fc.constantFrom(
  'the bridge',
  'a harbour',
  '300 ships',
  'about 310 ships',
  'nearly 12 km of road',
  '7.5 miles of road',
  '5.4 percent',
  'the port of Odense',
  'weapons',
  'missiles',
  'an attack on the brother of a nurse',
  'a Navy chief',
  'an army chief',
  'war',
);
const where = fc.constantFrom(
  'in Kenya',
  'in Nairobi',
  'in Bergen',
  'on 4 May',
  'on Friday',
  'in April 2017',
  'since 2016',
  'before 2018',
  'to Chile',
  'with permission',
  'without permission',
  '',
);
const clause = fc
  .tuple(who, did, what, where)
  .map((parts) => parts.join(' ').trim())
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const wrap = fc.constantFrom(
  (text: string) => `${text}.`,
  (text: string) => text.toUpperCase(),
  (text: string) => `"${text}"`,
  (text: string) => `Monday: ${text}`,
  (text: string) => `The ministry said that ${text}.`,
  (text: string) => `According to Reuters, ${text}.`,
  (text: string) => `It rained, and ${text}, the National Weather Service said.`,
);
const text = fc
  .tuple(wrap, clause, fc.boolean(), clause)
  .map(([wrap, one, both, other]) => wrap(both ? `${one} and ${other}` : one));
const date = fc.constantFrom(undefined, '2017-04-20', '2018-01-02');

describe(`mayBeSaid (seed ${seed})`, () => {
  it('holds for every pair of which comparing in full says something', () => {
    fc.assert(
      fc.property(text, text, text, date, date, (before, here, there, day, event) => {
        const sentence = { text: here, before, date: day };
        const claim = { text: there, date: event };
        const record = recordOf(there, tokenize(there, 'en'));
        const may = mayBeSaid(keysOfSentence({ ...sentence, tokens: tokenize(here, 'en') }), record);
        const said = decide(analyse(here, sentence), analyse(there, claim), { library: true });
        if (!may) expect(said).toBeUndefined();
      }),
      { numRuns: 1200, seed },
    );
  });

  it('keeps few of the pairs that could not come to anything', () => {
    const sentence = 'The army closed a bridge in Kenya in April 2017.';
    const claims = fc.sample(clause, { numRuns: 1000, seed });
    const keys = keysOfSentence({ text: sentence, tokens: tokenize(sentence, 'en') });
    const read = analyse(sentence);
    const hopeless = claims.filter((claim) => {
      const { coverage, rest } = mostOf(read, analyse(claim));
      return coverage < HOPELESS.coverage && rest < HOPELESS.rest;
    });
    const kept = hopeless.filter((claim) => mayBeSaid(keys, recordOf(claim, tokenize(claim, 'en'))));
    expect(hopeless.length).toBeGreaterThan(300);
    expect(kept.length).toBeLessThan(hopeless.length / 2);
  });

  it('keeps the very words, in whatever case', () => {
    const claim = 'The US Army closed 3 bridges.';
    const record = recordOf(claim, tokenize(claim, 'en'));
    const here = 'the us army closed 3 bridges';
    expect(mayBeSaid(keysOfSentence({ text: here, tokens: tokenize(here, 'en') }), record)).toBe(true);
  });
});
