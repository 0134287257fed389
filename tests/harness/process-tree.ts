import { execFileSync } from 'node:child_process';

interface Process {
  pid: number;
  parent: number;
  /** Name and arguments. Firefox names the process of extensions in its name, Chromium in its arguments. */
  words: string;
}

function running(): Process[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm=,args='], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent, words] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return words === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), words }];
  });
}

/** A process and all that it started, the children before their parents. */
function below(root: number): Process[] {
  const all = running();
  const found: Process[] = [];
  const collect = (pid: number): void => {
    for (const each of all) if (each.parent === pid) collect(each.pid);
    found.push(...all.filter((each) => each.pid === pid));
  };
  collect(root);
  return found;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Kills a browser with all its processes at once: the one that writes to the disk first. */
export function killTree(root: number | undefined): void {
  if (root === undefined) return;
  const tree = process.platform === 'win32' ? [] : below(root);
  kill(root);
  for (const { pid } of tree) kill(pid);
}

/** Kills the processes that run extensions, and leaves the browser running. Answers how many there were. */
export function killExtensions(root: number | undefined): number {
  if (root === undefined || process.platform === 'win32') return 0;
  const found = below(root).filter(({ words }) => /^WebExtensions|--extension-process\b/.test(words));
  for (const { pid } of found) kill(pid);
  return found.length;
}
