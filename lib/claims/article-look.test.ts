import { describe, expect, it } from 'vitest';
import { type LookMark, type LookMatch, type LookSource, articleLook, restsOn } from './article-look.ts';

type ToneOf = Pick<LookMark, 'tone'>;
const source = (origin: string, stance: LookSource['stance'] = 'supports'): LookSource => ({
  origin,
  stance,
});
const claim = (...sources: LookSource[]) => ({ status: 'reported' as const, sources });
const match = (given: Partial<LookMatch> = {}): LookMatch => ({
  claim: claim(source('Town Hall')),
  relation: 'same',
  ...given,
});
/** Painted, but where all is merely related. */
const mark = (sentence: number, ...matches: LookMatch[]): LookMark => {
  const isPainted = matches.some(
    ({ relation, suggested }) => relation !== 'related' || suggested !== undefined,
  );
  const tone: ToneOf = isPainted ? { tone: matches.every(isDoubtful) ? 'suggested' : 'open' } : {};
  return { sentence, certainty: 'asserted', matches, ...tone };
};
const isDoubtful = ({ suggested, decision }: LookMatch) => suggested !== undefined && decision === undefined;
const related = match({ relation: 'related' });
const doubtful = match({ relation: 'related', suggested: 'same' });
const names = (...marks: LookMark[]) => articleLook({ sentences: 20 }, marks).origins.map(({ name }) => name);

describe('articleLook', () => {
  it('counts sentences, and leaves those that nothing speaks about as such', () => {
    const look = articleLook({ sentences: 20, hedged: 7 }, [
      { ...mark(1, match()), certainty: 'hedged' },
      mark(3, match({ relation: 'conflicts' }), match()),
      {
        ...mark(4, doubtful),
        certainty: 'denied',
      },
      { ...mark(9, related), certainty: 'hedged' },
    ]);
    expect(look).toMatchObject({
      checked: 20,
      matched: 3,
      conflicting: 1,
      hedged: 7,
      hedgedMatched: 1,
      suggested: 1,
      related: 1,
      unspoken: 16,
    });
  });

  it('has no number of hedged sentences where nobody can tell', () => {
    const look = articleLook({ sentences: 20 }, [{ ...mark(1, match()), certainty: 'hedged' }]);
    expect(look).not.toHaveProperty('hedged');
  });

  it('is all unspoken where nothing was found', () => {
    expect(articleLook({ sentences: 7 }, [])).toMatchObject({
      checked: 7,
      matched: 0,
      unspoken: 7,
      origins: [],
    });
  });

  it('counts an origin once, through however many outlets, claims and sentences', () => {
    const wire = claim(source('Hill Wire'), source('Hill Wire'));
    const look = articleLook({ sentences: 20 }, [
      mark(5, match({ claim: wire })),
      mark(2, match({ claim: wire }), match()),
    ]);
    expect(look.origins).toEqual([
      { name: 'Hill Wire', backs: [2, 5], named: [], against: [] },
      { name: 'Town Hall', backs: [2], named: [], against: [] },
    ]);
  });

  it('takes names for one that differ in case, white space or by a "the"', () => {
    const written = ['The Town Hall', 'town  hall', 'Town Hall '].map((name) => source(name));
    expect(names(mark(1, match({ claim: claim(...written) })))).toEqual(['The Town Hall']);
    expect(names(mark(1, match({ claim: claim(source('The'), source('Town Hall')) })))).toHaveLength(2);
  });

  it('tells who backs a sentence from whom it goes against', () => {
    const both = claim(source('Town Hall'), source('Hill Council', 'disputes'), source('Wire', 'mentions'));
    const look = articleLook({ sentences: 20 }, [
      mark(1, match({ claim: both })),
      mark(2, match({ claim: both, relation: 'conflicts' })),
    ]);
    expect(look.origins).toEqual([
      { name: 'Town Hall', backs: [1], named: [], against: [2] },
      { name: 'Hill Council', backs: [], named: [], against: [1] },
    ]);
    expect(restsOn(look).map(({ name }) => name)).toEqual(['Town Hall']);
  });

  it.each([
    ['the Town Hall', [1]],
    ['Alder Town Hall', [1]],
    ['the spy agency', [1]],
    ['Alder’s spy agency', [1]],
    ['an official', []],
    ['Hill Council', []],
    ['the agency', []],
  ])('knows when a sentence names an origin itself: %s', (attributedTo, named) => {
    const sources = [{ ...source('Town Hall'), attributedTo: 'The spy agency' }, source('Wire', 'disputes')];
    const [hall, wire] = articleLook({ sentences: 20 }, [
      { ...mark(1, match({ claim: claim(...sources) })), attributedTo },
    ]).origins;
    expect([hall?.named, wire?.named]).toEqual([named, []]);
  });

  it('holds a refuted claim against no sentence that contradicts it', () => {
    const refuted = { ...claim(source('Town Hall')), status: 'refuted' as const };
    expect(names(mark(1, match({ claim: refuted, relation: 'conflicts' })))).toEqual([]);
    expect(names(mark(1, match({ claim: refuted })))).toEqual(['Town Hall']);
  });

  it('counts as conflicting what looks like it: not what is backed, nor what contradicts a refuted claim', () => {
    const refuted = { ...claim(source('Town Hall')), status: 'refuted' as const };
    const conflicting = (...marks: Parameters<typeof articleLook>[1]) =>
      articleLook({ sentences: 20 }, marks).conflicting;
    const rival = match({ relation: 'conflicts' });
    expect(conflicting(mark(1, rival), mark(2, match({ claim: refuted, relation: 'conflicts' })))).toBe(1);
    expect(conflicting({ ...mark(1, match(), rival), tone: 'backed' })).toBe(0);
    expect(conflicting({ ...mark(1, match(), rival), tone: 'contested' })).toBe(1);
  });

  it('takes nothing from what is in doubt, related or rejected, and all from what was confirmed', () => {
    expect(names(mark(1, doubtful, related))).toEqual([]);
    expect(names(mark(1, match({ decision: 'rejected' })))).toEqual([]);
    expect(names(mark(1, { ...doubtful, decision: 'confirmed' }))).toEqual(['Town Hall']);
  });
});
