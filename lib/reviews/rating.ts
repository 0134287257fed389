import type { Review } from '../claims/claim.ts';
import type { FoundRating } from './found.ts';
import { RATING_WORDS, plainRating } from './rating-words.ts';

type Verdict = Review['verdict'];

/**
 * What a rating comes to for a claim: `refuted`, `verified`, `disputed` where it is neither nor, and `unclear` where the
 * fact-check leaves it open or nothing is known of the rating. Its words count before its number, which is often wrong:
 * scales are filled in the wrong way round, and "-1" or "0" stands for none.
 */
export function verdictOf(rating: FoundRating): Verdict {
  return saidIn(rating.words) ?? onScale(rating) ?? 'unclear';
}

/** The rating alone; or at the start, or in the whole first sentence, of an explanation: "False. The photo is old." */
function saidIn(words: string): Verdict | undefined {
  const whole = known(words);
  if (whole !== undefined) return whole;
  const first = words.split(/[.:;!?。！]\s*|\s[-–—]\s|\s*[([]/u).find((part) => part.trim() !== '') ?? '';
  const [lead = ''] = first.split(/[,،、]/u);
  // "False, the photo is old" is false; "True, but only in 2019" is not true.
  const led = known(lead);
  return (
    known(first) ??
    (led === 'verified' ? undefined : led) ??
    (LABEL.test(first) ? saidIn(words.replace(LABEL, '')) : undefined)
  );
}

const LABEL = /^\s*(?:rating|verdict|our rating|conclusion|fact[ -]?check)\b\s*[:-]*\s*/iu;

const LEAD =
  /^(?:this|it|that|the (?:claim|statement|post|photo|image|video|quote|story)|this (?:claim|statement|post|photo|image|video|quote|story))(?:'s| is| was| has been)? (?:rated )?/u;

function known(words: string): Verdict | undefined {
  const plain = plainRating(words);
  return RATING_WORDS.get(plain) ?? RATING_WORDS.get(plain.replace(LEAD, ''));
}

/**
 * From the ends of the scale only: whether its second step is a softer word for the same is the fact-checker's secret. A
 * scale without its ends is schema.org's, from 1 to 5; one whose ends are equal is none.
 */
function onScale({ value, best = 5, worst = 1 }: FoundRating): Verdict | undefined {
  if (value === undefined || best === worst) return undefined;
  const place = (value - worst) / (best - worst);
  if (place < 0 || place > 1) return undefined;
  if (place <= 0.1) return 'refuted';
  return place >= 0.9 ? 'verified' : 'disputed';
}
