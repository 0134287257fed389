import { tokensOf, type Token } from './attribution-tokens.ts';
import { shareOfClaim } from './claim-words.ts';
import { asideAround, secondClause, stated } from './hedge-clauses.ts';
import { triggerAt } from './hedge-triggers.ts';
import type { Certainty } from './claim.ts';

const REPORT = String.raw`(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|statements?|stor(?:y|ies)|footage|videos?|figures?|assertions?|idea|notion|charges?|speculation)`;
const VERIFY = String.raw`(?:verif(?:y|ied)|confirm(?:ed)?|corroborate[ds]?|authenticate[ds]?|validate[ds]?|substantiate[ds]?)`;
const CANNOT = String.raw`(?:not|\w+n't|cannot|unable to|never|nor can|nor could)`;

/** The speaker says it is not so. */
const DENIED = patterns(
  String.raw`(?<!\bnot )(?<!n't )(?<!\bor )(?<!\bnor )(?<!\bneither )\b(?:deny|denies|denied|denying)\b(?! (?:\w+ ){0,2}(?:access|entry|visas?|bail|permission|asylum))`,
  String.raw`\b(?:dismiss|reject|rebuff|rebut|refut|repudiat)(?:s|es|ed|ing)?\b (?:[\w’'-]+ ){0,5}?${REPORT}\b`,
  String.raw`\b(?:dismiss|reject)(?:es|ed|ing)?\b [^,.;]{1,60}\bas (?:\w+ )?(?:false|fake|fabricated|untrue|baseless|groundless|unfounded|nonsense|propaganda|fiction|rumou?rs?)\b`,
  String.raw`\b(?:call|brand|describ|label)(?:s|ed|ing|led|es)?\b [^.;]{1,60}\b(?:false|fake|fabricated|untrue|baseless|groundless|unfounded|nonsense|a hoax|a lie|lies)\b`,
  String.raw`\b(?:is|are|was|were|'s|’s) (?:simply |completely |entirely |absolutely )?(?:not true|untrue|false|a hoax|fake|no truth)\b`,
  String.raw`\bno truth (?:in|to)\b`,
);

/** Nobody could establish it, and the sentence says so. */
const UNVERIFIED = patterns(
  String.raw`${CANNOT}\b(?: [\w’'-]+){0,4}? ${VERIFY}\b`,
  String.raw`\bunverified\b`,
  String.raw`\byet to (?:be )?${VERIFY}\b`,
  String.raw`\bno (?:independent |official )?(?:confirmation|verification)\b`,
  String.raw`\b(?:remains?|remained) (?:unconfirmed|unverified)\b`,
  String.raw`\b(?:neither|refused to|declined to|would not|did not) confirm(?:ed)?\b`,
);

/** The sentence keeps its distance: hearsay, appearance, possibility. Attribution alone is none of these. */
const HEDGED = patterns(
  String.raw`\b(?:alleges?|alleging|allegations?|purport(?:s|ed|ing)?|apparent|rumou?r(?:s|ed)?|said to (?:be|have)|speculat(?:e|es|ed)|speculation (?:that|about|over)|possibility)\b`,
  String.raw`\b(?:appear|seem)(?:s|ed|ing)? (?:to|that|as|as if|like|consistent|likely)\b`,
  String.raw`\b(?:is|are|was|were|been) (?:said|believed|thought|understood|reported|alleged|rumou?red|assumed|presumed|feared|suspected|claimed|estimated|considered) (?:to|that)\b`,
  String.raw`\b(?:reports?|accounts|rumou?rs|posts|sources|images|footage|evidence|data) (?:\w+ )?(?:suggest|hint|indicat|imply|point)(?:s|ed|e|es)?\b`,
  String.raw`\b(?:suggests?|suggested|hints?|hinted|implies|implied|speculates?)\b`,
  String.raw`\b(?:looks|sounds) (?:like|as if|as though)\b`,
  String.raw`\b(?:not (?:yet )?(?:clear|certain|known)|unclear|uncertain|unknown whether)\b`,
  String.raw`\b(?:depends?|depended|depending|contingent|conditional) (?:up)?on\b`,
  String.raw`\bif (?:confirmed|true|verified)\b`,
  String.raw`\bsubject to (?:\p{L}+ )?(?:approval|confirmation|review|change|conditions)\b`,
  String.raw`\b(?:was|were) to have (?:been )?\p{L}+`,
  String.raw`\b(?:believe|believes|believed|think|thinks|thought|suspect|suspects|suspected|assume|assumes|assumed|guess|doubts?|doubted|fears?|feared|hopes?|hoped|expects?|expected|predicts?|predicted)(?= (?:that|the|it|he|she|they|there|this|these|his|her|its|their|\p{Lu}))`,
);

