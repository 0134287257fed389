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
  /(?:\p{L}\.){2,}(?:-\p{L}+)?|''|``|-{2,3}|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|St|Jr|Sr)\.|\b\p{Lu}\.(?= \p{Lu})|&|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,/-][\p{L}\p{N}]+)*(?:['’](?!['’]))?|\S/gu;

export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  let quoted = startsInQuotation(sentence);
  let first = true;
  let brackets = 0;
  for (const match of sentence.matchAll(TOKEN)) {
    const [text] = match;
    const end = match.index + text.length;
    // What stands in brackets names nobody: "the agency (NIS) said", "Ms. Ortega (independent) said".
    if (text === '(' && match.index > 0) brackets += 1;
    if (brackets > 0) {
      if (text === ')') brackets -= 1;
      continue;
    }
    // "Lund & Sons" is one name.
    const word = /^[\p{L}\p{N}&]/u.test(text);
    const mark = quotationMark(text, sentence[match.index - 1], sentence[end]);
    if (mark === 'close') quoted = false;
    tokens.push({
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end,
      word,
      capital: word && !first && /^[\p{Lu}&]/u.test(text),
      quoted: quoted && mark === undefined,
    });
    if (mark === 'open') quoted = true;
    if (word) first = false;
  }
  return isTitle(tokens) ? tokens.map(withoutTitleCapital) : tokens;
}

/** A headline with a capital on every word, where a capital proves no name. */
function isTitle(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 4 &&
    tokens.every(({ word, text, capital }, index) => index === 0 || !word || text.length < 4 || capital)
  );
}

function withoutTitleCapital(token: Token): Token {
  return /(?:s|ed|aid)$/u.test(token.lower) ? { ...token, capital: false } : token;
}

/** A straight mark opens where a word follows it and none stands right before it. */
function quotationMark(text: string, before = ' ', after = ' '): 'open' | 'close' | undefined {
  // Some writers close with the mark that opens.
  if (text === '“' && /[\p{L},.?!]/u.test(before)) return 'close';
  if (text === '“' || text === '«' || text === '„' || text === '``') return 'open';
  if (text === '”' || text === '»') return 'close';
  if (text === '"' || text === "''") return /[\s([—–]/u.test(before) && !/\s/u.test(after) ? 'open' : 'close';
  return undefined;
}

/** True where the first mark closes: the sentence continues a quotation that began before it. */
function startsInQuotation(sentence: string): boolean {
  for (const match of sentence.matchAll(/[“”«»„"]|''|``/gu)) {
    const [text] = match;
    const mark = quotationMark(text, sentence[match.index - 1], sentence[match.index + text.length]);
    return mark === 'close' && match.index > 0;
  }
  return false;
}

/** True where a quotation begins in the text and does not end in it. */
export function endsInQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || (text.match(/"/gu)?.length ?? 0) % 2 === 1;
}
