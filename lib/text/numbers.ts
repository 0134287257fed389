import type { Token } from './words.ts';

/** How a number is bounded: "about 40", "at least 40", "more than 40", "up to 40", "fewer than 40", "30 to 40". */
export type Bound = 'exact' | 'about' | 'least' | 'more' | 'most' | 'less' | 'range';

/** A number and what it counts. `from` and `to` are token indices, `to` exclusive, bound words included. */
export interface Quantity {
  from: number;
  to: number;
  /** First token of the number itself. */
  at: number;
  value: number;
  /** The upper end of a range, else `value`. */
  upper: number;
  bound: Bound;
  /** The step the number is written in: 1 for 44, 0.1 for 4.2, 1,000 for "12 thousand" and 12,000. */
  step: number;
  /** 'percent', 'points', a currency ('$', '€', ...) or ''. */
  unit: string;
  ordinal: boolean;
}

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);

const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const ORDINAL = new Map(ORDINALS.map((word, index): [string, number] => [word, index + 1]));
const SCALE = new Map<string, number>([
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
const FRACTION = new Map<string, number>([
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
const CURRENCY: Record<string, string> = {
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
const BEFORE: [string, Bound][] = [
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

interface Plain {
  next: number;
  value: number;
  step: number;
  ordinal: boolean;
  fraction: boolean;
}

function digits(norm: string): Plain | undefined {
  const found = /^(\d+(?:\.(\d+))?)(st|nd|rd|th|k|mn|m|bn|b|tn)?$/.exec(norm);
  if (!found) return undefined;
  const suffix = found[3];
  const ordinal = suffix !== undefined && /^(?:st|nd|rd|th)$/.test(suffix);
  const scale = suffix === undefined || ordinal ? 1 : (SCALE.get(suffix) ?? 1);
  const decimals = found[2]?.length ?? 0;
  return {
    next: 0,
    value: Number(found[1]) * scale,
    step: 10 ** -decimals * scale,
    ordinal,
    fraction: false,
  };
}

function joined(tokens: readonly Token[], i: number): number {
  const mark = tokens[i];
  const after = tokens[i + 1];
  return mark?.text === '-' &&
    after !== undefined &&
    mark.start === tokens[i - 1]?.end &&
    after.start === mark.end
    ? i + 1
    : i;
}

/** Reads one number, in digits or words, at token `i`. */
function plain(tokens: readonly Token[], i: number): Plain | undefined {
  let at = i;
  let total = 0;
  let part: number | undefined;
  let step = 1;
  let ordinal = false;
  const first = tokens[i];
  if (first === undefined) return undefined;
  if (first.kind === 'number') {
    const read = digits(first.norm);
    if (read === undefined) return undefined;
    if (read.ordinal) return { ...read, next: i + 1 };
    part = read.value;
    step = read.step;
    at = i + 1;
  } else if (
    (first.norm === 'a' || first.norm === 'an') &&
    /^(?:dozen|hundred|thousand|million|billion|trillion)$/.test(tokens[i + 1]?.norm ?? '')
  ) {
    part = 1;
    at = i + 1;
  } else if (
    (first.norm === 'a' || first.norm === 'one') &&
    /^(?:third|quarter|fifth|tenth)$/.test(tokens[joined(tokens, i + 1)]?.norm ?? '') &&
    tokens[joined(tokens, i + 1) + 1]?.norm === 'of'
  ) {
    const index = joined(tokens, i + 1);
    return {
      next: index + 1,
      value: FRACTION.get(tokens[index]?.norm ?? '') ?? 0,
      step: 5,
      ordinal: false,
      fraction: true,
    };
  } else if (first.norm === 'half') {
    if (tokens[i + 1]?.norm === 'a' && SCALE.has(tokens[i + 2]?.norm ?? '')) {
      const scale = SCALE.get(tokens[i + 2]?.norm ?? '') ?? 1;
      return { next: i + 3, value: scale / 2, step: scale / 10, ordinal: false, fraction: false };
    }
    return { next: i + 1, value: 50, step: 5, ordinal: false, fraction: true };
  }
  for (;;) {
    const index = at > i ? joined(tokens, at) : at;
    const norm = tokens[index]?.kind === 'word' ? (tokens[index]?.norm ?? '') : '';
    const small = SMALL.get(norm);
    const scale = norm.length > 1 ? SCALE.get(norm) : undefined;
    const ranked = ORDINAL.get(norm);
    if (
      small !== undefined &&
      (part === undefined ||
        (part % 100 === 0 && part > 0 && first.kind === 'word') ||
        (part % 100 >= 20 && part % 10 === 0 && small < 10 && first.kind === 'word'))
    ) {
      part = (part ?? 0) + small;
    } else if (norm === 'dozen' && part !== undefined) {
      part *= 12;
    } else if (scale !== undefined && part !== undefined) {
      step = Math.min(step, 1) * scale;
      if (scale === 100) part *= 100;
      else {
        total += part * scale;
        part = undefined;
      }
    } else if (
      ranked !== undefined &&
      (part === undefined ? at === i : part % 10 === 0 && part < 100 && ranked < 10 && index > at)
    ) {
      part = (part ?? 0) + ranked;
      ordinal = true;
      at = index + 1;
      break;
    } else if (norm === 'thirds' && part !== undefined && index > at) {
      return { next: index + 1, value: (part * 100) / 3, step: 5, ordinal: false, fraction: true };
    } else if (
      norm === 'and' &&
      part !== undefined &&
      part % 100 === 0 &&
      part > 0 &&
      first.kind === 'word' &&
      SMALL.has(tokens[index + 1]?.norm ?? '')
    ) {
      at = index + 1;
      continue;
    } else break;
    at = index + 1;
  }
  if (at === i) return undefined;
  return { next: at, value: total + (part ?? 0), step, ordinal, fraction: false };
}

/** "One" that counts nothing: "no one", "one of them", "one another", "one day". */
function idle(tokens: readonly Token[], i: number, next: number): boolean {
  const word = tokens[i]?.norm;
  const before = tokens[i - 1]?.norm ?? '';
  const after = tokens[next]?.norm ?? '';
  if (word === 'one' && next === i + 1) {
    return (
      /^(?:of|another|could|can|may|would|should|day|who|that|or)$/.test(after) ||
      /^(?:no|any|every|each|this|that|the|some)$/.test(before) ||
      tokens[next]?.kind !== 'word'
    );
  }
  return word === 'second' && /^(?:a|per|every)$/.test(before) && tokens[i + 1]?.kind !== 'word';
}

function boundBefore(tokens: readonly Token[], i: number): { from: number; bound: Bound } | undefined {
  for (const [words, bound] of BEFORE) {
    const parts = words.split(' ');
    if (parts.every((part, k) => tokens[i - parts.length + k]?.norm === part))
      return { from: i - parts.length, bound };
  }
  return undefined;
}

function currencyAt(tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  return Object.hasOwn(CURRENCY, token.norm) ? CURRENCY[token.norm] : undefined;
}

/** The number of significant digits past which a bare figure of a thousand or more is taken as rounded. */
function stepOf(value: number, written: number): number {
  if (value < 1000 || written >= 1000)
    return written >= 1000
      ? Math.min(written, 10 ** (Math.floor(Math.log10(Math.max(value, 1))) - 1))
      : written;
  let step = 1;
  while (value % (step * 10) === 0 && step * 100 <= value) step *= 10;
  return Math.min(step, 10 ** (Math.floor(Math.log10(value)) - 1));
}

/**
 * The numbers of a text, left to right. `taken` says which tokens belong to dates. Figures inside names
 * ("F-16", "Covid-19") are none.
 */
export function quantities(
  tokens: readonly Token[],
  taken: (index: number) => boolean = () => false,
): Quantity[] {
  const out: Quantity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken(i)) continue;
    const read = plain(tokens, i);
    if (read === undefined) continue;
    const dashed =
      tokens[i - 1]?.text === '-' &&
      tokens[i - 1]?.end === tokens[i]?.start &&
      tokens[i - 2]?.kind === 'word' &&
      tokens[i - 2]?.end === tokens[i - 1]?.start &&
      !SMALL.has(tokens[i - 2]?.norm ?? '');
    if (dashed || idle(tokens, i, read.next)) {
      i = read.next - 1;
      continue;
    }
    let from = i;
    let unit = read.fraction ? 'percent' : '';
    const sign = tokens[i - 1]?.kind === 'mark' ? currencyAt(tokens, i - 1) : undefined;
    if (sign !== undefined) {
      unit = sign;
      from = i - 1;
    }
    let next = read.next;
    let upper = read.value;
    let bound: Bound = 'exact';
    let { value, step } = read;
    const between = tokens[from - 1]?.norm === 'between';
    const link = tokens[next];
    const second =
      link !== undefined && (link.norm === 'to' || link.text === '-' || (between && link.norm === 'and'))
        ? plain(tokens, tokens[next + 1]?.text === '$' ? next + 2 : next + 1)
        : undefined;
    if (second !== undefined && !read.ordinal && !second.ordinal && second.value > value / 1e6) {
      // "2 to 3 million": the scale of the second number belongs to both.
      const scaled = second.value >= 1000 * value && second.step >= 1000 ? value * second.step : value;
      if (scaled < second.value) {
        value = scaled;
        upper = second.value;
        step = second.step;
        next = second.next;
        bound = 'range';
        if (between || tokens[from - 1]?.norm === 'from') from -= 1;
      }
    }
    const before = bound === 'range' ? undefined : boundBefore(tokens, from);
    if (before !== undefined) {
      from = before.from;
      bound = before.bound;
    }
    const after = tokens[next]?.norm ?? '';
    if (after === '%' || after === 'percent' || after === 'pct') {
      unit = 'percent';
      next += 1;
    } else if (after === 'per' && tokens[next + 1]?.norm === 'cent') {
      unit = 'percent';
      next += 2;
    } else if (after === 'percentage' && /^points?$/.test(tokens[next + 1]?.norm ?? '')) {
      unit = 'points';
      next += 2;
    } else if (unit === '' && tokens[next]?.kind === 'word') {
      const currency = currencyAt(tokens, next);
      if (currency !== undefined) {
        unit = currency;
        next += 1;
      }
    }
    if (tokens[next]?.norm === 'or' && /^(?:more|so|fewer|less)$/.test(tokens[next + 1]?.norm ?? '')) {
      const word = tokens[next + 1]?.norm;
      bound = word === 'more' ? 'least' : word === 'so' ? 'about' : 'most';
      next += 2;
    }
    out.push({
      from,
      to: next,
      at: i,
      value,
      upper,
      bound,
      step: bound === 'range' ? step : stepOf(value, step),
      unit,
      ordinal: read.ordinal,
    });
    i = next - 1;
  }
  return out;
}

/** The values a statement of this number allows, as an interval. */
export function interval({ value, upper, bound, step }: Quantity): [number, number] {
  switch (bound) {
    case 'exact':
      return [value, value];
    case 'about': {
      // "About 40" is taken to a tenth below a thousand, a twentieth above: news rounds small figures more coarsely.
      const width = Math.max(step / 2, value * (value < 1000 ? 0.1 : 0.05));
      return [value - width, value + width];
    }
    case 'least':
      return [value, Infinity];
    case 'more':
      return [value + Math.min(step, 1) * 0.001, Infinity];
    case 'most':
      return [0, value];
    case 'less':
      return [0, value - Math.min(step, 1) * 0.001];
    case 'range':
      return [value, upper];
  }
}

/** What `here` does to `there`: says it too, cannot stand beside it, or neither (a coarser or wider figure). */
export function relateQuantities(here: Quantity, there: Quantity): 'says' | 'rivals' | 'open' {
  if (here.unit !== there.unit || here.ordinal !== there.ordinal) return 'open';
  const [low, high] = interval(here.bound === 'about' ? { ...here, bound: 'exact' } : here);
  const [least, most] = interval(there);
  const half =
    there.bound === 'exact' && !there.ordinal && there.step > here.step
      ? there.step / 2
      : 1e-9 * Math.abs(there.value);
  if (low >= least - half && high <= most + half) return 'says';
  const slack = Math.max(
    half,
    here.bound === 'exact' && here.step > there.step && !here.ordinal ? here.step / 2 : 0,
    here.bound === 'about' ? interval(here)[1] - here.value : 0,
  );
  if (low > most + slack || high < least - slack) return 'rivals';
  return 'open';
}
