import { describe, expect, it } from 'vitest';
import type { StatusEvent } from './claim.ts';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from './examples.ts';
import { historyOf } from './history.ts';

const SAVED = aClaim().createdAt;
const KEPT = { sources: [aSource({ createdAt: SAVED })], reviews: [aReview()], origins: [anOrigin()] };
let count = 0;
const event = (after: number, change: Partial<StatusEvent>): StatusEvent => {
  count += 1;
  const at = SAVED + after;
  const id = uuidOf(500 + count);
  return {
    id,
    createdAt: at,
    updatedAt: at,
    claimId: uuidOf(1),
    from: 'unverified',
    to: 'reported',
    because: { kind: 'source' },
    at,
    ...change,
  };
};
const told = (events: StatusEvent[]) =>
  historyOf(aClaim(), 'reported', events, KEPT).map(({ at, status, cause }) => [at - SAVED, status, cause]);

describe('the history of a claim', () => {
  it('begins with its saving, in whatever order the events come', () => {
    const first = event(5, { because: { kind: 'source', id: aSource().id } });
    const checked = event(9e7, {
      from: 'reported',
      to: 'refuted',
      because: { kind: 'review', id: aReview().id },
    });
    const steps = [
      [5, 'reported', { kind: 'source', name: 'Valley Echo' }],
      [9e7, 'refuted', { kind: 'review', name: 'Plumbline Checks' }],
    ];
    expect(told([first, checked])).toEqual(steps);
    expect(told([checked, first])).toEqual(steps);
  });

  it('says what a claim was that came with its status', () => {
    expect(told([])).toEqual([[0, 'reported', { kind: 'saved' }]]);
    const later = event(9e7, { from: 'reported', to: 'disputed', because: { kind: 'imported' } });
    expect(told([later]).map(([, status]) => status)).toEqual(['reported', 'disputed']);
  });

  it('tells a correction from an addition, and names what is gone without a name', () => {
    const [, corrected, gone] = told([
      event(5, {}),
      event(9e7, { because: { kind: 'source', id: aSource().id } }),
      event(9e8, { because: { kind: 'source', id: uuidOf(99) } }),
    ]);
    expect(corrected?.[2]).toEqual({ kind: 'source-corrected', name: 'Valley Echo' });
    expect(gone?.[2]).toEqual({ kind: 'source' });
  });

  it('names who is not accepted any longer, and who is again', () => {
    const { id } = aReview();
    const steps = told([
      event(9e7, { from: 'refuted', to: 'reported', because: { kind: 'refused', id } }),
      event(9e8, { from: 'reported', to: 'refuted', because: { kind: 'accepted', id } }),
    ]);
    expect(steps.slice(1).map(([, , cause]) => cause)).toEqual([
      { kind: 'refused', name: 'Plumbline Checks' },
      { kind: 'accepted', name: 'Plumbline Checks' },
    ]);
  });

  it('leaves out what other claims went through', () => {
    expect(told([event(5, { claimId: uuidOf(2) })])).toHaveLength(1);
  });
});
