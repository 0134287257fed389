/** How a language writes numbers, counts, lists and dates: by `Intl`, made once for each language. */
export interface Speech<Form extends Intl.LDMLPluralRule> {
  number: (count: number) => string;
  /** As short as is clear: "10.5", "3 million". */
  compact: (value: number) => string;
  /** Words for a number of things: `#` stands for the number, and each form the language has for others. */
  counted: (forms: Record<Form, string>) => (count: number) => string;
  /** "Figures, a date, names", beginning with a capital. */
  listed: (items: readonly string[]) => string;
  /** "a, b and c". */
  joined: (items: readonly string[]) => string;
  /**
   * An ISO 8601 date, exactly as precise as it was given: "2024", "October 2024", "18 October 2024". A time of day is left
   * out, and the day is the one written, not moved to the reader's time zone. What is no such date is given back as it came.
   */
  date: (iso: string) => string;
  /** From one such date to another: "18–23 October 2024". */
  span: (from: string, to: string) => string;
  /** The day of an instant (milliseconds since 1970) where the reader is: "23 November 2026". */
  day: (at: number) => string;
  /** The same with the time of day: "23 November 2026 at 14:05". */
  moment: (at: number) => string;
  /** "9 years ago". */
  yearsAgo: (years: number) => string;
}

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/;
const FIELDS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const;

/** @param forms all the plural forms of the language, as Unicode's rules for it have them */
export function speech<Form extends Intl.LDMLPluralRule>(
  language: string,
  forms: readonly Form[],
): Speech<Form> {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  // Of these most surfaces need few, and each takes a while to make.
  const lists = once(() => new Intl.ListFormat(language));
  const years = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'always' }));
  const days = once(() => new Intl.DateTimeFormat(language, FIELDS[2]));
  const moments = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }));
  const short = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
  const large = once(
    () =>
      new Intl.NumberFormat(language, {
        maximumFractionDigits: 2,
        notation: 'compact',
        compactDisplay: 'long',
      }),
  );
  const dates = FIELDS.map((fields) =>
    once(() => new Intl.DateTimeFormat(language, { ...fields, timeZone: 'UTC' })),
  );
  const number = (count: number) => numbers.format(count);
  const formOf = (count: number): Form => {
    const wanted = rules.select(count);
    const form = forms.find((each) => each === wanted);
    if (form === undefined) throw new Error(`${language} has a plural form "${wanted}" that is not named.`);
    return form;
  };
  const date = (iso: string): string => {
    const at = instantOf(iso);
    return at === undefined ? iso : (dates[at.fields]?.().format(at.instant) ?? iso);
  };
  return {
    number,
    compact: (value) => (value >= 1_000_000 ? large() : short()).format(value),
    counted: (words) => (count) => words[formOf(count)].replace('#', () => number(count)),
    listed: (items) => items.join(', ').replace(/^./u, (letter) => letter.toLocaleUpperCase(language)),
    joined: (items) => lists().format(items),
    date,
    span: (from, to) => {
      const [first, last] = [instantOf(from), instantOf(to)];
      if (date(from) === date(to)) return date(from);
      if (first === undefined || last === undefined || first.fields !== last.fields)
        return `${date(from)} – ${date(to)}`;
      return dates[first.fields]?.().formatRange(first.instant, last.instant) ?? '';
    },
    day: (at) => days().format(at),
    moment: (at) => moments().format(at),
    yearsAgo: (count) => years().format(-count, 'year'),
  };
}

function instantOf(iso: string): { instant: Date; fields: number } | undefined {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (instant.getUTCMonth() !== Number(month ?? 1) - 1) return undefined;
  return { instant, fields: month === undefined ? 0 : day === undefined ? 1 : 2 };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
