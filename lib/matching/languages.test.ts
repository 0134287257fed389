import { describe, expect, it } from 'vitest';
import { articleOf } from '../article/article.ts';
import { compare } from './compare.ts';
import { LANGUAGE_PAIRS } from './languages.samples.ts';
import { createMatcher } from './matcher.ts';
import { judge } from '../../bench/doors/judge.ts';

describe.each(Object.entries(LANGUAGE_PAIRS))('a sentence and a claim in %s', (language, pairs) => {
  it.each(pairs)('%s: %s / %s', (expected, text, claim) => {
    const said = compare({ text }, { id: 'c', text: claim }, { judge });
    const relation = said?.relation ?? 'none';
    if (expected === 'not same') expect(relation).not.toBe('same');
    else expect(relation).toBe(expected);
    if (relation !== 'conflicts') return;
    for (const { here, there } of said?.differences ?? []) {
      expect(text).toContain(here);
      expect(claim).toContain(there);
    }
  });

  it('are the same in the very words of the claim, unless the words are few', () => {
    const claim = pairs[0]?.[2] ?? '';
    expect(compare({ text: `„${claim}“`, language }, { id: 'c', text: claim, language })?.relation).toBe(
      'same',
    );
  });
});

describe('languages of which no words are known', () => {
  it('are compared by whole words, and nothing else is called the same', () => {
    const claim = { id: 'c', text: '海軍は島に兵士1万2000人を派遣した。', language: 'ja' };
    expect(compare({ text: '海軍は島に兵士1万2000人を派遣した。', language: 'ja' }, claim)?.relation).toBe(
      'same',
    );
    for (const text of ['海軍は島に兵士1万5000人を派遣した。', '海軍は島に兵士1万2000人を派遣しなかった。'])
      expect(compare({ text, language: 'ja' }, claim)?.relation).toBe('related');
    expect(compare({ text: '博物館は仏像を村に返した。', language: 'ja' }, claim)).toBeUndefined();
  });
});

/** A page of these lines and no noise. */
const page = (lines: readonly string[], language: string) =>
  articleOf({
    lines: lines.map((text) => ({ text })),
    titles: [],
    language,
  });

describe('an article', () => {
  const matcher = createMatcher({ judge });
  matcher.add([
    { id: 'es', text: 'La marina envió 1.500 soldados a la isla de Tarna.', language: 'es' },
    { id: 'en', text: 'The navy sent 1,500 soldiers to the island of Tarna.', language: 'en' },
    { id: 'ko', text: '해군이 타르나 섬에 병력 1500명을 파견했다.', language: 'ko' },
    // Kept with the language of the page it was typed on.
    { id: 'typed', text: 'La alcaldesa cerró el puente viejo de Tarna por la tormenta.', language: 'en' },
  ]);
  const met = (lines: readonly string[], language: string) => {
    const article = page(lines, language);
    const matches = article.sentences.flatMap(({ text }) =>
      matcher.match({ text, language: article.language }),
    );
    return {
      language: article.language,
      matches: matches.map(({ claimId, relation }) => `${relation} ${claimId}`),
    };
  };

  const SPANISH = [
    'El portavoz confirmó ayer que la marina envió 1.500 soldados a la isla de Tarna. Nadie sabe todavía cuánto tiempo se quedarán.',
    'La alcaldesa cerró el puente viejo de Tarna por la tormenta, y las escuelas no abrirán hasta el lunes.',
  ];

  it('in Spanish meets the Spanish claims and no English one, whatever the page calls itself', () => {
    for (const tag of ['es-MX', 'en', ''])
      expect(met(SPANISH, tag)).toEqual({
        language: tag === 'es-MX' ? tag : 'es',
        matches: ['same es', 'same typed'],
      });
  });

  it('in Korean that calls itself English meets the Korean claim', () => {
    const korean = ['국방부에 따르면 해군이 타르나 섬에 병력 1500명을 파견했다. 이유는 밝히지 않았다.'];
    expect(met(korean, 'en-US')).toEqual({ language: 'ko', matches: ['same ko'] });
  });

  it('in English meets a Spanish claim where it quotes at length in Spanish, and only there', () => {
    const english = [
      'The spokesman read the order to the reporters who had been waiting in the rain since the early morning.',
      '“La marina envió 1.500 soldados a la isla de Tarna y nadie sabe cuándo volverán.”',
      'The navy sent 1,500 soldiers to the island of Tarna, and they were met by a small crowd on the quay.',
    ];
    expect(met(english, 'en')).toEqual({ language: 'en', matches: ['same es', 'same en'] });
  });
});
