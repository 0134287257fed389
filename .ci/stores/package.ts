import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { archiveName, ROOT, type Store, STORES } from './names.ts';
import { packExtension, packSources } from './pack.ts';

/**
 * `npm run package -- [--out DIR] [--only chrome|firefox]`: what the stores get. The same sources give the same bytes;
 * `SHA256SUMS` beside the archives says which, for `sha256sum --check`.
 */
const USAGE = `npm run package -- [--out DIR] [--only ${STORES.join('|')}]`;
const DEFAULT = path.join('.output', 'package');

interface Options {
  out: string;
  only: Store | undefined;
}

/** The command line; a string says in words why it cannot be followed. */
function options(args: string[]): Options | string {
  try {
    const { values } = parseArgs({ args, options: { out: { type: 'string' }, only: { type: 'string' } } });
    const only = STORES.find((store) => store === values.only);
    if (values.only !== undefined && only === undefined)
      return `There is no package for "${values.only}".\nUsage: ${USAGE}`;
    if (values.out === '') return `--out needs the name of a folder.\nUsage: ${USAGE}`;
    return { out: path.resolve(ROOT, values.out ?? DEFAULT), only };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`;
  }
}

async function main(): Promise<number> {
  const wanted = options(process.argv.slice(2));
  if (typeof wanted === 'string') {
    console.error(wanted);
    return 2;
  }
  const { out, only } = wanted;
  const archives = new Map<string, Uint8Array>();
  for (const store of only === undefined ? STORES : [only])
    archives.set(archiveName(store), await packExtension(store));
  if (only === undefined) archives.set(archiveName('sources'), packSources());

  mkdirSync(out, { recursive: true });
  const sums = [...archives].map(([name, bytes]) => {
    writeFileSync(path.join(out, name), bytes);
    const sum = createHash('sha256').update(bytes).digest('hex');
    console.log(`${sum}  ${bytes.length.toLocaleString('en').padStart(11)} bytes  ${path.join(out, name)}`);
    return `${sum}  ${name}\n`;
  });
  if (only === undefined) writeFileSync(path.join(out, 'SHA256SUMS'), sums.join(''));
  return 0;
}

process.exitCode = await main();
