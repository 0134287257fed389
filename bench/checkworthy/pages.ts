import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_SUGGESTED, type Suggestion, isRepeated, worthKeeping } from '../../lib/saving/suggest.ts';
import { readArticle } from '../../lib/page/read-article.ts';
import { openHtml } from '../doors/check.ts';

/** Prints what would be suggested from each page of a folder, with an empty library. */
export async function printPages(folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const url = `https://example.org/${file}`;
    const article = await readArticle(openHtml(readFileSync(join(folder, file)), url), { url });
    if (article === undefined) continue;
    const { language, sentences, meta } = article;
    const found = await worthKeeping({
      sentences: sentences.map(({ text }) => text),
      publisher: meta.publisher,
      ...(meta.publishedAt !== undefined && { publishedAt: meta.publishedAt }),
      language,
    });
    console.log(`\n${file}: ${found.length} of ${sentences.length} sentences`);
    const shown: Suggestion[] = [];
    for (const one of found) {
      if (shown.length >= MOST_SUGGESTED) break;
      if (
        !isRepeated(
          one.text,
          shown.map(({ text }) => text),
        )
      )
        shown.push(one);
    }
    for (const { score, sentence, text, checkable } of shown)
      console.log(`${score.toFixed(2)} ${sentence} ${text} [${checkable.join(', ')}]`);
  }
}
