import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSameArticle } from '../../lib/claims/near-copy.ts';
import { sketchOf } from '../../lib/text/sketch.ts';
import { share } from '../attribution/shares.ts';

/** Every article against every other, and against copies of itself: cut to a half, and rewritten word by word. */
export function printCopies(folder: string): void {
  if (!existsSync(folder)) return;
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const joined = texts.flatMap((a, at) => texts.slice(at + 1).map((b) => same(a, b)));
  console.log(
    `articles ${texts.length}: ${joined.filter(Boolean).length} of ${joined.length} pairs of different ones are joined`,
  );
  for (const [name, copy] of COPIES) {
    const found = texts.filter((text) => same(text, copy(text))).length;
    console.log(`  copies ${name}: ${share(found, texts.length)} found`);
  }
}

const every = (step: number) => (text: string) =>
  text
    .split(/\s+/u)
    .map((word, at) => (at % step === 0 ? `other${at}` : word))
    .join(' ');
const COPIES: readonly [string, (text: string) => string][] = [
  ['word for word', (text) => text],
  ['cut to the first half', (text) => text.slice(0, text.length / 2)],
  ['cut to the first third', (text) => text.slice(0, text.length / 3)],
  ['with every tenth word another', every(10)],
  ['with every sixth word another', every(6)],
  ['with every fifth word another', every(5)],
  ['with every fourth word another', every(4)],
];

const same = (a: string, b: string): boolean => isSameArticle(sketchOf(a), sketchOf(b));
