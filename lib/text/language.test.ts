import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from './language.samples.ts';
import { plainWords, WORD } from './language-evidence.ts';
import { languageOf, languageTagOf } from './language.ts';

const ALL = Object.entries(SAMPLES).flatMap(([language, sentences]) =>
  sentences.map((text) => ({ language, text })),
);
const share = (right: (each: { language: string; text: string }) => boolean): number =>
  ALL.filter(right).length / ALL.length;

describe('the language of a sentence', () => {
  it('is told by its script and words alone nine times in ten', () => {
    expect(share(({ language, text }) => languageOf(text) === language)).toBeGreaterThan(0.9);
  });

  it('is what the page says, where that is true', () => {
    expect(ALL.filter(({ language, text }) => languageOf(text, language) !== language)).toEqual([]);
  });

  it('is told from a false tag more often than not, and taken for a third language hardly ever', () => {
    expect(share(({ language, text }) => languageOf(text, 'en') === language)).toBeGreaterThan(0.8);
    const third = ALL.filter(
      ({ language, text }) => !['en', language].includes(languageOf(text, 'en')) && language !== 'uk',
    );
    expect(third).toEqual([]);
  });

  it('is the one of its script, whatever is said', () => {
    expect(languageOf('부두는 월요일에 문을 닫았다.', 'en-US')).toBe('ko');
    expect(languageOf('Порт закрыли в понедельник.', 'en')).toBe('ru');
    expect(languageOf('Порт закрили в понеділок.', 'ru')).toBe('uk');
    expect(languageOf('港は月曜日に閉鎖された。', 'zh')).toBe('ja');
    expect(languageOf('The port was closed on Monday.', 'ko')).toBe('en');
  });

  it('is left to the page where the language is not known here', () => {
    expect(languageOf('A kikötőt hétfőn lezárták, mert egy daru a rakpartra dőlt.', 'hu')).toBe('hu');
    expect(languageOf('Пристанището е затворено от понеделник.', 'bg')).toBe('bg');
  });

  it('stays English for names, headlines and single foreign words', () => {
    for (const text of [
      'Osama bin Laden in Utah',
      'Los Angeles',
      'La La Land wins',
      'N.K. troops',
      '',
      '12,000',
      'Non-Union Help',
    ])
      expect(languageOf(text)).toBe('en');
  });
});

describe('the language of an article', () => {
  it.each(Object.entries(SAMPLES))(
    'in %s is told from any three sentences, whatever the page says',
    (language, sentences) => {
      for (let at = 0; at + 3 <= sentences.length; at += 1) {
        const text = sentences.slice(at, at + 3).join(' ');
        for (const tag of ['', 'en', 'und', language]) expect(languageOf(text, tag)).toBe(language);
      }
    },
  );

  it('keeps the region the page names', () => {
    expect(languageTagOf(SAMPLES['es']?.join(' ') ?? '', 'es-MX')).toBe('es-MX');
    expect(languageTagOf(SAMPLES['es']?.join(' ') ?? '', 'en-GB')).toBe('es');
  });
});

describe('plainWords', () => {
  it('finds what the pattern finds', () => {
    const piece = fc.constantFrom(' ', ..."the b a y l' d’ . @ / , … 7 - st. k '".split(' '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(plainWords(pieces.join(''))).toEqual(pieces.join('').match(WORD) ?? []);
      }),
      { numRuns: 2000 },
    );
  });
});
