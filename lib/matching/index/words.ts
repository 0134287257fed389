import type { Segment } from './segment.ts';

/** The claims' own words in their segment, so that those a sentence is compared with need not be read from their rows. */

export function writeWords({ lines, words }: Segment, all: readonly Uint8Array[]): void {
  let at = 0;
  for (const [claim, own] of all.entries()) {
    lines[claim] = at;
    words.set(own, at);
    at += own.length;
  }
  if (lines.length > 0) lines[all.length] = at;
}

/** In UTF-8. */
export const wordsAt = ({ lines, words }: Segment, claim: number): Uint8Array =>
  words.subarray(lines[claim], lines[claim + 1]);
