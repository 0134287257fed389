import type { Attribution } from '../claims/attribution.ts';
import { isDoer } from '../claims/attribution-deed.ts';
import { shareOfClaim } from '../claims/claim-words.ts';
import type { Claim, Origin, Review, Source, StatusEvent } from '../claims/claim.ts';
import { surenessFor, surenessOf } from '../claims/hedges.ts';
import { TONE_ORDER, type Tone, strongestTone, toneOf } from '../claims/tone.ts';
import type { ClaimView, MarkView, MatchView } from '../claims/view.ts';
import { claimView } from '../claims/view-of.ts';
import type { Match } from '../matching/outcome.ts';
import type { MatchedSentence } from './find-matches.ts';
import { isOfAnotherTime } from './other-time.ts';
import { saidIn } from './said.ts';
import { type Verdicts, pairOf } from './settled.ts';

/** A claim with all that its status is computed from. */
export interface KnownClaim {
  claim: Claim;
  sources: readonly Source[];
  reviews: readonly Review[];
  origins: readonly Origin[];
  events?: readonly StatusEvent[];
  /** Name of the feed whose it is. */
  feed?: string;
}

/**
 * What is shown for the sentences of an article, in their order. Pairs the user rejected are left out, and a sentence with
 * them where nothing else is left. A suggested match that the user confirmed says what it suggested.
 * `publishedAt` is the article's: a claim about another time lends no status. A match whose claim is not among `claims` (deleted meanwhile) is left out.
 */
export function markViews(
  found: readonly MatchedSentence[],
  claims: ReadonlyMap<string, KnownClaim>,
  verdicts: Verdicts,
  publishedAt?: string,
): MarkView[] {
  // One claim often meets several sentences, and its status is worked out from all its sources.
  const views = new Map<string, ClaimView>();
  const viewOf = (claimId: string): ClaimView | undefined => {
    const known = claims.get(claimId);
    const view =
      views.get(claimId) ??
      (known && claimView(known.claim, known.sources, known.reviews, known.origins, known));
    if (view !== undefined) views.set(claimId, view);
    return view;
  };

  return found.flatMap(({ sentence, text, before, fingerprint, matches }) => {
    const shown = matches
      .flatMap((match) => {
        const claim = viewOf(match.claimId);
        const verdict = verdicts.get(pairOf(fingerprint, match.claimId));
        if (claim === undefined || verdict === 'rejected') return [];
        const article = { sentence: text, ...(publishedAt !== undefined && { publishedAt }) };
        const apart = verdict !== 'confirmed' && isOfAnotherTime(match, claim, article);
        return [matchView(match, claim, verdict, { apart, more: saysMore(match, text, claim) })];
      })
      .toSorted(strongestFirst);
    if (shown.length === 0) return [];
    const tone = strongestTone(shown.map((match) => match.tone));
    return [
      {
        sentence,
        ...(tone === undefined ? {} : { tone }),
        ...ownWords(saidIn(text, before), text, shown),
        matches: shown,
      },
    ];
  });
}

/** Below this share of its telling words in the claim a sentence says more than that. */
const MOST_OF_IT = 0.6;

function saysMore({ relation, suggested }: Match, sentence: string, claim: ClaimView): boolean {
  return (suggested ?? relation) === 'same' && shareOfClaim(sentence, claim.text) < MOST_OF_IT;
}

/**
 * How a sentence puts what its claim says: also what it tells only in passing, where that is the claim; and no denial that
 * the claim makes too ("has not" denies no claim that somebody has not). A hedge stays one: the sentence says it with caution.
 */
function ownWords(
  { aside, attributedTo = '', ...said }: Attribution,
  sentence: string,
  [first]: readonly MatchView[],
): Omit<Attribution, 'aside'> {
  // Who decided it does not say it.
  const named = attributedTo === '' || isDoer(sentence, attributedTo) ? {} : { attributedTo };
  if (first === undefined || (first.suggested ?? first.relation) !== 'same') return { ...said, ...named };
  const claim = first.claim.text;
  const inPassing = aside && surenessFor({ certainty: said.certainty, aside }, sentence, claim);
  const { certainty, words: hedge } = inPassing ?? { certainty: said.certainty, words: said.hedge };
  if (certainty === 'denied' && surenessOf(claim).certainty === 'denied')
    return { certainty: 'asserted', ...named };
  return { certainty, ...named, ...(hedge !== undefined && { hedge }) };
}

function matchView(
  match: Match,
  claim: ClaimView,
  decision: 'confirmed' | undefined,
  { apart: otherTime, more }: { apart: boolean; more: boolean },
): MatchView {
  const { relation, suggested, score, differences, met } = match;
  const confirmed = decision !== undefined && suggested !== undefined;
  // The user's word leaves no doubt: the suggestion is the relation, with probability 1.
  const said = confirmed
    ? { relation: suggested, score: 1 }
    : { relation, score, ...(suggested === undefined ? {} : { suggested }) };
  const tone = toneOf({ ...said, otherTime }, claim.status);
  return {
    claim,
    ...said,
    differences,
    met,
    ...(more && { saysMore: more }),
    ...(otherTime && { otherTime }),
    ...(decision === undefined ? {} : { decision }),
    ...(tone === undefined ? {} : { tone }),
  };
}

const RELATIONS = ['same', 'conflicts', 'related'];

/**
 * What the sentence says outright before what else it meets, for that is what it is about; each in the order of tones; then
 * same, conflicts, related; then by score.
 */
function strongestFirst(a: MatchView, b: MatchView): number {
  return (
    Number(b.relation === 'same') - Number(a.relation === 'same') ||
    placeOf(a.tone) - placeOf(b.tone) ||
    RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
    b.score - a.score
  );
}

function placeOf(tone: Tone | undefined): number {
  return tone === undefined ? TONE_ORDER.length : TONE_ORDER.indexOf(tone);
}
