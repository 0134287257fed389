/** The words and signs that numbers, their units and their bounds are written with. */

/** How a number is bounded: "about 40", "at least 40", "more than 40", "up to 40", "fewer than 40", "30 to 40". */
export type Bound = 'exact' | 'about' | 'least' | 'more' | 'most' | 'less' | 'range';

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const ORDINALS = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);

export const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

export const ORDINAL = new Map(ORDINALS.map((word, index): [string, number] => [word, index + 1]));

export const SCALE = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);

export const FRACTION = new Map<string, number>([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
]);

export const CURRENCY: Record<string, string> = {
  $: '$',
  '€': '€',
  '£': '£',
  '¥': '¥',
  '₽': '₽',
  '₩': '₩',
  dollar: '$',
  dollars: '$',
  euro: '€',
  euros: '€',
  pound: '£',
  pounds: '£',
  yen: '¥',
  yuan: 'cny',
  rubles: '₽',
  roubles: '₽',
  won: '₩',
  rupees: 'inr',
  hryvnia: 'uah',
};

/** Words before a number that bound it, longest first. */
export const BEFORE: [string, Bound][] = [
  ['just under', 'about'],
  ['just over', 'about'],
  ['just below', 'about'],
  ['just above', 'about'],
  ['slightly more than', 'about'],
  ['slightly less than', 'about'],
  ['a little over', 'about'],
  ['a little more than', 'about'],
  ['a little under', 'about'],
  ['well over', 'more'],
  ['well above', 'more'],
  ['at the least', 'least'],
  ['lower than', 'less'],
  ['higher than', 'more'],
  ['larger than', 'more'],
  ['smaller than', 'less'],
  ['younger than', 'less'],
  ['older than', 'more'],
  ['a total of', 'exact'],
  ['no fewer than', 'least'],
  ['no less than', 'least'],
  ['not less than', 'least'],
  ['at least', 'least'],
  ['a minimum of', 'least'],
  ['no more than', 'most'],
  ['not more than', 'most'],
  ['at most', 'most'],
  ['up to', 'most'],
  ['as many as', 'most'],
  ['as much as', 'most'],
  ['a maximum of', 'most'],
  ['more than', 'more'],
  ['greater than', 'more'],
  ['in excess of', 'more'],
  ['upwards of', 'more'],
  ['over', 'more'],
  ['above', 'more'],
  ['exceeding', 'more'],
  ['exceeded', 'more'],
  ['fewer than', 'less'],
  ['less than', 'less'],
  ['under', 'less'],
  ['below', 'less'],
  ['close to', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
];
