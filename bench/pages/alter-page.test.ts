import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ALTERATIONS, type Alteration, alterPage } from './alter-page.ts';
import { chosenSentences } from './sentences.ts';

const FERRY = 'The “Halcyon” ferry carried 412 passengers across the strait on Sunday.';
const PIER = 'Nobody was hurt when the northern pier lost two of its planks.';
const BODY = `<article><p>It was windy. The “Halcyon” <a href="/f">ferry carried 412</a> passengers across the strait on Sunday.</p>
<p>Then it rained.</p><p>${PIER}</p><p>The end.</p></article>`;

function altered(alteration: Alteration, sentences = [FERRY, PIER]) {
  const { window } = new JSDOM(BODY);
  for (const name of ['document', 'NodeFilter', 'Text', 'Element'] as const)
    vi.stubGlobal(name, window[name]);
  return { said: alterPage(alteration, sentences), text: window.document.body.textContent };
}

describe('alterPage', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says what became of each sentence, as it stands in the page', () => {
    for (const alteration of ALTERATIONS) {
      const { said, text } = altered(alteration);
      expect(said.length, alteration).toBeGreaterThan(0);
      for (const { now } of said) expect(text, alteration).toContain(now);
    }
  });

  it('changes a figure that counts something, and only where there is one', () => {
    const { said } = altered('number changed');
    expect(said).toEqual([
      { sentence: FERRY, now: 'The “Halcyon” ferry carried 523 passengers across the strait on Sunday.' },
    ]);
  });

  it('changes no figure that another would not rule out, and no day of a month', () => {
    const { window } = new JSDOM(
      '<p>The ferry left on July 26 with more than 400 passengers and 12 dogs aboard it.</p>',
    );
    for (const name of ['document', 'NodeFilter', 'Text', 'Element'] as const)
      vi.stubGlobal(name, window[name]);
    const sentence = window.document.body.textContent;
    expect(alterPage('number changed', [sentence])).toEqual([]);
    const left = sentence.replace('and 12', 'with 12');
    window.document.body.innerHTML = `<p>${left}</p>`;
    expect(alterPage('number changed', [left])).toEqual([{ sentence: left, now: left.replace('12', '23') }]);
  });

  it('moves a paragraph behind those beside it', () => {
    expect(altered('paragraph moved', [FERRY]).text).toMatch(/The end\.It was windy\./u);
  });

  it('takes words out and leaves the rest', () => {
    const { said, text } = altered('taken out', [PIER]);
    expect(said).toEqual([{ sentence: PIER, now: '' }]);
    expect(text).not.toContain('pier');
    expect(text).toContain('Then it rained.');
  });

  it('turns quotes and spaces, and no other letter', () => {
    const { said } = altered('spaces and quotes', [FERRY]);
    expect(said[0]?.now).toContain('"Halcyon"');
    expect(said[0]?.now.replaceAll(/\s+/gu, ' ').replaceAll('"', '')).toBe(FERRY.replaceAll(/[“”]/gu, ''));
  });
});

describe('chosenSentences', () => {
  it('are whole, of some length, there once, and spread over the text', () => {
    const filler = (number: number) =>
      `On day ${number} the keeper wrote a line about the weather in his book.`;
    const text = ['Short one.', ...Array.from({ length: 20 }, (_, number) => filler(number)), filler(3)].join(
      '\n\n',
    );
    const chosen = chosenSentences(text);
    expect(chosen).toHaveLength(5);
    expect(chosen.flat()).not.toContain(filler(3));
    expect(chosen.map(([first]) => first)).toEqual([filler(0), filler(4), filler(8), filler(12), filler(16)]);
  });

  it('are fewer where the text has fewer', () => {
    expect(chosenSentences(`${PIER} Yes.`)).toEqual([[PIER]]);
  });
});
