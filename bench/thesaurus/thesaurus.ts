import { stem } from '../../lib/text/stem.ts';
import { baseOf, lemmaOf } from '../../lib/matching/lexicon/verbs.ts';

/**
 * What words and set phrases of news English say of each other. One entry a line:
 *
 *   head (hint) = says the same, … | < narrower, … | > wider, … | ! rules it out, … | ~ the same from the other side, …
 *
 * Whoever believes a narrower word believes the head, and whoever believes the head a wider one.
 */
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

const Part = { same: 0, narrower: 1, wider: 2, opposite: 3, converse: 4 } as const;

const SIGNS: Readonly<Record<string, number>> = {
  '<': Part.narrower,
  '>': Part.wider,
  '!': Part.opposite,
  '~': Part.converse,
};

/** Words of a phrase that change with who and what it is told of. */
const LOOSE =
  /^(?:a|an|the|one's|oneself|his|her|its|their|my|your|our|himself|herself|itself|themselves|somebody|someone|something)$/;
/** A phrase may be parted by so many tokens: "turned the offer down". */
const GAP = 4;
const PARTICLE = /^(?:up|down|out|off|over|back|away|in|on|through|aside|forward|apart|together|to)$/;
/** Before any other word than a particle by fewer than so many: "handed in his notice". */
const NARROW_GAP = 2;

/** The form under which a word of a phrase is looked for. */
const formOf = (norm: string): string => lemmaOf(baseOf(norm));

/** A word or phrase as it is listed, without the hint at its sense. */
const termOf = (listed: string): string =>
  listed
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase();

interface Branch {
  next: Map<string, Branch>;
  senses: number[];
}

const branch = (): Branch => ({ next: new Map(), senses: [] });

const NONE: Senses = [];

/** Reads the thesaurus. Lines that are empty or begin with `#` are left out. */
export function readThesaurus(text: string): Thesaurus {
  const words = new Map<string, number[]>();
  const root = branch();
  const put = (term: string, sense: number): void => {
    const parts = term.split(/\s+/).filter((word) => word !== '' && !LOOSE.test(word));
    if (parts.length === 0) return;
    if (parts.length === 1) {
      const known = words.get(parts[0] ?? '');
      if (known === undefined) words.set(parts[0] ?? '', [sense]);
      else known.push(sense);
      return;
    }
    let at = root;
    for (const part of parts.map(formOf)) {
      const next = at.next.get(part) ?? branch();
      at.next.set(part, next);
      at = next;
    }
    at.senses.push(sense);
  };
  let entry = 0;
  for (const line of text.split('\n')) {
    const cut = line.indexOf('=');
    if (cut <= 0 || line.startsWith('#')) continue;
    put(termOf(line.slice(0, cut)), entry * 8);
    line
      .slice(cut + 1)
      .split('|')
      .forEach((group, index) => {
        const bare = group.trim();
        const part = index === 0 ? Part.same : SIGNS[bare[0] ?? ''];
        if (part === undefined) return;
        for (const term of (index === 0 ? bare : bare.slice(1)).split(','))
          put(termOf(term), entry * 8 + part);
      });
    entry += 1;
  }
  const byStem = new Map<string, number[]>();
  for (const [word, senses] of words) {
    const key = stem(word);
    if (!byStem.has(key)) byStem.set(key, senses);
  }
  return {
    senses: (norm) => words.get(norm) ?? words.get(formOf(norm)) ?? byStem.get(stem(norm)) ?? NONE,
    phrases: (norms) => {
      const forms = norms.map(formOf);
      return forms.flatMap((_, from) => {
        const found = longest(root, forms, from);
        return found === undefined ? [] : [found];
      });
    },
  };
}

function longest(root: Branch, forms: readonly string[], from: number): Phrase | undefined {
  let best: Phrase | undefined;
  const follow = (at: Branch, index: number, path: readonly number[]): void => {
    if (at.senses.length > 0 && path.length > (best?.at.length ?? 0)) best = { at: path, senses: at.senses };
    // A phrase begins where it is looked for.
    const end = path.length === 0 ? index + 1 : Math.min(forms.length, index + GAP);
    for (let k = index; k < end; k += 1) {
      const form = forms[k] ?? '';
      const next = at.next.get(form);
      if (next !== undefined && (k - index < NARROW_GAP || PARTICLE.test(form)))
        follow(next, k + 1, [...path, k]);
      if (/^[.;:?!]$/.test(form)) return;
    }
  };
  follow(root, from, []);
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
