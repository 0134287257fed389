const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Nouns that name nobody by themselves, by what they stand for: "the city" has to say which. */
export const PLACE_HEADS = list(
  `city town village country region province capital area island district neighbourhood neighborhood nation territory
  peninsula border site base camp port border area`,
);

export const ORGANISATION_HEADS = list(
  `company ministry agency government group party bank court council parliament university union army navy military
  police firm airline newspaper broadcaster organisation organization commission committee administration regulator
  team club charity hospital school embassy department institute militia alliance regime coalition watchdog bureau
  network authorities opposition factory plant`,
);

export const PERSON_HEADS = list(
  `president premier minister chancellor king queen mayor governor leader general spokesman spokeswoman spokesperson
  official officer commander chief director chairman chairwoman executive ambassador envoy senator suspect victim man
  woman boy girl teenager defendant judge prosecutor lawyer author actor singer founder candidate player secretary
  lawmaker politician businessman journalist activist deckhand captain pilot driver teacher doctor`,
);

export const EVENT_HEADS = list(
  `attack attacks crash strike strikes explosion blast fire earthquake flood floods storm election vote deal agreement
  treaty incident accident ceremony meeting talks summit protest protests match trial investigation inquiry ban
  decision statement law bill shooting killing killings case announcement visit dispute ruling ceasefire conflict war
  operation study survey report video footage letter ship plane aircraft train vessel bridge building project`,
);

/** With "two", "three" or "both": "the two countries", "both sides". */
export const GROUP_HEADS = list(
  `countries nations sides men women leaders companies presidents ministers cities parties armies governments towns
  teams states suspects victims ships planes groups`,
);

/** Who is many: no offer fits, but "the troops" of whom? */
export const MANY_HEADS = list(
  `troops soldiers men women residents officials rebels victims leaders workers families protesters attackers militants suspects
  hostages prisoners passengers companies countries ministers`,
);

/** Bodies and offices a country has one of. */
export const OF_A_STATE =
  /^(?:government|army|military|navy|police|ministry|parliament|administration|authorities|opposition|country|nation|capital|border|president|premier|minister|chancellor|king|queen|troops|council)$/u;

const COMMERCIAL = /^(?:company|firm|airline|newspaper|broadcaster|factory|plant|club|team|charity)$/u;
const PUBLIC = /^(?:court|university|hospital|school|embassy|commission|regulator|watchdog)$/u;
const BUSINESS_NAME =
  /\b(?:Lines|Airlines|Airways|Railways|Inc|Ltd|Corp|Corporation|Holdings|Motors|Times|Post|Industries|Systems)\b/u;
const PUBLIC_NAME =
  /\b(?:Ministry|Army|Navy|Council|Government|Police|Court|Parliament|Forces?|Command|Department|Congress|Senate|Assembly|Guard|Kremlin|Pentagon|University|League|Nations)\b/u;

/** Nouns of one kind of body, which says so in its name if its name says of what kind it is. */
const PRECISE =
  /^(?:party|bank|court|council|university|union|parliament|ministry|hospital|school|airline|club|team)$/u;

/** Whether a body of that name may be called so: no ministry is a company, no bank a party. */
export function mayBeCalled(name: string, noun: string): boolean {
  const kinds = name
    .toLowerCase()
    .split(' ')
    .filter((word) => ORGANISATION_HEADS.has(word));
  if (PRECISE.test(noun) && kinds.length > 0 && !kinds.includes(noun)) return false;
  if (COMMERCIAL.test(noun)) return !PUBLIC_NAME.test(name);
  return !isPublic(noun) || !BUSINESS_NAME.test(name);
}

/** A body that is always named with its noun, unlike "the company". */
export const isPublic = (noun: string): boolean => OF_A_STATE.test(noun) || PUBLIC.test(noun);
