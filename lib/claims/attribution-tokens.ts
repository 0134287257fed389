/** A word or a mark of a sentence, with its offsets in it. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  word: boolean;
  /** Starts with a capital and is not the first word of the sentence, where a capital says nothing. */
  capital: boolean;
  /** Inside quotation marks; the marks themselves are not. */
  quoted: boolean;
}

// Titles and initials keep their full stop, so that "Mr. Ryan" and "the U.S. envoy" stay one phrase.
const TOKEN =
  /(?:\p{L}\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|St|Jr|Sr)\.|\b\p{Lu}\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}]+)*['’]?|\S/gu;

export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  let quoted = startsInQuotation(sentence);
  let first = true;
  for (const match of sentence.matchAll(TOKEN)) {
    const [text] = match;
    const word = /^[\p{L}\p{N}]/u.test(text);
    const mark = quotationMark(text, quoted);
    if (mark === 'close') quoted = false;
    tokens.push({
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + text.length,
      word,
      capital: word && !first && /^\p{Lu}/u.test(text),
      quoted: quoted && mark === undefined,
    });
    if (mark === 'open') quoted = true;
    if (word) first = false;
  }
  return tokens;
}

function quotationMark(text: string, quoted: boolean): 'open' | 'close' | undefined {
  if (text === '“' || text === '«' || text === '„') return 'open';
  if (text === '”' || text === '»') return 'close';
  if (text === '"') return quoted ? 'close' : 'open';
  return undefined;
}

/** True where the first curly mark closes: the sentence continues a quotation that began before it. */
function startsInQuotation(sentence: string): boolean {
  const close = sentence.search(/[”»]/u);
  const open = sentence.search(/[“«„]/u);
  return close >= 0 && (open < 0 || close < open);
}

/** True where a quotation begins in the text and does not end in it. */
export function endsInQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || (text.match(/"/gu)?.length ?? 0) % 2 === 1;
}
