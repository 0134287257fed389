import * as fc from 'fast-check';

const WORDS =
  'The the Mr. U.S. U.S.A. p.m. a.m. No. Inc. St. I it he Gen. said says according to that not never three twelve hundred thousand million half dozen first twenty-one third percent 5 12 1,500 1.5 2,00 1.500,25 3.0.1 -4 +7 2019 1999/2000 20s 1920s 31 2024-02-31 2019-07-04T10:20:30Z May 4 July 4th, 2019 last week Monday yesterday noon about nearly more than between and from killed soldiers troops left Kyiv Seoul won dollars $5m £3bn €12 12% km² 10am 24/7 www.a.example e.g. i.e. didn’t co-op rock’n’roll Ünïcode Škoda';
const MARKS = `. ! ? … " “ ” « » ( ) [ ] { } ' ’ ‘ \` - – — • | , ; : 。 ！ ？ 、 ・ · / \\ & % $ £ * _ # @ ^ ~ < > = + ... .. !? ?! "" -- ''`;
const FOREIGN =
  'Президент сказав, що 12 тис. солдатів загинули. 북한군 약 1만2천 명이 파병됐다고 국정원이 밝혔다. 朝刊は三千二百人と伝えた。 เมื่อวานนี้ שלום עולם مرحبا ١٢٣ ۱۲ हिन्दी १२ Straße İstanbul ıslak ﬁne';
const ODD = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u0301',
  '\u{1F468}\u200d\u{1F469}',
  '\u{1F600}',
  '\ud800',
  '\udc00',
  '\0',
  '\u2028',
  '\u0085',
  'ＡＢ１２',
  'раураl',
  '½',
  '²',
  '①',
  'Ⅻ',
  '𝟘',
];
const SPACES = [' ', ' ', ' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u2009'];

/** What the readers of texts look at, in an order that nobody would write. */
export const textPiece: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS.split(' ')) },
  { weight: 5, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 2, arbitrary: fc.constantFrom(...FOREIGN.split(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.nat({ max: 1e15 }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const joined = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(textPiece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength })
    .map((pieces) => pieces.flat().join(''));

/** Texts of some sentences, and now and then a few pieces said over and over: what a careless pattern takes the square of. */
export function anyText(size: number): fc.Arbitrary<string> {
  const again = fc
    .tuple(joined(3), joined(4), fc.integer({ min: 2, max: size }), joined(3))
    .map(([before, piece, times, after]) => {
      const length = Math.min(size, times * piece.length);
      return before + piece.repeat(Math.ceil(length / Math.max(1, piece.length))).slice(0, length) + after;
    });
  return fc.oneof({ weight: 5, arbitrary: joined(40) }, { weight: 1, arbitrary: again });
}

export const anyLanguage: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('en') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'uk',
      'ru',
      'ko',
      'ja',
      'zh-Hant',
      'de',
      'fr',
      'es',
      'pt-BR',
      'it',
      'pl',
      'ar',
      'he',
      'th',
      'en-GB',
      '',
      'no tag',
      'x-klingon',
      'en_US',
    ),
  },
);
