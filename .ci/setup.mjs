// Makes a fresh clone ready and then runs a script of the project with the project's own Node:
//   node .ci/setup.mjs SCRIPT [ARGUMENTS...]
// Plain JavaScript without dependencies, because it runs before anything is installed, in any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const [script, ...rest] = process.argv.slice(2);

/** @param {string[]} lines @returns {never} */
function fail(...lines) {
  for (const line of lines) console.error(line);
  process.exit(2);
}

/** @param {string[]} args */
function npm(...args) {
  const cli = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  return cli && /\.c?js$/.test(cli)
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: windows });
}

/** npm writes `node_modules/.package-lock.json` last, so its age is that of a finished install. */
function installed() {
  const mark = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/** Major and minor as one number, 22.18 for "v22.18.0"; 0 where the program does not run. @param {string} node */
function versionOf(node) {
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const match = /^v(\d+)\.(\d+)/.exec(answer.stdout ?? '');
  return answer.status === 0 && match ? Number(match[1]) + Number(match[2]) / 100 : 0;
}

const localNode = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** A Node that runs TypeScript by type stripping: 22.18, 23.6 and everything later do so without a flag. */
function modernNode() {
  /** @param {number} version */
  const strips = (version) => version >= 23.06 || (version >= 22.18 && version < 23);
  if (strips(versionOf(localNode))) return localNode;
  if (strips(versionOf(process.execPath))) return process.execPath;
  return undefined;
}

if (script === undefined) fail('Usage: node .ci/setup.mjs SCRIPT [ARGUMENTS...]');
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Second Source needs Node 20 or later to set itself up; this is ${process.version}.`);
}

if (!installed()) {
  console.error('Installing the npm packages of package-lock.json (npm ci) ...');
  const { status } = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  if (status !== 0) {
    fail(
      'npm ci did not succeed; its own words are above.',
      'It needs the npm registry (see `npm config get registry`) and room for about 700 MB in this folder.',
    );
  }
}

if (modernNode() === undefined) {
  // npm runs no install scripts where `ignore-scripts` is set; the package `node` fetches its binary in one.
  console.error('Fetching the Node the project runs on (npm rebuild node) ...');
  npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error');
}
const node = modernNode();
if (node === undefined) {
  fail(
    `The project's own Node did not install, and this one (${process.version}) does not run TypeScript.`,
    'Install Node 24 or later, or allow the install script of the npm package "node", and try again.',
  );
}

/** Programs the scripts start find the same Node, and the tools of `node_modules/.bin`. */
const env = {
  ...process.env,
  PATH: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env['PATH']].join(
    path.delimiter,
  ),
};
/** @param {string} file @param {string[]} args */
const run = (file, args) =>
  spawnSync(node, ['--disable-warning=ExperimentalWarning', path.join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });

run('tests/harness/install-browsers.ts', [script, ...rest]);
const result = run(script, rest);
process.exit(result.status ?? 1);
