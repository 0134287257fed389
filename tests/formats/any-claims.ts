import * as fc from 'fast-check';
import { JUDGED } from '../../lib/claims/claim.ts';
import type { ImportedClaim, ReadEntry } from '../../lib/formats/imported.ts';
import type { TakenClaim } from '../../lib/formats/taken.ts';

/** Claims for tests, of everything that the parsers take: what a round trip through a format has to give back. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    '"',
    '""',
    '\\',
    ';',
    '; ',
    '\\;',
    ',',
    'a\nb',
    '\r\n',
    '\r',
    'a\r',
    '\t',
    ' a ',
    '\u2028',
    '\uFEFF',
    '\uFEFFa',
    '=1+1',
    '+1',
    '-1',
    '@a',
    "'",
    "'=1",
    "''-",
    '=HYPERLINK("https://a.example")',
    '|a',
    '＝1',
    '\t=1',
    '\n=1',
    '\uD800',
    '\0',
    '__proto__',
    'שלום, עולם',
    '\u202Eabc',
    '</script><img src=x onerror=alert(1)>',
    '{"a":[',
    '# a',
    '`x`',
  ),
);
const words = anyText.filter((text) => text.trim() !== '');
const time = fc.oneof(fc.nat(), fc.constantFrom(0, 1_600_000_000_123, 8.64e15));
const date = fc.constantFrom(
  '2019',
  '2019-07',
  '2019-07-31',
  '2019-07-31T10:20:30Z',
  '2020-01-01T00:00:00.5+02:00',
);
const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('https://a.example/?q=a,b;"c"', 'HTTP://A.example', 'https://a.example/ü b'),
);
const id = fc.uuid();
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const kept = { id, createdAt: time, updatedAt: time };

/** A record of these fields, of which any number of the others may be absent. */
function some<T, O>(
  needed: { [K in keyof T]: fc.Arbitrary<T[K]> },
  others: { [K in keyof O]: fc.Arbitrary<O[K]> },
) {
  return fc
    .tuple(fc.record(needed), fc.record(others, { requiredKeys: [] }))
    .map(([first, second]) => ({ ...first, ...second }));
}

const source = some(
  {
    url,
    canonicalUrl: url,
    publisher: words,
    authors: fc.array(words, { maxLength: 2 }),
    title: anyText,
    accessedAt: time,
    quote: fc.record({ exact: words, prefix: anyText, suffix: anyText }),
    sentence: words,
    stance: fc.constantFrom('supports', 'disputes', 'mentions'),
    certainty: fc.constantFrom('asserted', 'hedged', 'unverified'),
  },
  {
    ...kept,
    publishedAt: date,
    position: fc.tuple(fc.nat(), fc.nat()).map(([start, more]) => ({ start, end: start + more })),
    attributedTo: words,
    sketch: fc.array(fc.nat(), { maxLength: 3 }),
    byUser: fc.subarray([...JUDGED], { minLength: 1 }),
    missingSince: time,
    cameFrom: id,
    review: some(
      { rating: words, uncounted: fc.constantFrom('no-address', 'elsewhere', 'not-accepted') },
      { of: words },
    ),
    origin: some({ name: words, aliases: fc.array(words, { maxLength: 2 }) }, kept),
  },
);

const review = some(
  {
    publisher: words,
    url,
    reviewRating: some(
      { alternateName: words },
      { ratingValue: number, bestRating: number, worstRating: number },
    ),
    verdict: fc.constantFrom('verified', 'refuted', 'disputed', 'unclear'),
  },
  { ...kept, datePublished: date, uncounted: fc.constant('not-accepted') },
);

const claim = some(
  {
    id,
    text: words,
    tags: fc.array(words, { maxLength: 3 }),
    notes: anyText,
    sources: fc.array(source, { maxLength: 2 }),
    reviews: fc.array(review, { maxLength: 2 }),
  },
  {
    createdAt: time,
    updatedAt: time,
    language: fc.constantFrom('en', 'pt-BR', 'uk'),
    title: words,
    eventDate: date,
    verdict: fc.record({
      value: fc.constantFrom('verified', 'refuted', 'disputed'),
      reason: anyText,
      at: time,
    }),
  },
) as fc.Arbitrary<ImportedClaim>;

export const claims = fc.uniqueArray(claim, { maxLength: 3, selector: ({ id }) => id });

export const taken = (record: ImportedClaim): TakenClaim => ({
  claim: record,
  status: 'reported',
  because: 'Reported: one outlet.',
});

/** What a reader gave, all of it good. */
export async function recordsIn(reading: AsyncIterable<ReadEntry>): Promise<ImportedClaim[]> {
  const records: ImportedClaim[] = [];
  for await (const entry of reading) {
    if ('fault' in entry) throw new Error(`Line ${entry.at}: ${entry.fault}`);
    records.push(entry.record);
  }
  return records;
}

/** A text in parts, that break off anywhere. */
export async function* inParts(text: string, size = 1_000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}
