import * as fc from 'fast-check';

/** One part of the product that takes what somebody else made, and what has to hold of it whatever that is. */
export interface Target<T> {
  name: string;
  /** @param size how long the longest inputs may be, in characters. */
  input: (size: number) => fc.Arbitrary<T>;
  /** Throws what does not hold. */
  check: (input: T) => void | Promise<void>;
  /** An input may take so much of the processor, in ms; 500 where absent. */
  most?: number;
}

/** A target with its inputs' type out of sight, for lists of them. */
export interface AnyTarget {
  name: string;
  /** @returns undefined, or what fails and how to have it again. */
  run: (runs: Runs) => Promise<Failure | undefined>;
}

export interface Runs {
  seed: number;
  count: number;
  size: number;
  /** Told of each input before it is tried. */
  before?: (input: unknown) => void;
}

export interface Failure {
  seed: number;
  /** The smallest input that was found, as fast-check writes it. */
  input: string;
  error: string;
}

/** What a thread took of the processor is not what others on the machine do. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Fails where a check throws, or takes more than it may twice running: the first time may be another's garbage. */
export function target<T>({ name, input, check, most = 500 }: Target<T>): AnyTarget {
  const timed = async (value: T): Promise<number> => {
    const start = spent();
    await check(value);
    return spent() - start;
  };
  const property = ({ size, before }: Runs) =>
    fc.asyncProperty(input(size), async (value) => {
      before?.(value);
      const took = await timed(value);
      if (took <= most) return;
      const again = Math.min(took, await timed(value));
      if (again > most) throw new Error(`it takes ${Math.round(again)} ms, and may take ${most}`);
    });
  return {
    name,
    run: async (runs) => {
      const found = await fc.check(property(runs), {
        seed: runs.seed,
        numRuns: runs.count,
        // Where each try takes long, the smallest of all is not worth the wait.
        interruptAfterTimeLimit: 10 * 60_000,
      });
      if (!found.failed || found.counterexample === null) return undefined;
      const { errorInstance } = found;
      return {
        seed: runs.seed,
        input: fc.stringify(found.counterexample[0]),
        error: errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : 'unknown',
      };
    },
  };
}

/** Throws with these words unless it holds; an `expect` costs more than what most checks look at. */
export function holds(condition: boolean, words: () => string): asserts condition {
  if (!condition) throw new Error(words());
}
