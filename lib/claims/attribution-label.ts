import { phraseAfter } from './attribution-phrase.ts';
import type { Phrase } from './attribution-trim.ts';
import { opensQuotation } from './attribution-complement.ts';
import { isDeterminer } from './attribution-words.ts';
import type { Token } from './attribution-tokens.ts';

const CLOSING_MARKS = new Set(['”', '"', "''", '.', '?', '!']);

/** "“…” — Example." */
export function signature(tokens: readonly Token[]): Phrase | undefined {
  const dash = tokens.findLastIndex(({ text }) => /^[—–―-]$/u.test(text));
  if (dash < 1 || !CLOSING_MARKS.has(tokens[dash - 1]?.text ?? '')) return undefined;
  const name = phraseAfter(tokens, dash + 1);
  return name !== undefined && tokens.length - name.to <= 2 ? name : undefined;
}

/** Labels that name no speaker. */
const NOT_A_SPEAKER =
  /^(?:note|update|updated|photo|photos|video|image|images|watch|related|breaking|more|read|see|also|correction|editor|editor's|look|remember|revealed|reminder|bombshell|exclusive|live|result|question|answer|example|fact|and|but|so|here|there|this|that|these|those|it|one|tip|warning|source|sources|via|published|posted|by|contact|email|tel|phone|contributing|byline|opinion|review|name|age|date|time|where|when|who|what|why|how|http|https|www)$/u;
const MOST_LABEL_WORDS = 7;

/** "Example: “…”", "MIRA ODUYA: …" and "Q: …" at the start of a sentence: a name in capitals, a colon, and what is said. */
export function label(tokens: readonly Token[]): Phrase | undefined {
  const colon = tokens.findIndex(({ word }) => !word);
  const next = tokens[colon + 1];
  if (tokens[colon]?.text !== ':' || next === undefined || colon < 1 || colon > MOST_LABEL_WORDS)
    return undefined;
  if (NOT_A_SPEAKER.test(tokens[0]?.lower ?? '')) return undefined;
  const name = tokens.slice(0, colon);
  const [first] = name;
  // "A: …", "The Test: …": a letter, and a heading.
  if (first === undefined || first.text.length === 1) return undefined;
  if (isDeterminer(first) && !opensQuotation(tokens, colon + 1)) return undefined;
  if (!name.every(({ text, lower }) => /^\p{Lu}/u.test(text) || ['of', 'the', 'and', 'for'].includes(lower)))
    return undefined;
  if (!/^[\p{Lu}“"‘'`…]/u.test(next.text)) return undefined;
  return { from: 0, to: colon - 1 };
}
