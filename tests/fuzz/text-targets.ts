import * as fc from 'fast-check';
import { attributionOf } from '../../lib/claims/attribution.ts';
import { canonicalSentence, fingerprint } from '../../lib/claims/fingerprint.ts';
import { textFragmentUrl } from '../../lib/claims/text-fragment.ts';
import { analyse } from '../../lib/matching/analysis.ts';
import { compare } from '../../lib/matching/compare.ts';
import { leaningOf } from '../../lib/saving/leaning.ts';
import { dates, parseIsoDate, relateDates } from '../../lib/text/dates.ts';
import { withoutEntities } from '../../lib/text/entities.ts';
import { languageOf, languageTagOf } from '../../lib/text/language.ts';
import { legible } from '../../lib/text/legible.ts';
import { quantities, relateQuantities } from '../../lib/text/numbers.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { sketchOf } from '../../lib/text/sketch.ts';
import { stretchesOf } from '../../lib/text/telling-words.ts';
import { tokenize } from '../../lib/text/words.ts';
import { anyLanguage, anyText } from './any-text.ts';
import { type AnyTarget, holds, target } from './target.ts';

const said = (size: number) => fc.record({ text: anyText(size), language: anyLanguage });

/** Spans in order, without overlap, within the text. */
function inOrder(spans: readonly { start: number; end: number }[], length: number): void {
  let last = 0;
  for (const { start, end } of spans) {
    holds(start >= last && end > start, () => `a span from ${start} to ${end} behind ${last}`);
    last = end;
  }
  holds(last <= length, () => `a span ends at ${last} of ${length}`);
}

/** What readers of one sentence get: no product part hands them more. */
const SENTENCE = 4_000;

export const TEXT_TARGETS: readonly AnyTarget[] = [
  target({
    name: 'sentences',
    input: (size) =>
      fc.record({
        text: anyText(size),
        language: anyLanguage,
        newlines: fc.constantFrom('hard', 'wrapped'),
        breaks: fc.array(fc.integer({ min: -5, max: 500 }), { maxLength: 5 }),
      }),
    check: ({ text, ...options }) => {
      const sentences = splitSentences(text, options);
      inOrder(sentences, text.length);
      let last = 0;
      for (const { start, end } of [...sentences, { start: text.length, end: text.length }]) {
        holds(text.slice(last, start).trim() === '', () => `words between ${last} and ${start} are in none`);
        holds(
          text.slice(start, end).trim() === text.slice(start, end),
          () => `${start} to ${end} is not trimmed`,
        );
        last = end;
      }
    },
  }),
  target({
    name: 'words, numbers and dates',
    input: said,
    check: ({ text, language }) => {
      const tokens = tokenize(text, language);
      inOrder(tokens, text.length);
      // As they are seen: a letter of full width is given in its plain form.
      const asWritten = legible(text) === undefined;
      for (const token of tokens) {
        const stands = text.slice(token.start, token.end);
        holds(
          !asWritten || stands.startsWith(token.text),
          () => `“${token.text}” is said to stand where “${stands}” does`,
        );
      }
      const found = quantities(tokens);
      for (const quantity of found) {
        const { from, to, at, value, upper } = quantity;
        holds(
          from <= at && at < to && from >= 0 && to <= tokens.length,
          () => `a number of tokens ${from} to ${to}`,
        );
        holds(!Number.isNaN(value) && !Number.isNaN(upper), () => 'a number that is none');
        holds(upper >= value, () => `from ${value} to ${upper}`);
        holds(relateQuantities(quantity, quantity) !== 'rivals', () => `${value} is said to rival itself`);
      }
      for (const reference of [undefined, new Date('2024-02-29T00:00:00Z')]) {
        for (const date of dates(tokens, reference)) {
          const { from, to, month, day, weekday, year } = date;
          holds(from >= 0 && from < to && to <= tokens.length, () => `a date of tokens ${from} to ${to}`);
          holds(month === undefined || (month >= 1 && month <= 12), () => `the month ${month}`);
          holds(day === undefined || (day >= 1 && day <= 31), () => `the day ${day}`);
          holds(weekday === undefined || (weekday >= 0 && weekday <= 6), () => `the weekday ${weekday}`);
          holds(year === undefined || Number.isInteger(year), () => `the year ${year}`);
          holds(relateDates(date, date) !== 'rivals', () => `the date ${JSON.stringify(date)} rivals itself`);
        }
      }
    },
  }),
  target({
    name: 'days of records',
    input: () =>
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789-T:.Z+/ ')), maxLength: 24 }),
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      ),
    check: (text) => {
      const date = parseIsoDate(text);
      holds(date === undefined || !Number.isNaN(date.getTime()), () => 'a day that is none');
    },
  }),
  target({
    name: 'how a text is seen',
    input: said,
    check: ({ text, language }) => {
      const seen = legible(text);
      if (seen !== undefined) {
        holds(
          seen.at.length >= seen.text.length,
          () => `${seen.text.length} letters at ${seen.at.length} places`,
        );
        holds(
          seen.at.every((at, index) => at >= index && at < text.length && at > (seen.at[index - 1] ?? -1)),
          () => 'a letter outside of its text, or out of order',
        );
        const again = legible(seen.text);
        holds(again === undefined || again.text === seen.text, () => `seen once more it is “${again?.text}”`);
      }
      withoutEntities(text);
      sketchOf(text);
      holds(typeof languageOf(text, language) === 'string', () => 'no language');
      holds(typeof languageTagOf(text, language) === 'string', () => 'no language');
    },
  }),
  target({
    name: 'who says a sentence, and what it leans on',
    input: (size) =>
      fc.record({ text: anyText(Math.min(size, SENTENCE)), before: anyText(300), language: anyLanguage }),
    check: ({ text, before, language }) => {
      const { hedge } = attributionOf(text, { before });
      holds(hedge === undefined || text.includes(hedge), () => `“${hedge}” is not in the sentence`);
      holds(fingerprint(text) === fingerprint(canonicalSentence(text)), () => 'a fingerprint that changes');
      for (const { start, end, words } of leaningOf(text, { before: [before], sentence: text, language }))
        holds(text.slice(start, end) === words, () => `“${words}” is said to stand from ${start} to ${end}`);
      const address = textFragmentUrl('https://a.example/b#c', {
        exact: text,
        prefix: before,
        suffix: before,
      });
      holds(URL.canParse(address), () => `no address: ${address}`);
      const stretches = stretchesOf(text, {
        differs: [before.slice(0, 9)],
        met: before.split(' ').slice(0, 9),
      });
      holds(stretches.map((each) => each.text).join('') === text, () => 'stretches that are another text');
    },
  }),
  target({
    name: 'a sentence and a claim',
    input: (size) =>
      fc.record({
        text: anyText(Math.min(size, SENTENCE)),
        claim: anyText(300),
        language: anyLanguage,
        date: fc.constantFrom(undefined, '2024-02-29', '2019'),
      }),
    check: ({ text, claim, language, date }) => {
      const { tokens, units } = analyse(text, { language, date, before: claim });
      for (const { from, to } of units)
        holds(from >= 0 && from < to && to <= tokens.length, () => `a unit of tokens ${from} to ${to}`);
      const outcome = compare({ text, language }, { id: 'c', text: claim, language });
      holds(outcome === undefined || !Number.isNaN(outcome.score), () => 'a score that is no number');
      const self = compare({ text }, { id: 'c', text });
      holds(self?.relation !== 'conflicts', () => 'a text that conflicts with itself');
    },
    most: 2_000,
  }),
];
