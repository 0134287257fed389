import { spawnSync } from 'node:child_process';
import { findEngine, hasCommand } from './browsers.ts';

/**
 * `install-browsers.ts SCRIPT [ARGUMENTS...]`: before SCRIPT runs, fetches the browsers it needs and does not find,
 * where the system lets us do so without asking (Debian packages, as root or by sudo without a password).
 * Elsewhere it says what to install; the script then runs with what there is. Quiet when nothing is missing.
 */
const [script = '', ...rest] = process.argv.slice(2);

interface Need {
  what: string;
  packages: string[];
}

function missing(): Need[] {
  if (script.endsWith('package.ts')) return [];
  const chromium = findEngine('chromium') === undefined;
  const firefox = findEngine('firefox') === undefined;
  const needs: Need[] = [];
  if (script.includes('demo') || script.startsWith('.ci/stores/')) {
    const firefoxAsked = rest.join(' ').includes('firefox');
    if (firefoxAsked && firefox) needs.push({ what: 'Firefox', packages: ['firefox-esr'] });
    if (!firefoxAsked && chromium && (firefox || rest.join(' ').includes('--browser'))) {
      needs.push({ what: 'Chromium', packages: ['chromium'] });
    }
    return needs;
  }
  if (chromium) needs.push({ what: 'Chromium', packages: ['chromium'] });
  if (firefox) needs.push({ what: 'Firefox', packages: ['firefox-esr'] });
  // The permission prompt of Chromium is only drawn on a display, and answered by real keys.
  const display = process.platform === 'linux' && !(hasCommand('Xvfb') && hasCommand('xdotool'));
  if (display) needs.push({ what: 'Xvfb and xdotool', packages: ['xvfb', 'xdotool'] });
  return needs;
}

function privileged(): string[] | undefined {
  if (process.platform !== 'linux' || !hasCommand('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const asked = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return asked.status === 0 ? ['sudo', '-n'] : undefined;
}

function apt(prefix: string[], args: string[]): boolean {
  const [command, ...before] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const { status } = spawnSync(command, [...before, '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

const needs = missing();
if (needs.length > 0) {
  const names = needs.map((need) => need.what).join(', ');
  const prefix = privileged();
  if (prefix === undefined) {
    console.error(
      `Not found: ${names}. Install what is missing, or name a program in CHROME_PATH or FIREFOX_PATH.`,
    );
  } else {
    console.error(`Installing ${names} (apt-get) ...`);
    apt(prefix, ['update']);
    for (const need of needs) {
      if (!apt(prefix, ['install', '-y', '--no-install-recommends', ...need.packages])) {
        console.error(
          `${need.what} could not be installed from this system's packages (${need.packages.join(', ')}).`,
        );
      }
    }
  }
}
