import { describe, expect, it } from 'vitest';
import { aClaim, aReview, anOrigin, anotherSource, uuidOf } from './examples.ts';
import { claimView } from './view-of.ts';

describe('claimView', () => {
  it('shows status, reason, sources and reviews, and nothing the reader has no need of', () => {
    const source = anotherSource({
      originId: uuidOf(3),
      attributedTo: 'the Road Office',
      publishedAt: '2020-01-02',
    });
    const claim = aClaim({ notes: 'my private note', tags: ['private'] });
    const view = claimView(claim, [source], [aReview({ verdict: 'unclear' })], [anOrigin()]);
    expect(view).toEqual({
      id: claim.id,
      text: claim.text,
      status: 'reported',
      why: {
        reviews: [],
        asserting: [{ name: 'Road Office', reports: 1, against: 0, outlets: 1, supports: true }],
        hedging: [],
        disputing: [],
        mentioning: 0,
        untimely: [],
      },
      history: [{ at: aClaim().createdAt, status: 'reported', cause: { kind: 'saved' } }],
      sources: [
        {
          id: source.id,
          url: source.url,
          publisher: 'Valley Echo',
          canonicalUrl: 'https://valley.example/bridge',
          title: 'The bridge',
          publishedAt: '2020-01-02',
          stance: 'supports',
          certainty: 'asserted',
          manner: 'asserted',
          attributedTo: 'the Road Office',
          quote: '4,000 cars',
          link: 'https://valley.example/bridge#:~:text=4%2C000%20cars',
          origin: 'Road Office',
        },
      ],
      reviews: [
        {
          id: aReview().id,
          publisher: 'Plumbline Checks',
          url: 'https://plumbline.example/checks/bridge',
          rating: 'False',
          verdict: 'unclear',
        },
      ],
    });
    expect(JSON.stringify(view)).not.toContain('private');
  });

  it('lists support before dispute before mention, oldest first, undated last', () => {
    const sources = [
      anotherSource({ title: 'mention', stance: 'mentions', publishedAt: '2019' }),
      anotherSource({ title: 'undated' }),
      anotherSource({ title: 'dispute', stance: 'disputes', publishedAt: '2018' }),
      anotherSource({ title: 'late', publishedAt: '2020-02' }),
      anotherSource({ title: 'early', publishedAt: '2020-01-31' }),
      anotherSource({ title: 'elsewhere', claimId: uuidOf(50) }),
    ];
    expect(claimView(aClaim(), sources, [], []).sources.map(({ title }) => title)).toEqual([
      'early',
      'late',
      'undated',
      'dispute',
      'mention',
    ]);
  });

  it('counts sources as its status does: who cites another or copies it shares its origin, and it is said why', () => {
    const cited = anotherSource({ publisher: 'Hill Herald', publishedAt: '2020-01-01' });
    const citing = anotherSource({ attributedTo: 'the Hill Herald', publishedAt: '2020-01-02' });
    const alone = anotherSource({ publisher: 'Lowland Post', publishedAt: '2020-01-03' });
    const near = anotherSource({ stance: 'mentions', attributedTo: 'the Lowland Post' });
    const { sources, why } = claimView(aClaim(), [cited, citing, alone, near], [], []);
    expect(why.asserting).toContainEqual(expect.objectContaining({ name: 'Hill Herald', reports: 2 }));
    expect(sources.map(({ origin, shares }) => [origin, shares])).toEqual([
      ['Hill Herald', [{ by: 'cites', name: 'Hill Herald' }]],
      ['Hill Herald', [{ by: 'cites', name: 'Hill Herald' }]],
      ['Lowland Post', undefined],
      // A mention is no witness, so it joins none.
      ['Valley Echo', undefined],
    ]);
  });

  it('names the publisher where the origin is not known', () => {
    expect(claimView(aClaim(), [anotherSource()], [], []).sources[0]?.origin).toBe('Valley Echo');
  });

  it('says by which words a source was read, where they stand in its quote, and whether it is counted', () => {
    const sentence = 'The office denied on Monday that 4,000 cars cross.';
    const quote = { exact: 'denied on Monday that 4,000', prefix: '', suffix: '' };
    const denial = anotherSource({ sentence, quote, stance: 'disputes', publishedAt: '2019' });
    const [shown] = claimView(
      aClaim({ text: 'Some 4,000 cars cross.', eventDate: '2020' }),
      [denial],
      [],
      [],
    ).sources;
    expect(shown).toMatchObject({
      manner: 'denied',
      decidedBy: ['denied'],
      decidedAt: [{ start: 0, end: 6 }],
      untimely: 'before-event',
    });
    const chosen = { ...denial, stance: 'supports' as const, byUser: ['stance' as const] };
    const [own] = claimView(aClaim(), [chosen], [], []).sources;
    expect(own).toMatchObject({ byUser: ['stance'] });
    expect(own).not.toHaveProperty('manner');
  });
});
