import { relateDates } from '../text/dates.ts';
import type { DateSpec } from '../text/dates.ts';
import { relateQuantities } from '../text/numbers.ts';
import type { Quantity } from '../text/numbers.ts';
import type { Analysis, Unit } from './analysis.ts';
import { conceptOf, widerThan } from './concepts.ts';

/** How a unit of the claim is met: by which unit of the sentence, and how well (0 not, 1 in the same words). */
export interface Meeting {
  unit: Unit;
  by: Unit | undefined;
  worth: number;
}

/** Worth of the ways to be met. A wider word ("soldiers" for "commandos") says less than the claim. */
export const WORTH = {
  same: 1,
  group: 0.95,
  narrower: 0.9,
  inside: 0.9,
  spelling: 0.95,
  derived: 0.85,
  wider: 0.35,
  /** By the date of the article alone. */
  published: 0.85,
  /** The country of an organisation, where the organisation itself is named. */
  owner: 0.8,
} as const;

const PEOPLE = conceptOf('person');

/** Damerau-Levenshtein distance up to `limit`: transliterated names differ by a letter or two. */
function near(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    older = previous;
    previous = row;
  }
  return (previous[b.length] ?? limit + 1) <= limit;
}

function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 6 && a[0] === b[0] && near(a, b, length >= 9 ? 2 : 1);
}

/** "NIS" for "National Intelligence Service". */
function initials(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.length === 1 ? (short[0] ?? '') : '';
  return (
    letters.length >= 2 && letters.length === long.length && long.every((word, k) => word[0] === letters[k])
  );
}

function names(here: readonly string[], there: readonly string[]): number {
  if (initials(here, there) || initials(there, here)) return WORTH.group;
  const [short, long] = here.length <= there.length ? [here, there] : [there, here];
  if (!short.every((word) => long.some((other) => sameName(word, other)))) return 0;
  // A family name alone, or a Korean one that comes first; a given name alone is no one in particular.
  const end = long.at(-1) ?? '';
  const first = long[0] ?? '';
  const key = short.at(-1) ?? '';
  if (short.length < long.length && !sameName(key, end) && !sameName(key, first)) return WORTH.derived;
  return WORTH.same;
}

function places(here: Unit, there: Unit): number {
  const a = here.place;
  const b = there.place;
  if (a === undefined || b === undefined) return 0;
  if (a.concept === b.concept || (a.city !== undefined && a.city === b.city)) return WORTH.same;
  if (a.country !== b.country) return 0;
  if (b.kind === 'name' && a.kind === 'inside') return WORTH.inside;
  // A country may be told of where the claim has a place in it: that says less, and rules nothing out.
  return a.kind === 'name' && b.kind === 'inside' ? WORTH.wider : 0;
}

/** "GDP" for "gross domestic product". */
const abbreviates = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length >= 2 && short[0] === long.map((word) => word[0]).join('');

