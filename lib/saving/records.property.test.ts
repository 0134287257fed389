import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JUDGED } from '../claims/claim.ts';
import { parseClaim, parseOrigin, parseSource } from '../claims/parse.ts';
import { textFragmentUrl } from '../claims/text-fragment.ts';
import type { Captured, DraftForm } from './draft.ts';
import { recordsOf } from './records.ts';
import { faultsOf } from './validate.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

const IDS = {
  claim: 'd04ead51-952b-57cc-a896-21d5d1cd6d8d',
  source: '92c37e2d-7c2d-55f5-8382-e7457ed16383',
  origin: 'c759f1ab-0668-5e27-a4ec-284bdbb2c48d',
};

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '\n', 'The quays closed.', '\ud83d', 'x'.repeat(301), 'long words '.repeat(600)),
);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('https://news.example/', 'file:///a', '', 'no address'),
);
const date = fc.constantFrom(
  '',
  '2024',
  '2024-10',
  '2024-10-18',
  '2024-02-31',
  '18 October',
  '2024-10-18T09:00:00Z',
);
const record = <T>(model: { [K in keyof T]-?: fc.Arbitrary<T[K]> }) =>
  fc.record(model).map((value) => JSON.parse(JSON.stringify(value)) as T);

const anyCaptured = record<Captured>({
  url: address,
  canonicalUrl: address,
  title: words,
  publisher: words,
  authors: fc.array(words, { maxLength: 120 }),
  publishedAt: optional(fc.oneof(date, words)),
  language: fc.oneof(fc.constantFrom('en', 'en-GB', '', 'zz_ZZ'), words),
  chosen: words,
  sentence: words,
  before: fc.array(words, { maxLength: 3 }),
  quote: fc.record({ exact: words, prefix: words, suffix: words }),
  position: optional(fc.record({ start: fc.integer(), end: fc.integer() })),
  credits: optional(fc.constant([{ words: 'By AP' }])),
  basedOn: optional(address),
  links: optional(fc.constant(['no address'])),
  sketch: optional(
    fc.constantFrom(
      [],
      [1, 2],
      [-1],
      Array.from({ length: 300 }, () => 7),
    ),
  ),
});

const anyForm = record<DraftForm>({
  claimId: optional(fc.constant(IDS.claim)),
  text: words,
  tags: fc.array(words, { maxLength: 10 }),
  notes: words,
  eventDate: date,
  verdict: optional(fc.record({ value: fc.constantFrom('verified', 'refuted', 'disputed'), reason: words })),
  stance: fc.constantFrom('supports', 'disputes', 'mentions'),
  certainty: fc.constantFrom('asserted', 'hedged', 'unverified'),
  byUser: optional(fc.subarray([...JUDGED])),
  attributedTo: words,
  origin: words,
});

const draftOf = (captured: Captured, form: DraftForm) => ({
  id: 'draft',
  changedAt: 0,
  tabId: 1,
  private: false,
  captured,
  form,
});

describe(`records of any form without faults (seed ${seed})`, () => {
  it('pass the parsers unchanged, and the source can be linked to', () => {
    fc.assert(
      fc.property(anyCaptured, anyForm, fc.integer({ min: 0, max: 8.64e15 }), (captured, form, now) => {
        fc.pre(faultsOf(form, captured).length === 0);
        const { claim, source, originName, originAliases } = recordsOf(
          draftOf(captured, form),
          form,
          now,
          IDS,
        );
        expect(parseSource(source)).toEqual(source);
        if (claim !== undefined) expect(parseClaim(claim)).toEqual(claim);
        expect(claim === undefined).toBe(form.claimId !== undefined);
        parseOrigin({ ...source, name: originName, aliases: originAliases });
        expect(originName.trim()).not.toBe('');
        expect(originName.length).toBeLessThanOrEqual(300);
        expect(URL.parse(textFragmentUrl(source.url, source.quote))).not.toBeNull();
      }),
      settings,
    );
  }, 20_000);
});
