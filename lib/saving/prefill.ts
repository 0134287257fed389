import { attributionOf } from '../claims/attribution.ts';
import type { Attribution } from '../claims/attribution.ts';
import type { Certainty, Stance } from '../claims/claim.ts';
import { dates, parseIsoDate } from '../text/dates.ts';
import type { DateSpec } from '../text/dates.ts';
import { englishTokens, primaryLanguage } from '../text/english-words.ts';
import { claimTextOf, sentencesChosen } from './claim-text.ts';
import type { Captured, DraftForm } from './draft.ts';
import { OF_A_PEOPLE } from './name-words.ts';
import { namesIn } from './names.ts';

/** The form as it opens: what the page's words themselves say of the claim. Nothing is guessed beyond them. */
export function prefill(captured: Captured, context: { claimId?: string; stance?: Stance } = {}): DraftForm {
  const text = claimTextOf(captured);
  const said = isEnglish(captured) ? saidIn(captured) : { certainty: 'asserted' as const };
  const denied = said.certainty === 'denied';
  const speaker = PRONOUN.test(said.attributedTo ?? '') ? '' : (said.attributedTo ?? '');
  return {
    ...(context.claimId !== undefined && { claimId: context.claimId }),
    text,
    tags: [],
    notes: '',
    eventDate: isEnglish(captured) ? eventDateOf(text) : '',
    // A new claim is the sentence, denial and all, and so has its support.
    stance: context.stance ?? (denied && context.claimId !== undefined ? 'disputes' : 'supports'),
    certainty: said.certainty === 'denied' ? 'asserted' : said.certainty,
    attributedTo: speaker,
    origin: speaker === '' ? '' : namedOrigin(speaker, captured.sentence),
  };
}

/** In two years nobody knows who that was. */
const PRONOUN = /^(?:he|she|it|they|who|this|that|these|those|both|others)$/iu;

const isEnglish = ({ language }: Captured): boolean => primaryLanguage(language) === 'en';

const FARTHEST: readonly Certainty[] = ['unverified', 'hedged', 'asserted'];

/** Who says it and how surely. Several sentences are as sure as the least sure of them, and have one speaker. */
function saidIn(captured: Captured): Attribution {
  const sentences = sentencesChosen(captured);
  const read = sentences.map((sentence, index) => {
    const before = sentences[index - 1] ?? captured.before.at(-1);
    return attributionOf(sentence, before === undefined ? {} : { before });
  });
  const source = read.find(({ attributedTo }) => attributedTo !== undefined)?.attributedTo;
  const certainty =
    read[0]?.certainty === 'denied'
      ? 'denied'
      : (FARTHEST.find((each) => read.some((one) => one.certainty === each)) ?? 'asserted');
  return source === undefined ? { certainty } : { certainty, attributedTo: source };
}

/** The one day, month or year that the claim names in full; '' where it names none, or several. */
function eventDateOf(text: string): string {
  const tokens = englishTokens(text);
  const named = dates(tokens)
    .filter(
      ({ year, since, lastDay, label }) => year !== undefined && !since && !lastDay && label === undefined,
    )
    .filter(
      ({ month, from }) => month !== undefined || /^(?:in|of|during)$/u.test(tokens[from - 1]?.norm ?? ''),
    )
    .map(isoOf);
  const days = new Set(named);
  return days.size === 1 ? (named[0] ?? '') : '';
}

function isoOf({ year, month, day }: DateSpec): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  if (month === undefined) return String(year);
  const iso = `${year}-${two(month)}`;
  // The 31st of February stays February.
  return day === undefined || parseIsoDate(`${iso}-${two(day)}`)?.getUTCDate() !== day
    ? iso
    : `${iso}-${two(day)}`;
}

const UNNAMED =
  /\b(?:officials?|sources?|people|residents|witnesses|authorities|experts|analysts|critics|reports?)\b/u;

/** The speaker, where it is one that has a name: "Mira Oduya", "the Defence Ministry", not "a lawyer for Alder Lines". */
function namedOrigin(attributedTo: string, sentence: string): string {
  const speaker = attributedTo.split(/,|[(—–]/u)[0]?.trim() ?? '';
  const at = sentence.indexOf(speaker);
  if (
    at < 0 ||
    UNNAMED.test(speaker) ||
    /^(?:an?|one|some|several|two|three|his|her|its|their) /iu.test(speaker)
  )
    return '';
  const end = at + speaker.length;
  const name = namesIn(sentence).find((each) => each.start >= at && each.end <= end);
  const people = speaker.split(' ').some((word) => OF_A_PEOPLE.test(word));
  if (name === undefined) return people ? lowerArticle(speaker) : '';
  // "the ministry in Alder" has a name in it and is none; of "deckhand Jon Aske" the name is enough.
  if (name.end === end && name.kind === 'person') return name.text;
  return name.start <= at + 'the '.length ? lowerArticle(speaker) : '';
}

const lowerArticle = (speaker: string): string => speaker.replace(/^The (?=\p{L})/u, 'the ');
