import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isObject } from './doors/lines.ts';
import type { JsonObject } from './doors/lines.ts';

/** The objects of a JSON Lines file, gzip or not; none where the file is not here. */
export function lines(file: URL): JsonObject[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  return (file.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
    .filter(isObject);
}

export const text = (value: JsonObject, name: string): string => {
  const field = value[name];
  return typeof field === 'string' || typeof field === 'number' ? String(field) : '';
};
