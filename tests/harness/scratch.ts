import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives what stories put into the temporary folder one of its own; returns what removes it with all that was left there. */
export function useScratchFolder(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-stories-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
