import { describe, expect, it } from 'vitest';
import type { Claim, Decision, Source } from '../claims/claim.ts';
import { aClaim, anotherSource, uuidOf } from '../claims/examples.ts';
import type { Match } from '../matching/outcome.ts';
import type { MatchedSentence } from './find-matches.ts';
import { type KnownClaim, markViews } from './mark-views.ts';
import { type Verdicts, pairOf } from './settled.ts';

const known = (claim: Claim, sources: Source[] = []): [string, KnownClaim] => [
  claim.id,
  { claim, sources, reviews: [], origins: [] },
];
const REFUTED = aClaim({ id: uuidOf(1), verdict: { value: 'refuted', reason: 'Measured.', at: 1 } });
const VERIFIED = aClaim({ id: uuidOf(2), verdict: { value: 'verified', reason: 'Measured.', at: 1 } });
const OPEN = aClaim({ id: uuidOf(3) });
const CLAIMS = new Map([
  known(REFUTED),
  known(VERIFIED),
  known(OPEN, [anotherSource({ claimId: OPEN.id, attributedTo: 'the council' })]),
]);

const match = (claim: Claim, change: Partial<Match> = {}): Match => ({
  claimId: claim.id,
  relation: 'same',
  score: 0.9,
  differences: [],
  met: ['bridge'],
  ...change,
});
const sentence = (matches: Match[], change: Partial<MatchedSentence> = {}): MatchedSentence => ({
  sentence: 4,
  text: 'Some 4,000 cars cross the Alder bridge every day.',
  fingerprint: 'f4',
  matches,
  ...change,
});
const decided = (claim: Claim, verdict: Decision['verdict'], fingerprint = 'f4'): Verdicts =>
  new Map([[pairOf(fingerprint, claim.id), verdict]]);
const NOTHING: Verdicts = new Map();

