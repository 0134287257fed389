import { speech } from '../speech.ts';

const english = speech('en-GB', ['one', 'other']);

export const { number, compact, counted, listed, joined, date, span, day, yearsAgo } = english;

/** "23 November 2026, 14:05": without the "at", which is read as part of the sentence around it. */
export const moment = (at: number): string => english.moment(at).replace(' at ', ', ');
