import { parseIsoDate } from '../text/dates.ts';
import type { Leaning } from './leaning.ts';

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAY = `(?:${DAYS.map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`).join('|')})`;
const MONTH = `(?:${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\\.?)`;
const COUNTS: Record<string, number> = Object.fromEntries(
  'a two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const UNIT = '(hour|day|week|month|year)s?';
const COUNT = `(\\d{1,3}|an?|${Object.keys(COUNTS).slice(1).join('|')})`;

/** One way to say a time: where it stands, and the words that name it in full. */
interface Expression {
  pattern: RegExp;
  offers: (found: RegExpExecArray, at: Reference) => string[];
}

/** What an expression is read against. `bare`: a word stands before it that takes the date without "on" or "in". */
interface Reference {
  published: Date;
  bare: boolean;
  claim: string;
}

const on = (date: Date, { bare }: Reference): string => (bare ? written(date) : `on ${written(date)}`);
const inside = (words: string, { bare }: Reference): string => (bare ? words : `in ${words}`);
const written = (date: Date): string =>
  `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
const monthOf = (date: Date): string => `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
const plusDays = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
const plusMonths = (date: Date, months: number): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
const weekOf = (date: Date): string =>
  `the week of ${written(plusDays(date, -((date.getUTCDay() + 6) % 7)))}`;

const EXPRESSIONS: readonly Expression[] = [
  // "on Friday", "next Friday", "Friday night", "Friday's"; not "Friday, 18 October 2024" and not "Black Friday".
  {
    pattern: new RegExp(
      `(?<!\\b(?:Black|Good|Palm|Bloody|Ash|Easter|Holy|Super|Cyber|Fat|Shrove|Whit|Maundy) )\\b(?:([Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Tt]his coming|[Tt]his past) )?(${DAY})(?:( morning| afternoon| evening| night)\\b|(['’]s\\b))?(?!,? (?:the )?(?:${MONTH} \\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}))(?! (?:Times|Mail|Telegraph|Mirror|Express|Herald|Agreement|Star|Post)\\b)(?![\\p{L}-])`,
      'gu',
    ),
    offers: (found, at) => weekday(found, at),
  },
  {
    pattern:
      /\b(today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))(?:( morning| afternoon| evening| night)\b|(['’]s\b))?/giu,
    offers: (found, at) => {
      const word = (found[1] ?? '').toLowerCase();
      const date = plusDays(at.published, /yesterday|last/u.test(word) ? -1 : word === 'tomorrow' ? 1 : 0);
      if (found[3] !== undefined) return [`the ${written(date)}`];
      const part = found[2]?.trim() ?? /night|morning|afternoon|evening/u.exec(word)?.[0];
      return part === undefined ? [on(date, at)] : [onPart(part, date, at)];
    },
  },
  {
    pattern:
      /\b(?<!\bthe )(?:(earlier|later) )?(?:in )?(last|this|next|the previous) (week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall|winter)(['’]s)?\b/giu,
    offers: (found, at) => period(found, at),
  },
  {
    pattern: new RegExp(
      `\\b(?:about |around |nearly |almost |some |more than )?${COUNT} ${UNIT} ago\\b`,
      'giu',
    ),
    offers: (found, at) => ago(found, at),
  },
  {
    pattern: /\b(?:several|a few|some|many) (?:hour|day|week|month|year|decade)s ago\b/giu,
    offers: () => [],
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(past|last|previous|next|coming) (?:(${COUNT.slice(1, -1)}|few|several) )?${UNIT}\\b(?! ago)`,
      'giu',
    ),
    offers: (found, { published }) => stretch(found, published),
  },
  {
    pattern: /\b(?:in (?:the )?(?:recent|coming|next few) (?:hours|days|weeks|months|years)|recently)\b/giu,
    offers: (found, { published }) => [
      `shortly ${/recent/iu.test(found[0]) ? 'before' : 'after'} ${written(published)}`,
    ],
  },
  {
    pattern: /\bcurrently\b/giu,
    offers: (_, { published }) => [`as of ${written(published)}`],
  },
  {
    pattern:
      /\b(?:(?:on )?(?:the same|the next|the following|that) (?:day|week|month|year|night|morning)|the day (?:before|after)(?! \p{L}))\b/giu,
    offers: () => [],
  },
  // A day or a month whose year the article knew.
  {
    pattern: new RegExp(
      `(?<!\\b[Tt]he )\\b(?:${DAY},? )?(?:(\\d{1,2}(?: ?(?:and|to|-|–) ?\\d{1,2})?)(?:st|nd|rd|th)? (?:of )?(${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)\\b(?!,? (?:of )?\\d{4}|\\d)`,
      'gu',
    ),
    offers: (found, at) => {
      const month = monthIndex(found[2] ?? found[3] ?? '');
      const day = found[1] ?? found[4] ?? '';
      return [`${day} ${MONTHS[month]} ${yearOf(found, month, Number.parseInt(day, 10), at)}`];
    },
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ate|[Ee]arly|[Ll]ast|[Nn]ext) )(${MONTH})(?=$|[\\s.,;:!?)”"])(?!,? (?:of )?\\d)`,
      'gu',
    ),
    offers: (found, at) => {
      const month = monthIndex(found[0]);
      return [`${MONTHS[month]} ${yearOf(found, month, 0, at)}`];
    },
  },
];

const TAKES_BARE =
  /\b(?:since|until|till|by|from|before|after|of|for|between|to|and|in|during|the|an?|its|his|her|their|over|than|as of|through|throughout|on) $/iu;

/** The times of a claim that only its article's date tells. */
export function leaningDates(claim: string, publishedAt: string | undefined): Leaning[] {
  const published = parseIsoDate(publishedAt);
  const found: Leaning[] = [];
  const yearNamed = /\b(?:1[5-9]|20)\d\d\b/u.test(claim);
  for (const [index, { pattern, offers }] of EXPRESSIONS.entries()) {
    // "In 2024 … on 18 October": the claim names the year itself.
    if (yearNamed && index >= EXPRESSIONS.length - 2) continue;
    for (const match of claim.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const bare = TAKES_BARE.test(claim.slice(0, start));
      const named = published === undefined ? [] : offers(match, { published, bare, claim });
      found.push({ start, end, words: match[0], kind: 'date', offers: named });
    }
  }
  return found;
}

function weekday(found: RegExpExecArray, at: Reference): string[] {
  const [words, word = '', day = '', part, possessive] = found;
  const back = (at.published.getUTCDay() - DAYS.indexOf(day.toLowerCase()) + 7) % 7;
  const before = word.toLowerCase();
  const ahead = before === 'next' || before === 'this coming' || isAhead(at.claim, found.index, words.length);
  const next = before === 'next' && back === 0 ? 7 : (7 - back) % 7;
  const past = before === 'last' && back === 0 ? 7 : back;
  const date = plusDays(at.published, ahead ? next : -past);
  if (possessive !== undefined) return [`${before === 'on' ? 'on ' : ''}the ${written(date)}`];
  return [part === undefined ? on(date, at) : onPart(part.trim(), date, at)];
}

const onPart = (part: string, date: Date, { bare }: Reference): string =>
  `${bare ? '' : 'on '}the ${part} of ${written(date)}`;

const PLANNED =
  /\b(?:will|won['’]t|shall|going to|(?:is|are) (?:due|set|expected|scheduled|planned|likely|to)|plans? to|plan(?:s|ned) for|scheduled for|intends? to)\b/giu;
const HAPPENED =
  /\b(?:said|says|told|announced|reported|added|warned|confirmed|denied|was|were|had|has|have|\p{L}{3,}ed|began|left|went|came|met|took|made|won|lost|fell|rose|hit|struck)\b/giu;

/** Whether the verb a time belongs to is of the future: the nearest before it; of a time at the beginning, the next. */
function isAhead(claim: string, start: number, length: number): boolean {
  const before = claim.slice(0, start);
  const initial = !/\p{L}/u.test(before) || (before.match(/\p{L}+/gu)?.length ?? 0) < 2;
  const clause = initial ? claim.slice(start + length) : before;
  const places = (pattern: RegExp): number[] =>
    [...clause.matchAll(pattern)].filter(([word]) => !PARTICIPLES.has(word)).map(({ index }) => index);
  const [planned, happened] = [places(PLANNED), places(HAPPENED)];
  if (planned.length === 0) return false;
  return initial
    ? (planned[0] ?? 0) < (happened[0] ?? Infinity)
    : (planned.at(-1) ?? 0) > (happened.at(-1) ?? -1);
}

// Of "is expected to", "will be launched": part of the verb that was found already.
const PARTICIPLES = new Set(['expected', 'scheduled', 'planned', 'set', 'likely']);

const STEPS: Record<string, number> = { last: -1, 'the previous': -1, this: 0, next: 1 };

function period([, shift, which = '', unit = '', possessive]: RegExpExecArray, at: Reference): string[] {
  const step = STEPS[which.toLowerCase()] ?? 0;
  const name = periodName(unit.toLowerCase(), step, at.published);
  if (name === undefined) return [];
  if (possessive !== undefined) return [`the ${name.replace(/^the /u, '')}`];
  return shift === undefined ? [inside(name, at)] : [`${shift.toLowerCase()} in ${name}`];
}

function periodName(unit: string, step: number, published: Date): string | undefined {
  const year = published.getUTCFullYear();
  if (unit === 'year') return String(year + step);
  if (unit === 'month') return monthOf(plusMonths(published, step));
  if (unit === 'week') return weekOf(plusDays(published, 7 * step));
  if (unit === 'weekend') {
    // The weekend of a week ends it; on a Monday "last weekend" and "this weekend" are six days apart.
    const monday = plusDays(published, -((published.getUTCDay() + 6) % 7));
    return `the weekend of ${written(plusDays(monday, 5 + 7 * step))}`;
  }
  // A winter lies in two years.
  const end = { spring: 5, summer: 8, autumn: 11, fall: 11 }[unit];
  if (end === undefined) return undefined;
  const isOver = published.getUTCMonth() >= end;
  return `the ${unit} of ${year + (step < 0 && !isOver ? -1 : step > 0 && isOver ? 1 : 0)}`;
}

function ago([, count = '', unit = '']: RegExpExecArray, at: Reference): string[] {
  const number = COUNTS[count.toLowerCase()] ?? (/^an?$/iu.test(count) ? 1 : Number(count));
  if (unit === 'year') return [inside(String(at.published.getUTCFullYear() - number), at)];
  if (unit === 'month') return [inside(monthOf(plusMonths(at.published, -number)), at)];
  if (unit === 'week') return [inside(weekOf(plusDays(at.published, -7 * number)), at)];
  return [on(unit === 'day' ? plusDays(at.published, -number) : at.published, at)];
}

/** "the past two years" ends, "the next two years" begin, with the article. */
function stretch([, which = '', count, unit = '']: RegExpExecArray, published: Date): string[] {
  if (count === 'few' || count === 'several') return [];
  const units = count === undefined ? unit : `${count} ${unit}${/^(?:1|an?)$/iu.test(count) ? '' : 's'}`;
  const edge = /month|year/iu.test(unit) ? monthOf(published) : written(published);
  return [`the ${units} ${/next|coming/iu.test(which) ? 'from' : 'to'} ${edge}`];
}

const monthIndex = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)));

const MAY_COME = /\b(?:would|could|may|might|should|must|until|till|by|next|due|deadline|to be|coming)\b/iu;

/** The year of a day or month without one: the last that had it, or of what is to come the next. */
function yearOf(found: RegExpExecArray, month: number, day: number, { claim, published }: Reference): number {
  const away = month - published.getUTCMonth();
  const year = published.getUTCFullYear();
  const ahead = isAhead(claim, found.index, found[0].length);
  if (away < 0 || (away === 0 && day <= published.getUTCDate())) return away < 0 && ahead ? year + 1 : year;
  return ahead || MAY_COME.test(claim.slice(0, found.index)) ? year : year - 1;
}
