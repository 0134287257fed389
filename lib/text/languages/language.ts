import type { Bound } from '../numbers-words.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** A set of folded words out of a list in plain sight. */
export const setOf = (list: string): ReadonlySet<string> => new Set(words(list));

/** A map out of "word value word value"; `_` in a word stands for a space. */
export function mapOf(list: string): ReadonlyMap<string, string> {
  const flat = words(list);
  return new Map(
    flat.flatMap((word, i) => (i % 2 === 0 ? [[word.replaceAll('_', ' '), flat[i + 1] ?? '']] : [])),
  );
}

/** What is known of one language besides its stems. Words are folded (`fold`: small letters, no accents) but in `stop` and `markers`,
 * where "a" and "à" are two words. */
export interface Language {
  /** Function words in small letters, with their accents: never content, and the evidence by which the language is told. */
  stop: string;
  /**
   * Prepositions, with what they come to ("del" is "de"): they tell the part a noun plays, or whether a figure is where
   * something rose to or what it rose by. Two texts that have another one here and there do not say the same.
   */
  markers: ReadonlyMap<string, string>;
  /** Articles that tell the case of a noun. */
  articles?: ReadonlyMap<string, string>;
  /** The forms that make a verb passive. */
  passive: ReadonlySet<string>;
  /** Words that deny what stands beside them. */
  negations: RegExp;
  /**
   * Words that change what is said where only one text has them: denials ("rejects that"), plans, conditions, parts of
   * a whole, attempts.
   */
  turns: RegExp;
  /** What says with another word that it denies ("ne … pas"), and alone that something is only so ("ne … que"). */
  halves?: RegExp;
  /** Forms of a verb that do not say that it happens: future, conditional, infinitive, where the ending tells them. */
  unreal?: RegExp;
  /** Numbers in words, with their value. */
  numerals: ReadonlyMap<string, string>;
  /** Words that multiply the number before them. */
  scales: ReadonlyMap<string, string>;
  /** Phrases before a number that make it a bound. Longer ones first. */
  bounds: readonly (readonly [string, Bound])[];
  /** Words behind a number that make it a bound ("이상"). */
  boundsAfter?: readonly (readonly [RegExp, Bound])[];
  /** Ends of words in the plural, where the singular has another. */
  plural?: RegExp;
  /** The verb changes its place in the sentence, and nouns are written with a capital. */
  verbMoves?: true;
  /** What denies may stand behind what it denies. */
  deniesBack?: true;
  /** Case endings tell who does what: a noun in another form plays another part. */
  cases?: true;
}

/** Bounds out of "kind: phrase, phrase; kind: ...", longest phrase first. */
export function boundsOf(list: Partial<Record<Bound, string>>): [string, Bound][] {
  return Object.entries(list)
    .flatMap(([bound, phrases]) =>
      phrases.split(',').map((phrase): [string, Bound] => [phrase.trim(), bound as Bound]),
    )
    .toSorted(([a], [b]) => b.length - a.length);
}