describe('markViews', () => {
  it('shows claim, status and sources, and paints by relation and status', () => {
    const [mark] = markViews([sentence([match(OPEN)])], CLAIMS, NOTHING);
    expect(mark).toMatchObject({
      sentence: 4,
      tone: 'open',
      certainty: 'asserted',
      matches: [
        {
          relation: 'same',
          tone: 'open',
          score: 0.9,
          met: ['bridge'],
          claim: { id: OPEN.id, status: 'reported', sources: [{ attributedTo: 'the council' }] },
        },
      ],
    });
    expect(mark?.matches[0]).not.toHaveProperty('decision');
  });

  it('says where a sentence that makes the claim tells much besides', () => {
    const long =
      'Some 4,000 cars cross the bridge daily, and the harbour office fears for its piers after storms in March.';
    const more = (text: string, change: Partial<Match> = {}) =>
      markViews([sentence([match(OPEN, change)], { text })], CLAIMS, NOTHING)[0]?.matches[0]?.saysMore;
    expect(more(long)).toBe(true);
    expect(more(OPEN.text)).toBeUndefined();
    expect(more(long, { relation: 'related' })).toBeUndefined();
  });

  it('takes words that the claim has too for no denial', () => {
    const text = 'The harbour office has not counted the cars.';
    const said = (claim: Claim) =>
      markViews([sentence([match(claim)], { text })], new Map([known(claim)]), NOTHING)[0];
    expect(said(aClaim({ text: 'The harbour office has not counted cars.' }))?.certainty).toBe('asserted');
    expect(said(aClaim({ text: 'The harbour office has counted cars.' }))).toMatchObject({
      certainty: 'denied',
      hedge: 'not',
    });
  });

  it('calls no claim one of another time whose time the sentence meets', () => {
    const claim = aClaim({ text: 'Forty cars crossed the bridge by April 2017.', eventDate: '2017-04' });
    const text = 'Forty cars have crossed the bridge since it was built in 2015.';
    const other = (met: string[], differences: Match['differences'] = []) =>
      markViews(
        [sentence([match(claim, { met, differences })], { text })],
        new Map([known(claim)]),
        NOTHING,
        '2017-04-22',
      )[0]?.matches[0]?.otherTime;
    expect(other(['Forty cars', 'bridge'])).toBe(true);
    expect(other(['Forty cars', 'April 2017'])).toBeUndefined();
  });

  it('says of a cautious sentence that it is cautious, whether its claim is or not', () => {
    const text = 'It would be the first time that cars cross the Alder bridge.';
    const said = (claim: string) =>
      markViews([sentence([match(OPEN)], { text })], new Map([known({ ...OPEN, text: claim })]), NOTHING)[0];
    for (const claim of [text, 'Cars cross the Alder bridge for the first time.'])
      expect(said(claim)).toMatchObject({ certainty: 'hedged', hedge: 'would' });
  });

  it('attributes a sentence to nobody for what he decides', () => {
    const said = (text: string) =>
      markViews([sentence([match(OPEN)], { text })], new Map([known(OPEN)]), NOTHING)[0]?.attributedTo;
    expect(said('Alder decided to close the bridge.')).toBeUndefined();
    expect(said('Alder said it had decided to close the bridge.')).toBe('Alder');
  });

  it('puts what is told in passing as it is put there, where that is the claim', () => {
    const text = 'The bridge opened on Monday, and no cars crossed the river.';
    const said = (claim: string) =>
      markViews([sentence([match(OPEN)], { text })], new Map([known({ ...OPEN, text: claim })]), NOTHING)[0];
    expect(said('The bridge opened on Monday.')).toMatchObject({ certainty: 'asserted' });
    expect(said('Forty cars crossed the river.')).toMatchObject({ certainty: 'denied', hedge: 'no' });
    expect(said('The bridge opened on Monday.')).not.toHaveProperty('aside');
  });

  it('sends nothing of the library that a page is not shown', () => {
    const secret = aClaim({ id: uuidOf(9), notes: 'SECRET', tags: ['SECRET'] });
    const marks = markViews([sentence([match(secret)])], new Map([known(secret)]), NOTHING);
    expect(JSON.stringify(marks)).not.toContain('SECRET');
  });

  it('puts the claims it makes first, then the strongest, and paints in the strongest tone', () => {
    const conflict = {
      relation: 'conflicts',
      differences: [{ kind: 'number', here: '4', there: '5' }],
    } as const;
    const [mark] = markViews(
      [
        sentence([
          match(OPEN, { relation: 'related', score: 0.99 }),
          match(VERIFIED),
          match(OPEN, { ...conflict, differences: [...conflict.differences] }),
          match(REFUTED, { score: 0.6 }),
        ]),
      ],
      CLAIMS,
      NOTHING,
    );
    expect(mark?.tone).toBe('refuted');
    expect(mark?.matches.map(({ tone }) => tone)).toEqual(['refuted', 'backed', 'contested', undefined]);
    expect(mark?.matches[2]?.differences).toEqual([{ kind: 'number', here: '4', there: '5' }]);
    const [open] = markViews(
      [sentence([match(VERIFIED, { relation: 'conflicts', score: 1 }), match(OPEN)])],
      CLAIMS,
      NOTHING,
    );
    expect([open?.tone, open?.matches.map(({ tone }) => tone)]).toEqual(['contested', ['open', 'contested']]);
  });

  it('does not paint what is merely related', () => {
    const [mark] = markViews([sentence([match(REFUTED, { relation: 'related' })])], CLAIMS, NOTHING);
    expect(mark).not.toHaveProperty('tone');
    expect(mark?.matches).toHaveLength(1);
  });

  it('never shows a rejected pair, and nothing for a sentence that has no other', () => {
    const found = [sentence([match(OPEN), match(VERIFIED)]), sentence([match(OPEN)], { sentence: 5 })];
    const marks = markViews(found, CLAIMS, decided(OPEN, 'rejected'));
    expect(marks.map((mark) => mark.matches.map(({ claim }) => claim.id))).toEqual([[VERIFIED.id]]);
  });

  it('rejects for that sentence only', () => {
    const marks = markViews([sentence([match(OPEN)])], CLAIMS, decided(OPEN, 'rejected', 'other'));
    expect(marks).toHaveLength(1);
  });

  it('keeps a suggestion without any status until it is confirmed', () => {
    const suggested = [sentence([match(REFUTED, { relation: 'related', suggested: 'same', score: 0.5 })])];
    expect(markViews(suggested, CLAIMS, NOTHING)[0]).toMatchObject({
      tone: 'suggested',
      matches: [{ relation: 'related', suggested: 'same', tone: 'suggested' }],
    });
    const [confirmed] = markViews(suggested, CLAIMS, decided(REFUTED, 'confirmed'));
    expect(confirmed).toMatchObject({
      tone: 'refuted',
      matches: [{ relation: 'same', score: 1, decision: 'confirmed', tone: 'refuted' }],
    });
    expect(confirmed?.matches[0]).not.toHaveProperty('suggested');
  });

  it('turns a confirmed suggestion of a conflict into that conflict', () => {
    const differences = [{ kind: 'number' as const, here: '4,000', there: '5,000' }];
    const found = [sentence([match(VERIFIED, { relation: 'related', suggested: 'conflicts', differences })])];
    expect(markViews(found, CLAIMS, decided(VERIFIED, 'confirmed'))[0]?.matches[0]).toMatchObject({
      relation: 'conflicts',
      tone: 'contested',
      differences,
    });
  });

  it('leaves out a claim that was deleted meanwhile', () => {
    expect(markViews([sentence([match(OPEN)])], new Map(), NOTHING)).toEqual([]);
  });

  it('does not let a claim of 2017 vouch for a sentence of 2024, unless the user confirms it', () => {
    const old = { ...VERIFIED, eventDate: '2017-04' };
    const claims = new Map([known(old)]);
    const found = [sentence([match(old)])];
    const [mark] = markViews(found, claims, NOTHING, '2024-10-18');
    expect(mark).toMatchObject({
      tone: 'open',
      matches: [{ relation: 'same', tone: 'open', otherTime: true }],
    });
    for (const [verdicts, publishedAt] of [
      [decided(old, 'confirmed'), '2024-10-18'],
      [NOTHING, '2017-04-20'],
      [NOTHING, undefined],
    ] as const) {
      const [backed] = markViews(found, claims, verdicts, publishedAt);
      expect(backed?.tone).toBe('backed');
      expect(backed?.matches[0]).not.toHaveProperty('otherTime');
    }
  });
});
