import type { ToldWitness } from './status-why.ts';
import type { StatusSpeech } from './status-words.ts';

/** "Meridian Wire (in 3 reports)": what makes five outlets one witness is said where it counts. */
export function named({ name, reports }: ToldWitness, say: StatusSpeech['status']): string {
  return reports === 1 ? name : say.inReports(name, reports);
}

/** "a, b and c"; more than four end in "and 3 more". */
export function list(items: readonly string[], { joined, status }: StatusSpeech): string {
  return joined(items.length > 4 ? [...items.slice(0, 3), status.moreNames(items.length - 3)] : items);
}

export function ended(sentence: string): string {
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
