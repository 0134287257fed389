import { quantities } from '../../lib/text/numbers.ts';
import { tokenize } from '../../lib/text/words.ts';
import type { Said } from './tables.ts';
import type { Gold, Pair } from './pairs.ts';

/** What a plain matcher does: cosine over stemmed content words, and where the figures differ, conflicts. */
function likeness(a: string, b: string): { cosine: number; digits: boolean } {
  const read = (text: string): { stems: Set<string>; numbers: Set<number> } => {
    const tokens = tokenize(text);
    return {
      stems: new Set(tokens.filter(({ kind, stop }) => kind === 'word' && !stop).map(({ stem }) => stem)),
      numbers: new Set(quantities(tokens).map(({ value }) => value)),
    };
  };
  const here = read(a);
  const there = read(b);
  const shared = [...there.stems].filter((stem) => here.stems.has(stem)).length;
  return {
    cosine: shared / Math.sqrt(Math.max(1, here.stems.size * there.stems.size)),
    digits: [...there.numbers].every((number) => here.numbers.has(number)),
  };
}

/** The plain matcher at the line that suits these very pairs best: more than it could know. */
export function plainly(pairs: readonly Pair[]): Said[] {
  const read = pairs.map(({ sentence, claim }) => likeness(sentence, claim));
  const at = (line: number): Gold[] =>
    read.map(({ cosine, digits }) => (cosine < line ? 'neither' : digits ? 'same' : 'conflicts'));
  let best: Gold[] = [];
  let most = -1;
  for (let line = 0.1; line < 0.95; line += 0.05) {
    const said = at(line);
    const right = said.filter((word, index) => word === pairs[index]?.gold).length;
    if (right <= most) continue;
    most = right;
    best = said;
  }
  return pairs.map((pair, index) => ({ pair, outcome: undefined, said: best[index] ?? 'neither' }));
}
