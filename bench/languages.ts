import { compare } from '../lib/matching/compare.ts';
import { judge } from './doors/judge.ts';
import { LANGUAGE_PAIRS } from '../lib/matching/languages.samples.ts';
import { languageOf } from '../lib/text/language.ts';
import { SAMPLES } from '../lib/text/language.samples.ts';

/**
 * `node bench/languages.ts` prints how well languages are told apart, on sentences of our own (`language.samples.ts`), and
 * how the pairs of each language are decided (`languages.samples.ts`). It needs no data but these.
 */

const part = (right: number, all: number): string => `${right} of ${all}`.padStart(10);

/** How many of the texts are told, with nothing said, a true tag and a false one. */
function told(language: string, texts: readonly string[]): string[] {
  const right = (tag?: string): number => texts.filter((text) => languageOf(text, tag) === language).length;
  return [right(), right(language), right(language === 'en' ? 'es' : 'en')].map((count) =>
    part(count, texts.length),
  );
}

console.log('language told           no tag   true tag  false tag');
for (const [language, sentences] of Object.entries(SAMPLES)) {
  const threes = sentences.slice(0, -2).map((_, at) => sentences.slice(at, at + 3).join(' '));
  console.log(`  ${language}, one sentence   ${told(language, sentences).join(' ')}`);
  console.log(`  ${language}, three in a row ${told(language, threes).join(' ')}`);
}

console.log('\npairs                   as expected   said same, wrongly');
for (const [language, pairs] of Object.entries(LANGUAGE_PAIRS)) {
  const said = pairs.map(([expected, text, claim]) => ({
    expected,
    relation: compare({ text }, { id: 'c', text: claim }, { judge })?.relation ?? 'none',
  }));
  const right = said.filter(({ expected, relation }) =>
    expected === 'not same' ? relation !== 'same' : relation === expected,
  );
  const wrong = said.filter(({ expected, relation }) => relation === 'same' && expected !== 'same');
  console.log(
    `  ${language}                   ${part(right.length, pairs.length)}   ${part(wrong.length, pairs.length)}`,
  );
}

const all = Object.values(SAMPLES).flat();
const start = performance.now();
for (let run = 0; run < 100; run += 1) for (const text of all) languageOf(text, 'en');
const each = ((performance.now() - start) * 10) / all.length;
console.log(`\nlanguageOf: ${each.toFixed(0)} µs a sentence`);
