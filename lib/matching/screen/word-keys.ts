import { WORTH } from '../align.ts';
import { attributing } from '../attributed.ts';
import {
  conceptAs,
  conceptOf,
  excludedBy,
  excludesAny,
  opposesAny,
  oppositesOf,
  rootOf,
  widerThan,
} from '../concepts.ts';
import { Kept } from '../kept.ts';
import { LIGHT_VERBS } from '../lexicon/event-nouns.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import { hasSiblings, siblingsOf } from '../rival-words.ts';
import { AUXILIARY } from '../roles.ts';
import { eventPattern } from '../syntax/nominal.ts';
import { closedClassOf, isAdverb, isFunctionWord, verbForm } from '../syntax/tags.ts';
import { isLight, isUncommon, nameForm } from '../unit-words.ts';
import { keyOf, LEAST_SPELLED, spellingOf, type Key } from './keys.ts';
import { hundredths } from './record.ts';

/** What a folded word may be in any text, before it is known what it is in this one. */
export interface WordKeys {
  /** What the word weighs as a unit of its own. */
  weighs: WordWeight;
  /** As noun and as verb. */
  concepts: readonly Key[];
  wider: readonly Key[];
  /** What rules the word out where it stands in a claim. */
  ruledBy: readonly Key[];
  form: Key;
  /** Of a word that may be spelled otherwise in a name; else 0. */
  spelling: Key;
  attributing: 'alone' | 'marked' | undefined;
  /** Its form allows it to be a verb; it tells an event as a noun. */
  verbal: boolean;
  eventful: boolean;
  mayOpenAsName: boolean;
}

/** A word's weight is known to the word, but for what only its clause tells. */
export type WordWeight = 'noun' | 'word' | 'light' | 'adverb' | 'slight' | 'carrier' | 'function';

const CARRIED = new Set(['announce', 'happen'].map(conceptOf));

function weighs(norm: string): WordWeight {
  const tag = closedClassOf(norm);
  if (isFunctionWord(tag)) return 'function';
  if (isAdverb(norm)) return 'adverb';
  if (norm.endsWith('ly')) return 'slight';
  if (isLight(norm)) return 'light';
  if (LIGHT_VERBS.has(lemmaOf(norm)) || CARRIED.has(conceptOf(norm))) return 'carrier';
  return verbForm(norm) === undefined && eventPattern(norm) === undefined ? 'noun' : 'word';
}

const excluded = (concept: string): Key => keyOf('excluded', concept);

/** What a concept, or a word that stands for itself, rules out. */
export const ruledOutBy = (concept: string): Key[] =>
  [...excludedBy(concept), ...siblingsOf(concept)].map(excluded);

const conceptsOf = (norm: string): string[] => [
  ...new Set([conceptOf(norm), conceptAs(norm, true), conceptAs(norm, false)]),
];

/** Each is told when it is first asked for: of a word in a name hardly anything is. */
function read(norm: string): WordKeys {
  const form = nameForm(norm);
  const told: {
    weighs?: WordWeight;
    wider?: readonly Key[];
    verbal?: boolean;
    eventful?: boolean;
    mayOpen?: boolean;
  } = {};
  const concepts = conceptsOf(norm);
  return {
    concepts: concepts.map((concept) => keyOf('concept', concept)),
    ruledBy: ruledBy(norm, concepts),
    form: keyOf('form', form),
    spelling: form.length >= LEAST_SPELLED ? spellingOf(form) : 0,
    attributing: attributing(norm),
    get weighs() {
      return (told.weighs ??= weighs(norm));
    },
    get wider() {
      return (told.wider ??= widerThan(norm).map((concept) => keyOf('concept', concept)));
    },
    get verbal() {
      return (told.verbal ??= verbForm(norm) !== undefined);
    },
    get eventful() {
      return (told.eventful ??= eventPattern(norm) !== undefined);
    },
    get mayOpenAsName() {
      return (told.mayOpen ??= norm.length >= 3 && isUncommon(norm));
    },
  };
}

/** What rules a concept or a word out: whatever it would rule out itself. */
export const ruledBy = (norm: string, concepts: readonly string[]): Key[] => [
  ...concepts.filter((concept) => hasSiblings(concept) || excludesAny(concept)).map(excluded),
  ...(opposesAny(norm) ? [keyOf('opposed', rootOf(norm))] : []),
];

const MOST_KEPT = 32_768;
const known = new Kept<string, WordKeys>(MOST_KEPT);

export const wordKeys = (norm: string): WordKeys => known.get(norm, () => read(norm));

/** What the words of a sentence are worth to a claim at most, in hundredths. */
export const SAME = hundredths(WORTH.same);
export const NARROWER = hundredths(WORTH.narrower);

const knownTold = new Kept<string, Int32Array>(MOST_KEPT);

/** All that a word of a sentence meets in a claim or rules out there: keys, and behind each what it is worth. */
export const toldBy = (norm: string): Int32Array =>
  knownTold.get(norm, () => {
    const { concepts, wider } = wordKeys(norm);
    const out = new Map<Key, number>();
    for (const key of wider) out.set(key, NARROWER);
    for (const key of [...concepts, ...rulesOf(norm)]) out.set(key, SAME);
    return Int32Array.from([...out].flat());
  });

function rulesOf(norm: string): Key[] {
  const concepts = new Set([norm, AUXILIARY[norm] ?? norm, ...conceptsOf(norm)]);
  return [
    ...[...concepts].flatMap(ruledOutBy),
    ...[...oppositesOf(norm)].map((root) => keyOf('opposed', root)),
  ];
}
