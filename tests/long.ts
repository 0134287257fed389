/**
 * The stories that take longer than `npm test` may, one after the other: `npm run test:long`. What passed on the present
 * commit is remembered and not run again, so a run that was broken off goes on where it was; `--again` runs all. Of the hundred
 * kills (durability.e2e.ts) each is remembered by itself.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const STATE = path.join(ROOT, '.output', 'long.json');

const STORIES = [
  'backup.e2e.ts',
  'durability.e2e.ts',
  'endurance.e2e.ts',
  'four-ways.e2e.ts',
  'provenance.e2e.ts',
].flatMap((file) => ['chromium', 'firefox'].map((engine) => ({ engine, file })));

interface State {
  commit: string;
  passed: string[];
}

const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();

function readState(): State {
  if (process.argv.includes('--again') || !existsSync(STATE)) return { commit, passed: [] };
  const state = JSON.parse(readFileSync(STATE, 'utf8')) as State;
  return state.commit === commit ? state : { commit, passed: [] };
}

const state = readState();
let failed = 0;
for (const { engine, file } of STORIES) {
  const name = `${file} in ${engine}`;
  if (state.passed.includes(name)) {
    console.log(`--- ${name}: passed before on this commit`);
    continue;
  }
  console.log(`=== ${name}`);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', engine, file];
  const { status } = spawnSync('vitest', args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, LONG: '1', ...(process.argv.includes('--again') && { AGAIN: '1' }) },
  });
  if (status === 0) state.passed.push(name);
  else failed += 1;
  mkdirSync(path.dirname(STATE), { recursive: true });
  writeFileSync(STATE, JSON.stringify(state));
}
console.log(`\n${state.passed.length} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed === 0 ? 0 : 1;
