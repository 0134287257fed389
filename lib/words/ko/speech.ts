import { speech } from '../speech.ts';

export const { number, compact, counted, listed, joined, date, span, day, moment, yearsAgo } = speech('ko', [
  'other',
]);
