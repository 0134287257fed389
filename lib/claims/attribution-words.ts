import type { Token } from './attribution-tokens.ts';
import { reportingVerb } from './reporting-verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should 'd 'll hasn't haven't hadn't didn't doesn't don't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't",
);
export const CLAUSE_STARTERS = set(
  'that but because while when if as though although since until whether so where how what why than then or nor unless once whereas after before',
);
const RELATIVES = set("who which whom whose who's who've who'd who'll which's");
const PREPOSITIONS = set(
  'of for in at from with on by to about into over under against between among during through near within without across behind toward towards inside outside',
);
/** Prepositions that carry a name on: "the ministry of defence", "a spokesman for the army", "analysts at Example". */
export const NAME_LINKS = set('of for at from with');
const DETERMINERS = set(
  'the a an this that these those his her its their our my your some several many one another other both each every no two three four five six seven eight nine ten most',
);
const SUBJECT_PRONOUNS = set('i he she they it we you');
const ADVERBS = set(
  'also later now still even just never not recently previously once then today yesterday earlier often always again first publicly since further already instead has too long far so thus perhaps maybe soon ever almost only however therefore nonetheless nevertheless meanwhile afterward afterwards quite rather itself himself herself themselves repeatedly twice very',
);
const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night week month year last past this next january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec',
);
// Verbs without a report in them, common enough in news to end a subject on their own.
const OTHER_VERBS = set(
  'came comes come went goes go got gets get made makes make took takes take gave gives give became becomes become began begins begin left leaves kept keeps held holds met meets sent sends led leads won wins lost loses ran runs fell falls rose rises brought brings built builds bought paid pays met set puts put hit cut let lets fought stood stands grew grows drew drove broke spent sat struck',
);
export const BE = set("is are was were be been being get got isn't aren't wasn't weren't");
/** Plurals without an s, and amounts, whose verb looks like the base form: "police say", "a third say". */
export const PLURALS = set(
  'both half third quarter majority percent all those these others hundreds thousands dozens police people men women media children many some most few staff clergy',
);
/** Things that report by themselves: "footage shows", "polls suggest". */
export const EVIDENCE = set(
  'footage video videos image images picture pictures photo photos photograph photographs poll polls survey surveys study studies data figures document documents report reports record records evidence research map maps analysis polling research lawsuit suit lawsuits complaint affidavit indictment resolution',
);
/** Words in -ed that are no past tense. */
const NOT_PAST = set(
  'united hundred red indeed need armed retired limited embed speed breed wed shed sacred advanced',
);

/** A verb without a report in it, by its form alone: "grew", "takes". */
export const isOtherVerb = (token: Token): boolean => OTHER_VERBS.has(token.lower);
export const isTime = (token: Token): boolean =>
  TIMES.has(token.lower) || /^\d{1,4}(?:st|nd|rd|th)?$/u.test(token.lower);
export const isAdverb = (token: Token): boolean =>
  ADVERBS.has(token.lower) || /^\p{Ll}{3,}ly$/u.test(token.text);
export const isPronoun = (token: Token): boolean => SUBJECT_PRONOUNS.has(token.lower);
export const isRelative = (token: Token): boolean => RELATIVES.has(token.lower);
export const isDeterminer = (token: Token): boolean => DETERMINERS.has(token.lower);
export const isPreposition = (token: Token): boolean => PREPOSITIONS.has(token.lower);

/** Whether the token at `index` is a finite verb, as far as a word list and its left neighbour tell. */
export function isVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.word || token.capital) return false;
  if (AUXILIARIES.has(token.lower) || OTHER_VERBS.has(token.lower)) return true;
  const verb = reportingVerb(token.lower);
  const past = /^[^-]*\p{Ll}{2}ed$/u.test(token.lower) && !NOT_PAST.has(token.lower);
  if (verb?.form !== 'past' && !past) return false;
  const before = tokens[index - 1];
  // "the disputed figure", "of wounded soldiers": an -ed word here describes the noun after it.
  return (
    before !== undefined &&
    (before.word || before.text === ',') &&
    !isDeterminer(before) &&
    !isPreposition(before) &&
    before.lower !== 'and'
  );
}
