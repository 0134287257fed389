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

/** The cues each word is, kept because the same words come again and again. */
const CUES_OF = new Map<string, readonly string[]>();
const MOST_KEPT = 20_000;

function cuesFor(norm: string): readonly string[] {
  const known = CUES_OF.get(norm);
  if (known !== undefined) return known;
  const found = Object.entries(CUES).flatMap(([name, cue]) => (cue.test(norm) ? [name] : []));
  if (SUPERLATIVE.test(norm) && !PLAIN.test(norm)) found.push('superlative');
  if (CUES_OF.size >= MOST_KEPT) CUES_OF.clear();
  CUES_OF.set(norm, found);
  return found;
}

function counts({ tokens, unitAt }: Analysis): Record<string, number> {
  const out: Record<string, number> = Object.fromEntries(NAMES.map((name) => [name, 0]));
  tokens.forEach(({ norm, kind }, index) => {
    if (kind !== 'word' || unitAt[index]?.source === true) return;
    for (const name of cuesFor(norm)) out[name] = (out[name] ?? 0) + 1;
  });
  return out;
}

const KNOWN = new WeakMap<Analysis, Record<string, number>>();

function cuesOf(analysis: Analysis): Record<string, number> {
  const known = KNOWN.get(analysis);
  if (known !== undefined) return known;
  const read = counts(analysis);
  KNOWN.set(analysis, read);
  return read;
}

/** The turning words of both sides, and whether one side alone has them. */
export function cueFeatures(sentence: Analysis, claim: Analysis): Features {
  const here = cuesOf(sentence);
  const there = cuesOf(claim);
  const out: Features = {};
  for (const [name, count] of Object.entries(there)) {
    out[`${name}_there`] = Math.min(count, 2);
    out[`${name}_here`] = Math.min(here[name] ?? 0, 2);
  }
  const denied = (analysis: Analysis): number =>
    analysis.denied.filter((value, index) => value && analysis.saying[index] !== true).length;
  out['deniedHere'] = denied(sentence);
  out['deniedThere'] = denied(claim);
  out['questionHere'] = sentence.question ? 1 : 0;
  return out;
}
