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
const MOST_CACHED = 65_536;

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

/** Words whose noun and verb are two matters: "the ship", "they ship arms". Concepts of the noun. */
const AS_NOUN: Record<string, string> = {
  ship: 'ship_noun',
  fire: 'fire_noun',
  train: 'train_rail',
  store: 'shop',
};

const AS_VERB: Record<string, string> = { train: 'train_verb', support: 'back' };

/** The concept of a word that stands as a noun, or as a verb. */
export function conceptAs(norm: string, verb: boolean): string {
  const bare = norm.replace(/(?:s|ed|ing)$/, '');
  const named = (verb ? AS_VERB : AS_NOUN)[bare];
  return conceptOf(named ?? norm);
}

const WIDER_OF = new Map<string, string[]>();
for (const [narrow, wide] of WIDER) {
  const key = stem(narrow);
  WIDER_OF.set(key, [...(WIDER_OF.get(key) ?? []), conceptOf(wide)]);
}

/** Groups whose other words do not imply what the named word does: trains head for a border, nobody heads troops. */
const OWN = new Set(['move', 'send']);

const WIDER_KEPT = new Map<string, readonly string[]>();

/** Concepts a word implies beyond its own: a missile is a weapon, a weapon equipment. */
export function widerThan(norm: string): readonly string[] {
  const known = WIDER_KEPT.get(norm);
  if (known !== undefined) return known;
  const found = readWider(norm);
  if (WIDER_KEPT.size >= MOST_CACHED) WIDER_KEPT.clear();
  WIDER_KEPT.set(norm, found);
  return found;
}

function readWider(norm: string): readonly string[] {
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

const ROOTS = new Map<string, string>();

/** The stem of a word's base form, kept: the same words are asked about again and again. */
export function rootOf(norm: string): string {
  const known = ROOTS.get(norm);
  if (known !== undefined) return known;
  const root = stem(baseOf(norm));
  if (ROOTS.size >= MOST_CACHED) ROOTS.clear();
  ROOTS.set(norm, root);
  return root;
}

/** Whether one word denies the other, said of the same thing. */
export function opposed(a: string, b: string): boolean {
  const others = OPPOSITES.get(rootOf(a));
  return others !== undefined && others.has(rootOf(b));
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

/** The roots of the words that this one is `opposed` to. */
export const oppositesOf = (norm: string): ReadonlySet<string> => OPPOSITES.get(rootOf(norm)) ?? NONE;

/** The concepts that this one `excludes`. */
export const excludedBy = (concept: string): string[] => [
  ...(CONTRARY_CONCEPTS.get(concept) ?? NONE),
  ...(STEP_CONCEPTS.get(concept) ?? NONE),
];

const NONE: ReadonlySet<string> = new Set();

/** Whether there is any word that this one is `opposed` to. */
export const opposesAny = (norm: string): boolean => OPPOSITES.has(rootOf(norm));

/** Whether there is any concept that this one `excludes`. */
export const excludesAny = (concept: string): boolean =>
  CONTRARY_CONCEPTS.has(concept) || STEP_CONCEPTS.has(concept);