/** How sure a sentence is of what it says, and the words of it that decided; none where it asserts. */
export interface Sureness {
  certainty: Certainty | 'denied';
  words?: string;
  /** Where these words begin in the sentence. */
  start?: number;
  /** What it leaves open or denies only in passing, of a sentence that asserts what it mainly states. */
  aside?: Aside;
}

interface Word {
  certainty: 'hedged' | 'denied';
  words: string;
  start: number;
}

/** A hedge or a denial with the clause it stands in, as offsets of the sentence: it counts for a claim made there. */
export interface Aside extends Word {
  clause: { start: number; end: number };
}

/** Whether a sentence hedges or denies anything of what it tells. */
export function leavesOpen({ certainty, aside }: Sureness): boolean {
  return certainty !== 'asserted' || aside !== undefined;
}

/** How sure a sentence is of a claim: of what it tells in passing, where the claim is made there; else of what it mainly states. */
export function surenessFor(said: Sureness, sentence: string, claim: string): Sureness {
  const { aside, ...main } = said;
  if (aside === undefined) return said;
  const { clause, ...passing } = aside;
  const inside = shareOfClaim(claim, sentence.slice(clause.start, clause.end));
  const outside = shareOfClaim(claim, `${sentence.slice(0, clause.start)} ${sentence.slice(clause.end)}`);
  return inside >= 0.5 && inside > outside ? passing : main;
}

const BY_PATTERN = [
  ['denied', DENIED],
  ['unverified', UNVERIFIED],
  ['hedged', HEDGED],
] as const;

/**
 * How sure a sentence is of what it says, by its own words, strongest distance first: a denial, then "could not be
 * verified", then a hedge. It is as sure as the least sure of the things it states; what it tells in passing is
 * given as an aside (`hedge-clauses.ts`). A plain negation denies too: what the sentence speaks of did not happen. Plain attribution
 * ("the ministry said") and a plain future ("will sail") are `asserted`: by whom is told apart from how surely, and the
 * matcher tells plans from deeds.
 */
export function surenessOf(sentence: string, tokens: readonly Token[] = tokensOf(sentence)): Sureness {
  const plain = lowerFirst(sentence.replaceAll('’', "'"));
  for (const [certainty, list] of BY_PATTERN) {
    for (const pattern of list) {
      const found = pattern.exec(plain);
      if (found !== null)
        return {
          certainty,
          words: sentence.slice(found.index, found.index + found[0].length),
          start: found.index,
        };
    }
  }
  const counts = stated(tokens);
  const second = secondClause(tokens);
  const triggers = tokens.map((_, index) => triggerAt(tokens, index));
  const told = triggers.map((trigger, index) => (counts[index] === true ? trigger : undefined));
  const denial = told.indexOf('denied');
  const index = denial >= 0 && denial < second ? denial : told.indexOf('hedged');
  const found = wordAt(tokens, triggers, index);
  if (found !== undefined) return found;
  const first = triggers.findIndex((trigger) => trigger !== undefined);
  const passing = wordAt(tokens, triggers, first);
  if (passing === undefined) return { certainty: 'asserted' };
  return {
    certainty: 'asserted',
    aside: { ...passing, clause: asideAround(tokens, first, { counts, second }) },
  };
}

function wordAt(
  tokens: readonly Token[],
  triggers: readonly ('denied' | 'hedged' | undefined)[],
  index: number,
): Word | undefined {
  const [certainty, token] = [triggers[index], tokens[index]];
  return certainty === undefined || token === undefined
    ? undefined
    : { certainty, words: token.text, start: token.start };
}

// "May" the month is told from the modal by its capital; of the first word the capital says nothing, except there.
function lowerFirst(sentence: string): string {
  return sentence.replace(
    /^([^\p{L}]*)(\p{L})(?!ay\b)/u,
    (_, marks: string, letter: string) => marks + letter.toLowerCase(),
  );
}

function patterns(...sources: string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, 'u'));
}
