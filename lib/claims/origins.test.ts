import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOrigin, anotherSource, uuidOf } from './examples.ts';
import { independentOrigins } from './origins.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

describe('independentOrigins', () => {
  it('keeps apart what nothing joins', () => {
    const witnesses = independentOrigins([
      anotherSource({
        publisher: 'A',
        sentence: 'The bridge carries four thousand cars on a working day in winter.',
      }),
      anotherSource({
        publisher: 'B',
        sentence: 'On weekdays in the cold season 4,000 vehicles cross, our counter says.',
      }),
    ]);
    expect(witnesses.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(witnesses.flatMap(({ joined }) => joined)).toEqual([]);
  });

  it('joins sources that name the same origin, and says which', () => {
    const originId = uuidOf(3);
    const [witness, ...others] = independentOrigins(
      [anotherSource({ originId }), anotherSource({ originId })],
      [anOrigin()],
    );
    expect(others).toEqual([]);
    expect(witness?.name).toBe('Road Office');
    expect(witness?.joined).toMatchObject([{ by: 'same-origin', name: 'Road Office' }]);
  });

  it.each([
    ['its name', 'the Road Office'],
    ['an alias', 'traffic planners at the R.O.A.'],
    ['its name in a longer phrase', 'a clerk of the Road Office’s northern branch'],
  ])('joins a source that has its report from the other’s origin by %s', (_, attributedTo) => {
    const origin = anOrigin({ aliases: ['R.O.A.'] });
    const witnesses = independentOrigins(
      [anotherSource({ attributedTo }), anotherSource({ originId: origin.id, publisher: 'Hill Herald' })],
      [origin],
    );
    expect(witnesses).toHaveLength(1);
    expect(witnesses[0]?.joined[0]).toMatchObject({ by: 'cites', name: 'Road Office' });
  });

  it('joins a source that cites the other outlet, whichever comes first', () => {
    const cited = anotherSource({ publisher: 'Hill Herald' });
    const citing = anotherSource({ publisher: 'Valley Echo', attributedTo: 'the Hill Herald' });
    expect(independentOrigins([cited, citing])).toHaveLength(1);
    expect(independentOrigins([citing, cited])).toHaveLength(1);
  });

  it('joins outlets that have it in the same words from a body neither names further, and calls it by these', () => {
    const said = [
      [
        'Daily Ledger',
        'the interior ministry',
        'Thirty-four people were killed by the flood in Brenholt, the interior ministry said.',
      ],
      [
        'Sorn Courier',
        'The interior ministry',
        'The interior ministry put the number of those who died in the water at 34.',
      ],
      [
        'Harbour Mail',
        'the interior ministry',
        'At least four streets are gone and 34 lives are lost, according to the interior ministry.',
      ],
    ] as const;
    const sources = said.map(([publisher, attributedTo, sentence], at) =>
      anotherSource({ publisher, attributedTo, sentence, createdAt: at }),
    );
    const [witness, ...others] = independentOrigins(sources);
    expect(others).toEqual([]);
    expect(witness?.name).toBe('“the interior ministry”');
    expect(witness?.joined[0]).toMatchObject({ by: 'same-origin', name: '“the interior ministry”' });
    // One outlet alone is not the ministry, and does not say so itself.
    expect(independentOrigins(sources.slice(0, 1))[0]?.name).toBe('“the interior ministry” in Daily Ledger');
    const officials = sources.map((source) => ({ ...source, attributedTo: 'officials' }));
    expect(independentOrigins(officials)).toHaveLength(3);
  });

  it('meets whole words only', () => {
    const a = anotherSource({ publisher: 'A', attributedTo: 'the Roadside Officers' });
    const b = anotherSource({ publisher: 'B', originId: uuidOf(3) });
    expect(independentOrigins([a, b], [anOrigin()])).toHaveLength(2);
  });

  it('joins near copies, but not short sentences that are alike by chance', () => {
    const long = 'The old bridge over the Alder carries about four thousand cars on every working day.';
    const copy =
      'The old bridge over the Alder carries about four thousand cars on every working day, it said.';
    const short = 'It carries 4,000 cars.';
    expect(
      independentOrigins([anotherSource({ sentence: long }), anotherSource({ sentence: copy })]),
    ).toHaveLength(1);
    expect(
      independentOrigins([anotherSource({ sentence: short }), anotherSource({ sentence: short })]),
    ).toHaveLength(2);
  });

  it.each<[string, string, string, number]>([
    ['a plain sentence', 'Two people died.', 'Two people died.', 2],
    [
      'a plain sentence of seven words',
      'It carries 4,000 cars on a Monday.',
      'It carries 4,000 cars on a Monday.',
      2,
    ],
    ['a quotation', '“We counted 4,000 cars here,” she said.', '"We counted 4,000 cars here", she said.', 1],
    ['half a quotation', '“We counted 4,000 cars here,” she said.', '“We counted 4,000 cars,” she said.', 2],
    [
      'a quotation with another figure',
      '“We counted 4,000 cars,” she said.',
      '“We counted 5,000 cars,” she said.',
      2,
    ],
    [
      'a quoted word or two',
      'The bridge is “quite full” every day.',
      'The bridge is “quite full” every day.',
      2,
    ],
    ['no sentence', '', '', 2],
  ])('takes %s of few words in two outlets for what it is', (_, one, other, count) => {
    const [a, b] = [anotherSource({ sentence: one }), anotherSource({ sentence: other })];
    expect(independentOrigins([a, b])).toHaveLength(count);
    const [witness] = independentOrigins([a, b]);
    expect(witness?.joined.map(({ by }) => by)).toEqual(count === 1 ? ['near-copy'] : []);
  });

  it('takes a short sentence for a copy where the articles have more in common than it', () => {
    const sentence = 'Two people died.';
    const sketch = Array.from({ length: 100 }, (_, hash) => hash * 2);
    const withShared = (shared: number, words = sentence) => [
      anotherSource({ sentence: words, sketch }),
      anotherSource({ sentence: words, sketch: sketch.map((hash, at) => (at < shared ? hash : hash + 1)) }),
    ];
    expect(independentOrigins(withShared(20))).toHaveLength(1);
    expect(independentOrigins(withShared(4))).toHaveLength(2);
    expect(independentOrigins(withShared(20, ''))).toHaveLength(2);
    const [one, other] = withShared(20).map((source, at) => ({
      ...source,
      sentence: `${at + 2} people died.`,
    }));
    expect(independentOrigins([one, other].filter((each) => each !== undefined))).toHaveLength(2);
  });

  it('joins through a third', () => {
    const a = anotherSource({ originId: uuidOf(3) });
    const b = anotherSource({ originId: uuidOf(3), publisher: 'Hill Herald' });
    const c = anotherSource({ attributedTo: 'Hill Herald', publisher: 'C' });
    expect(independentOrigins([a, c, b])).toHaveLength(1);
  });

  it(`puts every source into exactly one witness, in whatever order they come (seed ${seed})`, () => {
    const source = fc
      .record({
        origin: fc.nat(4),
        publisher: fc.constantFrom('A', 'B', 'C'),
        cites: fc.constantFrom('A', 'B', 'x'),
      })
      .map(({ origin, publisher, cites }) =>
        anotherSource({ originId: uuidOf(origin), publisher, attributedTo: cites }),
      );
    fc.assert(
      fc.property(fc.array(source, { maxLength: 8 }), (sources) => {
        const groups = independentOrigins(sources).map((witness) =>
          witness.sources.map(({ id }) => id).toSorted(),
        );
        const reversed = independentOrigins(sources.toReversed()).map((witness) =>
          witness.sources.map(({ id }) => id).toSorted(),
        );
        expect(groups.flat().toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
        expect(new Set(reversed.map(String))).toEqual(new Set(groups.map(String)));
      }),
      { numRuns: 1000, seed },
    );
  });
});
