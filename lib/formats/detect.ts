import type { FileFormat } from '../claims/import-view.ts';

/** So many characters of a file tell what it is. */
export const TELLING = 4_000;

/**
 * What a file is, by its first characters and, where they leave it open, its name; undefined where it is nothing that is
 * read here.
 */
export function detectFormat(head: string, name: string): FileFormat | undefined {
  const start = head.slice(0, TELLING).trimStart();
  if (/^[[{]/u.test(start)) return ofJson(start);
  if (/^<|^%PDF|^PK|\0/u.test(start) || start === '') return undefined;
  const [line = ''] = start.split(/[\r\n]/u);
  return /[,;\t|]/u.test(line) || /\.(?:csv|tsv|txt)(?:\.gz)?$/iu.test(name) ? 'csv' : undefined;
}

/** By the word that comes first: a feed of annotations may speak of fact-checks, and the other way round. */
function ofJson(start: string): FileFormat | undefined {
  if (/^\{\s*"kind"\s*:\s*"second-source-(?:backup|sample)"/u.test(start)) return 'backup';
  const [, word] =
    /"(anno\.jsonld|https?:\/\/www\.w3\.org\/ns\/anno\.jsonld|Annotation|AnnotationPage|AnnotationCollection|DataFeed|DataFeedItem|ClaimReview|claimReviewed|dataFeedElement)"/u.exec(
      start,
    ) ?? [];
  if (word === undefined) return undefined;
  return /anno/iu.test(word) ? 'annotations' : 'claim-feed';
}
