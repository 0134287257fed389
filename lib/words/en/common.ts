import { number } from './speech.ts';

export const common = {
  /** For `lang` and `dir` of what is written in these words. */
  tag: 'en-GB',
  direction: 'ltr' as 'ltr' | 'rtl',
  number,
  quoted: (text: string) => `“${text}”`,

  deed: {
    failed: 'That did not work. Please try again.',
    /** `reason` ends with a full stop. */
    failedBecause: (reason: string) => `That did not work: ${reason} Please try again.`,
  },

  /** What each kind of mark is called. */
  tones: {
    refuted: 'Refuted',
    contested: 'Contested',
    backed: 'Backed',
    open: 'Open',
    suggested: 'Suggested',
  },

  relation: {
    possiblySame: 'Possibly the same — please confirm',
    /** `how` is '', or the kinds of what differs. */
    possiblyConflict: (how: string) => `Possibly in conflict${how === '' ? '' : `: ${how}`} — please confirm`,
    same: 'Says the same',
    // What departs from a figure nobody has verified is marked like what departs from a well-founded one.
    conflicts: {
      refuted: 'Conflicts with a refuted claim',
      verified: 'Conflicts with a verified claim',
      disputed: 'Conflicts with a disputed claim',
      corroborated: 'Conflicts with a corroborated claim',
      reported: 'Conflicts with a reported claim',
      unverified: 'Conflicts with an unverified claim',
    },
    related: 'Related',
  },

  difference: {
    number: 'Another number',
    magnitude: 'Another order of magnitude',
    date: 'Another date',
    place: 'Another place',
    actor: 'Somebody else',
    roles: 'Roles reversed',
    negation: 'The opposite',
    modality: 'Done or not yet',
    other: 'Another detail',
    onlyThere: (there: string) => `${there} in your claim, not here`,
    onlyHere: (here: string) => `${here} here, not in your claim`,
    /** Of swapped roles, the words are who does it. */
    doers: (here: string, there: string) => `${here} does it here, ${there} in your claim`,
    sides: (here: string, there: string) => `${here} here, ${there} in your claim`,
    bothDenied: (words: string) => `${words} in both, but one of them denies it`,
    bothOtherwise: (words: string) => `${words} in both, but not the same`,
  },

  /** What kind of difference, and how the two sides have it. */
  reason: (kind: string, sides: string) => `${kind}: ${sides}`,
  /** Whose claim it is, where it is not the user's. */
  ofFeed: (name: string) => `From the feed “${name}”`,
};
