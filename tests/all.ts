import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findEngine, type Engine } from './harness/browsers.ts';
import { type LinterReport, unexplained } from './harness/linter-warnings.ts';
import { ensurePackage, ROOT, unpackPackage } from './harness/package-build.ts';
import { readTestReport } from './harness/test-report.ts';

/**
 * Everything that has to hold, in order, each with its heading and time. It goes on after a failure; the last line says
 * `N passed, N failed, N skipped`: a step like lint counts as one, tests count one by one.
 */
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const scratch = mkdtempSync(path.join(tmpdir(), 'second-source-test-'));
/** No step takes half of this on two processors; one that hangs must not hang the rest. */
const PATIENCE = 12 * 60_000;

function bin(name: string): string {
  return path.join(ROOT, 'node_modules', '.bin', name);
}

function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: PATIENCE,
      // A log is read in files too.
      env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function step(heading: string, work: () => Promise<Tally>): Promise<void> {
  console.log(`\n=== ${heading}`);
  const start = performance.now();
  const tally = await work().catch((error: unknown) => {
    console.log(String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  });
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  if (tally.failed > 0) failures.push(heading);
  const words = [`${tally.passed} passed`, `${tally.failed} failed`, `${tally.skipped} skipped`].join(', ');
  console.log(`--- ${heading}: ${words} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

const one = (good: boolean): Tally => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });
const command = (name: string, ...args: string[]) => run(bin(name), args).then(one);

async function tests(name: string, ...args: string[]): Promise<Tally> {
  const report = path.join(scratch, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const good = await run(bin('vitest'), ['run', ...args, ...reporters]);
  const { tally, skipped } = readTestReport(existsSync(report) ? readFileSync(report, 'utf8') : '{}');
  for (const title of skipped) console.log(`skipped: ${title}`);
  return good || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function build(engine: Engine): Promise<Tally> {
  const { built, failure } = ensurePackage(engine);
  console.log(failure ?? (built ? 'packaged' : 'nothing changed since the last package'));
  return Promise.resolve(one(failure === undefined));
}

async function webExtLint(): Promise<Tally> {
  const folder = unpackPackage('firefox');
  try {
    const lint = ['lint', '--source-dir', folder, '--no-config-discovery', '--no-input', '--output', 'json'];
    const { stdout, stderr } = await promisify(execFile)(bin('web-ext'), lint).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    if (!stdout.startsWith('{')) throw new Error(stderr);
    const report = JSON.parse(stdout) as LinterReport;
    const wrong = unexplained(report, (file) => readFileSync(path.join(folder, file), 'utf8'));
    for (const line of wrong) console.log(line);
    console.log(
      `${report.warnings.length} warnings, ${wrong.length} without a reason in docs/dependencies.md`,
    );
    return one(wrong.length === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stories(engine: Engine): Promise<Tally> {
  const found = findEngine(engine);
  if (found === undefined) {
    console.log(`skipped: no browser with the engine of ${engine} is installed`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return tests(engine, '--config', 'tests/vitest.config.ts', '--project', engine);
}

for (const engine of ['chromium', 'firefox'] as const) {
  const found = findEngine(engine);
  console.log(found === undefined ? `No ${engine}` : `${found.version} at ${found.executable}`);
}
// One processor each would be enough for these.
await Promise.all([
  step('Format', () => command('prettier', '--check', '--log-level', 'warn', '.')),
  step('Lint', () => command('oxlint', '--type-aware', '--deny-warnings')),
  step('Types', () => command('tsc', '--noEmit')),
]);
await step('Unit tests', () => tests('unit'));
await step('Package for Chromium', () => build('chromium'));
await step('Package for Firefox', () => build('firefox'));
await Promise.all([
  step('web-ext lint of the Firefox package', webExtLint),
  step('Command-line doors', () =>
    tests('doors', '--config', 'tests/vitest.config.ts', '--project', 'doors'),
  ),
]);
// A processor for each browser.
await Promise.all([
  step('Stories in Chromium', () => stories('chromium')),
  step('Stories in Firefox', () => stories('firefox')),
]);

rmSync(scratch, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
