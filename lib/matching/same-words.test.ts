import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/words.ts';
import { compare } from './compare.ts';
import { areButForASlip, areSameWords } from './same-words.ts';
import { judge } from '../../bench/doors/judge.ts';
import { loadAids } from '../../bench/doors/meaning.ts';

/** Sentences the reading finds hard: denials, fragments, quotations, agencies before the news. */
const HARD = [
  'And nor can the harbour office of Tarn yet confirm reports of a second collision.',
  'According to the coast guard of Tarn, pilots who have been sent to Vardby were given Danish uniforms; they wear no badges.',
  'A video that the mayor’s staff posted on Friday purports to show divers at the wreck.',
  'The threat to close the port came in answer to words of the minister, who said that all ways were open.',
  'Anna Lund, editor, the magazine Ships and Ports',
  '“[Such a closure would] push the dispute into a new stage,” she wrote.',
];

describe('a sentence in the words of the claim', () => {
  it.each(HARD)('makes it: %s', (text) => {
    const date = '2024-10-22';
    const outcome = compare({ text, date }, { id: 'c', text, date }, { judge });
    expect(outcome?.suggested ?? outcome?.relation).toBe('same');
  });

  it('makes it for certain where the words are enough', () => {
    const [text = ''] = HARD;
    expect(compare({ text }, { id: 'c', text }, { judge })?.relation).toBe('same');
  });

  it('is found in a headline too', () => {
    const text = 'Divers Search Wreck Again';
    const outcome = compare({ text }, { id: 'c', text }, { judge });
    expect(outcome?.suggested ?? outcome?.relation).toBe('same');
  });

  it('does not make it where the words mean another day', () => {
    const text = 'The mayor of Tarn resigned on Friday after a vote of the council.';
    const claim = { id: 'c', text, date: '2022-03-01' };
    expect(compare({ text, date: '2024-10-22' }, claim, { judge })?.relation).not.toBe('same');
    expect(compare({ text, date: '2022-03-02' }, claim, { judge })?.relation).toBe('same');
  });
});

describe('a slip of the pen', () => {
  const { meaning } = loadAids();
  const saidOf = (text: string, claim: string) =>
    compare({ text }, { id: 'c', text: claim }, { judge, meaning })?.relation;

  it('leaves the words what they are', () => {
    const claim = 'At least 106 protesters in 21 cities have been killed, the group said.';
    expect(saidOf(claim.replace('protesters', 'proesters'), claim)).toBe('same');
    expect(saidOf(claim, claim.replace('protesters', 'protestres'))).toBe('same');
  });

  it('is none where both are words, where there are two, and in a name or a figure', () => {
    const adopted = 'The council of the harbour town adopted the plan for a longer pier.';
    expect(saidOf(adopted.replace('adopted', 'adapted'), adopted)).not.toBe('same');
    const tokens = (text: string) => tokenize(text, 'en');
    const isWord = (norm: string) => meaning?.word(norm) !== undefined;
    const slips = (a: string, b: string) => areButForASlip(tokens(a), tokens(b), isWord);
    expect(slips('The concil met.', 'The council met.')).toBe(true);
    expect(slips('The concil adoptd it.', 'The council adopted it.')).toBe(false);
    expect(slips('Then Karlson left.', 'Then Karlsen left.')).toBe(false);
    expect(slips('Then 1500000 left.', 'Then 1500001 left.')).toBe(false);
    expect(areButForASlip(tokens('The concil met.'), tokens('The council met.'), undefined)).toBe(false);
  });
});

describe('the same words', () => {
  it.each([
    ['The ferry sank.', '“The ferry sank”', true],
    ['The ferry\u00a0sank – twice', 'the ferry sank — twice.', true],
    ['The ferry sank.', 'The ferry did not sink.', false],
    ['It grew by 5%', 'It grew by 5', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(areSameWords(a, b)).toBe(same);
  });
});
