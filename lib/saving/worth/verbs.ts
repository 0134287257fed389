import { reportingVerb } from '../../claims/reporting-verbs.ts';
import type { Token } from '../../text/words.ts';
import { BE, HAVE, I, IRREGULAR_PAST, MIND_VERBS, NOT_PAST, OPEN_VERBS, WE } from './words.ts';

/** What the verbs of a sentence are, as far as closed classes, endings and neighbours tell. */
export interface Verbs {
  past: number;
  /** "Have cut", "had just arrived". */
  perfect: boolean;
  /** "Was fined". */
  passive: boolean;
  /** Somebody but the speaker says something. */
  reported: boolean;
  present: boolean;
  /** The first finite verb: the main clause's, more often than not. */
  lead: Lead;
}

export type Lead = 'past' | 'perfect' | 'open' | 'mind' | 'present' | 'none';

export function verbsOf(tokens: readonly Token[]): Verbs {
  const verbs: Verbs = {
    past: 0,
    perfect: false,
    passive: false,
    reported: false,
    present: false,
    lead: leadOf(tokens),
  };
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    if (/^(?:is|are|has|have|does|do)$/u.test(token.norm)) verbs.present = true;
    if (!isPast(token)) return;
    const before = tokens[at - 1]?.norm ?? '';
    const earlier = tokens[at - 2]?.norm ?? '';
    if (HAVE.has(before) || (HAVE.has(earlier) && !BE.has(before))) verbs.perfect = true;
    else if (BE.has(before) || (BE.has(earlier) && before.endsWith('ly'))) verbs.passive = true;
    else verbs.past += 1;
    if (at > 0 && !I.has(before) && !WE.has(before) && reportingVerb(token.norm)?.kind === 'saying')
      verbs.reported = true;
  });
  return verbs;
}

function leadOf(tokens: readonly Token[]): Lead {
  for (const [at, token] of tokens.entries()) {
    const lead = token.kind === 'word' ? leadAt(tokens, at, token) : undefined;
    if (lead !== undefined) return lead;
  }
  return 'none';
}

function leadAt(tokens: readonly Token[], at: number, token: Token): Lead | undefined {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (OPEN_VERBS.has(token.norm)) return 'open';
  if (MIND_VERBS.has(token.norm)) return 'mind';
  if (token.norm === 'have' || token.norm === 'has') {
    if (next?.norm === 'to') return 'open';
    return [next, after].some((each) => each !== undefined && isPast(each)) ? 'perfect' : 'present';
  }
  if (/^(?:is|are|am|does|do)$/u.test(token.norm))
    return next?.norm === 'going' && after?.norm === 'to' ? 'open' : 'present';
  return isPast(token) ? 'past' : undefined;
}

const isPast = ({ norm }: Token): boolean =>
  IRREGULAR_PAST.has(norm) || (norm.length > 4 && norm.endsWith('ed') && !NOT_PAST.has(norm));
