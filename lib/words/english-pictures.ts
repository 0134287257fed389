import { speech } from './speech.ts';

const { number, counted } = speech('en-GB', ['one', 'other']);
const claims = counted({ one: '# claim', other: '# claims' });
const outlets = counted({ one: '# outlet', other: '# outlets' });
const origins = counted({ one: '# origin', other: '# origins' });
const sources = counted({ one: '# source', other: '# sources' });

/** The library's view of pictures. */
export const englishPictures = {
  title: 'Pictures',
  empty:
    'Your library is empty. Once it has claims you see here how they came in over time, who rests on whom, and which figures rival each other.',
  counting: 'Counting…',
  reading: (done: number, total: number) => `Reading the library: ${number(done)} of ${claims(total)}…`,
  again: 'Try again',
  all: counted({ one: 'The only claim.', other: 'All # claims.' }),
  some: (total: number, all: number) => `${number(total)} of ${claims(all)}, as the filters say.`,
  none: 'The filters let no claim through.',
  takeOff: 'Take off all filters',
  filters: 'Filters',
  words: 'Words',
  takeOffWords: (words: string) => `Take off: “${words}”`,
  asList: 'Show these claims as a list',
  /** Beside the list of claims. */
  these: 'Show these claims in pictures',
  status: 'Status',
  withRivals: 'with rivals',
  narrowedTo: (what: string) => `Only: ${what}.`,
  drawn: (title: string) => `${title}: a picture. Use the arrow keys inside; the table below says the same.`,
  hint: 'Point at a part to read what it is; click it to see its claims.',
  asTable: 'The same as a table',
  tableOf: (title: string) => `${title}, as a table`,
  save: (format: string) => `Save as ${format}`,
  saving: 'Making the file…',
  saved: (name: string) => `Your browser is saving ${name}.`,
  made: (day: string) => `Made with Second Source on ${day}.`,

  time: {
    title: 'Claims over time',
    goBy: 'By the date',
    when: { saved: 'When saved', event: 'When it happened', changed: 'When last changed' },
    by: { saved: 'when they were saved', event: 'when it happened', changed: 'when they were last changed' },
    about: (total: number, by: string, first: string, last: string) =>
      first === last
        ? `${claims(total)} by ${by}: ${first}.`
        : `${claims(total)} by ${by}, from ${first} to ${last}.`,
    part: (span: string, status: string, count: number, all: number) =>
      `${span}: ${number(count)} ${status.toLowerCase()} of ${claims(all)}`,
    sum: 'All',
    years: (from: string, to: string) => `${from}–${to}`,
    undated: (count: number) => `${claims(count)} without such a date left out.`,
    vague: counted({
      one: '# claim, whose date is less precise than a bar is long, is left out.',
      other: '# claims, whose dates are less precise than a bar is long, are left out.',
    }),
    one: (status: string, span: string) =>
      `One claim, ${status.toLowerCase()}, ${span}. From the second on, this is a picture.`,
    none: 'None of these claims has such a date. Give a claim the date of its event when you edit it, or choose another date here.',
  },

  origins: {
    title: 'Who rests on whom',
    about: (pages: number, outlet: number, origin: number) =>
      `${sources(pages)} in ${outlets(outlet)} have what they say from ${origins(origin)}. The largest are named.`,
    restsOn: 'has it from',
    sides: {
      states: 'says it',
      cautious: 'says it with caution',
      disputes: 'disputes it',
      aside: 'mentions it or does not count',
    },
    columns: { outlet: 'Outlets', origin: 'Origins', claim: 'Claims' },
    moreOutlets: counted({ one: '# more outlet', other: '# more outlets' }),
    moreOrigins: counted({ one: '# more origin', other: '# more origins' }),
    moreClaims: counted({ one: '# more claim', other: '# more claims' }),
    folded: 'smaller ones together',
    pages: sources,
    claims,
    outlet: (name: string, pages: number, origin: number) =>
      `${name}: ${sources(pages)}, from ${origins(origin)}`,
    origin: (name: string, outlet: number, all: number, says: number, disputes: number) =>
      `${name}: ${outlets(outlet)} with ${claims(all)}; says ${number(says)}, disputes ${number(disputes)}`,
    claim: (text: string, status: string, origin: number) =>
      `${text} ${status}; ${origins(origin)} say or dispute it`,
    counted: (name: string, pages: number) => `${name} (${number(pages)})`,
    fromOthers: counted({ one: 'others (#)', other: 'others (#)' }),
    restingOn: 'Outlets that have it from there, with their sources',
    saidBy: 'Said by',
    disputedBy: 'Disputed by',
    none: 'None of these claims has a source yet. Open a claim and add one: then you see here which outlets rest on the same origin.',
    showMore: 'Show more by name',
  },

  rivals: {
    title: 'Rival figures',
    about: (shown: number, total: number) =>
      shown === total
        ? `${counted({ one: '# question', other: '# questions' })(total)} that claims answer with other figures: each figure over the days of the reports that give it.`
        : `${number(shown)} of ${number(total)} questions that claims answer with other figures, those with the most answers first: each figure over the days of the reports that give it.`,
    noFigure: 'None of these claims gives a figure that could be drawn.',
    logarithmic: 'Logarithmic: each doubling takes the same height.',
    answers: (count: number, text: string) =>
      `${counted({ one: '# answer', other: '# answers' })(count)}: “${text}”`,
    figure: 'Figure',
    claim: 'Claim',
    reported: 'Reported',
    savedOn: (day: string) => `no date; saved on ${day}`,
    more: counted({ one: '# more claim of this question', other: '# more claims of this question' }),
    none: 'None of these claims has a rival. Claims that answer one question with other figures become rivals once you confirm them on the page of claims.',
    showMore: 'Show more questions',
  },
};

export type PictureWords = typeof englishPictures;
