import { describe, expect, it } from 'vitest';
import type { Claim } from '../lib/claims/claim.ts';
import { changeOf, fieldsOf, fieldText, taken, touched, wrongIn } from './claim-fields.ts';

const CLAIM: Claim = {
  id: '00000000-0000-4000-8000-000000000001',
  createdAt: 1,
  updatedAt: 2,
  text: 'The dam holds 12 million litres. ',
  language: 'en',
  tags: ['water', 'dams, large'],
  eventDate: '2026-10',
  verdict: { value: 'disputed', reason: 'Two figures', at: 1 },
  notes: '',
};

describe('the change of a claim', () => {
  it('has nothing where nothing was touched, also of what a form would write otherwise', () => {
    expect(changeOf(fieldsOf(CLAIM), CLAIM)).toEqual({});
  });

  it('has only what was touched, without stray white space', () => {
    const fields = { ...fieldsOf(CLAIM), tags: ' water,  new  dams,,water ', notes: ' Ask them. \n' };
    expect(changeOf(fields, CLAIM)).toEqual({ tags: ['water', 'new dams'], notes: 'Ask them.' });
  });

  it('takes date and verdict away where they were emptied', () => {
    const fields = { ...fieldsOf(CLAIM), eventDate: ' ', verdict: '' } as const;
    expect(changeOf(fields, CLAIM)).toEqual({ eventDate: null, verdict: null });
  });

  it('sends a verdict whole where only its reason changed', () => {
    const fields = { ...fieldsOf(CLAIM), reason: 'Three figures' };
    expect(changeOf(fields, CLAIM)).toEqual({ verdict: { value: 'disputed', reason: 'Three figures' } });
  });
});

describe('two versions', () => {
  it('are put together field by field', () => {
    const mine = { ...fieldsOf(CLAIM), text: 'Mine', reason: 'Mine' };
    const theirs = fieldsOf({ ...CLAIM, text: 'Theirs', notes: 'Theirs', tags: [] });
    const whole = taken(theirs, mine, touched(mine, CLAIM));
    expect(whole).toEqual({ ...mine, notes: 'Theirs', tags: '' });
  });

  it('are said in words', () => {
    expect(fieldText(fieldsOf(CLAIM), 'verdict')).toBe('Disputed: Two figures');
    expect(fieldText({ ...fieldsOf(CLAIM), verdict: '' }, 'verdict')).toBe('');
    expect(fieldText(fieldsOf(CLAIM), 'text')).toBe('The dam holds 12 million litres.');
  });
});

describe('what is wrong', () => {
  it.each([
    [{ text: ' ' }, 'text'],
    [{ text: 'a'.repeat(5_001) }, 'text'],
    [{ eventDate: 'Friday' }, 'eventDate'],
    [{ eventDate: '2026-02-31' }, 'eventDate'],
    [{ tags: 'a'.repeat(101) }, 'tags'],
    [{ notes: 'a'.repeat(50_001) }, 'notes'],
  ])('is said of its field: %#', (change, field) => {
    expect(wrongIn({ ...fieldsOf(CLAIM), ...change })?.field).toBe(field);
  });

  it.each(['', '2026', '2026-11', ' 2026-11-23 ', '2026-11-23T09:00:00Z'])(
    'is nothing of the date “%s”',
    (date) => {
      expect(wrongIn({ ...fieldsOf(CLAIM), eventDate: date })).toBeUndefined();
    },
  );
});
