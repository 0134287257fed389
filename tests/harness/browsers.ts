import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The browsers the extension is shown in. All but Firefox are Chromium underneath. */
export const BROWSERS = ['chromium', 'chrome', 'edge', 'brave', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];
export type Engine = 'chromium' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  engine: Engine;
  executable: string;
  /** As the program itself says it, e.g. "Mozilla Firefox 140.3.0esr". */
  version: string;
}

const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome-stable', 'google-chrome', 'chrome'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  brave: ['brave-browser', 'brave'],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC: Record<BrowserName, string[]> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  brave: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS: Record<BrowserName, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  brave: ['BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

export function engineOf(name: BrowserName): Engine {
  return name === 'firefox' ? 'firefox' : 'chromium';
}

/** Where a browser may be, likeliest first. `CHROME_PATH` and `FIREFOX_PATH` come before everything. */
function places(name: BrowserName): string[] {
  const { env } = process;
  const override = name === 'firefox' ? env['FIREFOX_PATH'] : env['CHROME_PATH'];
  const chosen = override !== undefined && (name === 'firefox' || name === 'chromium') ? [override] : [];
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(env['HOME'] ?? '', 'Applications')];
    return [...chosen, ...folders.flatMap((folder) => MAC[name].map((file) => path.join(folder, file)))];
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const known = folders.filter((folder) => folder !== undefined);
    return [...chosen, ...known.flatMap((folder) => WINDOWS[name].map((file) => path.join(folder, file)))];
  }
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...chosen, ...COMMANDS[name].flatMap((file) => folders.map((folder) => path.join(folder, file)))];
}

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Windows browsers open a window when asked `--version`; their folder holds one named by the version. */
function versionOf(file: string): string {
  if (process.platform === 'win32') {
    const manifest = path.join(path.dirname(file), 'application.ini');
    const version = existsSync(manifest)
      ? /^Version=(.+)$/m.exec(readFileSync(manifest, 'utf8'))?.[1]
      : undefined;
    return version === undefined ? path.basename(file) : `Firefox ${version.trim()}`;
  }
  try {
    const said = execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return said.trim();
  } catch {
    return path.basename(file);
  }
}

/** The browser of that name on this machine, or `undefined`. */
export function findBrowser(name: BrowserName): FoundBrowser | undefined {
  const executable = places(name).find(runnable);
  if (executable === undefined) return undefined;
  return { name, engine: engineOf(name), executable, version: versionOf(executable) };
}

/** The first browser with that engine, unbranded ones first: they allow the most to a test. */
export function findEngine(engine: Engine): FoundBrowser | undefined {
  for (const name of BROWSERS) {
    const found = engineOf(name) === engine ? findBrowser(name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isBrowserName(text: string): text is BrowserName {
  return (BROWSERS as readonly string[]).includes(text);
}

/** Whether a program is in the PATH. */
export function hasCommand(command: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => runnable(path.join(folder, command)));
}
