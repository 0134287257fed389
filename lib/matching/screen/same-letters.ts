import { mixed } from '../../text/hash.ts';
import { fold } from '../../text/normalize.ts';

/** A hash of the letters from a to z and digits of a text: texts of the same words have the same one. */
export function lettersHash(text: string): number {
  const ascii = /^[\0-\x7f]*$/.test(text);
  const folded = ascii ? text : fold(text);
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const lower = code >= 0x41 && code <= 0x5a ? code + 32 : code;
    if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39))
      hash = Math.imul(hash ^ lower, 0x01000193);
  }
  return mixed(hash) | 0;
}
