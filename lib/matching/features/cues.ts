import type { Analysis } from '../analysis.ts';
import type { Features } from './shape.ts';

/** Small words that turn, bound or weaken what is said. Counted on both sides. */
const CUES: Record<string, RegExp> = {
  not: /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|unable)$/,
  fails:
    /^(?:fail(?:s|ed|ing|ure)?|refus(?:e[sd]?|ing|al)|den(?:y|ies|ied|ying|ial)|lack(?:s|ed|ing)?|reject(?:s|ed|ing)?|declin(?:e[sd]?|ing)|cancel(?:s|led|ed)?|avoid(?:s|ed)?|prevent(?:s|ed)?|fals(?:e|ely)|untrue|unlike)$/,
  only: /^(?:only|just|merely|solely|exclusively|alone|sole)$/,
  except: /^(?:except|excluding|besides|instead|despite|although|though|but|however)$/,
  all: /^(?:all|every|each|entire|whole|always|everyone|everything|completely|fully|entirely|both)$/,
  some: /^(?:some|several|many|few|certain|part|partly|partially|sometimes|various|half)$/,
  most: /^(?:most|mostly|mainly|majority|largely|primarily|usually|generally)$/,
  more: /^(?:more|over|above|exceed(?:s|ed|ing)?|least|higher|greater|larger|beyond|surpass(?:ed|es|ing)?)$/,
  less: /^(?:less|under|below|fewer|lower|smaller|nearly|almost|most|within|up)$/,
  exactly: /^(?:exactly|precisely|total)$/,
  about: /^(?:about|around|approximately|roughly|some|circa|estimated|nearly|almost)$/,
  before: /^(?:before|until|till|prior|by|earlier|previously|former(?:ly)?|ago|past)$/,
  after: /^(?:after|since|following|later|from|then|subsequent(?:ly)?|afterwards)$/,
  now: /^(?:now|current(?:ly)?|still|today|present(?:ly)?|already|remains?)$/,
  first: /^(?:first|original(?:ly)?|initial(?:ly)?|debut|earliest|oldest|1st)$/,
  last: /^(?:last|final(?:ly)?|latest|newest|youngest|most recent)$/,
  future:
    /^(?:will|shall|would|upcoming|plans?|planned|planning|expected|expects?|intend(?:s|ed)?|scheduled|set|going|propos(?:ed?|al|es))$/,
  maybe:
    /^(?:may|might|could|can|possibly|perhaps|likely|probably|reportedly|alleged(?:ly)?|suspected|accused|claims?|claimed|rumou?red|believed)$/,
  than: /^than$/,
  he: /^(?:he|him|his|himself)$/,
  she: /^(?:she|her|hers|herself)$/,
  or: /^(?:or|either)$/,
  of: /^(?:one|part|member|among)$/,
};

const NAMES = [...Object.keys(CUES), 'superlative'];

const SUPERLATIVE = /^(?:best|worst|most|least|\p{L}{3,}est)$/u;
const PLAIN =
  /^(?:west|northwest|southwest|forest|interest|guest|request|contest|protest|test|rest|invest|arrest|harvest|midwest|priest|suggest|quest|chest|nest|budapest|honest|modest)$/;

/** The features of a cue, beside each other. */
const FEATURES = NAMES.map((name) => [`${name}_there`, `${name}_here`] as const);

/** The cues each word is, by their places among the names; kept because the same words come again and again. */
const CUES_OF = new Map<string, readonly number[]>();
const MOST_KEPT = 20_000;
const PATTERNS = Object.values(CUES);

function cuesFor(norm: string): readonly number[] {
  const known = CUES_OF.get(norm);
  if (known !== undefined) return known;
  const found = PATTERNS.flatMap((cue, index) => (cue.test(norm) ? [index] : []));
  if (SUPERLATIVE.test(norm) && !PLAIN.test(norm)) found.push(PATTERNS.length);
  if (CUES_OF.size >= MOST_KEPT) CUES_OF.clear();
  CUES_OF.set(norm, found);
  return found;
}

interface Cues {
  /** How often each cue stands in the text. */
  counts: Uint16Array;
  /** Clauses that are denied, those aside that only say who says it. */
  denied: number;
}

function read({ tokens, unitAt, denied, saying }: Analysis): Cues {
  const counts = new Uint16Array(NAMES.length);
  for (const [index, { norm, kind }] of tokens.entries()) {
    if (kind !== 'word' || unitAt[index]?.source === true) continue;
    for (const cue of cuesFor(norm)) counts[cue] = (counts[cue] ?? 0) + 1;
  }
  return { counts, denied: denied.filter((value, index) => value && saying[index] !== true).length };
}

const KNOWN = new WeakMap<Analysis, Cues>();

function cuesOf(analysis: Analysis): Cues {
  const known = KNOWN.get(analysis);
  if (known !== undefined) return known;
  const cues = read(analysis);
  KNOWN.set(analysis, cues);
  return cues;
}

/** The turning words of both sides, and whether one side alone has them. */
export function cueFeatures(sentence: Analysis, claim: Analysis): Features {
  const here = cuesOf(sentence);
  const there = cuesOf(claim);
  const out: Features = {};
  for (const [cue, [nameThere, nameHere]] of FEATURES.entries()) {
    out[nameThere] = Math.min(there.counts[cue] ?? 0, 2);
    out[nameHere] = Math.min(here.counts[cue] ?? 0, 2);
  }
  out['deniedHere'] = here.denied;
  out['deniedThere'] = there.denied;
  out['questionHere'] = sentence.question ? 1 : 0;
  return out;
}
