import type { Token } from '../../text/words.ts';
import { baseOf } from '../lexicon/verbs.ts';

export const PLANS = new Set(
  'plan intend vow threaten promise want hope aim seek prepare expect propose consider agree pledge offer threaten set due ready likely wish schedule decide mull'.split(
    ' ',
  ),
);

/** After these an infinitive has happened; after other verbs it is a purpose. */
export const REAL = new Set(
  'start begin continue manage order help force cause get come cease prompt lead compel tell go'.split(' '),
);

export const STARTS = new Set('start begin continue manage'.split(' '));

/** What is avoided or cancelled was not: read of nouns, "avoided relegation", "cancelled the visit". */
export const AVOIDS = new Set(
  'avoid prevent avert cancel scrap abandon drop reject block veto deny dismiss exclude halt stop escape shelve ditch rule oppose thwart foil lack refuse'.split(
    ' ',
  ),
);

/** What is hoped or feared need not be; what is said or believed is claimed by somebody. */
export const SUPPOSES = new Set('hope assume fear wish doubt suspect imagine dream pretend'.split(' '));

/** Verbs with two objects, to whom and what. */
export const GIVES = new Set(
  'give lend send offer award hand pay sell grant bring promise owe show teach'.split(' '),
);

export const FAILS = new Set('fail refuse decline deny cease neglect forbid'.split(' '));

function base(token: Token | undefined): string {
  const norm = token?.norm ?? '';
  const irregular = baseOf(norm);
  if (irregular !== norm) return irregular;
  return norm.replace(/(?:ed|es|s|ing|d)$/, '');
}

export function oneOf(set: ReadonlySet<string>, token: Token | undefined): boolean {
  const bare = base(token);
  return (
    set.has(bare) ||
    set.has(`${bare}e`) ||
    set.has(token?.norm ?? '') ||
    set.has(bare.replace(/i$/, 'y')) ||
    set.has(bare.replace(/(.)\1$/, '$1'))
  );
}

/** Nouns whose "that" says what was said: "claims that the bodies were found". */
export const REPORTS =
  /^(?:claims?|reports?|comments?|statements?|allegations?|rumou?rs?|revelation|news|fact|belief|evidence|intelligence|warnings?|threats?|suggestions?|idea|announcement|assertion|accusations?|sign|signs|fears?|hopes?|confirmation|report|reporting)$/;

export const CLAUSAL = new Set(
  'say believe think know show claim report allege argue announce confirm deny add warn suggest state note hear see learn hope expect fear doubt assume suppose insist admit tell estimate reveal find ensure conclude'.split(
    ' ',
  ),
);
