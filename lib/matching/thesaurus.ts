import { stem } from '../text/stem.ts';
import { Kept } from './kept.ts';
import { baseOf, lemmaOf } from './lexicon/verbs.ts';

/** What words and set phrases of news English say of each other: how what is said here stands to what is said there. */
export type Relation = 'same' | 'narrower' | 'wider' | 'converse' | 'opposite';

/** The entries a word or phrase stands in, as `entry * 8 + part`, ascending. */
export type Senses = readonly number[];

/** A set phrase found in a text: token indices, ascending. */
export interface Phrase {
  at: readonly number[];
  senses: Senses;
}

export interface Thesaurus {
  /** The senses of one folded word; none where it is not listed. */
  senses(norm: string): Senses;
  /** The set phrases in the folded words of a text, the longest of those that begin at one place. */
  phrases(norms: readonly string[]): Phrase[];
}

/** The part of an entry that a word stands in; the head is the first of those that say the same. */
export const Part = { same: 0, narrower: 1, wider: 2, opposite: 3, converse: 4 } as const;

/** A phrase may be parted by so many tokens: "turned the offer down". */
const GAP = 4;
const PARTICLE = /^(?:up|down|out|off|over|back|away|in|on|through|aside|forward|apart|together|to)$/;
/** Before any other word than a particle by fewer than so many: "handed in his notice". */
const NARROW_GAP = 2;

/** The form under which a word of a phrase is looked for. */
export const formOf = (norm: string): string => lemmaOf(baseOf(norm));

const NONE: Senses = [];

/** Parts of the packed text: words as they are listed, their stems, set phrases as forms with a space between. */
export const BLOCKS = ['words', 'stems', 'phrases'] as const;

/** What may follow in a set phrase, by the next word's form. */
type Branches = Map<string, Branch>;

interface Branch {
  /** Of the phrase that ends here, where one does. */
  senses: Senses | undefined;
  next: Branches | undefined;
}

