import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../harness/browsers.ts';
import { ROOT } from '../harness/package-build.ts';
import { DEEDS } from './deeds.ts';

/** What is done while it happens. */
export const WORKS = [...DEEDS, 'import', 'upgrade'] as const;
export type Work = (typeof WORKS)[number];

/** One moment at which somebody is killed; the seed and its number alone decide on it. */
export interface Moment {
  number: number;
  work: Work;
  victim: 'browser' | 'extension';
  /** Milliseconds from the beginning of the work. */
  after: number;
  /** From 0 to 1, for whatever else is to be chosen. */
  lot: number;
}

/** Numbers from 0 to 1 that the seed alone decides: mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Milliseconds within which most of each work is done, or some of it where it has no end. */
const LONGEST: Record<Work, number> = {
  save: 1200,
  edit: 800,
  merge: 1000,
  index: 2000,
  import: 2500,
  upgrade: 900,
};

/** Every work comes with both victims in turn, from a place that the seed chooses. */
export function momentsOf(seed: number, count: number): Moment[] {
  const lot = lots(seed);
  const first = Math.floor(lot() * WORKS.length);
  return Array.from({ length: count }, (_, number) => {
    const work = WORKS[(first + number) % WORKS.length] ?? 'save';
    const victim = (number + Math.floor(number / WORKS.length)) % 2 === 0 ? 'browser' : 'extension';
    return { number, work, victim, after: Math.round(lot() * LONGEST[work]), lot: lot() };
  });
}

const STATE = path.join(ROOT, '.output', 'kills.json');

/** What a long run that was broken off has behind it. */
export interface Behind {
  commit: string;
  seed: number;
  done: Partial<Record<Engine, number[]>>;
}

const commitNow = (): string =>
  execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();

/** Of the present commit, and of that seed where one is asked for. */
export function behind(seed: number | undefined): Behind {
  const none = { commit: commitNow(), seed: seed ?? Date.now() % 1e9, done: {} };
  if (!existsSync(STATE) || process.env['AGAIN'] !== undefined) return none;
  const found = JSON.parse(readFileSync(STATE, 'utf8')) as Behind;
  return found.commit === none.commit && (seed ?? found.seed) === found.seed ? found : none;
}

export function noteBehind(seed: number, engine: Engine, number: number): void {
  const known = behind(seed);
  const done = [...(known.done[engine] ?? []), number];
  mkdirSync(path.dirname(STATE), { recursive: true });
  writeFileSync(STATE, JSON.stringify({ ...known, done: { ...known.done, [engine]: done } }));
}
