import { speech } from '../speech.ts';

export const { number, compact, counted, listed, joined, date, span, day, moment, yearsAgo } = speech('es', [
  'one',
  'many',
  'other',
]);
