import { stem } from '../text/stem.ts';
import { ANTONYMS } from './lexicon/antonyms.ts';
import { WIDER } from './lexicon/kinds.ts';
import { CONTRARIES, COURSES } from './lexicon/outcomes.ts';
import { SYNONYMS } from './lexicon/synonyms.ts';
import { baseOf } from './lexicon/verbs.ts';

const BY_STEM = new Map<string, string>();
for (const [word, group] of SYNONYMS) {
  // "forces" are troops, but "force" is not: a plural with a meaning of its own does not lend it to its stem.
  const singular = word.replace(/s$/, '');
  if (singular !== word && SYNONYMS.has(singular) && SYNONYMS.get(singular) !== group) continue;
  const key = stem(word);
  if (!BY_STEM.has(key)) BY_STEM.set(key, group);
}

const CACHE = new Map<string, string>();
const MOST_CACHED = 20_000;

/** The concept a folded word stands for: the name of its group of synonyms, else its stem. */
export function conceptOf(norm: string): string {
  const known = CACHE.get(norm);
  if (known !== undefined) return known;
  const base = baseOf(norm);
  const concept = SYNONYMS.get(norm) ?? SYNONYMS.get(base) ?? BY_STEM.get(stem(base)) ?? stem(base);
  if (CACHE.size >= MOST_CACHED) CACHE.clear();
  CACHE.set(norm, concept);
  return concept;
}

const WIDER_OF = new Map<string, string[]>();
for (const [narrow, wide] of WIDER) {
  const key = stem(narrow);
  WIDER_OF.set(key, [...(WIDER_OF.get(key) ?? []), conceptOf(wide)]);
}

/** Groups whose other words do not imply what the named word does: trains head for a border, nobody heads troops. */
const OWN = new Set(['move', 'send']);

/** Concepts a word implies beyond its own: a missile is a weapon, a weapon equipment. */
export function widerThan(norm: string): readonly string[] {
  const concept = conceptOf(norm);
  const direct =
    WIDER_OF.get(stem(baseOf(norm))) ?? (OWN.has(concept) ? undefined : WIDER_OF.get(stem(concept)));
  if (direct === undefined) return [];
  const out = new Set(direct);
  for (const wide of direct) {
    if (!OWN.has(wide)) for (const next of WIDER_OF.get(stem(wide)) ?? []) out.add(next);
  }
  out.delete(concept);
  return [...out];
}

const OPPOSITES = new Map<string, Set<string>>();
for (const [word, others] of ANTONYMS) {
  const key = stem(baseOf(word));
  const set = OPPOSITES.get(key) ?? new Set<string>();
  for (const other of others) set.add(stem(baseOf(other)));
  OPPOSITES.set(key, set);
}

/** Whether one word denies the other, said of the same thing. */
export function opposed(a: string, b: string): boolean {
  return OPPOSITES.get(stem(baseOf(a)))?.has(stem(baseOf(b))) === true;
}

function byConcept(table: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const [word, others] of table) {
    const key = conceptOf(word);
    const set = out.get(key) ?? new Set<string>();
    for (const other of others) if (conceptOf(other) !== key) set.add(conceptOf(other));
    out.set(key, set);
  }
  return out;
}

const CONTRARY_CONCEPTS = byConcept(CONTRARIES);
const STEP_CONCEPTS = byConcept(COURSES);

/** How the outcome one concept tells excludes that of another: its contrary, or another step of the same course. */
export function excludes(a: string, b: string): 'negation' | 'modality' | undefined {
  if (CONTRARY_CONCEPTS.get(a)?.has(b) === true) return 'negation';
  return STEP_CONCEPTS.get(a)?.has(b) === true ? 'modality' : undefined;
}
