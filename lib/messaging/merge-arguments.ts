import { list, nothing, oneOf, optional, record, text, wrong } from './argument-fields.ts';
import { LIMITS } from './limits.ts';
import type { MergeRequests, MergeWish } from './merge-requests.ts';
import type { Argument } from './protocol.ts';
import { id } from './saving-arguments.ts';

/** Arguments of the messages that merge and split, from `unknown`. */
export const MERGE_ARGUMENTS: { [N in keyof MergeRequests]: (value: unknown) => Argument<MergeRequests[N]> } =
  {
    'merge.proposals': claimOf,
    'merge.preview': wish,
    'merge.do': (value) => ({ ...wish(value), id: ownId(record(value)['id']) }),
    'split.homes': claimOf,
    'split.do': (value) => {
      const { id: given, sourceIds } = record(value);
      const to = record(record(value)['to']);
      const toId = ownId(to['id']);
      return {
        ...claimOf(value),
        id: ownId(given),
        sourceIds: list(sourceIds, 'sourceIds', LIMITS.splitSources).map((each) => id(each, 'sourceIds')),
        to:
          to['back'] === true
            ? { id: toId, back: true }
            : { id: toId, text: text(to, 'text', LIMITS.sentence) },
      };
    },
    'library.recent': nothing,
  };

function claimOf(value: unknown): { claimId: string } {
  return { claimId: id(record(value)['claimId'], 'claimId') };
}

function wish(value: unknown): MergeWish {
  const { keptId, mergedId } = record(value);
  return {
    keptId: id(keptId, 'keptId'),
    mergedId: id(mergedId, 'mergedId'),
    verdict: optional(record(value), 'verdict', (it) => oneOf(it, 'verdict', ['kept', 'merged', 'none'])),
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** An id that a record is made under. */
export function ownId(value: unknown): string {
  if (typeof value !== 'string' || !UUID.test(value)) throw wrong('id: expected a UUID');
  return value;
}
