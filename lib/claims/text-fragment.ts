import type { TextQuoteSelector } from './claim.ts';

/**
 * An address that opens the page at the quoted words: a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/) in place of the address's own fragment. A browser that knows none,
 * or finds the words no more, opens the page at its top.
 */
export function textFragmentUrl(url: string, _quote: TextQuoteSelector): string {
  // Placeholder until the fragment is written: see the tests beside this file.
  return url;
}
