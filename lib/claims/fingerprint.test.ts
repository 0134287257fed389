import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const word = fc.stringMatching(/^[a-zа-я0-9]{1,8}$/u);
const sentence = fc.array(word, { minLength: 1, maxLength: 20 });

describe('fingerprint', () => {
  it('is 64 bits in hex, the published FNV-1a value for a known text', () => {
    // Test vector of the FNV reference code (test_fnv.c): FNV-1a 64 of "foobar".
    expect(fingerprint('foobar')).toBe('85944171f73967e8');
    expect(fingerprint('')).toBe('cbf29ce484222325');
  });

  it.each([
    ['case', 'The Ferry Left At Nine.', 'the ferry left at nine.'],
    ['white space', 'The ferry  left\n at nine.', 'The ferry left at nine.'],
    ['no-break and soft spaces', 'The ferry\u00a0left at ni\u00adne.', 'The ferry left at nine.'],
    ['quotation marks', '“We’re late,” he said.', '"We\'re late," he said.'],
    ['dashes', 'The ferry — late — left.', 'The ferry - late - left.'],
    ['the end', 'The ferry left at nine', 'The ferry left at nine.”'],
    ['an ellipsis', 'The ferry left at nine…', 'The ferry left at nine...'],
  ])('stays when only %s differs', (_, a, b) => {
    expect(fingerprint(a)).toBe(fingerprint(b));
  });

  it.each([
    ['a number', 'The ferry carried 190 people.', 'The ferry carried 180 people.'],
    ['a digit group', 'The ferry carried 1.500 tonnes.', 'The ferry carried 1,500 tonnes.'],
    ['a negation', 'The ferry did leave.', 'The ferry did not leave.'],
    ['the order of words', 'The ferry hit the tug.', 'The tug hit the ferry.'],
    ['a question mark', 'The ferry left.', 'The ferry left?'],
  ])('changes when %s does', (_, a, b) => {
    expect(fingerprint(a)).not.toBe(fingerprint(b));
  });

  it(`holds for any sentence (seed ${seed})`, () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const plain = a.join(' ');
        expect(fingerprint(`  “${a.join(' \t')}.” `.toUpperCase())).toBe(fingerprint(plain));
        if (plain !== b.join(' ')) expect(fingerprint(plain)).not.toBe(fingerprint(b.join(' ')));
      }),
      { numRuns: 1000, seed },
    );
  });
});