/** Whether two figures agree to three digits or in a measure. */
function isFine(a: Quantity, b: Quantity): boolean {
  if (a.measure !== undefined && b.measure?.dimension === a.measure.dimension) return true;
  if (a.value !== b.value || a.unit !== b.unit || a.ordinal || b.ordinal) return false;
  const digits = String(a.value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return digits >= 3 || (digits >= 2 && a.unit !== '');
}

const isPeople = (concept: string | undefined): boolean =>
  concept !== undefined && (concept === PEOPLE || widerThan(concept).includes(PEOPLE));

/** Whether two numbers count the same thing, as far as both say what they count. */
export function counted(here: Unit, there: Unit): boolean {
  const a = here.counts ?? [];
  const b = there.counts ?? [];
  if (a.length === 0 || b.length === 0) return true;
  if (abbreviates(a, b) || abbreviates(b, a)) return true;
  // A figure as fine as 5.4 percent is that of the same thing, whatever words name it.
  const fine =
    here.quantity !== undefined && there.quantity !== undefined && isFine(here.quantity, there.quantity);
  if (fine || (isPeople(a.at(-1)) && isPeople(b.at(-1)))) return true;
  const head = b.at(-1);
  return b.some((concept) => a.includes(concept)) || a.at(-1) === head;
}

/** How well unit `here` of the sentence says unit `there` of the claim, 0..1. */
export function worth(here: Unit, there: Unit): number {
  if (there.kind === 'number' || here.kind === 'number') {
    if (there.quantity === undefined || here.quantity === undefined) return 0;
    return relateQuantities(here.quantity, there.quantity) === 'says' && counted(here, there)
      ? WORTH.same
      : 0;
  }
  if (there.kind === 'date' || here.kind === 'date') {
    if (there.date === undefined || here.date === undefined) return 0;
    return relateDates(here.date, there.date) === 'says' ? WORTH.same : 0;
  }
  if (there.kind === 'place' || here.kind === 'place') {
    if (there.kind === here.kind) return places(here, there);
    const [place, other] = there.kind === 'place' ? [there, here] : [here, there];
    return other.kind === 'name' &&
      (other.words ?? []).some((word) => sameName(word, place.concept.replaceAll('_', ' ')))
      ? WORTH.spelling
      : 0;
  }
  if (there.kind === 'name' && here.kind === 'name') {
    const found = names(here.words ?? [], there.words ?? []);
    return found > 0 || here.concept !== there.concept ? found : WORTH.same;
  }
  if (here.concept === there.concept) return WORTH.same;
  if (there.kind === 'name' || here.kind === 'name') {
    const [name, word] = there.kind === 'name' ? [there, here] : [here, there];
    if (name.opening === true && name.concept === word.concept) return WORTH.same;
    return name.concept.split(' ').includes(word.concept)
      ? there === word
        ? WORTH.derived
        : WORTH.wider
      : 0;
  }
  if (here.wider.includes(there.concept)) return WORTH.narrower;
  if (there.wider.includes(here.concept)) return WORTH.wider;
  return 0;
}

/** "In April 2017" is met by what an article of that month tells without another date. */
function byArticle(sentence: Analysis, wanted: DateSpec, scope: (unit: Unit) => boolean): boolean {
  if (sentence.published === undefined || wanted.since === true) return false;
  const other = sentence.units.some(
    (unit) =>
      unit.date !== undefined &&
      !unit.source &&
      unit.date.since !== true &&
      scope(unit) &&
      relateDates(unit.date, wanted) !== 'says',
  );
  return !other && relateDates(sentence.published, wanted) === 'says';
}

/** The best meeting of each unit of the claim, those in the clauses that say the claim before others. */
export function align(sentence: Analysis, claim: Analysis, scope: (unit: Unit) => boolean): Meeting[] {
  const meetings = met(sentence, claim, scope);
  return meetings.map((meeting, index) => {
    const owned = meetings[index + 1];
    if (meeting.worth > 0 || owned?.by === undefined || meeting.unit.kind !== 'place') return meeting;
    // "The organisation's Security Council" for "the UN Security Council", "the NIS" for "that country's NIS".
    const { unit, by } = owned;
    const long = (unit.words ?? []).length >= 2;
    const before = sentence.unitAt[by.from - 1];
    const own = before !== undefined && (before.kind === 'place' || before.kind === 'name');
    return long && by.kind === 'name' && owned.worth >= 0.9 && unit.from === meeting.unit.to && !own
      ? { unit: meeting.unit, by: undefined, worth: WORTH.owner }
      : meeting;
  });
}

function met(sentence: Analysis, claim: Analysis, scope: (unit: Unit) => boolean): Meeting[] {
  return claim.units.map((unit) => {
    let best: Meeting = { unit, by: undefined, worth: 0 };
    for (const by of sentence.units) {
      const value = worth(by, unit);
      if (value <= best.worth) continue;
      // Words that only name the speaker meet what is claimed less well than the claim's own words.
      const fair = value * (by.source && !unit.source ? 0.99 : 1) * (scope(by) ? 1 : 0.98);
      if (fair > best.worth) best = { unit, by, worth: fair };
    }
    if (unit.date !== undefined && best.by === undefined && byArticle(sentence, unit.date, scope))
      best = { unit, by: undefined, worth: WORTH.published };
    return best;
  });
}
