import { parseArgs } from 'node:util';
import { BROWSERS, findBrowser, findEngine, isBrowserName, type FoundBrowser } from '../harness/browsers.ts';

export interface DemoOptions {
  browser: FoundBrowser;
  headless: boolean;
}

const USAGE = `npm start -- [--browser ${BROWSERS.join('|')}] [--headless]`;

/** Whether a window can be seen here. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** The command line of `npm start`; a string says in words why it cannot be followed. */
export function demoOptions(args: string[]): DemoOptions | string {
  let values: { browser?: string; headless?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
    }));
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`;
  }
  const headless = values.headless === true || !hasDisplay();
  const { browser: wanted } = values;
  if (wanted === undefined) {
    const browser = findEngine('chromium') ?? findEngine('firefox');
    return browser === undefined
      ? `No browser was found. Install Chromium, Chrome, Edge, Brave or Firefox, or name one in CHROME_PATH or FIREFOX_PATH.`
      : { browser, headless };
  }
  if (!isBrowserName(wanted)) return `There is no browser "${wanted}" here.\nUsage: ${USAGE}`;
  const browser = findBrowser(wanted);
  if (browser !== undefined) return { browser, headless };
  const others = BROWSERS.filter((name) => findBrowser(name) !== undefined);
  const rest = others.length > 0 ? `Found here: ${others.join(', ')}.` : 'No other was found either.';
  return `${wanted} was not found. Install it, or name its program in ${wanted === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH'}. ${rest}`;
}
