import { describe, expect, it } from 'vitest';
import { CATALOGUES, english } from './catalogues.ts';
import { koreanPictures } from './korean-pictures.ts';
import { LANGUAGE_NAMES, languageOf, LANGUAGES } from './language-names.ts';
import { speech } from './speech.ts';
import { ukrainianPictures } from './ukrainian-pictures.ts';

/** Messages by their path: strings, functions and what else there is. */
function messages(value: object, path = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, each]): [string, unknown][] =>
    typeof each === 'object' && each !== null
      ? messages(each as object, `${path}${name}.`)
      : [[`${path}${name}`, each]],
  );
}

type Message = (...given: unknown[]) => string;

/** Numbers that stand as they are in every language; where a message takes a list, a list of one. */
function givenTo(message: Message): unknown[] {
  const tokens = Array.from({ length: Math.max(1, message.length) }, (_, at) => 71 + at);
  for (let lists = 0; lists < 2 ** tokens.length; lists += 1) {
    const given = tokens.map((token, at) => (lists & (1 << at) ? [String(token)] : token));
    try {
      if (typeof message(...given) === 'string') return given;
    } catch {
      // It takes something else there.
    }
  }
  return tokens.map(String);
}

const tokensIn = (said: string): string[] => [...new Set(said.match(/7[1-6]/gu) ?? [])].sort();

/** Said of the same in two languages: these may be alike. */
const ALIKE = new Set([
  'tag',
  'direction',
  'site.after',
  'site.before',
  'suggest.names',
  'site.off',
  'quoted',
  // "Sources" in French too.
  'panel.noSources',
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
        if (!/^(?:counts|list\.moreClaims|remedy|suggest\.found|hint\.more|rejected)/.test(path)) continue;
        const said = (message as (count: number) => string)(count);
        expect(said, path).toContain(words.number(count));
      }
    }
  });

  it('says in every message all that English says of what it is given', () => {
    const said = new Map(messages(words));
    for (const [path, original] of messages(english)) {
      if (typeof original !== 'function') continue;
      const given = givenTo(original as Message);
      const told = (message: unknown) => tokensIn((message as Message)(...given));
      expect(told(said.get(path)), path).toEqual(told(original));
    }
  });

  it('is written as its language is', () => {
    expect(new Intl.Locale(words.tag).language).toBe(language);
    expect(LANGUAGE_NAMES[language]).not.toBe('');
  });
});

it.each([
  ['uk', 'першоджерел', ukrainianPictures],
  ['ko', '원출처', koreanPictures],
] as const)('an origin is called in %s as the panel calls it', (language, origin, pictures) => {
  const { counts, panel } = CATALOGUES[language];
  const said = [
    panel.sources(9, 5),
    counts.behind(5),
    counts.against(5),
    pictures.origins.columns.origin.toLowerCase(),
    pictures.origins.moreOrigins(5),
    pictures.origins.claim('', '', 5),
    pictures.origins.none,
  ];
  expect(said.filter((words) => !words.includes(origin))).toEqual([]);
});

describe('the words for the language of a browser', () => {
  it.each([
    ['de-AT', 'de'],
    ['uk', 'uk'],
    ['ko_KR', 'ko'],
    ['pt-BR', 'en'],
    ['', 'en'],
  ])('%s', (tag, spoken) => expect(languageOf(tag)).toBe(spoken));
});
