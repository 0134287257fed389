import { counted, joined, number } from './speech.ts';

const sentences = counted({ one: '# sentence', other: '# sentences' });
const origins = counted({ one: '# origin', other: '# origins' });

export const side = {
  /** The side panel: an article in one look. */
  side: {
    title: 'This article',
    library: 'Library',
    back: 'Back',
    forbidden:
      'There is no access to this page, or it belongs to the browser. To check it once, press the toolbar button of Second Source on it.',
    /** Goes after a sentence. */
    pressButton: 'To check it once, press the toolbar button of Second Source on it.',
    matched: (matched: number, checked: number) => `${number(matched)} of ${sentences(checked)} matched.`,
    noOrigin: (matched: number) => `Your library knows of no origin behind ${matched === 1 ? 'it' : 'them'}.`,
    oneOrigin: (matched: number, name: string) =>
      `Your library knows of 1 origin behind ${matched === 1 ? 'it' : 'them'} only: ${name}.`,
    /** `named`: how many of the origins the sentences themselves name. */
    someOrigins: (matched: number, origins: number, named: number) => {
      const which = named === 0 ? 'none of them' : named === origins ? 'all of them' : `${named} of them`;
      return `Your library knows of ${number(origins)} origins behind ${matched === 1 ? 'it' : 'them'}; these sentences name ${which}.`;
    },
    /** Where no origin stands behind them, and where some do. */
    otherwise: counted({ one: '# says otherwise.', other: '# say otherwise.' }),
    moreOtherwise: counted({ one: '# more says otherwise.', other: '# more say otherwise.' }),
    relatedOnly: counted({
      one: '# sentence is related to a claim and not marked.',
      other: '# sentences are related to a claim and not marked.',
    }),
    relatedToo: counted({
      one: 'Besides, # sentence is related to a claim and not marked.',
      other: 'Besides, # sentences are related to a claim and not marked.',
    }),
    unspokenAll: counted({
      one: 'Nothing in your library speaks about this sentence. That makes it neither true nor false.',
      other: 'Nothing in your library speaks about these sentences. That makes them neither true nor false.',
    }),
    unspokenRest: counted({
      one: 'Nothing in your library speaks about the other # sentence. That makes it neither true nor false.',
      other:
        'Nothing in your library speaks about the other # sentences. That makes them neither true nor false.',
    }),
    unnamed: 'a source without a name',
    none: 'none',
    places: (numbers: readonly string[]) => joined(numbers),
    shown: (place: string) => `Sentence ${place} is shown in the article.`,

    picture: 'Who stands behind it',
    origins: 'Origins',
    sentences: 'Sentences',
    pictured: (from: number, to: number) =>
      `${origins(from)} and ${sentences(to)}, with a line from each origin to the sentences it stands behind or against. The table says the same.`,
    table: 'The same as a table',
    named: 'named in the sentence, and says so',
    backs: 'says what the sentence says',
    against: 'says otherwise',
    origin: 'Origin',
    backsThese: 'Says what these sentences say',
    namedInThese: 'Named in these',
    againstThese: 'Says otherwise than these',

    matches: 'Matches, in page order',
    /** Around keys: `keys` is some of them, `enter` the one that shows. */
    keys: (keys: string, enter: string) => `${keys} go through them, ${enter} shows one in the article.`,
    /** Between two pairs of keys. */
    or: 'or',
    related: (count: number) => `Related, not marked (${number(count)})`,
    sentence: (place: string) => `Sentence ${place}`,
    moreRelated: counted({ one: 'and # related claim', other: 'and # related claims' }),
    /** Read out before a claim. */
    claim: '. Claim: ',
  },

  /** What the counts of an article are of; the number stands by itself. */
  counted: {
    checked: counted({ one: 'checked', other: 'checked' }),
    matched: counted({ one: 'matched', other: 'matched' }),
    conflicting: counted({ one: 'conflicting', other: 'conflicting' }),
    hedged: counted({ one: 'hedged', other: 'hedged' }),
    behind: counted({ one: 'origin behind it', other: 'origins behind it' }),
    against: counted({ one: 'origin against it', other: 'origins against it' }),
  },
};
