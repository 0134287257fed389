import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile, ROOT } from './harness/package-build.ts';
import { engine } from './harness/story.ts';
import { readZip } from './harness/unzip.ts';

interface Manifest {
  manifest_version: number;
  icons: Record<string, string>;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  content_security_policy: { extension_pages: string };
  minimum_chrome_version?: string;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install: boolean };
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } };
    gecko_android?: unknown;
  };
}

const files = readZip(packageFile(engine));
const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
const manifest = JSON.parse(text('manifest.json')) as Manifest;

describe(`the package for ${engine}`, () => {
  it('asks for what docs/permissions.md says, and for no host before the user gave it', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      ...(engine === 'chromium' ? ['offscreen'] : []),
      'scripting',
      ...(engine === 'chromium' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest.content_scripts ?? []).toEqual([]);
    const documented = readFileSync(`${ROOT}/docs/permissions.md`, 'utf8');
    for (const permission of [...manifest.permissions, 'downloads']) expect(documented).toContain(permission);
  });

  it('lets its pages connect to nothing, and the web to nothing of it', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'self'; img-src 'self' blob:; connect-src 'none'");
    if (engine === 'chromium')
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('says what it needs of the browser', () => {
    if (engine === 'chromium') {
      expect(Number(manifest.minimum_chrome_version)).toBeGreaterThan(0);
    } else {
      const gecko = manifest.browser_specific_settings?.gecko;
      expect(gecko?.id).toMatch(/@/);
      expect(gecko?.strict_min_version).toBe('146.0');
      expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
      // Offered for no Firefox on Android, which has no context menu, no keyboard commands and no sidebar.
      expect(manifest.browser_specific_settings?.gecko_android).toBeUndefined();
    }
  });

  it('is the same bytes when it is built and packed again', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'second-source-again-'));
    const store = engine === 'chromium' ? 'chrome' : 'firefox';
    const script = path.join(ROOT, '.ci/stores/package.ts');
    execFileSync(process.execPath, [script, '--out', folder, '--only', store], { stdio: 'pipe' });
    const again = readFileSync(path.join(folder, path.basename(packageFile(engine))));
    expect(again.equals(readFileSync(packageFile(engine)))).toBe(true);
  });

  it('has a side panel that waits to be opened', () => {
    const panel =
      engine === 'chromium' ? manifest.side_panel?.default_path : manifest.sidebar_action?.default_panel;
    expect(files.has(panel ?? '')).toBe(true);
    if (engine === 'firefox') expect(manifest.sidebar_action?.open_at_install).toBe(false);
  });

  it('holds every file its pages and its manifest name', () => {
    const named = [...files.keys()]
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) =>
        [...text(name).matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? ''),
      );
    const icons = [...JSON.stringify(manifest).matchAll(/"\/?([\w/-]+\.(?:png|js|html|svg))"/g)].map(
      (m) => m[1] ?? '',
    );
    for (const name of [...named, ...icons]) expect([...files.keys()]).toContain(name);
  });

  it('has its icon in all sizes that stores and browsers ask for, each of that size', () => {
    const sizes = Object.keys(manifest.icons).map(Number);
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 48, 64, 96, 128]));
    for (const size of sizes) {
      const png = files.get(manifest.icons[size] ?? '');
      expect([png?.readUInt32BE(16), png?.readUInt32BE(20)], String(size)).toEqual([size, size]);
    }
  });

  it('has little for a background that wakes to read: the rest is loaded when it is needed', () => {
    const kilobytes = (name: string) => (files.get(name)?.length ?? NaN) / 1000;
    expect(kilobytes('background.js')).toBeLessThan(100);
    expect(kilobytes('engine.js')).toBeGreaterThan(100);
    expect(files.has('engine.html')).toBe(engine === 'chromium');
  });

  it('holds no address of somebody else’s code', () => {
    for (const [name, content] of files) {
      if (!name.endsWith('.js')) continue;
      expect(content.toString('utf8'), name).not.toMatch(/https?:\/\/(cdn|unpkg|esm|fonts)\./);
    }
  });
});
