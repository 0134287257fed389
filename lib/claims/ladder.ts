import type { Figure } from './figure.ts';

/** A figure on a number line, with all that give it. `at` and `to` are shares of the line from its left end. */
export interface Rung {
  figure: Figure;
  label: string;
  at: number;
  /** The upper end of a range, else `at`. */
  to: number;
  /** How high its label stands, from 0. */
  lane: number;
  /** What gives it, as they were named. */
  keys: string[];
}

export interface Ladder {
  scale: 'linear' | 'logarithmic';
  /** The least first. */
  rungs: Rung[];
  lanes: number;
  /** Pixels that labels reach beyond the right end. */
  room: number;
}

/** From so many times the least figure on, the lesser ones would be one dot on a plain line. */
const WIDE = 5;
/**
 * The line's width in the narrowest panel, pixels. Labels that keep apart there do on every wider line, as they stand
 * at shares of it.
 */
const NARROWEST = 180;
/** A character of a label, and the space around it, pixels. */
const CHARACTER = 7.5;
const SPACE = 14;

/**
 * Where figures stand on a line: a greater one never left of a smaller one. Each label stands right of its own place, as on
 * a flag, above the labels that its length reaches; so labels do not meet, nor do their poles cross others.
 */
export function ladderOf(given: readonly { key: string; figure: Figure; label: string }[]): Ladder {
  const values = given.flatMap(({ figure }) => [figure.value, figure.upper]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = least > 0 && most >= WIDE * least ? 'logarithmic' : 'linear';
  const on = scale === 'logarithmic' ? Math.log : (value: number) => value;
  const place = (value: number): number =>
    most > least ? (on(value) - on(least)) / (on(most) - on(least)) : 0;

  const rungs = new Map<string, Rung>();
  for (const { key, figure, label } of given) {
    const name = [figure.value, figure.upper, label].join(' ');
    const known = rungs.get(name);
    if (known === undefined)
      rungs.set(name, {
        figure,
        label,
        at: place(figure.value),
        to: place(figure.upper),
        lane: 0,
        keys: [key],
      });
    else if (!known.keys.includes(key)) known.keys.push(key);
  }
  const sorted = [...rungs.values()].toSorted(
    (a, b) =>
      a.figure.value - b.figure.value || a.figure.upper - b.figure.upper || (a.label < b.label ? -1 : 1),
  );
  for (const [index, rung] of [...sorted.entries()].toReversed()) {
    const reached = sorted.slice(index + 1).filter(({ at }) => (at - rung.at) * NARROWEST < widthOf(rung));
    rung.lane = Math.max(0, ...reached.map(({ lane }) => lane + 1));
  }
  return {
    scale,
    rungs: sorted,
    lanes: Math.max(0, ...sorted.map(({ lane }) => lane + 1)),
    room: Math.ceil(Math.max(0, ...sorted.map((rung) => widthOf(rung) - (1 - rung.at) * NARROWEST))),
  };
}

function widthOf({ label }: Rung): number {
  return label.length * CHARACTER + SPACE;
}
