import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Engine } from './browsers.ts';
import { archiveName, ROOT, type Store } from '../../.ci/stores/names.ts';
import { unzip } from './unzip.ts';

export { ROOT };

/** What the build reads: a change in any of it makes a new build. */
const INPUTS = [
  '{entrypoints,components,lib,public,.ci/stores}/**/*',
  'CHANGELOG.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];

const storeOf = (engine: Engine): Store => (engine === 'firefox' ? 'firefox' : 'chrome');

/** What `npm run package` leaves: what a store gets, and what the tests run. */
export function packageFile(engine: Engine): string {
  return path.join(ROOT, '.output', archiveName(storeOf(engine)));
}

function fingerprint(engine: Engine): string {
  const hash = createHash('sha256').update(engine);
  const files = INPUTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort();
  for (const file of files) {
    const full = path.join(ROOT, file);
    if (statSync(full).isFile() && !/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(full));
  }
  return hash.digest('hex');
}

/** Packages the extension for that engine, unless nothing it is made of changed. Returns the builder's words on failure. */
export function ensurePackage(engine: Engine): { built: boolean; failure?: string } {
  const stamp = path.join(ROOT, '.output', `${engine}.stamp`);
  const now = fingerprint(engine);
  if (existsSync(packageFile(engine)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return { built: false };
  }
  const script = path.join(ROOT, '.ci/stores/package.ts');
  const args = [script, '--out', '.output', '--only', storeOf(engine)];
  const run = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (run.status !== 0) return { built: true, failure: `${run.stdout}${run.stderr}`.trim() };
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return { built: true };
}

/** A folder of its own holding exactly the files of the package. */
export function unpackPackage(engine: Engine): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-package-'));
  unzip(packageFile(engine), folder);
  return folder;
}
