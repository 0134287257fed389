import { type Zippable, zipSync } from 'fflate';

/**
 * The files as a zip archive that depends on their names and contents alone: in the order of their names, all of one date.
 * The compressor is plain JavaScript: the one in Node may answer with other bytes on another processor or in another Node.
 */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The earliest a zip archive can say, which it says in local time.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const content = files.get(name);
    if (content !== undefined) entries[name] = [content, { level: 9, mtime }];
  }
  return zipSync(entries);
}
