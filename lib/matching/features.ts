import type { Analysis, Unit } from './analysis.ts';
import type { Evidence } from './evidence.ts';
import { clauseFeatures } from './features/clauses.ts';
import { contrastFeatures } from './features/contrast.ts';
import { cueFeatures } from './features/cues.ts';
import { figures, numberFeatures } from './features/numbers.ts';
import type { Figure } from './features/numbers.ts';
import { readingFeatures } from './features/reading.ts';
import { coverFeatures, placeFeatures, registerFeatures } from './features/shape.ts';
import type { Features } from './features/shape.ts';
import { timeFeatures } from './features/times.ts';
import { meet, readingFor } from './features/words.ts';
import type { Met, Word } from './features/words.ts';
import { cosine } from './meaning.ts';
import type { Meaning } from './meaning.ts';
import type { Outcome } from './outcome.ts';

/** A pair as the learned decision sees it. */
export interface Seen {
  /** By group, then by name. */
  features: Readonly<Record<string, Features>>;
  /** The content words of the sentence, and how each of the claim's is met by them. */
  here: readonly Word[];
  met: readonly Met[];
  figures: readonly Figure[];
}

const ENCODED = new WeakMap<Analysis, { meaning: Meaning; vector: Float32Array | undefined }>();

function encoded(analysis: Analysis, meaning: Meaning): Float32Array | undefined {
  const known = ENCODED.get(analysis);
  if (known?.meaning === meaning) return known.vector;
  const vector = meaning.sum(readingFor(analysis, meaning).words.map(({ norm }) => norm));
  ENCODED.set(analysis, { meaning, vector });
  return vector;
}

const NONE: ReadonlySet<Unit> = new Set();

/** "Has moved": done by the time it is told. */
const isDoneNow = ({ tokens, syntax }: Analysis): boolean =>
  syntax.frames.some(({ from, verb }) => verb > from && /^(?:has|have)$/.test(tokens[from]?.norm ?? ''));

/**
 * The claim's dates that the day of the article meets, where the rest is said too: nobody writes "has moved" and then the
 * month it is.
 */
function datedByArticle(
  sentence: Analysis,
  { meetings }: Evidence,
  ruled: Outcome | undefined,
): ReadonlySet<Unit> {
  if (sentence.published === undefined || ruled?.relation !== 'same' || !isDoneNow(sentence)) return NONE;
  const told = meetings.filter(({ unit, by, worth }) => unit.date !== undefined && !by && worth > 0);
  return new Set(told.map(({ unit }) => unit));
}

/** Everything the learned decision may look at, by name. Without `meaning` its features are those of strangers. */
export function see(
  sentence: Analysis,
  claim: Analysis,
  evidence: Evidence,
  ruled: Outcome | undefined,
  meaning?: Meaning,
): Seen {
  const reading = readingFor(sentence, meaning);
  const here = reading.words;
  const told = datedByArticle(sentence, evidence, ruled);
  const isAsked = (unit: Unit | undefined): boolean => unit === undefined || !told.has(unit);
  const { met: all, used } = meet(reading, readingFor(claim, meaning));
  const met = told.size === 0 ? all : all.filter(({ word }) => isAsked(claim.unitAt[word.at]));
  const found = figures(sentence, claim);
  const features = {
    reading: readingFeatures(evidence, ruled),
    cover: coverFeatures(here, met, used),
    place: placeFeatures(sentence, here, met, used),
    clause: clauseFeatures(sentence, claim, here, met),
    contrast: contrastFeatures(sentence, claim, here, met),
    register: registerFeatures(sentence, claim),
    number: numberFeatures(sentence, found),
    time: timeFeatures(sentence, claim, isAsked),
    cue: cueFeatures(sentence, claim),
    meaning: {
      known: meaning === undefined ? 0 : 1,
      together: meaning === undefined ? 0 : cosine(encoded(sentence, meaning), encoded(claim, meaning)),
    },
  };
  return { features, here, met, figures: found };
}

/** The names of all features, as `group.name`, in an order of their own. */
export const namesOf = ({ features }: Seen): string[] =>
  Object.entries(features).flatMap(([group, values]) =>
    Object.keys(values).map((name) => `${group}.${name}`),
  );
