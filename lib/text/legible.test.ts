import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legible } from './legible.ts';
import { tokenize } from './words.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const SEALS = 'Wardens of the Tarn reserve counted 412 seals on the outer sandbank in March 2024.';
const norms = (text: string, language = 'en') => tokenize(text, language).map(({ norm }) => norm);

describe(`legible (seed ${seed})`, () => {
  it('leaves a text alone that is as it is seen, whatever its script', () => {
    for (const text of [
      SEALS,
      'Das Mädchen aß Brötchen.',
      'Путин сказал, что…',
      'Η Αθήνα',
      '서울은 “수도”다.',
    ])
      expect(legible(text)).toBeUndefined();
  });

  it('reads past what nobody sees, and tells where each character stood', () => {
    expect(legible('4\u200B12\u00AD!')).toEqual({ text: '412!', at: [0, 2, 3, 5] });
    expect(norms('Reser\u00ADve counted 4\u206612\u2069 seals')).toEqual(norms('Reserve counted 412 seals'));
  });

  it('reads letters of another script as those they look like, in words of two scripts alone', () => {
    expect(norms('The s\u0435\u0430ls of Р\u0430ris')).toEqual(norms('The seals of Paris'));
    expect(norms('тюл\u0065ни', 'ru')).toEqual(norms('тюлени', 'ru'));
    expect(legible('COVID-тест')).toBeUndefined();
    // "м" looks like no Latin letter: it is an ending, put to a foreign name.
    expect(norms('iPhoneом', 'ru')).toEqual(['iphoneом']);
  });

  it('reads letters and digits of full width as those of a typewriter', () => {
    expect(norms('Ｔｈｅ ４１２ seals')).toEqual(norms('The 412 seals'));
  });

  it('makes no difference to the words of a text wherever unseen characters stand, and keeps their places', () => {
    const unseen = fc.constantFrom('\u00AD', '\u200B', '\u200D', '\u202E', '\u2060', '\uFEFF', '\u061C');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(SEALS.length), unseen), { maxLength: 12 }),
        fc.constantFrom('en', 'de'),
        (marks, language) => {
          const places = marks.toSorted(([a], [b]) => b - a);
          const text = places.reduce(
            (sofar, [place, mark]) => sofar.slice(0, place) + mark + sofar.slice(place),
            SEALS,
          );
          const plain = tokenize(SEALS, language);
          const tokens = tokenize(text, language);
          expect(tokens.map(({ norm }) => norm)).toEqual(plain.map(({ norm }) => norm));
          for (const [index, { start, end }] of tokens.entries()) {
            const seen = legible(text.slice(start, end))?.text ?? text.slice(start, end);
            const { start: from, end: to } = plain[index] ?? { start: 0, end: 0 };
            expect(seen).toBe(SEALS.slice(from, to));
          }
        },
      ),
      { numRuns: 1000, seed },
    );
  });
});
