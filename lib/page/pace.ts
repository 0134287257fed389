/**
 * Own work between two pauses, in milliseconds. A third of the 16 that a frame at 60 Hz has: the clock counts in whole
 * milliseconds in Firefox, loops look at it every few nodes, and what runs for the first time runs slowly.
 */
const SLICE = 5;

/** A page that carries this `performance.mark` is told how long each step took; any other is left without a trace. */
export const PROFILED = 'second-source:profile';

/**
 * Keeps long work in short tasks. On a page that is profiled every slice is a `performance.measure` named
 * `second-source:STEP`, without the time spent in pauses.
 */
export interface Pace {
  /** Ends the running step and begins `name`. */
  begin(name: string): void;
  /** True where the slice is used up; the caller then awaits `rest`. Cheap enough for every few nodes of a loop. */
  readonly due: boolean;
  /** Ends the slice and gives the page its turn; what comes then is the step `next` where one is named. */
  rest(next?: string): Promise<void>;
  end(): void;
}

/** @param pause gives the page its turn; without it (plain Node) nothing ever waits. */
export function createPace(pause?: () => Promise<void>): Pace {
  let step = '';
  let sliceStart = performance.now();
  let stepStart = sliceStart;
  const profiled = performance.getEntriesByName(PROFILED).length > 0;
  const close = (): void => {
    if (profiled && step !== '')
      performance.measure(`second-source:${step}`, { start: stepStart, end: performance.now() });
  };
  return {
    begin(name) {
      close();
      step = name;
      stepStart = performance.now();
    },
    get due() {
      return pause !== undefined && performance.now() - sliceStart >= SLICE;
    },
    async rest(next = step) {
      close();
      step = next;
      await pause?.();
      sliceStart = performance.now();
      stepStart = sliceStart;
    },
    end() {
      close();
      step = '';
    },
  };
}
