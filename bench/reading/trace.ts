/** What of a Chromium trace is used here: https://chromium.googlesource.com/catapult, "Trace Event Format". Times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time: what other programs took of the processor meanwhile does not count. */
  tdur?: number;
  args?: { data?: { url?: string }; fileName?: string };
}

/** One task of the page's main thread in which our script ran. Milliseconds. */
export interface Task {
  wall: number;
  cpu: number;
  /** Steps that ended in it, and `load` where our script was compiled and run the first time. */
  steps: string[];
}

/** What `Page.tracing.start` has to be given for `ownTasks`. */
export const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

const OURS = 'second-source:';

/** Processor milliseconds our script's compilation and first run took. */
export interface Load {
  compile: number;
  run: number;
}

/** The tasks of the main thread in which the reader script of that origin ran, in order. */
export function ownTasks(trace: string, extensionOrigin: string): { tasks: Task[]; load: Load } {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const start = traceEvents.find(({ ph, name }) => ph === 'b' && name.startsWith(OURS));
  if (start === undefined) throw new Error('The trace has no step of the reader');
  const ofMain = traceEvents.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
  const ofUs = (event: TraceEvent): boolean =>
    (event.args?.data?.url ?? event.args?.fileName ?? '').startsWith(extensionOrigin);
  const ends = ofMain.filter(({ ph, name }) => ph === 'e' && name.startsWith(OURS));
  const calls = ofMain.filter((event) => event.ph === 'X' && ofUs(event));

  const tasks: Task[] = [];
  for (const { name, ph, ts, dur = 0, tdur = 0 } of ofMain.toSorted((a, b) => a.ts - b.ts)) {
    if (ph !== 'X' || name !== 'RunTask') continue;
    const within = (event: TraceEvent): boolean => event.ts >= ts && event.ts <= ts + dur;
    const inside = calls.filter(within);
    const steps = ends.filter(within).map((event) => event.name.slice(OURS.length));
    if (inside.some((event) => event.name === 'EvaluateScript')) steps.unshift('load');
    if (inside.length > 0 || steps.length > 0)
      tasks.push({ wall: dur / 1000, cpu: tdur / 1000, steps: [...new Set(steps)] });
  }
  const cpuOf = (wanted: string): number =>
    calls.filter(({ name }) => name === wanted).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  return {
    tasks,
    load: { compile: cpuOf('v8.compile'), run: cpuOf('EvaluateScript') - cpuOf('v8.compile') },
  };
}
