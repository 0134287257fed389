import { describe, expect, it } from 'vitest';
import { fold } from './normalize.ts';
import { stem } from './stem.ts';
import { primaryLanguage, tokenize } from './words.ts';

const norms = (text: string, language?: string): string[] => tokenize(text, language).map(({ norm }) => norm);

describe('fold', () => {
  it('takes accents off Latin letters alone', () => {
    expect(fold('Café')).toBe('cafe');
    expect(fold('Мой')).toBe('мой');
  });
  it('makes quotation marks plain', () => expect(fold('Kim’s')).toBe("kim's"));
});

describe('stem', () => {
  it.each([
    ['deployment', 'deploy'],
    ['deployed', 'deploy'],
    ['cities', 'citi'],
    ['running', 'run'],
    ['relational', 'relat'],
    ['hopeful', 'hope'],
  ])('%s', (word, stemmed) => expect(stem(word)).toBe(stemmed));
});

describe('tokenize', () => {
  it('resolves contractions', () => {
    expect(norms("They won't and can't; she hasn't, they've")).toEqual([
      'they',
      'will',
      'not',
      'and',
      'can',
      'not',
      ';',
      'she',
      'has',
      'not',
      ',',
      'they',
      'have',
    ]);
  });
  it('keeps offsets, marks possessives, parts hyphens', () => {
    const text = 'The mayor’s 11-mile, pre-war U.S. road';
    const tokens = tokenize(text);
    expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true);
    expect(tokens.find(({ norm }) => norm === 'mayor')?.possessive).toBe(true);
    expect(tokens.map(({ norm }) => norm)).toEqual([
      'the',
      'mayor',
      '11',
      '-',
      'mile',
      ',',
      'prewar',
      'usa',
      'road',
    ]);
  });
  it('tells the country from the pronoun', () =>
    expect(norms('US help for us')).toEqual(['usa', 'help', 'for', 'us']));
  it('reads other languages by Intl.Segmenter', () => {
    expect(norms('Солдаты ушли', 'ru')).toEqual(['солдаты', 'ушли']);
    expect(tokenize('兵士が戻った', 'ja').length).toBeGreaterThan(1);
    expect(norms('군인들이 돌아왔다', 'ko').length).toBeGreaterThan(1);
  });
  it('takes a tag that is no language for what it can', () => {
    expect(primaryLanguage('en-GB')).toBe('en');
    expect(primaryLanguage(undefined)).toBe('en');
    expect(() => tokenize('uno dos', 'xx-invalid-tag')).not.toThrow();
  });
});
