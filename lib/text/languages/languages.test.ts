import { describe, expect, it } from 'vitest';
import { languageRules } from '../languages.ts';
import { tokenize } from '../words.ts';
import { datesIntl } from './days.ts';
import { quantitiesIntl } from './figures.ts';

function read(text: string, language: string) {
  const tokens = tokenize(text, language);
  const dates = datesIntl(tokens, language);
  const taken = new Set(
    dates.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)),
  );
  const rules = languageRules(language);
  if (rules === undefined) throw new Error(`nothing is known of ${language}`);
  return { dates, figures: quantitiesIntl(tokens, rules, (i) => taken.has(i)) };
}

describe('figures', () => {
  it.each<[language: string, text: string, figures: string[]]>([
    [
      'es',
      'Al menos 1.500 soldados, 2,5 millones de euros, un millón, mil millones y 2 mil 500.',
      ['least 1500', 'exact 2500000 €', 'exact 1000000', 'exact 1000000000', 'exact 2500'],
    ],
    [
      'es',
      'Treinta y cinco casas, 4,5 por ciento, más de 12,300 pesos, 10-12 días.',
      ['exact 35', 'exact 4.5 percent', 'more 12300', 'range 10 12'],
    ],
    [
      'fr',
      'Environ 1 500 soldats, jusqu’à 40 milliards d’euros, vingt-cinq blessés et 3,5 %.',
      ['about 1500', 'most 40000000000 €', 'exact 25', 'exact 3.5 percent'],
    ],
    [
      'de',
      'Rund 1.500 Soldaten, 3,5 Mio. Euro, eine Milliarde Dollar, mindestens zwölf Boote.',
      ['about 1500', 'exact 3500000 €', 'exact 1000000000 $', 'least 12'],
    ],
    [
      'pt',
      'Pelo menos 1.500 soldados, 2,5 bilhões de dólares, vinte e cinco dias, quase 40%.',
      ['least 1500', 'exact 2500000000 $', 'exact 25', 'about 40 percent'],
    ],
    [
      'ru',
      'Не менее 11 тыс. солдат, 1,5 млн рублей, двадцать пять домов, до 40 лодок, до 8 процентов.',
      ['least 11000', 'exact 1500000 ₽', 'exact 25', 'most 40', 'exact 8 percent'],
    ],
    [
      'uk',
      'Щонайменше 11 тис. вояків, понад 1,5 млрд гривень, двадцять п’ять осіб.',
      ['least 11000', 'more 1500000000 ₴', 'exact 25'],
    ],
    [
      'ko',
      '약 1만 2000명, 1500명 이상, 500억 달러, 3.5%, 5천만 원.',
      ['about 12000', 'least 1500', 'exact 50000000000 $', 'exact 3.5 percent', 'exact 50000000 ₩'],
    ],
  ])('in %s: %s', (language, text, figures) => {
    const said = read(text, language).figures.map(({ bound, value, upper, unit }) =>
      [bound, value, ...(upper === value ? [] : [upper]), ...(unit === '' ? [] : [unit])].join(' '),
    );
    expect(said).toEqual(figures);
  });

  it('are none where they belong to a name', () => {
    expect(read('Dos F-16 y un T-72 con COVID-19.', 'es').figures.map(({ value }) => value)).toEqual([2]);
    expect(read('Танк Т-72 и МиГ-29.', 'ru').figures).toEqual([]);
  });
});

describe('dates', () => {
  it.each<[language: string, text: string, dates: object[]]>([
    [
      'es',
      'El 3 de octubre de 2024, el lunes, en mayo y en 2023.',
      [{ day: 3, month: 10, year: 2024 }, { weekday: 1 }, { month: 5 }, { year: 2023 }],
    ],
    ['fr', 'Le 1er octobre 2024 et lundi.', [{ day: 1, month: 10, year: 2024 }, { weekday: 1 }]],
    [
      'de',
      'Am 3. Oktober 2024 und am 03.10.2024, im März.',
      [{ day: 3, month: 10, year: 2024 }, { day: 3, month: 10, year: 2024 }, { month: 3 }],
    ],
    ['pt', 'Em 3 de outubro de 2024, na segunda-feira.', [{ day: 3, month: 10, year: 2024 }, { weekday: 1 }]],
    [
      'ru',
      'В среду, 3 октября 2024 года, и в октябре.',
      [{ weekday: 3 }, { day: 3, month: 10, year: 2024 }, { month: 10 }],
    ],
    [
      'uk',
      'У середу, 3 жовтня 2024 року, і в жовтні.',
      [{ weekday: 3 }, { day: 3, month: 10, year: 2024 }, { month: 10 }],
    ],
    [
      'ko',
      '2024년 10월 18일과 3개월 동안, 2024-10-03.',
      [
        { day: 18, month: 10, year: 2024 },
        { day: 3, month: 10, year: 2024 },
      ],
    ],
  ])('in %s: %s', (language, text, dates) => {
    expect(read(text, language).dates.map(({ from: _from, to: _to, ...date }) => date)).toEqual(dates);
  });
});
