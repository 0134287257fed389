/** Own work between two pauses, in milliseconds: half of what a frame at 60 Hz has, so that no task reaches 16 ms. */
const SLICE = 8;

/**
 * Keeps long work in short tasks and tells a profile how long each step took: every slice is a
 * `performance.measure` named `second-source:STEP`, without the time spent in pauses.
 */
export interface Pace {
  /** Ends the running step and begins `name`. */
  begin(name: string): void;
  /** True where the slice is used up; the caller then awaits `rest`. Cheap enough for every few nodes of a loop. */
  readonly due: boolean;
  rest(): Promise<void>;
  end(): void;
}

/** @param pause gives the page its turn; without it (plain Node) nothing ever waits. */
export function createPace(pause?: () => Promise<void>): Pace {
  let step = '';
  let sliceStart = performance.now();
  let stepStart = sliceStart;
  const close = (): void => {
    if (step !== '')
      performance.measure(`second-source:${step}`, { start: stepStart, end: performance.now() });
  };
  return {
    begin(name) {
      close();
      step = name;
      stepStart = performance.now();
    },
    get due() {
      return pause !== undefined && performance.now() - sliceStart > SLICE;
    },
    async rest() {
      close();
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
