import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Real pages with their true text: the folder's `index.jsonl` has a line for each. */
export interface RealPage {
  /** The page as it was crawled, gzip or not, in the same folder. */
  file: string;
  url: string;
  /** What a person took for its article, paragraphs apart by empty lines. */
  text: string;
}

export const SHARED_PAGES = path.resolve(import.meta.dirname, '../../../shared/data/pages');

export const hasPages = (folder: string): boolean => existsSync(path.join(folder, 'index.jsonl'));

export function readPages(folder: string): RealPage[] {
  return readFileSync(path.join(folder, 'index.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RealPage);
}

export function htmlOf(folder: string, { file }: RealPage): string {
  const bytes = readFileSync(new URL(file, `${pathToFileURL(folder).href}/`));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
