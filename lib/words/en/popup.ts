import { number, counted, listed } from './speech.ts';

const sentences = counted({ one: '# sentence', other: '# sentences' });
const claims = counted({ one: '# claim', other: '# claims' });
const origins = counted({ one: '# origin', other: '# origins' });
const unread = counted({
  one: '# entry cannot be read by this version and is not in it.',
  other: '# entries cannot be read by this version and are not in it.',
});

export const popup = {
  popup: {
    sidePanel: 'Side panel',
    library: 'Library',
    settings: 'Settings',
    asking: 'Looking at this page…',
    forbidden:
      'This page belongs to the browser or to its extension store; no extension may read it. Open a news article in a tab and try there.',
    siteOff: (host: string) => `Second Source is switched off on ${host}. Nothing here is read.`,
    needed: (host: string) => `Second Source has no access to ${host} yet, so this page was not read.`,
    reading: 'Reading this page…',
    notArticle:
      'This page does not look like a news article, so it was not read. Open a single article, not a front page or a list.',
    failed: 'This page could not be read.',
    failedBecause: (reason: string) => `This page could not be read: ${reason}`,
    allHidden:
      'All claims you have are of feeds that you hid, so there is nothing to look for. Show a feed again in your library, under Feeds.',
    emptyLibrary: 'Your library is empty, so there is nothing to look for yet.',
    allRejected: (inPage: number, inLibrary: number) =>
      `You rejected all that was found in the ${sentences(inPage)} here. ${claims(inLibrary)} in your library.`,
    /** No match is no verdict. */
    noMatch: (inPage: number, inLibrary: number) =>
      `None of the ${sentences(inPage)} here meets any of the ${claims(inLibrary)} in your library. Nothing in it speaks about them, which makes them neither true nor false.`,
    marked: (marked: number, inPage: number, related: number, inLibrary: number) => {
      const also = related === 0 ? '' : `, ${number(related)} related`;
      return `${number(marked)} of ${sentences(inPage)} marked${also}. ${claims(inLibrary)} in your library.`;
    },
    /** Nothing is painted in the page: as the user wants it, or since the page took paint off. */
    unpainted: {
      quiet: 'Quiet marks are on: nothing is painted on the page. Choose a sentence here to go to it.',
      cleared:
        'This page took the marks off twice, so they are left off. What was found is listed here; reload the page to paint it again.',
    },
    notBegun: 'Nothing can be saved from this page now.',
    tryAgain: 'Please try again.',
  },

  counts: {
    checked: (count: number) => `${number(count)} checked`,
    matched: (count: number) => `${number(count)} matched`,
    conflicting: (count: number) => `${number(count)} conflicting`,
    hedged: (count: number) => `${number(count)} hedged`,
    behind: (count: number) => `${origins(count)} behind it`,
    against: (count: number) => `${origins(count)} against it`,
    hedgedUnknown: 'How many sentences are hedged can be told of English articles only.',
    hedgedMeans: (hedged: number, checked: number, matched: number) => {
      const share = `${number(hedged)} of ${sentences(checked)}`;
      const which = hedged === 0 ? '' : `, ${matched === 0 ? 'none' : number(matched)} of them matched`;
      return `Hedged is what is said with caution, as unverified, or of what need not come about: ${share}${which}.`;
    },
  },

  list: {
    /** Where nothing is painted. */
    found: 'Found in the article',
    marked: 'Marked in the article',
    related: 'Related, not marked',
    /** Read out before the words of a claim, of a sentence. */
    claim: 'Claim:',
    sentence: 'Sentence:',
    moreClaims: counted({ one: 'and # more claim', other: 'and # more claims' }),
  },

  rejected: {
    title: (count: number) => `Rejected on this page (${number(count)})`,
    takeBack: 'Take back',
    takingBack: 'Taking it back…',
    failed: 'That could not be taken back.',
  },

  suggest: {
    title: 'Worth keeping',
    ask: 'Suggest claims from this article',
    reading: 'Reading the article…',
    notArticle: 'This page shows no article to suggest claims from.',
    otherLanguage: 'Suggestions are made for articles in English only.',
    nothing: 'Nothing here seems worth keeping that you do not have already.',
    found: counted({
      one: '# sentence seems worth keeping. Choose one to look it over first.',
      other: '# sentences seem worth keeping. Choose one to look it over first.',
    }),
    /** Read out before what of a sentence can be checked. */
    checkable: 'Can be checked:',
    figures: 'figures',
    date: 'a date',
    names: 'names',
    source: 'who says so',
    listed,
  },

  save: {
    nothingSelected: 'Nothing is selected: the page becomes the source.',
    save: 'Save a claim',
    opening: 'Opening the form…',
  },

  access: {
    offer: 'Marks can also appear by themselves:',
    everyArticle: 'Check every article I open',
    always: 'Always check this site',
    waiting: 'Waiting for the browser…',
    given: 'Access given.',
    declined:
      'Access was not given. You can still check pages one at a time, and ask again whenever you like.',
  },

  remedy: {
    check: 'Check this page',
    tryAgain: 'Try again',
    reading: 'Reading…',
    loadSample: 'Load the sample library',
    loading: 'Loading the sample library…',
    added: counted({ one: '# claim added.', other: '# claims added.' }),
  },

  site: {
    /** Around the name of the site. */
    before: 'Check pages on ',
    after: '',
    on: 'On',
    off: 'Off',
  },

  newer: {
    title: 'This library is of a newer version',
    why: 'It was made by a newer version of Second Source, which this one does not understand. So it is not opened, and nothing in it was changed.',
    update:
      'Update Second Source, or wait until your browser has done so, and open this page again: your library is there as you left it.',
    rescue:
      'Until then, what this version can read of it can be saved to a file. That file can be brought in again later, by any version.',
    save: 'Save what can be read to a file',
    saving: 'Reading your library…',
    saved: (count: number, name: string, left: number) =>
      `Your browser is saving ${claims(count)} to ${name}.${left === 0 ? '' : ` ${unread(left)}`}`,
  },
};
