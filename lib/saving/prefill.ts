import { attributionOf } from '../claims/attribution.ts';
import type { Attribution } from '../claims/attribution.ts';
import { isDoer } from '../claims/attribution-deed.ts';
import type { Certainty, Origin, Stance } from '../claims/claim.ts';
import { silenceIn } from '../claims/silence.ts';
import { dates, parseIsoDate } from '../text/dates.ts';
import type { DateSpec } from '../text/dates.ts';
import { englishTokens } from '../text/english-tokens.ts';
import { primaryLanguage } from '../text/english-words.ts';
import { claimTextOf, sentencesChosen } from './claim-text.ts';
import type { Captured, DraftForm } from './draft.ts';
import { type ProposedOrigin, proposeOrigin } from './propose-origin.ts';

interface Context {
  claimId?: string;
  stance?: Stance;
  /** Those that are kept: words of the article may mean one of them. */
  origins?: readonly Origin[];
}

/** The form as it opens: what the page's words themselves say of the claim. Nothing is guessed beyond them. */
export function prefill(captured: Captured, context: Context = {}): DraftForm {
  return begun(captured, context).form;
}

/** The same, with what decided on its origin. */
export function begun(
  captured: Captured,
  context: Context = {},
): { form: DraftForm; proposed: ProposedOrigin } {
  const text = claimTextOf(captured);
  const said = isEnglish(captured) ? saidIn(captured) : { certainty: 'asserted' as const };
  const denied = said.certainty === 'denied';
  const speaker = PRONOUN.test(said.attributedTo ?? '') ? '' : (said.attributedTo ?? '');
  const stance = stanceOf(captured, denied, context);
  const proposed = proposeOrigin(captured, speaker, context.origins);
  const form: DraftForm = {
    ...(context.claimId !== undefined && { claimId: context.claimId }),
    text,
    tags: [],
    notes: '',
    eventDate: isEnglish(captured) ? eventDateOf(text) : '',
    stance,
    certainty: said.certainty === 'denied' ? 'asserted' : said.certainty,
    ...(context.stance === stance && { byUser: ['stance'] }),
    attributedTo: speaker,
    origin: proposed.name,
  };
  return { form, proposed };
}

/**
 * Towards a claim that is kept already; a new one is the sentence, denial and all, and so has its support. Who declined
 * to comment on it supports nothing, whatever else was meant by the article as a whole.
 */
function stanceOf(captured: Captured, denied: boolean, { claimId, stance }: Context): Stance {
  if (claimId === undefined) return stance ?? 'supports';
  if (stance !== 'disputes' && isEnglish(captured) && silenceIn(captured.sentence) !== undefined)
    return 'mentions';
  return stance ?? (denied ? 'disputes' : 'supports');
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
  // Who decided or plans it does not tell it: the outlet does.
  const source = read.find(
    ({ attributedTo = '' }, index) => attributedTo !== '' && !isDoer(sentences[index] ?? '', attributedTo),
  )?.attributedTo;
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
