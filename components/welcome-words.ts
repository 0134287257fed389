import { counted } from './words.ts';

/** What the welcome says: to be read through, with the example, in under a minute. */
export const WELCOME_WORDS = {
  progress: 'Steps',
  place: (step: number, of: number) => `Step ${step} of ${of}`,
  short: { 1: 'What it does', 2: 'Where it reads', 3: 'A start' },
  steps: {
    1: 'It marks what you already know about',
    2: 'Where may it read?',
    3: 'What would you like to begin with?',
  },
  onward: 'Through the welcome',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  done: 'Open the library',
  settings: 'All settings',
  changes: 'What changed in this version',
  trouble: (reason: string) => `Some of this page could not be loaded: ${reason} Please reload it.`,

  does: 'You keep claims. Sentences in the news that make one of them are marked in place, with who backs it, who disputes it, and what differs.',
  tryIt: 'Click a marked sentence:',
  open: 'Open one for me',
  opened: 'That is all there is to it. Close it with Esc.',
  legend: 'What the marks mean',

  leavesTitle: 'What leaves this computer',
  leaves: 'Nothing: no account, no server, no tracking.',
  seenTitle: 'What pages can see',

  counting: 'Counting…',
  sampleTitle: 'A sample',
  sample: 'Claims from invented reports, to look around in.',
  importTitle: 'What you have',
  imports: 'A backup, fact-checks, annotations or a table.',
  importLink: 'Bring a file in',
  emptyTitle: 'Nothing yet',
  startEmpty: 'On any article, select a sentence, right-click it and choose “Save as a claim”.',
} as const;

export function addedWords(added: number): string {
  return added === 0 ? 'All of its claims are in your library already.' : `${counted(added, 'claim')} added.`;
}
