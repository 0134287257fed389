import { nothing } from './argument-fields.ts';
import type { BringRequests } from './bring-requests.ts';
import type { Argument } from './protocol.ts';

/** Arguments of the messages that bring files in, from `unknown`. */
export const BRING_ARGUMENTS: { [N in keyof BringRequests]: (value: unknown) => Argument<BringRequests[N]> } =
  { 'bring.go': nothing };
