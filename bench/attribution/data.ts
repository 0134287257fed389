import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from './sources.ts';
import type { Sentence } from './sureness.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);

export type Split = 'dev' | 'train';

/** PolNeAR and UW event factuality, as ../shared/data has them; nothing where it is not here. */
export function readSplit(split: Split): { attributed: Article[]; factual: Sentence[] } | undefined {
  if (!existsSync(DATA)) return undefined;
  return {
    attributed: read<Article>(`attribution/polnear.${split}.jsonl.gz`),
    factual: read<Sentence>(`factuality/uw.${split}.jsonl.gz`),
  };
}

function read<T>(file: string): T[] {
  const lines = gunzipSync(readFileSync(new URL(file, DATA)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}
