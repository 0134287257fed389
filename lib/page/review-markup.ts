import { jsonLdBlocks } from './json-ld.ts';
import { microdataOf } from './microdata.ts';

/** As much JSON as a message is worth: fact-checks are a few thousand characters. */
const MOST = 400_000;

/**
 * The page's markup, as it is, where it has any of a fact-check (https://schema.org/ClaimReview); empty elsewhere, which
 * is nearly everywhere. `lib/reviews` reads it. The blocks around are sent too: a fact-check refers to what is in them.
 */
export function reviewMarkup(document: Document): unknown[] {
  const blocks = jsonLdBlocks(document).map(withLength);
  const own = blocks.filter(({ isOfReview }) => isOfReview);
  const around = own.length === 0 ? [] : blocks.filter(({ isOfReview }) => !isOfReview);
  const items = microdataOf(document, 'ClaimReview').map(withLength);
  const sent: unknown[] = [];
  let sum = 0;
  for (const { part, length } of [...own, ...items, ...around]) {
    if (sum + length > MOST) continue;
    sum += length;
    sent.push(part);
  }
  return sent;
}

function withLength(part: unknown): { part: unknown; length: number; isOfReview: boolean } {
  const json = JSON.stringify(part);
  return { part, length: json.length, isOfReview: /claimreview/i.test(json) };
}
