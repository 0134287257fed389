import { compare } from '../../lib/matching/compare.ts';
import type { Meaning } from '../../lib/matching/meaning.ts';
import type { Judge } from '../../lib/matching/model/chances.ts';
import { judge as shipped } from '../doors/judge.ts';
import type { Outcome, Sensitivity } from '../../lib/matching/outcome.ts';
import { randomly } from './boost.ts';
import { GOLDS } from './pairs.ts';
import type { Gold, Pair } from './pairs.ts';

/** What was said of a pair. */
export interface Said {
  pair: Pair;
  outcome: Outcome | undefined;
  said: Gold;
}

export interface Way {
  meaning?: Meaning | undefined;
  sensitivity?: Sensitivity;
  /** Chances for a pair from weights that never saw its group; the shipped ones where there are none. */
  judgeFor?: (pair: Pair) => Judge | undefined;
}

/** The engine's answer to each pair, and the microseconds one took. */
export function ask(
  pairs: readonly Pair[],
  { meaning, sensitivity, judgeFor }: Way,
): { said: Said[]; each: number } {
  const start = performance.now();
  const said = pairs.map((pair): Said => {
    const { sentence, claim, date, before } = pair;
    const judge = judgeFor?.(pair) ?? shipped;
    const outcome = compare(
      { text: sentence, ...(date !== undefined && { date }), ...(before !== undefined && { before }) },
      { id: 'c', text: claim },
      { meaning, judge, ...(sensitivity !== undefined && { sensitivity }) },
    );
    const relation = outcome?.relation;
    return { pair, outcome, said: relation === 'same' || relation === 'conflicts' ? relation : 'neither' };
  });
  return { said, each: ((performance.now() - start) * 1000) / Math.max(1, pairs.length) };
}

export interface Figures {
  accuracy: number;
  precision: number;
  recall: number;
  share: number;
  conflictPrecision: number;
  conflictRecall: number;
}

const over = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

export function figuresOf(said: readonly Said[]): Figures {
  const at = (gold: Gold | undefined, word: Gold | undefined): number =>
    said.filter(
      (one) => (gold === undefined || one.pair.gold === gold) && (word === undefined || one.said === word),
    ).length;
  return {
    accuracy: over(said.filter((one) => one.pair.gold === one.said).length, said.length),
    precision: over(at('same', 'same'), at(undefined, 'same')),
    recall: over(at('same', 'same'), at('same', undefined)),
    share: over(at(undefined, 'same'), said.length),
    conflictPrecision: over(at('conflicts', 'conflicts'), at(undefined, 'conflicts')),
    conflictRecall: over(at('conflicts', 'conflicts'), at('conflicts', undefined)),
  };
}

const DRAWS = 200;

/** 95 % intervals by drawing groups of pairs anew, with replacement. */
export function intervals(said: readonly Said[]): Record<keyof Figures, [number, number]> {
  const groups = [...Map.groupBy(said, ({ pair }) => pair.group).values()];
  const random = randomly(11);
  const drawn = Array.from({ length: DRAWS }, () =>
    figuresOf(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  );
  const ends = (name: keyof Figures): [number, number] => {
    const values = drawn
      .map((figures) => figures[name])
      .filter((value) => !Number.isNaN(value))
      .toSorted((a, b) => a - b);
    return [
      values[Math.floor(values.length * 0.025)] ?? Number.NaN,
      values[Math.floor(values.length * 0.975)] ?? Number.NaN,
    ];
  };
  return {
    accuracy: ends('accuracy'),
    precision: ends('precision'),
    recall: ends('recall'),
    share: ends('share'),
    conflictPrecision: ends('conflictPrecision'),
    conflictRecall: ends('conflictRecall'),
  };
}

export const three = (value: number): string => (Number.isNaN(value) ? '  -  ' : value.toFixed(3));

const LABELS: [keyof Figures, string][] = [
  ['accuracy', 'accuracy'],
  ['precision', 'same: precision'],
  ['recall', 'same: recall'],
  ['share', 'same: said of'],
  ['conflictPrecision', 'conflicts: precision'],
  ['conflictRecall', 'conflicts: recall'],
];

/** Prints gold against said, and the figures with their intervals, beside those of a baseline. */
export function print(title: string, said: readonly Said[], each: number, beside?: readonly Said[]): void {
  console.log(`\n${title}: ${said.length} pairs, ${each.toFixed(0)} µs a pair`);
  console.log('  gold \\ said      same conflicts  neither');
  for (const gold of GOLDS) {
    const row = GOLDS.map((word) =>
      String(said.filter((one) => one.pair.gold === gold && one.said === word).length).padStart(9),
    );
    console.log(`  ${gold.padEnd(10)} ${row.join('')}`);
  }
  const figures = figuresOf(said);
  const ends = intervals(said);
  const base = beside === undefined ? undefined : figuresOf(beside);
  for (const [name, label] of LABELS) {
    if (Number.isNaN(figures[name])) continue;
    const other = base === undefined ? '' : `   cosine and digits ${three(base[name])}`;
    console.log(
      `  ${label.padEnd(21)} ${three(figures[name])}  [${three(ends[name][0])}, ${three(ends[name][1])}]${other}`,
    );
  }
}

/** Prints the share that is right of each kind of pair. Of role swaps, what is not said to be the same is right. */
export function printKinds(said: readonly Said[], loose = false): void {
  for (const [kind, all] of [...Map.groupBy(said, ({ pair }) => pair.kind)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const right = all.filter(
      (one) => one.said === one.pair.gold || (loose && one.pair.gold === 'neither' && one.said !== 'same'),
    );
    console.log(`    ${kind.padEnd(34)} ${three(right.length / all.length)} of ${all.length}`);
  }
}

/** Prints how often what was said with a score was right. */
export function printReliability(title: string, said: readonly Said[], word: 'same' | 'conflicts'): void {
  console.log(`\nreliability of ${word}: ${title}`);
  console.log('  score          pairs   mean score   right');
  const told = said.filter((one) => one.said === word);
  for (const from of [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
    const to = from === 0.95 ? 1.01 : from === 0.9 ? 0.95 : from + 0.1;
    const some = told.filter(
      ({ outcome }) => (outcome?.score ?? 0) >= from - 1e-9 && (outcome?.score ?? 0) < to - 1e-9,
    );
    if (some.length === 0) continue;
    const mean = some.reduce((sum, { outcome }) => sum + (outcome?.score ?? 0), 0) / some.length;
    const right = some.filter(({ pair }) => pair.gold === word).length / some.length;
    console.log(
      `  ${from.toFixed(2)} to ${Math.min(to, 1).toFixed(2)} ${String(some.length).padStart(7)}   ${three(mean)}        ${three(right)}`,
    );
  }
}
