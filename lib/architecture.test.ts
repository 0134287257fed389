import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The import arrows of docs/architecture.md as a table: a folder (or a file directly in lib/) may import itself,
 * what its row names, and nothing else. A new folder has to be entered here, with its arrows, before it can import.
 */
const ARROWS: Record<string, readonly string[]> = {
  'lib/text': ['@orama/stemmers'],
  'lib/claims': ['lib/words'],
  'lib/saving': ['lib/claims', 'lib/text'],
  'lib/browsing': ['lib/claims'],
  'lib/formats': ['lib/claims', 'lib/reviews', 'lib/text', 'lib/words', '@noble/hashes', 'papaparse'],
  'lib/reviews': ['lib/claims', 'lib/text', 'tldts'],
  'lib/matching': ['lib/claims', 'lib/text'],
  'lib/article': ['lib/text'],
  'lib/page': ['lib/article', 'lib/saving', 'lib/text', '@mozilla/readability'],
  'lib/reader': [
    'lib/article',
    'lib/saving',
    'lib/page',
    'lib/claims',
    'lib/messaging',
    'lib/settings.ts',
    'lib/words',
  ],
  'lib/store': ['lib/claims', 'lib/formats', 'lib/matching', 'lib/text', 'dexie'],
  'lib/words': [],
  'lib/release-notes.ts': [],
  'lib/settings.ts': ['lib/claims', 'lib/words', 'lib/matching'],
  'lib/browser.ts': ['@wxt-dev/webextension-polyfill/browser', 'webextension-polyfill'],
  'lib/messaging': [
    'lib/article',
    'lib/browser.ts',
    'lib/claims',
    'lib/reviews',
    'lib/saving',
    'lib/settings.ts',
    'lib/words',
  ],
  'lib/marks': ['lib/claims', 'lib/matching', 'lib/text'],
  'lib/access': ['lib/browser.ts'],
  'lib/background': [
    'lib/article',
    'lib/access',
    'lib/browsing',
    'lib/claims',
    'lib/formats',
    'lib/marks',
    'lib/matching',
    'lib/messaging',
    'lib/saving',
    'lib/settings.ts',
    'lib/store',
    'lib/words',
  ],
  'lib/engine': ['lib/access', 'lib/background', 'lib/messaging'],
  components: [
    'lib/claims',
    'lib/reviews',
    'lib/saving',
    'lib/text',
    'lib/words',
    'lib/release-notes.ts',
    'lib/settings.ts',
    'lib/messaging',
    '@tanstack/virtual-core',
    'd3-scale',
    'd3-shape',
    'preact',
  ],
  entrypoints: ['lib', 'components', 'preact', 'wxt', 'CHANGELOG.md'],
};

/** Arrows along which only types may travel. */
const TYPES_ONLY = new Set([
  'components -> lib/messaging',
  'components -> lib/reviews',
  'lib/reader -> lib/messaging',
  'lib/reader -> lib/article',
  'lib/messaging -> lib/article',
  'lib/messaging -> lib/saving',
  'lib/messaging -> lib/reviews',
  'lib/reader -> lib/saving',
  'lib/reader -> lib/words',
  'lib/claims -> lib/words',
  'lib/page -> lib/saving',
  'lib/messaging -> lib/claims',
  'lib/store -> lib/matching',
  'lib/access -> lib/browser.ts',
  'lib/engine -> lib/access',
  'lib/engine -> lib/background',
]);

/** The folders of ours that a row or an import names, most precise first. */
function placeOf(path: string): string {
  const known = Object.keys(ARROWS)
    .filter((place) => path === place || path.startsWith(`${place}/`))
    .sort((a, b) => b.length - a.length);
  return known[0] ?? path;
}

/** All that is wrong with one file's imports, in words. */
function wrongImports(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const place = placeOf(file);
  const allowed = ARROWS[place];
  if (allowed === undefined) return [`${file}: its folder has no row in the table of arrows`];
  const imports = [
    ...module.staticImports.map((entry) => ({
      from: entry.moduleRequest.value,
      typesOnly: entry.entries.length > 0 && entry.entries.every((name) => name.isType),
    })),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((name) =>
        name.moduleRequest ? [{ from: name.moduleRequest.value, typesOnly: name.isType }] : [],
      ),
    ),
    ...module.dynamicImports.map((entry) => ({
      from: source.slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1),
      typesOnly: false,
    })),
  ];
  return imports.flatMap(({ from, typesOnly }) => {
    const path = from.replace(/\?.*$/, '');
    const target = path.startsWith('.') ? placeOf(posix.join(posix.dirname(file), path)) : path;
    if (place === 'entrypoints' && target === 'entrypoints') {
      const own = file.split('/').slice(0, 2).join('/');
      return posix.join(posix.dirname(file), path).startsWith(`${own}/`)
        ? []
        : [`${file}: an entrypoint imports another (${from})`];
    }
    const fits = (arrow: string) => target === arrow || target.startsWith(`${arrow}/`);
    if (target !== place && !allowed.some(fits)) return [`${file}: ${place} may not import ${from}`];
    if (TYPES_ONLY.has(`${place} -> ${target}`) && !typesOnly) {
      return [`${file}: ${place} may import only types from ${from}`];
    }
    return [];
  });
}

describe('import arrows', () => {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.tsx?$/.test(file));

  it('finds the source files', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it('point the way of the table everywhere', { timeout: 60_000 }, () => {
    expect(files.flatMap((file) => wrongImports(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['lib/text/words.ts', `import { a } from '../claims/claim.ts';`],
    ['lib/text/words.ts', `export * from '../matching/outcome.ts';`],
    ['lib/claims/status.ts', `import Dexie from 'dexie';`],
    ['lib/matching/index.ts', `const late = await import('../store/store.ts');`],
    ['lib/page/article.ts', `import { browser } from '../browser.ts';`],
    ['components/Panel.tsx', `import { send } from '../lib/messaging/send.ts';`],
    ['components/Panel.tsx', `import { browser } from '../lib/browser.ts';`],
    ['lib/matching/a.ts', `import { x } from '../../components/Panel.tsx';`],
    ['entrypoints/popup/main.tsx', `import { x } from '../welcome/main.tsx';`],
    ['lib/helpers/a.ts', `import { x } from '../text/words.ts';`],
  ])('refuse %s: %s', (file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  it('lead to no markup from text: nothing sets innerHTML or its like', () => {
    const makers = files.filter((file) =>
      /dangerouslySetInnerHTML=|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(makers).toEqual([]);
  });

  it('are one browser API import, in lib/browser.ts', () => {
    const users = files.filter((file) =>
      /webextension-polyfill|\bchrome\.[a-z]+\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(users).toEqual(['lib/browser.ts']);
  });
});
