import { relateDates } from '../text/dates.ts';
import { relateQuantities } from '../text/numbers.ts';
import { counted, worth } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import type { Frame } from './syntax/frames.ts';

/** The nearest unit before one, which tells what a bare figure is of: "fell to 1,640", "chapter 3". */
function before({ units }: Analysis, unit: Unit): Unit | undefined {
  const index = units.indexOf(unit);
  return index > 0 ? units[index - 1] : undefined;
}

function alikeBefore(sentence: Analysis, here: Unit, claim: Analysis, there: Unit): boolean {
  const a = before(sentence, here);
  const b = before(claim, there);
  if (a === undefined || b === undefined) return a === b;
  return worth(a, b) > 0.5 || (a.kind === 'number' && b.kind === 'number') || (a.verb && b.verb);
}

/** A figure of the sentence that cannot stand beside that of the claim, counting the same. */
export function rivalNumber(
  sentence: Analysis,
  claim: Analysis,
  claimUnit: Unit,
  used: ReadonlySet<Unit>,
): Unit | undefined {
  const there = claimUnit.quantity;
  if (there === undefined) return undefined;
  return sentence.units.find((unit) => {
    if (unit.quantity === undefined || used.has(unit)) return false;
    if (relateQuantities(unit.quantity, there) !== 'rivals') return false;
    const a = unit.counts ?? [];
    const b = claimUnit.counts ?? [];
    if (there.unit !== '') return true;
    if (a.length === 0 || b.length === 0)
      return a.length === b.length && alikeBefore(sentence, unit, claim, claimUnit);
    return a.includes(b.at(-1) ?? '') || b.includes(a.at(-1) ?? '');
  });
}

/** "Under 5 million" is met by any small figure: not where a figure of the same kind beside it is larger. */
export function doubtful(sentence: Analysis, unit: Unit, by: Unit): boolean {
  const there = unit.quantity;
  if (there === undefined || there.bound === 'exact' || there.bound === 'about' || there.bound === 'range')
    return false;
  return sentence.units.some(
    (other) =>
      other !== by &&
      other.quantity !== undefined &&
      relateQuantities(other.quantity, there) === 'rivals' &&
      counted(other, unit),
  );
}

/** A power of ten apart: thousand for million, a slipped nought. */
export function magnitude(a: Unit, b: Unit): boolean {
  const x = a.quantity?.value ?? 0;
  const y = b.quantity?.value ?? 0;
  if (x <= 0 || y <= 0) return false;
  const ratio = Math.abs(Math.log10(x / y));
  return ratio >= 0.99 && Math.abs(ratio - Math.round(ratio)) < 0.01;
}

/**
 * Without a verb in common a rival figure must stand with the thing the claim is about: "the 9-foot wall", "the
 * country's 12 ships". A figure of something else near it is no rival.
 */
export function ofSubject(sentence: Analysis, claim: Analysis, main: Frame, rival: Unit): boolean {
  const heads = (main.subject?.heads ?? []).map((index) => claim.unitAt[index]);
  const phrase = sentence.syntax.phrases.find(({ from, to }) => from < rival.to && rival.from < to);
  if (phrase === undefined) return false;
  return heads.some((head) => {
    if (head === undefined) return false;
    return sentence.units.some((unit) => {
      if (unit.from < phrase.from || unit.to > phrase.to || worth(unit, head) <= 0.5) return false;
      const last = sentence.tokens[unit.to - 1];
      return phrase.heads.some((index) => index >= unit.from && index < unit.to) || last?.possessive === true;
    });
  });
}

/**
 * A figure or date of the claim that the sentence gives for something else ("volumes fell by 12 percent"), where the
 * clause that says the claim has another of its kind ("profit rose 8 percent"); or a part where the claim has all.
 */
export function nearerRival(
  sentence: Analysis,
  unit: Unit,
  by: Unit,
  scope: (unit: Unit) => boolean,
  used: ReadonlySet<Unit>,
): Unit | undefined {
  if (unit.all === true && by.all !== true) {
    const part = sentence.units.find(
      (other) => other.part === true && other.to <= by.from && by.from - other.to <= 3,
    );
    if (part !== undefined) return part;
  }
  if (scope(by)) return undefined;
  if (unit.date !== undefined) {
    const { date } = unit;
    return sentence.units.find(
      (other) =>
        other.date !== undefined &&
        scope(other) &&
        !used.has(other) &&
        relateDates(other.date, date) === 'rivals',
    );
  }
  const there = unit.quantity;
  if (there === undefined) return undefined;
  return sentence.units.find(
    (other) =>
      other.quantity !== undefined &&
      !used.has(other) &&
      scope(other) &&
      relateQuantities(other.quantity, there) === 'rivals' &&
      counted(other, unit),
  );
}
