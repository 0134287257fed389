import type { SourceFacts } from '../claims/source-facts.ts';
import { optional, record, text, texts } from './argument-fields.ts';
import { LIMITS } from './limits.ts';
import type { Argument, PageRequests } from './protocol.ts';
import { certainty, id, stance } from './saving-arguments.ts';

export function sourceEdit(value: unknown): Argument<PageRequests['source.edit']> {
  const edit = record(value);
  return {
    sourceId: id(edit['sourceId'], 'sourceId'),
    was: sourceFacts(edit['was']),
    change: sourceFacts(edit['change']),
  };
}

/** Lengths are bounded above what a source may have: what is too long is said in the form, in words. */
function sourceFacts(value: unknown): Partial<SourceFacts> {
  const of = record(value);
  const name = (field: 'publisher' | 'publishedAt' | 'origin'): Partial<SourceFacts> => {
    const given = optional(of, field, () => text(of, field, LIMITS.title));
    return given === undefined ? {} : { [field]: given };
  };
  const authors = optional(of, 'authors', () => texts(of, 'authors', LIMITS.authors, LIMITS.publisher));
  const stands = optional(of, 'stance', stance);
  const sure = optional(of, 'certainty', certainty);
  return {
    ...name('publisher'),
    ...(authors === undefined ? {} : { authors }),
    ...name('publishedAt'),
    ...name('origin'),
    ...(stands === undefined ? {} : { stance: stands }),
    ...(sure === undefined ? {} : { certainty: sure }),
  };
}
