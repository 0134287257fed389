import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './names.ts';

/** `npm run licences`: writes docs/licences.md after the lock file; a test says when that was forgotten. */

/** What the lock file says of a package: its place in `node_modules` is its key. */
interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export type Packages = Record<string, Locked>;

export interface Licence {
  name: string;
  version: string;
  licence: string;
}

/** Licences that ask for no more than that they are named, or (MPL) that changes to their own files are given away. */
export const ALLOWED: ReadonlySet<string> = new Set(
  'MIT MIT-0 ISC 0BSD BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 MPL-2.0 Python-2.0 Zlib'.split(
    ' ',
  ),
);

/** Whether an SPDX expression allows the use: one of `OR` is enough, of `AND` all are needed. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/gu, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each.trim())));
}

const namedAt = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

const licenceAt = (packages: Packages, place: string): Licence => ({
  name: namedAt(place),
  version: packages[place]?.version ?? '',
  licence: packages[place]?.license ?? 'unknown',
});

/** What the extension's own dependencies bring with them. What they only want beside them (WXT) is not in the package. */
export function shipped(packages: Packages): Licence[] {
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const place = placeOf(packages, from, name);
      if (found.has(place)) continue;
      found.add(place);
      visit(place);
    }
  };
  visit('');
  return [...found]
    .map((place) => licenceAt(packages, place))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Where a package finds another, as Node does: beside what it brought itself, then further up. */
function placeOf(packages: Packages, from: string, name: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (place in packages || at === '') return place;
  }
}

/** Every package that is installed for the work. */
export function installed(packages: Packages): Licence[] {
  return Object.keys(packages)
    .filter((place) => place !== '')
    .map((place) => licenceAt(packages, place));
}

export function lockedPackages(): Packages {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Packages;
  };
  return lock.packages;
}

/** docs/licences.md. */
export function licencesPage(packages: Packages): string {
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const counts = new Map<string, number>();
  for (const { licence } of installed(packages)) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [
    '# Licences',
    '',
    'Written by `npm run licences` after the lock file; `.ci/stores/licences.test.ts` holds it to that, and each licence to those that are',
    'allowed there. Second Source itself is under the MIT licence. Data that is shipped is in [dependencies.md](dependencies.md).',
    '',
    '## In the extension',
    '',
    row(['package', 'version', 'licence']),
    row(['---', '---', '---']),
    ...shipped(packages).map(({ name, version, licence }) => row([`\`${name}\``, version, licence])),
    '',
    '## Installed for the work',
    '',
    'These build and test it, and are in no package; with those above.',
    '',
    row(['licence', 'packages']),
    row(['---', '---']),
    ...[...counts]
      .toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b, 'en'))
      .map(([licence, count]) => row([licence, String(count)])),
    '',
  ].join('\n');
}

export const LICENCES = path.join(ROOT, 'docs', 'licences.md');

if (import.meta.main) writeFileSync(LICENCES, licencesPage(lockedPackages()));
