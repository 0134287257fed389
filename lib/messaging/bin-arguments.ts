import { boolean, list, record, text } from './argument-fields.ts';
import type { BinRequests } from './bin-requests.ts';
import { LIMITS } from './limits.ts';
import type { Argument } from './protocol.ts';
import { id, libraryPage } from './saving-arguments.ts';

/** Arguments of the messages about the bin, from `unknown`. */
export const BIN_ARGUMENTS: { [N in keyof BinRequests]: (value: unknown) => Argument<BinRequests[N]> } = {
  'bin.list': libraryPage,
  'bin.content': (value) => ({ query: text(record(value), 'query', LIMITS.sentence) }),
  'bin.restore': (value) => ({ ...someOf(value), more: boolean(record(value), 'more') }),
  'bin.purge': someOf,
};

function someOf(value: unknown): { ids: string[] } {
  return { ids: list(record(value)['ids'], 'ids', LIMITS.step).map((each) => id(each, 'ids')) };
}
