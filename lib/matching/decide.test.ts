import { describe, expect, it } from 'vitest';
import { analyse } from './analysis.ts';
import { decide } from './decide.ts';
import type { Meaning } from './meaning.ts';
import type { Chances } from './model/chances.ts';
import type { Outcome } from './outcome.ts';

/** Tables that know no word. */
const MEANING: Meaning = {
  dimensions: 1,
  version: 1,
  word: () => undefined,
  encode: () => undefined,
  sum: () => undefined,
};

const SENTENCE = 'Rescuers said twelve people died when a ferry sank off the coast of Lombok on Tuesday.';

function decided(
  claim: string,
  chances: Partial<Chances>,
  sensitivity?: 'strict' | 'generous',
): Outcome | undefined {
  const judge = (): Chances => ({ same: 0, conflicts: 0, neither: 0, ...chances });
  return decide(analyse(SENTENCE), analyse(claim), {
    judge,
    meaning: MEANING,
    ...(sensitivity !== undefined && { sensitivity }),
  });
}

describe('the decision', () => {
  it('says a claim from the chance on that the sensitivity asks for', () => {
    const claim = 'A ferry disaster off Lombok cost twelve lives.';
    expect(decided(claim, { same: 0.75 })?.relation).toBe('same');
    expect(decided(claim, { same: 0.75 }, 'strict')).toMatchObject({
      relation: 'related',
      suggested: 'same',
    });
    expect(decided(claim, { same: 0.65 }, 'generous')?.relation).toBe('same');
    expect(decided(claim, { same: 0.65 })?.relation).toBe('related');
  });

  it('is strict, whatever is asked for, where the tables of words are missing', () => {
    const claim = analyse('A ferry disaster off Lombok cost twelve lives.');
    const judge = (): Chances => ({ same: 0.75, conflicts: 0, neither: 0.25 });
    expect(decide(analyse(SENTENCE), claim, { judge, sensitivity: 'generous' })).toMatchObject({
      relation: 'related',
      suggested: 'same',
    });
  });

  it('lets no chance outweigh a rival figure that the rules named', () => {
    const outcome = decided('Twenty people died when a ferry sank off Lombok.', { same: 0.99 });
    expect(outcome).toMatchObject({
      relation: 'conflicts',
      differences: [{ kind: 'number', there: 'Twenty' }],
    });
  });

  it('names what differs in a conflict, in the words of both', () => {
    const outcome = decided('Twelve people died when a bus sank off Lombok.', { conflicts: 0.9 });
    expect(outcome?.relation).toBe('conflicts');
    expect(outcome?.differences).not.toEqual([]);
    for (const { here, there } of outcome?.differences ?? []) {
      expect(SENTENCE).toContain(here);
      expect('Twelve people died when a bus sank off Lombok.').toContain(there);
    }
  });

  it('says no conflict whose difference it cannot name', () => {
    expect(
      decided('Twelve people died when a ferry sank off Lombok.', { conflicts: 0.9 })?.relation,
    ).not.toBe('conflicts');
  });

  it('gives the chance of what it says as the score', () => {
    expect(decided('A ferry disaster off Lombok cost twelve lives.', { same: 0.87 })?.score).toBeCloseTo(
      0.87,
    );
  });

  it('says nothing of a claim that shares no word', () => {
    expect(decided('Parliament has passed the budget.', { same: 0.99, conflicts: 0.99 })).toBeUndefined();
  });

  it('has a claim of a library that does not say what it speaks of met by its own words alone', () => {
    const judge = (): Chances => ({ same: 0.9, conflicts: 0, neither: 0.1 });
    const about = (sentence: string, claim: string, library: boolean) =>
      decide(analyse(sentence), analyse(claim), { judge, meaning: MEANING, library })?.relation;
    const sentence = 'An early-voting campaign in the United States has barely begun this week.';
    const unnamed = 'But another one, in the United States, has barely begun.';
    expect(about(sentence, unnamed, true)).not.toBe('same');
    expect(about(sentence, unnamed, false)).toBe('same');
    expect(about(unnamed, unnamed, true)).toBe('same');
    // A figure says what is spoken of, and so does a name.
    expect(about('The storm killed 300 people.', 'It killed 300 people.', true)).toBe('same');
    expect(about('The storm killed people in Lombok.', 'The storm killed people in Lombok.', true)).toBe(
      'same',
    );
  });
});
