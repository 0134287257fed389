import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { LANGUAGE_NAMES, LANGUAGES } from './language-names.ts';
import { CATALOGUES, wordsFor } from './languages.ts';
import { speech } from './speech.ts';

/** Messages by their path: strings, functions and what else there is. */
function messages(value: object, path = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, each]): [string, unknown][] =>
    typeof each === 'object' && each !== null
      ? messages(each as object, `${path}${name}.`)
      : [[`${path}${name}`, each]],
  );
}

/** Said of the same in two languages: these may be alike. */
const ALIKE = new Set([
  'tag',
  'direction',
  'site.after',
  'site.before',
  'suggest.names',
  'site.off',
  'quoted',
]);

describe('plurals', () => {
  it('are of the form the language has for the number, which is written as it writes them', () => {
    const { counted } = speech('uk', ['one', 'few', 'many', 'other']);
    const claims = counted({ one: '# одне', few: '# кілька', many: '# багато', other: '# частка' });
    expect([1, 2, 5, 11, 21, 22, 0.5].map(claims)).toEqual([
      '1 одне',
      '2 кілька',
      '5 багато',
      '11 багато',
      '21 одне',
      '22 кілька',
      '0,5 частка',
    ]);
    expect(english.list.moreClaims(1234)).toBe('and 1,234 more claims');
    expect(CATALOGUES.de.remedy.added(1)).toBe('1 Behauptung hinzugefügt.');
    expect(CATALOGUES.ko.remedy.added(1)).toBe('주장 1개를 추가했습니다.');
  });

  it('fail in words where a language has a form that is not named', () => {
    expect(() => speech('uk', ['one', 'other']).counted({ one: '', other: '' })(5)).toThrow('"many"');
  });

  it('replace the number once, whatever it is', () => {
    expect(speech('en', ['one', 'other']).counted({ one: '', other: '# of $& $1' })(2)).toBe('2 of $& $1');
  });
});

describe.each(LANGUAGES)('the catalogue of %s', (language) => {
  const words = CATALOGUES[language];

  it('has words for each message, and none of them is the English', () => {
    const said = new Map(messages(words));
    for (const [path, original] of messages(english)) {
      const own = said.get(path);
      if (typeof original !== 'string') continue;
      if (!ALIKE.has(path)) expect(own, path).not.toBe('');
      if (language !== 'en' && !ALIKE.has(path)) expect(own, path).not.toBe(original);
    }
  });

  it('has every form of the language for every number', () => {
    for (const count of [0, 1, 2, 3, 5, 11, 21, 25, 101, 1000, 1_000_000, 2_000_000]) {
      for (const [path, message] of messages(words)) {
        if (typeof message !== 'function' || message.length !== 1) continue;
        if (!/^(?:counts|list|remedy|suggest\.found|hint\.more|rejected)/.test(path)) continue;
        const said = (message as (count: number) => string)(count);
        expect(said, path).toContain(words.number(count));
      }
    }
  });

  it('is written as its language is', () => {
    expect(new Intl.Locale(words.tag).language).toBe(language);
    expect(LANGUAGE_NAMES[language]).not.toBe('');
  });
});

describe('the words for the language of a browser', () => {
  it.each([
    ['de-AT', 'de'],
    ['uk', 'uk'],
    ['ko_KR', 'ko'],
    ['pt-BR', 'en-GB'],
    ['', 'en-GB'],
  ])('%s', (tag, spoken) => expect(wordsFor(tag).tag).toBe(spoken));
});
