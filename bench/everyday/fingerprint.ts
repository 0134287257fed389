import { createHash } from 'node:crypto';

/**
 * Names a sentence without quoting it: the first 16 hexadecimal digits of the SHA-256 of its letters and digits in
 * lower case. White space, quotation marks and punctuation make no difference.
 */
export const fingerprint = (sentence: string): string =>
  createHash('sha256')
    .update(sentence.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .digest('hex')
    .slice(0, 16);
