import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../bench/doors/judge.ts';
import { createMatcher } from '../matching/matcher.ts';
import type { Match, MatchClaim } from '../matching/outcome.ts';
import { createKnownMatches } from './known-matches.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

const BRIDGE: MatchClaim = {
  id: 'bridge',
  text: 'The bridge at Orle carries 5,000 cars a day.',
  language: 'en',
};
const FERRY: MatchClaim = { id: 'ferry', text: 'The ferry to Merrow was cancelled.', language: 'en' };
const SENTENCE = { text: 'Some 5,000 cars a day use the bridge at Orle.', language: 'en' };

const matchesOf = (claims: readonly MatchClaim[], sentence: { text: string; language: string }): Match[] => {
  const matcher = createMatcher({ judge });
  matcher.add(claims);
  return matcher.match(sentence);
};

describe('what sentences are known to meet', () => {
  it('holds after a claim was written that the sentence has nothing to do with', () => {
    const known = createKnownMatches();
    const matches = matchesOf([BRIDGE], SENTENCE);
    expect(matches.map(({ claimId }) => claimId)).toEqual(['bridge']);
    known.set(SENTENCE, matches);
    known.changed({ claimIds: ['ferry'], claims: [FERRY] });
    known.changed({ claimIds: ['gone'], claims: [] });
    expect(known.get(SENTENCE)).toBe(matches);
  });

  it('is unknown once a claim it met was changed or deleted', () => {
    const known = createKnownMatches();
    known.set(SENTENCE, matchesOf([BRIDGE], SENTENCE));
    known.changed({ claimIds: ['bridge'], claims: [] });
    expect(known.get(SENTENCE)).toBeUndefined();
  });

  it('is unknown once a claim was written that it may meet, in any language', () => {
    const known = createKnownMatches();
    known.set(SENTENCE, []);
    const korean = { text: '다리가 무너졌다.', language: 'ko' };
    known.set(korean, []);
    known.changed({ claimIds: ['bridge'], claims: [BRIDGE] });
    expect(known.get(SENTENCE)).toBeUndefined();
    expect(known.get(korean)).toEqual([]);
    known.changed({ claimIds: ['ko'], claims: [{ id: 'ko', text: '기차가 늦었다.', language: 'ko' }] });
    expect(known.get(korean)).toBeUndefined();
  });

  it('is looked at once for each change, however often it is asked for', () => {
    const known = createKnownMatches();
    known.set(SENTENCE, []);
    known.changed({ claimIds: ['ferry'], claims: [FERRY] });
    expect(known.get(SENTENCE)).toEqual([]);
    expect(known.get(SENTENCE)).toEqual([]);
    known.changed({ claimIds: ['bridge'], claims: [BRIDGE] });
    expect(known.get(SENTENCE)).toBeUndefined();
  });

  it('is nothing after more changed than is told', () => {
    const known = createKnownMatches();
    known.set(SENTENCE, []);
    known.changed();
    expect(known.get(SENTENCE)).toBeUndefined();
  });

  it(`is what a matcher made anew finds, whatever was written (SEED=${seed})`, () => {
    const who = fc.constantFrom('The council', 'Orle', 'The mayor of Orle', 'The railway');
    const does = fc.constantFrom('closed', 'did not close', 'opened', 'will close', 'repaired');
    const what = fc.constantFrom(
      'the bridge',
      'two schools',
      '40 stations',
      'the ferry to Merrow',
      'the old mill',
    );
    const when = fc.constantFrom('', ' on Monday', ' in March 2024', ' in 2019', ' after the flood');
    const text = fc.tuple(who, does, what, when).map(([a, b, c, d]) => `${a} ${b} ${c}${d}.`);
    const claims = fc
      .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text }), {
        selector: ({ id }) => id,
        maxLength: 4,
      })
      .map((all) => all.map((claim): MatchClaim => ({ ...claim, language: 'en' })));
    const idsOf = (matches: readonly Match[]) =>
      matches.map(({ claimId, relation }) => `${claimId} ${relation}`);
    fc.assert(
      fc.property(claims, claims, text, (before, after, said) => {
        const sentence = { text: said, language: 'en' };
        const known = createKnownMatches();
        known.set(sentence, matchesOf(before, sentence));
        const same = before.filter(({ id, text: was }) =>
          after.some((now) => now.id === id && now.text === was),
        );
        const claimIds = [...before, ...after]
          .map(({ id }) => id)
          .filter((id) => !same.some((claim) => claim.id === id));
        known.changed({ claimIds, claims: after.filter(({ id }) => claimIds.includes(id)) });
        const found = known.get(sentence);
        if (found !== undefined) expect(idsOf(found)).toEqual(idsOf(matchesOf(after, sentence)));
      }),
      { seed, numRuns: 1000 },
    );
  });
});
