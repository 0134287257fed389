import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  installed,
  isAllowed,
  LICENCES,
  licencesPage,
  lockedPackages,
  type Packages,
  shipped,
} from './licences.ts';

const EXAMPLE: Packages = {
  '': { dependencies: { a: '1' }, devDependencies: { tool: '1' } },
  'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2' } },
  'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
  'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
  'node_modules/tool': { version: '1.0.0', license: 'MPL-2.0', dependencies: { b: '1' } },
};

/** Without the spaces and dashes that the formatter puts into tables. */
const plain = (text: string): string => text.replaceAll(/ +/gu, ' ').replaceAll(/-{3,}/gu, '---');

describe('licences', () => {
  it('are of what is shipped, with what that brings, and of no tool', () => {
    expect(shipped(EXAMPLE)).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT' },
      { name: 'b', version: '2.0.0', licence: 'ISC' },
    ]);
    expect(installed(EXAMPLE).map(({ licence }) => licence)).toContain('GPL-3.0');
  });

  it('are allowed one of several, or all together', () => {
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].map(isAllowed)).toEqual([true, true, true]);
    expect(['GPL-3.0', '(MIT AND GPL-3.0)', 'unknown', ''].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('of every package are allowed', () => {
    expect(installed(lockedPackages()).filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it('are listed as they are (npm run licences)', () => {
    expect(plain(readFileSync(LICENCES, 'utf8'))).toBe(plain(licencesPage(lockedPackages())));
  });
});
