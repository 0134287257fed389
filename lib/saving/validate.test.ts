import { describe, expect, it } from 'vitest';
import type { Captured, DraftForm } from './draft.ts';
import { faultsOf } from './validate.ts';

const PAGE = { url: 'https://news.example/a' } as Captured;
const FORM: DraftForm = {
  text: 'The harbour office of Alder closed both quays on 18 October 2024.',
  tags: ['harbours'],
  notes: '',
  eventDate: '2024-10-18',
  stance: 'supports',
  certainty: 'asserted',
  attributedTo: '',
  origin: '',
};
const faults = (change: Partial<DraftForm>, page = PAGE) => faultsOf({ ...FORM, ...change }, page);

describe('what has to be mended before a claim is saved', () => {
  it('is nothing for a good claim', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ verdict: { value: 'refuted', reason: '' }, eventDate: '2024' })).toEqual([]);
  });

  it.each<[string, Partial<DraftForm>, string, RegExp]>([
    ['an empty claim', { text: ' \n' }, 'text', /^Write the claim/u],
    ['a long claim', { text: 'a '.repeat(2_501) }, 'text', /has 5,001 characters; shorten it to 5,000/u],
    [
      'many tags',
      { tags: Array.from({ length: 201 }, (_, i) => `t${i}`) },
      'tags',
      /201 tags; keep 200 or fewer/u,
    ],
    ['a long tag', { tags: ['x'.repeat(101)] }, 'tags', /101 characters; shorten it to 100/u],
    ['a day that does not exist', { eventDate: '2024-02-31' }, 'eventDate', /^Write the date as year/u],
    ['a date in words', { eventDate: 'last Friday' }, 'eventDate', /2024-10-18/u],
    ['a long note', { notes: 'n'.repeat(50_001) }, 'notes', /50,001 characters/u],
    ['a long reason', { verdict: { value: 'verified', reason: 'r'.repeat(5_001) } }, 'verdict', /reason/u],
    ['a long speaker', { attributedTo: 'a'.repeat(501) }, 'attributedTo', /shorten it to 500/u],
    ['a long origin', { origin: 'o'.repeat(301) }, 'origin', /shorten it to 300/u],
    ['a claim that is none', { claimId: 'gone' }, 'claimId', /^Choose the claim again/u],
  ])('is said for %s', (_, change, field, words) => {
    const found = faults(change);
    expect(found.map((fault) => fault.field)).toEqual([field]);
    expect(found[0]?.words).toMatch(words);
  });

  it('is a page without a web address', () => {
    const found = faults({}, { ...PAGE, url: 'file:///a.html' });
    expect(found.map(({ field }) => field)).toEqual(['url']);
  });

  it('asks for no text where the claim is kept already', () => {
    expect(faults({ claimId: 'd04ead51-952b-57cc-a896-21d5d1cd6d8d', text: '' })).toEqual([]);
  });

  it('counts tags as they are kept: without blanks, each once', () => {
    expect(faults({ tags: ['', ' ', ...Array.from({ length: 300 }, () => 'same')] })).toEqual([]);
  });
});
