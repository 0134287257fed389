import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { hasCommand } from './browsers.ts';
import { within } from './wait.ts';

/** A display without a screen, for what a browser only does in a window, and real keys for it. */
export interface VirtualDisplay {
  /** The value of `DISPLAY`. */
  name: string;
  /** Presses keys by their X names ("Tab", "Return"), one after the other. */
  press(...keys: string[]): void;
  /** The ids of the windows on it; a menu is one of its own. */
  windows(): string[];
  stop(): void;
}

export function canStartDisplay(): boolean {
  return process.platform === 'linux' && hasCommand('Xvfb') && hasCommand('xdotool');
}

export async function startDisplay(): Promise<VirtualDisplay> {
  // With -displayfd the server picks a free number itself and says it once it is ready.
  const server: ChildProcess = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1200x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const said = server.stdio[3];
  if (said === null || said === undefined || !('readable' in said)) throw new Error('Xvfb has no channel');
  const number = await within(
    new Promise<string>((resolve, reject) => {
      createInterface({ input: said }).once('line', resolve);
      server.once('exit', () => reject(new Error('Xvfb did not start')));
    }),
    10_000,
    'display from Xvfb',
  );
  const name = `:${number.trim()}`;
  const xdotool = (...args: string[]) =>
    execFileSync('xdotool', args, {
      env: { ...process.env, DISPLAY: name },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  return {
    name,
    press(...keys) {
      for (const key of keys) xdotool('key', '--delay', '120', key);
    },
    windows: () => xdotool('search', '--onlyvisible', '--name', '').trim().split('\n'),
    stop: () => server.kill(),
  };
}
