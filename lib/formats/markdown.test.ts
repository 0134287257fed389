import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claims, taken } from '../../tests/formats/any-claims.ts';
import { aClaim, aReview, aSource, anOrigin } from '../claims/examples.ts';
import type { ImportedClaim } from './imported.ts';
import { markdownWriter } from './markdown.ts';
import { written } from './taken.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const notesOf = (records: ImportedClaim[]) =>
  [...written(markdownWriter('2026-11-23'), records.map(taken))].join('');

describe('notes', () => {
  it('are a section for each claim', () => {
    const claim = {
      ...aClaim({ tags: ['roads', 'a_b'], notes: 'Call back.\n- on Monday' }),
      sources: [{ ...aSource({ authors: ['A. Byline'], publishedAt: '2024-05' }), origin: anOrigin() }],
      reviews: [aReview({ datePublished: '2024-06-01' })],
    };
    expect(notesOf([claim])).toBe(`# Claims, 2026-11-23

## The Alder bridge carries 4,000 cars a day.

Reported: one outlet.

- Tags: roads, a\\_b

### Sources

- [The bridge](<https://valley.example/bridge>): Valley Echo; by A. Byline; 2024-05; supports it, asserted; from Road Office

  > 4,000 cars


### Fact-checks

- [Plumbline Checks](<https://plumbline.example/checks/bridge>): False, 2024-06-01

### Notes

> Call back.
> \\- on Monday
`);
  });

  it('have nothing from pages that is more than words', () => {
    const hostile = '<img src=x onerror=alert(1)> [a](javascript:1) `x` **b**\n# c\n| d |\u202E $e$ [[f]]';
    const text = notesOf([
      {
        ...aClaim({ text: hostile, notes: hostile, tags: [hostile] }),
        sources: [aSource({ title: hostile, publisher: hostile, url: 'https://a.example/?a=\\>b<c' })],
        reviews: [],
      },
    ]);
    expect(text.replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(
      /<img|\]\(javascript|`|\*\*|\n#(?!#| Cl)|\||\$|\[\[|\u202E/u,
    );
    expect(text).toContain('](<https://a.example/?a=%5C%3Eb%3Cc>)');
  });

  it(`have a section for each claim, whatever is in it (seed ${seed})`, () => {
    fc.assert(
      fc.property(claims, (records) => {
        expect(
          notesOf(records)
            .split('\n')
            .filter((line) => /^##? /u.test(line)),
        ).toHaveLength(records.length + 1);
      }),
      { numRuns: 1_000, seed },
    );
  }, 60_000);
});
