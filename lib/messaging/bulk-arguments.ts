import { boolean, list, oneOf, record, texts } from './argument-fields.ts';
import type { BulkRequests } from './bulk-requests.ts';
import { LIMITS } from './limits.ts';
import { ownId } from './merge-arguments.ts';
import type { Argument } from './protocol.ts';
import { id } from './saving-arguments.ts';

/** Arguments of the messages about many claims, from `unknown`. */
export const BULK_ARGUMENTS: { [N in keyof BulkRequests]: (value: unknown) => Argument<BulkRequests[N]> } = {
  'bulk.tag': (value) => ({
    ...step(value),
    kind: oneOf(record(value)['kind'], 'kind', ['tag', 'untag']),
    tags: texts(record(value), 'tags', LIMITS.tags, LIMITS.tag),
  }),
  'bulk.delete': step,
  'bulk.merge': (value) => {
    const { id: given, keptId, mergedIds } = record(value);
    return {
      id: ownId(given),
      keptId: id(keptId, 'keptId'),
      mergedIds: ids(mergedIds, 'mergedIds', LIMITS.merged),
    };
  },
};

function step(value: unknown): { id: string; claimIds: string[]; more: boolean } {
  const fields = record(value);
  return {
    id: ownId(fields['id']),
    claimIds: ids(fields['claimIds'], 'claimIds', LIMITS.step),
    more: boolean(fields, 'more'),
  };
}

function ids(value: unknown, name: string, most: number): string[] {
  return list(value, name, most).map((each) => id(each, name));
}
