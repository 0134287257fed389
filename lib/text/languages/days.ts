import type { DateSpec } from '../dates.ts';
import type { Token } from '../english-words.ts';
import { fold } from '../normalize.ts';
import { stemIn } from '../stems/stems.ts';

/** Names of months and days of the week as the browser's own data has them, folded and stemmed. */
interface Names {
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
}

const known = new Map<string, Names>();

/** Both forms of a month: alone ("октябрь") and behind a day ("октября"). */
const MONTH_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
];

function namesOf(language: string): Names {
  const found = known.get(language);
  if (found !== undefined) return found;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const put = (names: Map<string, number>, name: string, value: number): void => {
    const lower = name.toLowerCase().replace(/\.$/, '');
    if (/^\p{L}{3,}/u.test(lower))
      for (const form of [fold(lower), `~${stemIn(language, lower)}`]) names.set(form, value);
  };
  const part = (day: Date, options: Intl.DateTimeFormatOptions, type: string): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      .formatToParts(day)
      .find((each) => each.type === type)?.value ?? '';
  for (let month = 0; month < 12; month += 1) {
    for (const options of MONTH_FORMS)
      put(months, part(new Date(Date.UTC(2024, month, 15)), options, 'month'), month + 1);
  }
  // 7 January 2024 was a Sunday.
  for (let day = 0; day < 7; day += 1)
    put(weekdays, part(new Date(Date.UTC(2024, 0, 7 + day)), { weekday: 'long' }, 'weekday'), day);
  const names = { months, weekdays };
  known.set(language, names);
  return names;
}

const named = (names: ReadonlyMap<string, number>, token: Token | undefined): number | undefined =>
  token?.kind === 'word' ? (names.get(token.norm) ?? names.get(`~${token.stem}`)) : undefined;

/** What stands between the parts of a date: "3 de octubre de 2024", "3. Oktober", "1er octobre", "в октябре 2024 года". */
const JOINS = /^(?:de|del|do|da|le|du|\.|,|º|er|го)$/;
const YEAR_WORD = /^(?:год\p{L}*|г|рік|року|році|р|ano|año|annee|an|jahr\p{L}*|년\p{L}*)$/u;

const year = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;

const dayNumber = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(token.text) ? Number(token.text) : undefined;

const pass = (tokens: readonly Token[], i: number): number => (JOINS.test(tokens[i]?.norm ?? '') ? i + 1 : i);

/** "2024년 10월 18일", in whole or in part. "3개월" and "3일간" are lengths, which have other words behind the figure. */
function eastern(tokens: readonly Token[], i: number): DateSpec | undefined {
  const out: DateSpec = { from: i, to: i };
  for (const [unit, field] of [
    [/^[년年]/u, 'year'],
    [/^[월月]/u, 'month'],
    [/^[일日](?!간|동안|째|間)/u, 'day'],
  ] as const) {
    const [figure, word] = [tokens[out.to], tokens[out.to + 1]];
    if (figure?.kind !== 'number' || word === undefined || word.start !== figure.end) continue;
    if (!unit.test(word.text) || !/^\d{1,4}$/.test(figure.norm)) continue;
    out[field] = Number(figure.norm);
    out.to += 2;
  }
  return out.to > i ? out : undefined;
}

/** The dates of a text in another language than English. Relative ones ("ayer") are left to the words. */
export function datesIntl(tokens: readonly Token[], language: string): DateSpec[] {
  const { months, weekdays } = namesOf(language);
  const out: DateSpec[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const found = dateAt(tokens, i, months, weekdays, language);
    if (found === undefined) continue;
    out.push(found);
    i = found.to - 1;
  }
  return out;
}

function dateAt(
  tokens: readonly Token[],
  i: number,
  months: ReadonlyMap<string, number>,
  weekdays: ReadonlyMap<string, number>,
  language: string,
): DateSpec | undefined {
  const token = tokens[i];
  if (token === undefined || token.kind === 'mark') return undefined;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(token.norm);
  if (iso) return { from: i, to: i + 1, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  if (/^(?:ko|ja|zh)$/.test(language)) {
    const date = eastern(tokens, i);
    if (date !== undefined) return date;
  }
  const weekday = named(weekdays, token);
  if (weekday !== undefined) return { from: i, to: i + 1, weekday };
  // "segunda-feira"
  const hyphened =
    tokens[i + 1]?.text === '-' ? weekdays.get(`${token.norm}-${tokens[i + 2]?.norm}`) : undefined;
  if (hyphened !== undefined) return { from: i, to: i + 3, weekday: hyphened };
  const day = dayNumber(token);
  const at = day === undefined ? i : pass(tokens, i + 1);
  const month = named(months, tokens[at]);
  if (month !== undefined) {
    const next = year(tokens[at + 1]) === undefined ? pass(tokens, at + 1) : at + 1;
    const written = year(tokens[next]);
    const to = written === undefined ? at + 1 : next + (YEAR_WORD.test(tokens[next + 1]?.norm ?? '') ? 2 : 1);
    return {
      from: i,
      to,
      month,
      ...(day !== undefined && { day }),
      ...(written !== undefined && { year: written }),
    };
  }
  const alone = year(token);
  if (alone === undefined) return undefined;
  const after = tokens[i + 1];
  if (YEAR_WORD.test(after?.norm ?? '')) return { from: i, to: i + 2, year: alone };
  // "2024 soldados" are many soldiers.
  return after === undefined || after.kind === 'mark' || after.stop
    ? { from: i, to: i + 1, year: alone }
    : undefined;
}