/** Lines `key TAB senses` in the order of their keys, looked through by halving: nothing is read before it is asked for. */
class Lines {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  #keyAt(start: number): string {
    return this.#text.slice(start, this.#text.indexOf('\t', start));
  }

  /** Where the line ends that begins there. */
  #endOf(start: number): number {
    const end = this.#text.indexOf('\n', start);
    return end < 0 ? this.#text.length : end;
  }

  /** Where the first line begins whose key is not before this one. */
  #first(key: string): number {
    let low = 0;
    let high = this.#text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : this.#text.lastIndexOf('\n', middle - 1) + 1;
      if (this.#keyAt(start) < key) low = this.#endOf(start) + 1;
      else high = start;
    }
    return low;
  }

  find(key: string): Senses | undefined {
    const start = this.#first(key);
    if (start >= this.#text.length || this.#keyAt(start) !== key) return undefined;
    return unpackSenses(this.#text.slice(start + key.length + 1, this.#endOf(start)));
  }

  /** The words behind the first of the keys that begin with it and a space, as branches. */
  branches(first: string): Branches | undefined {
    const prefix = `${first} `;
    const root: Branch = { senses: undefined, next: undefined };
    let start = this.#first(prefix);
    for (let end = 0; this.#text.startsWith(prefix, start); start = end + 1) {
      end = this.#endOf(start);
      const key = this.#keyAt(start);
      let at = root;
      for (const form of key.slice(prefix.length).split(' ')) {
        at.next ??= new Map();
        let branch = at.next.get(form);
        if (branch === undefined) at.next.set(form, (branch = { senses: undefined, next: undefined }));
        at = branch;
      }
      at.senses = unpackSenses(this.#text.slice(start + key.length + 1, end));
    }
    return root.next;
  }
}

/** Senses as steps from one to the next, in base 36. */
export const packSenses = (senses: Senses): string =>
  senses.map((sense, index) => (sense - (senses[index - 1] ?? 0)).toString(36)).join(' ');

function unpackSenses(packed: string): number[] {
  let sense = 0;
  return packed.split(' ').map((step) => (sense += Number.parseInt(step, 36)));
}

/** So many words are kept once looked up. */
const KEPT = 16_384;

/**
 * Opens the thesaurus that `bench/thesaurus/pack.ts` packed: its blocks, each after an empty line.
 * @throws where a block is missing.
 */
export function readThesaurus(packed: string): Thesaurus {
  const [words, stems, phrases] = packed.split('\n\n').map((block) => new Lines(block));
  if (words === undefined || stems === undefined || phrases === undefined)
    throw new Error('This is no packed thesaurus.');
  const known = new Map<string, Senses>();
  /** The phrases that begin with a form, kept: nearly all tokens are asked about, and few begin one. */
  const opened = new Kept<string, { branches: Branches | undefined }>(KEPT);
  const open = (form: string): { branches: Branches | undefined } => ({ branches: phrases.branches(form) });
  return {
    senses(norm) {
      const before = known.get(norm);
      if (before !== undefined) return before;
      const found = words.find(norm) ?? words.find(formOf(norm)) ?? stems.find(stem(norm)) ?? NONE;
      if (known.size >= KEPT) known.clear();
      known.set(norm, found);
      return found;
    },
    phrases(norms) {
      const forms = norms.map(formOf);
      const out: Phrase[] = [];
      for (const [from, form] of forms.entries()) {
        const { branches } = opened.get(form, () => open(form));
        const found = branches === undefined ? undefined : longest(branches, forms, from);
        if (found !== undefined) out.push(found);
      }
      return out;
    },
  };
}

const ENDS = /^[.;:?!]$/;

function longest(branches: Branches, forms: readonly string[], from: number): Phrase | undefined {
  let best: Phrase | undefined;
  const follow = (next: Branches, index: number, path: readonly number[]): void => {
    for (let k = index; k < Math.min(forms.length, index + GAP); k += 1) {
      const form = forms[k] ?? '';
      const branch = next.get(form);
      if (branch !== undefined && (k - index < NARROW_GAP || PARTICLE.test(form))) {
        const at = [...path, k];
        if (branch.senses !== undefined && at.length > (best?.at.length ?? 1))
          best = { at, senses: branch.senses };
        if (branch.next !== undefined) follow(branch.next, k + 1, at);
      }
      if (ENDS.test(form)) return;
    }
  };
  follow(branches, from + 1, [from]);
  return best;
}

/** How what `here` says stands to what `there` says, by the entries both stand in; the strongest of them. */
export function relate(here: Senses, there: Senses): Relation | undefined {
  let found: Relation | undefined;
  let i = 0;
  let j = 0;
  while (i < here.length && j < there.length) {
    const a = here[i] ?? 0;
    const b = there[j] ?? 0;
    if (a >> 3 < b >> 3) i += 1;
    else if (a >> 3 > b >> 3) j += 1;
    else {
      const relation = between(a & 7, b & 7);
      if (relation === 'same') return relation;
      if (relation !== undefined && (found === undefined || RANK[relation] > RANK[found])) found = relation;
      // One word stands in an entry once or twice at most: the shorter step is enough.
      if ((here[i + 1] ?? -1) >> 3 === a >> 3) i += 1;
      else j += 1;
    }
  }
  return found;
}

const RANK: Readonly<Record<Relation, number>> = { same: 5, narrower: 4, converse: 3, opposite: 2, wider: 1 };

/** What a word in one part of an entry is to the head, from either side. */
const TO_HEAD: readonly (Relation | undefined)[] = ['same', 'narrower', 'wider', 'opposite', 'converse'];
const FROM_HEAD: readonly (Relation | undefined)[] = ['same', 'wider', 'narrower', 'opposite', 'converse'];

function between(here: number, there: number): Relation | undefined {
  if (there === Part.same) return TO_HEAD[here];
  if (here === Part.same) return FROM_HEAD[there];
  if (here === Part.narrower && there === Part.wider) return 'narrower';
  if (here === Part.wider && there === Part.narrower) return 'wider';
  const least = Math.min(here, there);
  return least === Part.narrower && Math.max(here, there) === Part.opposite ? 'opposite' : undefined;
}
