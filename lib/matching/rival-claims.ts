import { relateQuantities } from '../text/numbers.ts';
import type { Analysis } from './analysis.ts';
import { type Options, decide } from './decide.ts';
import { type Counted, countedIn, readClaim } from './figures.ts';
import type { MatchClaim } from './outcome.ts';

/**
 * Whether two claims seem to answer one question with other figures, for the user to confirm. They do where a sentence with
 * the one would conflict with the other in a figure alone; or where both count the same of the same countries and names,
 * which sentences in quite other words do ("12,000 soldiers were sent", "10,000 North Koreans are being trained").
 * It is the same whichever claim is named first.
 */
export function areRivalClaims(a: MatchClaim, b: MatchClaim, aids: RivalAids = {}): boolean {
  return areRivalReadings(rivalReading(a), rivalReading(b), aids);
}

/** What helps to compare them, as the matcher has it. */
type RivalAids = Pick<Options, 'meaning' | 'judge'>;

/** A claim as it is compared with many others: read once. */
export interface RivalReading {
  date: string | undefined;
  read: Analysis;
  counted: readonly Counted[];
}

export function rivalReading(claim: MatchClaim): RivalReading {
  const read = readClaim(claim);
  return { date: claim.date, read, counted: countedIn(read) };
}

/** As `areRivalClaims`. */
export function areRivalReadings(a: RivalReading, b: RivalReading, aids: RivalAids = {}): boolean {
  if (yearsApart(a.date, b.date) > 1) return false;
  const { read: one, counted: here } = a;
  const { read: other, counted: there } = b;
  if (one.language !== other.language) return false;
  if (!here.some((x) => there.some((y) => mayRival(x, y)))) return false;

  const [names, others] = [namesOf(one), namesOf(other)];
  if (
    names.countries.size > 0 &&
    others.countries.size > 0 &&
    shared(names.countries, others.countries) === 0
  )
    return false;
  if (areTurned(one, other)) return false;
  const said = [decide(one, other, aids), decide(other, one, aids)].filter((each) => each !== undefined);
  const kinds = new Set(said.flatMap(({ differences }) => differences.map(({ kind }) => kind)));
  if (said.some(({ relation }) => relation === 'same')) return false;
  if (OTHER_MATTER.some((kind) => kinds.has(kind))) return false;
  const clash = said.some(({ relation, suggested }) => (suggested ?? relation) === 'conflicts');
  if (clash && (kinds.has('number') || kinds.has('magnitude'))) return true;
  return one.language === 'en' && ofSameMatter(names.all, others.all, here, there);
}

/** Somebody else, somewhere else, or a denial: that is another question, whatever the figures. */
const OTHER_MATTER = ['actor', 'roles', 'place', 'negation'] as const;

/**
 * Whether what one text has go from one country to another the other has go back: "Denmark … to Norway", "Norwegian soldiers …
 * to Denmark". Read by the words alone, so that it holds also where no verb of the two is alike, and none is compared.
 */
function areTurned(one: Analysis, other: Analysis): boolean {
  const [here, there] = [courseOf(one), courseOf(other)];
  const back = (to: ReadonlySet<string>, from: ReadonlySet<string>, also: ReadonlySet<string>) =>
    [...to].some((country) => from.has(country) && !also.has(country));
  return back(here.to, there.from, there.to) && back(there.to, here.from, here.to);
}

const TO = /^(?:to|into|towards?)$/;

/** The countries that stand right behind "to", and all others that the text names. */
function courseOf({ units, tokens }: Analysis): { to: Set<string>; from: Set<string> } {
  const [to, from] = [new Set<string>(), new Set<string>()];
  for (const { source, place, from: start } of units) {
    if (source || place === undefined) continue;
    const before = tokens[start - 1]?.norm === 'the' ? start - 2 : start - 1;
    const aimed = place.kind !== 'people' && TO.test(tokens[before]?.norm ?? '');
    (aimed ? to : from).add(place.country);
  }
  return { to, from };
}

/** Years between two dates as far as both are known. */
function yearsApart(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.abs(Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

/** Who counts the same thing seldom comes to over ten times as much: an army is not those of it who were sent. */
const SPREAD = 10;

/** Whether two figures that measure or count alike, as far as they say what, give another number. */
function mayRival(a: Counted, b: Counted): boolean {
  const [one, other] = [a.quantity, b.quantity];
  if (one.unit !== other.unit) return false;
  const [head, otherHead] = [a.counts.at(-1), b.counts.at(-1)];
  const known = one.unit === '' && head !== undefined && otherHead !== undefined;
  if (Math.max(one.value, other.value) > SPREAD * Math.min(one.value, other.value)) return false;
  if (known && !a.counts.includes(otherHead) && !b.counts.includes(head)) return false;
  const said = new Set([relateQuantities(one, other), relateQuantities(other, one)]);
  // "About 10,000" and "about 11,000" may both be right, and are two answers.
  const plain = [one, other].every(({ bound }) => bound === 'exact' || bound === 'about');
  return !said.has('says') && (plain || said.has('rivals'));
}

/**
 * Whether two texts count the same of the same: the very same people or things ("North Korean troops") of a country both
 * speak of, or their like where one text names nothing that the other does not.
 */
function ofSameMatter(
  names: ReadonlySet<string>,
  others: ReadonlySet<string>,
  here: readonly Counted[],
  there: readonly Counted[],
): boolean {
  const common = shared(names, others);
  if (common === 0) return false;
  const within = common >= ENOUGH_NAMES && common === Math.min(names.size, others.size);
  return here.some((x) =>
    there.some((y) => {
      const sameHead = x.counts.at(-1) !== undefined && x.counts.at(-1) === y.counts.at(-1);
      const alike = x.counts.slice(0, -1).some((word) => y.counts.slice(0, -1).includes(word));
      return sameHead && mayRival(x, y) && (alike || within);
    }),
  );
}

/** One country in common is common to half a library. */
const ENOUGH_NAMES = 2;

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((each) => b.has(each)).length;
}

/** The countries a text speaks of, by whatever name, and with them whoever else it names. */
function namesOf({ units }: Analysis): { countries: Set<string>; all: Set<string> } {
  const told = units.filter(({ source }) => !source);
  const countries = told.flatMap(({ place }) => (place === undefined ? [] : [place.country]));
  const names = told.flatMap(({ kind, concept }) => (kind === 'name' ? [concept] : []));
  return { countries: new Set(countries), all: new Set([...countries, ...names]) };
}
