import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readArticle } from '../../lib/page/read-article.ts';
import { type RealPage, htmlOf } from './page-set.ts';

/**
 * How much of an article's text is found, and how much of what is found is article, on real pages with their true
 * text. For each page both texts are bags of words (runs of letters, digits and `_`, in small letters); what is in
 * both, counted as often as in both, is right. `found` is right / true words, `article` is right / found words; each
 * is averaged over the pages. The same over bags of four neighbouring words (which also tells order) stands beside
 * it, and plain Readability (`textContent` of its answer) beside both.
 */
export interface Score {
  found: number;
  article: number;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function bagOf(text: string, size: number): Map<string, number> {
  const words = wordsOf(text);
  const bag = new Map<string, number>();
  const count = words.length === 0 ? 0 : Math.max(1, words.length - size + 1);
  for (let start = 0; start < count; start += 1) {
    const key = words.slice(start, start + size).join(' ');
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** @param size words to a piece: 1 or 4. */
export function scoreOf(text: string, truth: string, size: number): Score {
  const ours = bagOf(text, size);
  const theirs = bagOf(truth, size);
  const right = sum([...ours].map(([key, count]) => Math.min(count, theirs.get(key) ?? 0)));
  const found = sum(theirs.values());
  const article = sum(ours.values());
  return {
    found: found === 0 ? 1 : right / found,
    article: article === 0 ? Number(found === 0) : right / article,
  };
}

/** A fresh document of the page: Readability rewrites what it reads. */
export function openPage(folder: string, page: RealPage): Document {
  return new JSDOM(htmlOf(folder, page), { url: page.url, virtualConsole: new VirtualConsole() }).window
    .document;
}

/** @param plain whether Readability alone is measured beside ours, and @param worst how many pages are named. */
export async function printExtraction(
  folder: string,
  pages: readonly RealPage[],
  { plain, worst }: { plain: boolean; worst: number },
): Promise<void> {
  const rows: { page: RealPage; words: Score; fours: Score; plain: Score; plainFours: Score }[] = [];
  for (const page of pages) {
    const text = (await readArticle(openPage(folder, page), { url: page.url }))?.body.join('\n') ?? '';
    const alone = plain ? (new Readability(openPage(folder, page)).parse()?.textContent ?? '') : '';
    rows.push({
      page,
      words: scoreOf(text, page.text, 1),
      fours: scoreOf(text, page.text, 4),
      plain: scoreOf(alone, page.text, 1),
      plainFours: scoreOf(alone, page.text, 4),
    });
  }
  const average = (of: (row: (typeof rows)[number]) => number): string =>
    (sum(rows.map(of)) / rows.length).toFixed(4);
  console.log(`${rows.length} pages                found    article`);
  console.log(`words, ours            ${average((r) => r.words.found)}   ${average((r) => r.words.article)}`);
  console.log(`four words, ours       ${average((r) => r.fours.found)}   ${average((r) => r.fours.article)}`);
  if (plain) {
    console.log(
      `words, Readability     ${average((r) => r.plain.found)}   ${average((r) => r.plain.article)}`,
    );
    console.log(
      `four words, Readability ${average((r) => r.plainFours.found)}  ${average((r) => r.plainFours.article)}`,
    );
  }
  for (const side of ['found', 'article'] as const) {
    console.log(`\nworst, ${side}:`);
    for (const row of rows.toSorted((a, b) => a.words[side] - b.words[side]).slice(0, worst))
      console.log(`  ${row.words[side].toFixed(3)}  ${row.page.file.slice(0, 8)}  ${row.page.url}`);
  }
}
