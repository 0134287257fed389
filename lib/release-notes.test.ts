import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReleases } from './release-notes.ts';

describe('the releases of a changelog', () => {
  it('are its headings with their items, without what stands before them', () => {
    const changelog =
      '# Changelog\n\nWords before.\n\n## 0.2.0, 3 May\n\n- One\n  and more - of it.\r\n- <b>Two</b>\n\n## 0.1.0\n';
    expect(parseReleases(changelog)).toEqual([
      { title: '0.2.0, 3 May', changes: ['One and more - of it.', '<b>Two</b>'] },
      { title: '0.1.0', changes: [] },
    ]);
    expect(parseReleases('')).toEqual([]);
  });

  it('are in CHANGELOG.md, each with what it changed', () => {
    const releases = parseReleases(readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'));
    expect(releases.length).toBeGreaterThan(0);
    for (const { title, changes } of releases) {
      expect(title).toMatch(/^(?:Unreleased|\d+\.\d+\.\d+, \d{1,2} \w+ \d{4})$/);
      expect(changes.length).toBeGreaterThan(0);
    }
  });
});
