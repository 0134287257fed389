/**
 * Gives every part that takes what others made (tests/fuzz/targets.ts) texts, pages, files and messages that nobody would make,
 * and sees that it throws nothing, takes no longer than it may, and keeps what it promises:
 *
 *    npm run fuzz [-- --minutes 5] [--seed N] [--only WORDS] [--rounds 1] [--size 20000] [--again]
 *
 * Each target has its rounds of 200 inputs in a thread of its own, so that one that hangs can be stopped; the seeds of the
 * rounds go up from the one that is printed. A run goes on behind the rounds that the last one had, unless `--again` or a seed
 * is given. What fails is printed at its smallest with the seed that has it again (`--seed N --only NAME --rounds 1`).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Failure } from './fuzz/target.ts';
import { TARGETS } from './fuzz/targets.ts';

const STATE = path.join(import.meta.dirname, '..', '.output', 'fuzz.json');
const PER_ROUND = 200;
/** A thread that takes no next input for so long hangs, ms; the machine may be at other work too. */
const SILENCE = 60_000;
/** The shared memory begins with the number of inputs so far. */
const COUNTER = 4;
/** Of the input that a thread hangs on as much is told. */
const TOLD = 1_000_000;

interface Round {
  name: string;
  seed: number;
  size: number;
  now: SharedArrayBuffer;
}

interface Done {
  failure: Failure | undefined;
  ms: number;
}

async function inThread({ name, seed, size, now }: Round): Promise<void> {
  const start = performance.now();
  const encoder = new TextEncoder();
  const words = new Uint8Array(now, COUNTER);
  const count = new Int32Array(now, 0, 1);
  const before = (input: unknown): void => {
    words.fill(0, encoder.encodeInto(JSON.stringify(input) ?? '', words).written);
    Atomics.add(count, 0, 1);
  };
  const target = TARGETS.find((each) => each.name === name);
  const failure = await target?.run({ seed, count: PER_ROUND, size, before });
  const done: Done = { failure, ms: performance.now() - start };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
  parentPort?.postMessage(done);
}

function round(name: string, seed: number, size: number): Promise<Done> {
  const now = new SharedArrayBuffer(TOLD);
  const data: Round = { name, seed, size, now };
  const worker = new Worker(new URL(import.meta.url), { workerData: data });
  return new Promise((resolve, reject) => {
    const count = new Int32Array(now, 0, 1);
    let last = -1;
    const watch = setInterval(() => {
      const taken = Atomics.load(count, 0);
      if (taken !== last) {
        last = taken;
        return;
      }
      clearInterval(watch);
      const words = Buffer.from(new Uint8Array(now, COUNTER));
      const input = words.subarray(0, Math.max(0, words.indexOf(0))).toString();
      void worker.terminate();
      resolve({ failure: { seed, input, error: `It hangs for ${SILENCE / 1000} s.` }, ms: SILENCE });
    }, SILENCE);
    worker.once('message', (done: Done) => {
      clearInterval(watch);
      resolve(done);
    });
    worker.once('error', reject);
  });
}

function lastSeed(): { first: number; rounds: number } {
  try {
    return JSON.parse(readFileSync(STATE, 'utf8')) as { first: number; rounds: number };
  } catch {
    return { first: Date.now() % 1e9, rounds: 0 };
  }
}

async function main(): Promise<void> {
  const { values: given } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      rounds: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string', default: '' },
      size: { type: 'string', default: '20000' },
      again: { type: 'boolean', default: false },
    },
  });
  const going = given.seed === undefined && !given.again;
  const kept = going ? lastSeed() : { first: Number(given.seed ?? Date.now() % 1e9), rounds: 0 };
  const targets = TARGETS.filter(({ name }) => name.includes(given.only));
  if (targets.length === 0) throw new Error(`None of ${TARGETS.map(({ name }) => name).join(', ')}`);
  const end = performance.now() + Number(given.minutes) * 60_000;
  const most = given.rounds === undefined ? Infinity : Number(given.rounds);
  console.log(`Seed ${kept.first}, from round ${kept.rounds} on`);
  const failures = new Map<string, Failure>();
  const inputs = new Map<string, number>();
  let rounds = 0;
  for (; rounds < most && performance.now() < end; rounds += 1) {
    const seed = kept.first + kept.rounds + rounds;
    const left = targets.filter(({ name }) => !failures.has(name));
    const next = left.values();
    const one = async (): Promise<void> => {
      for (const { name } of next) {
        const { failure } = await round(name, seed, Number(given.size));
        inputs.set(name, (inputs.get(name) ?? 0) + PER_ROUND);
        if (failure === undefined) continue;
        failures.set(name, failure);
        console.log(
          `\n${name} (--seed ${seed} --only "${name}" --rounds 1)\n${failure.input.slice(0, 4000)}\n${failure.error}`,
        );
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, one));
  }
  if (going) {
    mkdirSync(path.dirname(STATE), { recursive: true });
    writeFileSync(STATE, JSON.stringify({ first: kept.first, rounds: kept.rounds + rounds }));
  }
  for (const { name } of targets)
    console.log(
      `${failures.has(name) ? 'fails ' : 'holds '} ${String(inputs.get(name) ?? 0).padStart(7)}  ${name}`,
    );
  process.exitCode = failures.size === 0 ? 0 : 1;
}

await (isMainThread ? main() : inThread(workerData as Round));
