import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Each file in a zip archive, in its order (APPNOTE.TXT 4.3.12, the central directory; no zip64, no encryption). */
export function readZip(archive: string): Map<string, Buffer> {
  const bytes = readFileSync(archive);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error(`${archive} is not a zip archive`);
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(data, data + packed);
    if (!name.endsWith('/')) files.set(name, method === 0 ? Buffer.from(content) : inflateRawSync(content));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** Writes the archive's files below `folder`, which is made. */
export function unzip(archive: string, folder: string): void {
  for (const [name, content] of readZip(archive)) {
    const target = path.join(folder, name);
    if (!target.startsWith(path.join(folder, path.sep))) throw new Error(`${name} leads out of the archive`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
