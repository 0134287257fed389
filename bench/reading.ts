/**
 * What reading a long article costs the page: a generated article of 3,000 nodes is opened again and again in a real
 * browser with the packaged extension, and the reader's own work on the main thread is added up, Readability apart.
 *
 *     npm run bench:reading -- [--browser chromium|firefox] [--runs 7]
 *
 * Chromium's figures are processor time from a trace, every task in which the reader's script ran with all that
 * the engine did in it (compiling, garbage, style); Firefox's are the reader's own `performance.measure`s in wall time, its
 * clock counting in whole milliseconds. On a machine at work the least says more than the median.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { PROFILED } from '../lib/page/pace.ts';
import { askBackground } from '../tests/harness/ask.ts';
import type { Engine } from '../tests/harness/browsers.ts';
import type { Driver } from '../tests/harness/driver.ts';
import { launch } from '../tests/harness/launch.ts';
import { paintedMarks } from '../tests/harness/marks.ts';
import { ensurePackage } from '../tests/harness/package-build.ts';
import { page as html, serve } from '../tests/harness/server.ts';
import { until } from '../tests/harness/wait.ts';
import { columns, HEAD, sum } from './reading/figures.ts';
import { longRead, sampleClaims } from './reading/page.ts';
import { CATEGORIES, ownTasks, type Load, type Task } from './reading/trace.ts';

/** The targets, in milliseconds. */
const TOTAL = 50;
const LONGEST = 16;

const READABILITY = 'readability';

interface Slice {
  step: string;
  wall: number;
}

interface Run {
  slices: Slice[];
  tasks: Task[];
  load: Load;
}

/** Every slice the reader measured, in order. */
async function slicesOf(page: Page): Promise<Slice[]> {
  const measured = await page.evaluate(() =>
    performance.getEntriesByType('measure').map(({ name, duration }) => ({ name, wall: duration })),
  );
  return measured.flatMap(({ name, wall }) => {
    const [owner, step] = name.split(':');
    return owner === 'second-source' && step !== undefined ? [{ step, wall }] : [];
  });
}

/** One page load in a tab of its own, which in Chromium is a process where nothing is warm. Tracing costs time itself. */
async function readOnce(driver: Driver, url: string, traced: boolean): Promise<Run> {
  const page = await driver.openPage('about:blank');
  try {
    await page.bringToFront();
    await page.evaluateOnNewDocument((name) => performance.mark(name), PROFILED);
    if (traced) await page.tracing.start({ categories: CATEGORIES });
    await page.goto(url, { waitUntil: 'load' });
    const slices = await until('the article is read and painted', async () => {
      const measured = await slicesOf(page);
      return measured.some(({ step }) => step === 'paint') && measured;
    });
    if (!traced) return { slices, tasks: [], load: { compile: 0, run: 0 } };
    const trace = await page.tracing.stop();
    return { slices, ...ownTasks(new TextDecoder().decode(trace), driver.extensionOrigin) };
  } finally {
    await page.close();
  }
}

function printRow(name: string, values: readonly number[], target?: number): void {
  const words = target === undefined ? '' : `   target: under ${target}`;
  console.log(`  ${name.padEnd(44)}${columns(values)}${words}`);
}

function printSlices(runs: readonly Run[]): void {
  const own = runs.map(({ slices }) => slices.filter(({ step }) => step !== READABILITY));
  const steps = [...new Set(own.flat().map(({ step }) => step))];
  console.log(`\n  ${'measured by the reader, wall ms'.padEnd(44)}${HEAD}`);
  for (const step of steps)
    printRow(
      step,
      own.map((slices) => sum(slices.filter((slice) => slice.step === step).map(({ wall }) => wall))),
    );
  printRow(
    'all of these',
    own.map((slices) => sum(slices.map(({ wall }) => wall))),
    TOTAL,
  );
  printRow(
    'longest slice',
    own.map((slices) => Math.max(...slices.map(({ wall }) => wall))),
    LONGEST,
  );
  printRow(
    'Readability, not counted',
    runs.map(({ slices }) => sum(slices.filter(({ step }) => step === READABILITY).map(({ wall }) => wall))),
  );
}

function printTasks(runs: readonly Run[]): void {
  const own = runs.map(({ tasks }) => tasks.filter(({ steps }) => !steps.includes(READABILITY)));
  const loading = ({ steps }: Task): boolean => steps.includes('load');
  console.log(`\n  ${'tasks in the trace, processor ms'.padEnd(44)}${HEAD}`);
  printRow(
    'compiling the script',
    runs.map(({ load }) => load.compile),
  );
  printRow(
    'running it the first time',
    runs.map(({ load }) => load.run),
  );
  printRow(
    'all tasks of the reader after that',
    own.map((tasks) => sum(tasks.filter((task) => !loading(task)).map(({ cpu }) => cpu))),
  );
  printRow(
    'all tasks of the reader',
    own.map((tasks) => sum(tasks.map(({ cpu }) => cpu))),
    TOTAL,
  );
  printRow(
    'longest task after that of loading',
    own.map((tasks) => Math.max(...tasks.filter((task) => !loading(task)).map(({ cpu }) => cpu))),
    LONGEST,
  );
  printRow(
    'longest task',
    own.map((tasks) => Math.max(...tasks.map(({ cpu }) => cpu))),
    LONGEST,
  );
  printRow(
    'longest task, wall',
    own.map((tasks) => Math.max(...tasks.map(({ wall }) => wall))),
  );
  printRow(
    'task of Readability, not counted',
    runs.map(({ tasks }) =>
      sum(tasks.filter(({ steps }) => steps.includes(READABILITY)).map(({ cpu }) => cpu)),
    ),
  );
  const last = own.at(-1) ?? [];
  const words = last.map(({ steps, cpu }) => `${steps.join('+') || 'answer'} ${cpu.toFixed(1)}`);
  console.log(`  tasks of the last run: ${words.join(', ')}`);
}

async function measure(engine: Engine, count: number): Promise<void> {
  const { failure } = ensurePackage(engine);
  if (failure !== undefined) throw new Error(failure);
  const site = await serve({ handlers: [html('/long-read', longRead(sampleClaims()))] });
  const driver = await launch(engine);
  try {
    await driver.grant(['*://127.0.0.1/*']);
    await askBackground(driver, 'library.loadSample');
    const url = `${site.origin}/long-read`;
    // Not counted: the background wakes and builds its index.
    await readOnce(driver, url, false);
    const runs: Run[] = [];
    const traced: Run[] = [];
    for (let at = 0; at < count; at += 1) {
      runs.push(await readOnce(driver, `${url}?${at}`, false));
      if (engine === 'chromium') traced.push(await readOnce(driver, `${url}?${at}`, true));
    }
    const page = await driver.openPage(url);
    const nodes = await page.evaluate(() => {
      const walker = document.createTreeWalker(document);
      let seen = 1;
      while (walker.nextNode() !== null) seen += 1;
      return seen;
    });
    const marks = await until(
      'marks are painted',
      async () => (await paintedMarks(page)).length || undefined,
    );
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      `\n${driver.browser.version}: ${nodes} nodes, ${marks} marks, ${count} page loads, load average ${load.join(' ')}`,
    );
    printSlices(runs);
    if (engine === 'chromium') printTasks(traced);
  } finally {
    await driver.close();
    await site.close();
  }
}

const { values: given } = parseArgs({
  options: { browser: { type: 'string' }, runs: { type: 'string', default: '7' } },
});
for (const engine of ['chromium', 'firefox'] as const)
  if (given.browser === undefined || given.browser === engine) await measure(engine, Number(given.runs));
