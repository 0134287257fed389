import type { DateSpec } from '../../text/dates.ts';
import { relateDates } from '../../text/dates.ts';
import type { Analysis, Unit } from '../analysis.ts';
import type { Features } from './shape.ts';

/** Days counted roughly, enough to tell which of two stretches is earlier. */
const YEAR = 372;
const MONTH = 31;

type Stretch = readonly [number, number];

function stretch({ year, month, day, lastDay }: DateSpec, year0: number): Stretch | undefined {
  if (year === undefined && month === undefined) return undefined;
  const start = (year ?? year0) * YEAR;
  if (month === undefined) return [start, start + YEAR - 1];
  const from = start + (month - 1) * MONTH;
  return day === undefined ? [from, from + MONTH - 1] : [from + day - 1, from + (lastDay ?? day) - 1];
}

/** "Before March 2020", "after 2015", "by 2016", "since": the stretch the words before a date make of it. */
function open(analysis: Analysis, unit: Unit, year0: number): { at: Stretch; way: -1 | 0 | 1 } | undefined {
  const at = unit.date === undefined ? undefined : stretch(unit.date, year0);
  if (at === undefined) return undefined;
  const before = analysis.tokens[unit.from - 1]?.norm ?? '';
  const earlier = analysis.tokens[unit.from - 2]?.norm ?? '';
  if (/^(?:before|until|till)$/.test(before) || (before === 'to' && earlier === 'prior'))
    return { at: [-Infinity, at[0] - 1], way: -1 };
  if (before === 'by') return { at: [-Infinity, at[1]], way: -1 };
  if (before === 'after' || before === 'following') return { at: [at[1] + 1, Infinity], way: 1 };
  if (before === 'since' || before === 'from') return { at: [at[0], Infinity], way: 1 };
  return { at, way: 0 };
}

const YEAR_OF = ({ units }: Analysis): number | undefined =>
  units.find(({ date, source }) => date?.year !== undefined && date.assumed === undefined && !source)?.date
    ?.year;

/** What the dates of both texts say of each other, "before" and "after" among them: of the claim's those that are asked. */
export function timeFeatures(
  sentence: Analysis,
  claim: Analysis,
  isAsked: (unit: Unit) => boolean = () => true,
): Features {
  const year0 = YEAR_OF(claim) ?? YEAR_OF(sentence) ?? 2000;
  const dated = (analysis: Analysis): Unit[] =>
    analysis.units.filter(({ date, source }) => date !== undefined && !source);
  const here = dated(sentence);
  const there = dated(claim).filter(isAsked);
  const out = {
    datesThere: there.length,
    datesHere: here.length,
    dateSays: 0,
    dateRivals: 0,
    dateInside: 0,
    dateApart: 0,
    dateWay: 0,
    dateSame: 0,
  };
  for (const unit of there) {
    const wanted = unit.date;
    if (wanted === undefined) continue;
    const relations = new Set(
      here.map(({ date }) => (date === undefined ? 'open' : relateDates(date, wanted))),
    );
    if (relations.has('says')) out.dateSays += 1;
    else if (relations.has('rivals')) out.dateRivals += 1;
    const own = open(claim, unit, year0);
    if (own === undefined) continue;
    if (own.way !== 0) out.dateWay = own.way;
    const all = here.flatMap((other) => open(sentence, other, year0) ?? []);
    if (all.some(({ at }) => at[0] >= own.at[0] && at[1] <= own.at[1])) out.dateInside += 1;
    else if (all.length > 0 && all.every(({ at }) => at[0] > own.at[1] || at[1] < own.at[0]))
      out.dateApart += 1;
    if (all.some(({ at }) => at[0] === own.at[0] && at[1] === own.at[1])) out.dateSame += 1;
  }
  return out;
}
