import { describe, expect, it } from 'vitest';
import { claimView, markView, matchView } from '../../tests/components/fixtures.ts';
import type { RivalView } from '../claims/rival-view.ts';
import type { MatchView } from '../claims/view.ts';
import { figuresOf } from '../matching/figures.ts';
import { withRivals } from './rivals.ts';

const rival = (id: string, text: string): RivalView => ({
  id,
  text,
  status: 'reported',
  figures: figuresOf({ text }),
  origins: 1,
  against: 0,
  dates: [],
});
const TWELVE = rival('twelve', 'Norway sent 12,000 soldiers to Denmark.');
const TEN = rival('ten', 'Some 10,000 Norwegian soldiers were sent to Denmark.');
const QUESTION = [TEN, TWELVE];
const rivals = new Map(QUESTION.map(({ id }) => [id, QUESTION]));

const conflict = (here: string, change: Partial<MatchView> = {}) =>
  matchView({
    claim: claimView({ id: 'twelve', text: TWELVE.text }),
    relation: 'conflicts',
    differences: [{ kind: 'number', here, there: '12,000' }],
    ...change,
  });
const told = (text: string, ...matches: MatchView[]) =>
  withRivals([markView({ sentence: 3, matches })], rivals, (at) => (at === 3 ? text : ''))[0]?.matches ?? [];

describe('a sentence that conflicts with one claim of a question', () => {
  it('is told which other claim it bears out, with the figure of both', () => {
    const [match] = told('Norway sent 10,000 soldiers to Denmark.', conflict('10,000'));
    expect(match?.rivals).toEqual(QUESTION);
    expect(match?.agrees).toEqual({
      claimId: 'ten',
      figures: { here: '10,000', there: TEN.figures[0]?.words },
    });
  });

  it('bears out what it says the same as, whatever its figure', () => {
    const same = matchView({ claim: claimView({ id: 'ten' }), relation: 'same' });
    const [match] = told('Norway sent ten times 1,000 soldiers.', conflict('1,000'), same);
    expect(match?.agrees).toEqual({ claimId: 'ten' });
  });

  it('bears out nothing where no claim has its figure, or another of its figures', () => {
    expect(told('Norway sent 9,000 soldiers to Denmark.', conflict('9,000'))[0]?.agrees).toBeUndefined();
    const other = 'Norway sent 9,000 soldiers and 10,000 blankets to Denmark.';
    expect(told(other, conflict('9,000'))[0]?.agrees).toBeUndefined();
  });

  it('bears out nothing by a conflict in something else, or where it says the same', () => {
    const place = conflict('', { differences: [{ kind: 'place', here: 'Sweden', there: 'Denmark' }] });
    expect(told('Norway sent 10,000 soldiers to Sweden.', place)[0]?.agrees).toBeUndefined();
    expect(
      told('Norway sent 12,000 soldiers.', matchView({ claim: claimView({ id: 'twelve' }) })),
    ).toMatchObject([{ rivals: QUESTION }]);
  });

  it('is left alone where its claim has no rivals', () => {
    const match = matchView();
    expect(told('Some 10,000 soldiers.', match)).toEqual([match]);
  });
});
