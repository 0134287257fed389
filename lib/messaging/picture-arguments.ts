import { record, wholeNumber, wrong } from './argument-fields.ts';
import { claimQuery } from './browse-arguments.ts';
import { LIMITS } from './limits.ts';
import type { PictureRequests } from './picture-requests.ts';
import type { Argument } from './protocol.ts';

/** Arguments of the messages for the library's pictures, from `unknown`. */
export const PICTURE_ARGUMENTS: {
  [N in keyof PictureRequests]: (value: unknown) => Argument<PictureRequests[N]>;
} = {
  'pictures.time': (value) => ({ query: claimQuery(record(value)['query']) }),
  'pictures.origins': (value) => ({
    query: claimQuery(record(value)['query']),
    most: atMost(record(value), 'most', LIMITS.graphNodes),
  }),
  'pictures.rivals': (value) => ({
    query: claimQuery(record(value)['query']),
    offset: wholeNumber(record(value), 'offset'),
    limit: atMost(record(value), 'limit', LIMITS.questions),
  }),
};

function atMost(fields: Record<string, unknown>, name: string, most: number): number {
  const number = wholeNumber(fields, name);
  if (number > most) throw wrong(`${name}: more than ${most}`);
  return number;
}
