import { type Span, spanOf } from './manners.ts';

/**
 * Words by which somebody says nothing either way: "declined to comment", "has not given any reason", "did not
 * immediately respond". A sentence that says no more than that stands neither for nor against what it was asked about.
 */
const SILENCE = [
  /\b(?:declin|refus)(?:ed|es|e|ing) (?:[\w’'-]+ ){0,4}?(?:to )?(?:comment|be drawn|elaborate|discuss|answer|respond|give|provide|speak)\b/iu,
  /\b(?:(?:did|does|do|has|have|had|would|will|could) not|(?:did|does|do|has|have|had|would|could)n['’]t|yet to|without) (?:\w+ ){0,2}?(?:comment(?:ed|ing)?|respond(?:ed|ing)?|repl(?:y|ied|ying)|react(?:ed)?|return(?:ed)? (?:\w+ )?(?:calls?|messages?|requests?)|elaborate[d]?)\b/iu,
  /\b(?:has|have|had|did|does|do)(?: not|n['’]t) (?:\w+ )?(?:given?|offer(?:ed)?|provided?|issued?|made?) (?:any |an? |its |their |further )*(?:\w+ )?(?:reasons?|explanations?|comments?|statements?|details?|response|reply|answers?)\b/iu,
  /\b(?:no|without) (?:immediate |official |further )*(?:comments?|responses?|reply|reaction)\b/iu,
  /\b(?:kept|keeps|keeping|remain(?:s|ed)?|stayed|been) (?:silent|quiet|tight-lipped|mum)\b/iu,
  /\b(?:could not|couldn['’]t) (?:immediately )?be reached\b/iu,
  /\bnot a (?:public )?matter for\b|\bnot a public matter\b/iu,
  /\b(?:was|were|is|are) (?:not|un)(?: immediately)? ?available for comment\b/iu,
  /\b(?:contacted|approached|asked|reached out to)\b[^;]{0,80}\bfor (?:\w+ )?comment\b/iu,
] as const;

/** The words of the sentence that say that nothing was said; undefined where there are none. */
export function silenceIn(sentence: string): string | undefined {
  const at = silenceAt(sentence);
  return at && sentence.slice(at.start, at.end);
}

/** Where these words stand. */
export function silenceAt(sentence: string): Span | undefined {
  for (const pattern of SILENCE) {
    const at = spanOf(pattern, sentence);
    if (at !== undefined) return at;
  }
  return undefined;
}
