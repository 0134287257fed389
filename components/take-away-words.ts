import type { TakeAwayFormat, TakenAway } from '../lib/claims/take-away.ts';
import { counted } from './words.ts';

/** What each format is called, and in a sentence what it keeps and what it loses. */
export const FORMAT_WORDS: Record<TakeAwayFormat, { label: string; hint: string }> = {
  backup: {
    label: 'Backup (JSON Lines, compressed)',
    hint: 'Keeps everything but feeds, to the last decision and setting, and brings your library back exactly as it is. It is read again and compared before you get it.',
  },
  csv: {
    label: 'Table (CSV)',
    hint: 'For spreadsheets: a line for each source and fact-check with its claim. It can be brought back; what you decided about sentences, past statuses and rivals are not in it.',
  },
  feed: {
    label: 'Feed of fact-checks (ClaimReview)',
    hint: 'For search engines and other fact-checkers: claims that have a dated fact-check. Tags, notes and what the sources say are not in it.',
  },
  annotations: {
    label: 'Annotations (W3C Web Annotation)',
    hint: 'For other annotation tools: each source as words on its page, with its claim. It can be brought back; what you decided about sentences, past statuses and rivals are not in it.',
  },
  notes: {
    label: 'Notes (Markdown)',
    hint: 'To be read, printed or kept among your notes, a section for each claim. It cannot be brought back.',
  },
};

export const CANCELLED = 'Cancelled. No file was saved.';

/** "Your browser is saving 12 claims to second-source-2026-11-23.csv." And what is not in it. */
export function takenWords({ name, claims, left }: TakenAway): string {
  const missing =
    left === 0
      ? ''
      : ` ${counted(left, 'claim')} ${left === 1 ? 'has' : 'have'} no dated fact-check and ${left === 1 ? 'is' : 'are'} not in it.`;
  return `Your browser is saving ${counted(claims, 'claim')} to ${name}.${missing}`;
}
