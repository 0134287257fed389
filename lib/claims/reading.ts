import type { Certainty, Stance } from './claim.ts';
import { shareOfClaim } from './claim-words.ts';
import { type Sureness, surenessFor, surenessOf } from './hedges.ts';
import { CANNOT_CONFIRM, OTHERWISE, type Span, spanOf } from './manners.ts';
import { otherFigures } from './other-figure.ts';
import { silenceAt } from './silence.ts';

/** How a sentence puts what a claim says. `otherwise`: it explains the same matter another way, `other-figure`: it has another. */
export type Manner = Certainty | 'denied' | 'otherwise' | 'other-figure' | 'cannot-confirm' | 'no-comment';

/** What a source's own sentence says of a claim. */
export interface SourceReading {
  stance: Stance;
  certainty: Certainty;
  manner: Manner;
  /** Offsets in the sentence of the words that decided it; none where it simply states the claim. */
  words: Span[];
}

interface Text {
  text: string;
  /** BCP 47. */
  language: string;
}

/**
 * Reads one sentence against a claim. Whoever cannot confirm it or declines to comment only *mentions* it. A denial,
 * another explanation of the same, or another figure for it *disputes* it. All else *supports* it: asserted, hedged or said
 * to be unverified.
 * Two things keep words from deciding: that the claim has them itself (a claim that somebody denied something is no denial
 * of it), and that the sentence makes the claim in another clause ("…, the agency said, and the ministry declined to
 * comment"). English alone is read; a sentence in another language is taken to assert what it is kept for.
 */
export function readSource(sentence: string, claim: Text): SourceReading {
  if (!/^(?:en|und)\b/iu.test(claim.language)) return STATED;
  const sure = surenessFor(surenessOf(sentence), sentence, claim.text);
  const decided = silence(sentence, claim.text) ?? dispute(sentence, claim.text, sure);
  if (decided !== undefined) return decided;
  const { certainty } = sure;
  const figures = shareOfClaim(claim.text, sentence) < LEAST_SHARE ? [] : otherFigures(sentence, claim.text);
  if (figures.length > 0) {
    const said = certainty === 'denied' ? 'asserted' : certainty;
    return { stance: 'disputes', certainty: said, manner: 'other-figure', words: figures };
  }
  // Denied in passing, or as the claim itself has it.
  if (certainty === 'denied' || certainty === 'asserted') return STATED;
  // "The film has not been verified" makes no claim of its own.
  const stance =
    certainty === 'unverified' && shareOfClaim(claim.text, sentence) < LEAST_SHARE ? 'mentions' : 'supports';
  return { stance, certainty, manner: certainty, words: spansOf(sure) };
}

/** Below this share of its telling words a claim is not made, only spoken of. */
const LEAST_SHARE = 0.25;

const STATED: SourceReading = { stance: 'supports', certainty: 'asserted', manner: 'asserted', words: [] };

/** A claim that somebody confirmed something is gainsaid by who cannot. */
const CONFIRMED = /\b(?:confirm|verif|corroborat|authenticat)(?:s|ed|ies|ied|es)\b/iu;

function silence(sentence: string, claim: string): SourceReading | undefined {
  for (const [manner, find] of [
    ['cannot-confirm', (text: string) => spanOf(CANNOT_CONFIRM, text)],
    ['no-comment', silenceAt],
  ] as const) {
    const span = find(sentence);
    if (span === undefined || isMadeElsewhere(sentence, span, claim)) continue;
    if (find(claim) !== undefined) return STATED;
    if (manner === 'cannot-confirm' && CONFIRMED.test(claim))
      return { stance: 'disputes', certainty: 'asserted', manner, words: [span] };
    const certainty = manner === 'no-comment' ? 'asserted' : 'unverified';
    return { stance: 'mentions', certainty, manner, words: [span] };
  }
  return undefined;
}

function dispute(sentence: string, claim: string, sure: Sureness): SourceReading | undefined {
  const other = spanOf(OTHERWISE, sentence);
  if (
    other !== undefined &&
    spanOf(OTHERWISE, claim) === undefined &&
    !isMadeElsewhere(sentence, other, claim)
  ) {
    const certainty = sure.certainty === 'denied' ? 'asserted' : sure.certainty;
    return { stance: 'disputes', certainty, manner: 'otherwise', words: [other] };
  }
  const [span] = spansOf(sure);
  if (sure.certainty !== 'denied' || span === undefined) return undefined;
  if (surenessOf(claim).certainty === 'denied' || isMadeElsewhere(sentence, span, claim)) return undefined;
  return { stance: 'disputes', certainty: 'asserted', manner: 'denied', words: [span] };
}

/** Whether the sentence makes most of the claim outside of the clause that these words stand in. */
function isMadeElsewhere(sentence: string, span: Span, claim: string): boolean {
  const clause = clauseAround(sentence, span);
  const rest = `${sentence.slice(0, clause.start)} ${sentence.slice(clause.end)}`;
  const outside = shareOfClaim(claim, rest);
  return outside >= 0.5 && outside > shareOfClaim(claim, sentence.slice(clause.start, clause.end));
}

/** Where one clause ends and another begins; "While …," and "Although …," open with one of their own. */
const BREAK =
  /;|, (?:and|but|while|although|though|whereas|yet|as|even as)\b|\b(?:but|while|although|though|whereas)\b/giu;
/** Behind a full stop that is none of an abbreviation: "U.S. troops" goes on. */
const NEXT = /(?<=[\p{Ll}\p{N}][.!?][”"’]? )(?=[\p{Lu}“"])/gu;
const OPENING = /^(?:while|although|though|even though|whereas|as)\b[^,]*,/iu;

function clauseAround(sentence: string, { start, end }: Span): Span {
  const opening = OPENING.exec(sentence)?.[0].length;
  const breaks = [BREAK, NEXT].flatMap((each) => [...sentence.matchAll(each)].map(({ index }) => index));
  if (opening !== undefined) breaks.push(opening);
  return {
    start: Math.max(0, ...breaks.filter((at) => at <= start)),
    end: Math.min(sentence.length, ...breaks.filter((at) => at >= end)),
  };
}

function spansOf({ words, start }: Sureness): Span[] {
  return words === undefined || start === undefined ? [] : [{ start, end: start + words.length }];
}
