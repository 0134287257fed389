import { describe, expect, it } from 'vitest';
import {
  RecordError,
  parseClaim,
  parseDecision,
  parseOrigin,
  parseReview,
  parseRivalLink,
  parseSource,
  parseStatusEvent,
} from './parse.ts';
import { parseLibrary, parseLibraryLine } from './library-file.ts';
import { aClaim, aReview, aRivalLink, aSource, anOrigin, uuidOf } from './examples.ts';

const kept = { id: uuidOf(1), createdAt: 0, updatedAt: 1 };
const decision = { ...kept, claimId: uuidOf(2), fingerprint: '85944171f73967e8', verdict: 'rejected' };
const event = {
  ...kept,
  claimId: uuidOf(2),
  from: 'reported',
  to: 'corroborated',
  because: { kind: 'source', id: uuidOf(3) },
  at: 5,
};

describe('records that are as they should be', () => {
  it('come back whole, with optional fields where they are given', () => {
    const claim = aClaim({
      title: 'T',
      eventDate: '2021-05',
      mergedInto: uuidOf(9),
      verdict: { value: 'refuted', reason: '', at: 3 },
    });
    const source = aSource({
      publishedAt: '2021-05-04T09:00:00Z',
      position: { start: 0, end: 4 },
      attributedTo: 'x',
    });
    expect(parseClaim(claim)).toEqual(claim);
    expect(parseClaim(aClaim())).toEqual(aClaim());
    expect(parseSource(source)).toEqual(source);
    expect(parseOrigin(anOrigin())).toEqual(anOrigin());
    expect(parseReview(aReview())).toEqual(aReview());
    expect(parseDecision(decision)).toEqual(decision);
    const whole = { ...decision, sentence: 'The bridge was closed.' };
    expect(parseDecision(whole)).toEqual(whole);
    expect(parseStatusEvent(event)).toEqual(event);
    expect(parseRivalLink(aRivalLink(1, 2))).toEqual(aRivalLink(1, 2));
  });

  it('lose fields nobody knows', () => {
    expect(parseOrigin({ ...anOrigin(), colour: 'red' })).toEqual(anOrigin());
  });
});

describe('records that are not', () => {
  it.each<[string, () => unknown]>([
    ['claim: expected an object', () => parseClaim(null)],
    ['claim: expected an object', () => parseClaim([])],
    ['rivalLink.claimIds: expected two ids in their order', () => parseRivalLink(aRivalLink(2, 1))],
    ['rivalLink.claimIds: expected two ids in their order', () => parseRivalLink(aRivalLink(1, 1))],
    ['claim.text: expected a non-empty string', () => parseClaim({ ...aClaim(), text: ' ' })],
    ['claim.text: expected a non-empty string', () => parseClaim({ ...aClaim(), text: 7 })],
    [
      'claim.text: expected at most 5000 characters',
      () => parseClaim({ ...aClaim(), text: 'x'.repeat(5001) }),
    ],
    ['claim.id: expected a UUID in lower case', () => parseClaim({ ...aClaim(), id: 'a' })],
    [
      'claim.createdAt: expected milliseconds since 1970',
      () => parseClaim({ ...aClaim(), createdAt: '2020' }),
    ],
    [
      'claim.updatedAt: expected milliseconds since 1970',
      () => parseClaim({ ...aClaim(), updatedAt: Infinity }),
    ],
    [
      'claim.language: expected a BCP 47 language tag',
      () => parseClaim({ ...aClaim(), language: 'English please' }),
    ],
    ['claim.tags[1]: expected a non-empty string', () => parseClaim({ ...aClaim(), tags: ['a', null] })],
    ['claim.tags: expected a list', () => parseClaim({ ...aClaim(), tags: 'a' })],
    [
      'claim.eventDate: expected a day that exists',
      () => parseClaim({ ...aClaim(), eventDate: '2023-02-29' }),
    ],
    [
      'claim.eventDate: expected an ISO 8601 date',
      () => parseClaim({ ...aClaim(), eventDate: '3 May 2020' }),
    ],
    ['claim.notes: expected a string', () => parseClaim({ ...aClaim(), notes: undefined })],
    [
      'claim.verdict.value: expected one of verified, refuted, disputed',
      () => parseClaim({ ...aClaim(), verdict: { value: 'reported', reason: '', at: 0 } }),
    ],
    [
      'source.url: expected an http or https address',
      () => parseSource({ ...aSource(), url: 'javascript:alert(1)' }),
    ],
    [
      'source.canonicalUrl: expected an http or https address',
      () => parseSource({ ...aSource(), canonicalUrl: 'data:text/html,x' }),
    ],
    [
      'source.stance: expected one of supports, disputes, mentions',
      () => parseSource({ ...aSource(), stance: 'toString' }),
    ],
    [
      'source.quote.prefix: expected a string',
      () => parseSource({ ...aSource(), quote: { exact: 'x', suffix: '' } }),
    ],
    [
      'source.position.end: expected an offset not before start',
      () => parseSource({ ...aSource(), position: { start: 5, end: 4 } }),
    ],
    ['review.url: expected an http or https address', () => parseReview({ ...aReview(), url: '/checks/1' })],
    [
      'review.reviewRating.ratingValue: expected a number',
      () => parseReview({ ...aReview(), reviewRating: { alternateName: 'False', ratingValue: '1' } }),
    ],
    ['origin.aliases: expected a list', () => parseOrigin({ ...anOrigin(), aliases: {} })],
    [
      'decision.verdict: expected one of confirmed, rejected',
      () => parseDecision({ ...decision, verdict: 'maybe' }),
    ],
    [
      'statusEvent.because.kind: expected one of',
      () => parseStatusEvent({ ...event, because: { kind: 'mood' } }),
    ],
  ])('are refused by name: %s', (message, read) => {
    expect(read).toThrow(RecordError);
    expect(read).toThrow(message);
  });

  it('cannot borrow a field from a prototype', () => {
    const inherited: unknown = Object.create(anOrigin());
    expect(() => parseOrigin(inherited)).toThrow('origin.id');
  });
});

describe('parseLibraryLine and parseLibrary', () => {
  it('reads each kind', () => {
    expect(parseLibraryLine({ kind: 'origin', record: anOrigin() })).toEqual({
      kind: 'origin',
      record: anOrigin(),
    });
    expect(() => parseLibraryLine({ kind: 'decision', record: decision })).toThrow('line.kind');
    expect(() => parseLibraryLine({ kind: 'claim' })).toThrow('claim: expected an object');
  });

  it('reads a file with or without its header and skips empty lines', () => {
    const body = `${JSON.stringify({ kind: 'claim', record: aClaim() })}\n\n${JSON.stringify({ kind: 'review', record: aReview() })}\n`;
    const expected = { claims: [aClaim()], sources: [], origins: [], reviews: [aReview()] };
    expect(parseLibrary(body)).toEqual(expected);
    expect(parseLibrary(`{"kind":"second-source-sample","version":1}\n${body}`)).toEqual(expected);
  });

  it('names the line at fault', () => {
    const good = JSON.stringify({ kind: 'claim', record: aClaim() });
    const bad = JSON.stringify({ kind: 'claim', record: { ...aClaim(), text: '' } });
    expect(() => parseLibrary(`${good}\n${bad}`)).toThrow('line 2: claim.text: expected a non-empty string');
    expect(() => parseLibrary(`${good}\n{`)).toThrow('line 2: expected JSON');
    expect(() => parseLibrary('{"kind":"second-source-sample","version":2}')).toThrow('header.version');
  });
});
