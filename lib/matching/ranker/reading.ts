import { unit } from '../meaning.ts';
import type { Meaning } from '../meaning.ts';
import { dates } from '../../text/dates.ts';
import { tokenize } from '../../text/words.ts';
import type { Token } from '../../text/words.ts';

/** A content word or number of a text. */
export interface Term {
  stem: string;
  norm: string;
  kind: 'word' | 'number';
  /** Written with a capital, though not the first of its sentence. */
  name: boolean;
  /** What the word means, where that is known. */
  vector: Float32Array | undefined;
}

/** What is known of words: how near they are to one another, and what texts that hold them are about. */
export interface Tables {
  meaning?: Meaning | undefined;
  topics?: Meaning | undefined;
}

/** A text as the ranker compares it. */
export interface Reading {
  terms: readonly Term[];
  stems: ReadonlySet<string>;
  /** Two content words that follow one another. */
  pairs: ReadonlySet<string>;
  /** Groups of four letters within words, by hash: how often each stands there, as a unit vector. */
  grams: Float32Array;
  vector: Float32Array | undefined;
}

const GRAM = 4;
/** Places for the groups: a power of two, so large that the groups of a sentence seldom meet by chance. */
const GRAMS = 512;
const DAY_MS = 86_400_000;

export function termsOf(tokens: readonly Token[], meaning?: Meaning): Term[] {
  const out: Term[] = [];
  let first = true;
  for (const { kind, stem, norm, stop, capital, text } of tokens) {
    if (kind === 'mark') {
      if (/[.!?:"“]/u.test(text)) first = true;
      continue;
    }
    if (!stop) {
      const vector = kind === 'word' ? meaning?.word(norm) : undefined;
      out.push({ stem, norm, kind, name: capital && !first, vector });
    }
    first = false;
  }
  return out;
}

function gramsOf(terms: readonly Term[]): Float32Array {
  const grams = new Float32Array(GRAMS);
  for (const { norm } of terms) {
    const edged = `_${norm}_`;
    for (let i = 0; i + GRAM <= Math.max(edged.length, GRAM); i += 1) {
      let hash = 0x811c9dc5;
      for (let j = i; j < Math.min(i + GRAM, edged.length); j += 1) {
        hash = Math.imul(hash ^ edged.charCodeAt(j), 0x01000193);
      }
      const at = (hash ^ (hash >>> 15)) & (GRAMS - 1);
      grams[at] = (grams[at] ?? 0) + 1;
    }
  }
  return unit(grams) ?? grams;
}

/** The last full date among the tokens, in days since 1970. */
export function dayIn(tokens: readonly Token[]): number | undefined {
  const found = dates(tokens).findLast(
    ({ year, month, day, assumed }) =>
      year !== undefined && month !== undefined && day !== undefined && !assumed,
  );
  if (found === undefined) return undefined;
  return Date.UTC(found.year ?? 0, (found.month ?? 1) - 1, found.day) / DAY_MS;
}

export function read(tokens: readonly Token[], { meaning, topics }: Tables): Reading {
  const terms = termsOf(tokens, meaning);
  const pairs = new Set<string>();
  for (let i = 1; i < terms.length; i += 1) pairs.add(`${terms[i - 1]?.stem} ${terms[i]?.stem}`);
  return {
    terms,
    stems: new Set(terms.map(({ stem }) => stem)),
    pairs,
    grams: gramsOf(terms),
    vector: topics?.sum(tokens.map(({ norm }) => norm)),
  };
}

/** The day a claim is of: an ISO date, or the first words that give one ("stated on October 22, 2019 in an interview"). */
export function dayOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const iso = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  if (iso !== undefined) {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? undefined : time / DAY_MS;
  }
  return dayIn(tokenize(date));
}
