import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readFiles, SOURCES } from './files.ts';
import { ROOT } from './names.ts';

const listed = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
const tracked = listed.status === 0 ? listed.stdout.split('\0').filter((name) => name !== '') : undefined;

describe('the source archive', () => {
  it.skipIf(tracked === undefined)(
    'leaves out nothing that the repository has (skipped outside of it)',
    () => {
      const files = readFiles(ROOT, SOURCES);
      expect(tracked?.filter((name) => !files.has(name))).toEqual([]);
    },
  );

  it('takes in nothing that was installed, built or kept', () => {
    const names = [...readFiles(ROOT, SOURCES).keys()];
    expect(
      names.filter((name) => /(?:^|\/)(?:node_modules|\.output|\.wxt|\.cache|\.git)\//.test(name)),
    ).toEqual([]);
  });
});
