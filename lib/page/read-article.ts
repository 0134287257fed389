import { articleOf, type Article } from '../article/article.ts';
import { readPageText, type PageText, type ReadOptions } from './page-text.ts';

/** The article of a page in one go. In a browser two do this: the tab reads the page's text, the background does the rest. */
export async function readArticle(
  document: Document,
  options: ReadOptions = {},
): Promise<(PageText & Article) | undefined> {
  const page = await readPageText(document, options);
  if (page === undefined) return undefined;
  const article = articleOf({ ...page, language: page.meta.language });
  return article.sentences.length === 0 ? undefined : { ...page, ...article };
}
