import type { Dexie } from 'dexie';
import type { Source } from '../claims/claim.ts';
import {
  type OwnedSource,
  SOURCE_FACTS,
  type SourceFact,
  type SourceFacts,
  factsOf,
  sameFact,
  withFacts,
} from '../claims/source-facts.ts';
import { timeAfter } from './clock.ts';
import { detailsOf } from './details.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { STATUS_TABLES, noteStatus, statusNow } from './status-change.ts';
import { originFor, teach } from './teach.ts';

/** `claimIds` are the claims that may rest on something else now. `changed`: these facts are no longer what they were when the form was opened; nothing was written, `now` is what stands. */
export type SourceEdited =
  | { state: 'saved'; source: Source; claimIds: string[] }
  | { state: 'changed'; now: SourceFacts; fields: SourceFact[] };

/** Undefined where there is no such source. */
export function readSource(db: Dexie, id: string): PromiseLike<OwnedSource | undefined> {
  return db.transaction('r', STATUS_TABLES, async () => {
    const found = await sourceOf(db, id);
    if (found === undefined) return undefined;
    const { source, facts } = found;
    const { claimId, sentence, attributedTo } = source;
    return { id, claimId, facts, sentence, ...(attributedTo !== undefined && { attributedTo }) };
  });
}

/**
 * Corrects a source. `was` is what the form began with: what somebody else changed since is shown, not written over. An
 * empty origin is the outlet itself, and an origin that is the outlet follows its publisher.
 * Undefined where there is no such source. @throws {RecordError} for what no source may be
 */
export function editSource(
  db: Dexie,
  id: string,
  was: Partial<SourceFacts>,
  change: Partial<SourceFacts>,
): PromiseLike<SourceEdited | undefined> {
  return db.transaction('rw', STATUS_TABLES, async (): Promise<SourceEdited | undefined> => {
    const found = await sourceOf(db, id);
    if (found === undefined) return undefined;
    const { source, facts } = found;
    const wanted = wantedOf(facts, change);
    const fields = SOURCE_FACTS.filter(
      (fact) => wanted[fact] !== undefined && !sameFact(facts, wanted, fact),
    );
    const contested = fields.filter((fact) => was[fact] !== undefined && !sameFact(facts, was, fact));
    if (contested.length > 0) return { state: 'changed', now: facts, fields: contested };
    if (fields.length === 0) return { state: 'saved', source, claimIds: [] };

    const before = (await detailsOf(db, [source.claimId])).get(source.claimId);
    const updatedAt = timeAfter(source.updatedAt);
    const originId = fields.includes('origin')
      ? (await originFor(db, wanted.origin ?? facts.publisher, updatedAt)).id
      : source.originId;
    const edited = toRow('sources', { ...withFacts(source, wanted), originId, updatedAt });
    await db.table('sources').put(edited);
    const others = originId === source.originId ? [] : await teach(db, edited, facts.origin, originId);
    await noteStatus(db, source.claimId, statusNow(before), { kind: 'source', id });
    return { state: 'saved', source: edited, claimIds: [source.claimId, ...others] };
  });
}

/** The change with what follows from it. */
function wantedOf(facts: SourceFacts, change: Partial<SourceFacts>): Partial<SourceFacts> {
  const publisher = change.publisher ?? facts.publisher;
  if (change.origin !== undefined) return { ...change, origin: change.origin.trim() || publisher };
  return facts.origin === facts.publisher ? { ...change, origin: publisher } : change;
}

async function sourceOf(db: Dexie, id: string): Promise<{ source: Source; facts: SourceFacts } | undefined> {
  const [source] = fromRows('sources', [await rowsOf(db, 'sources').get(id)]);
  if (source === undefined) return undefined;
  const [origin] = fromRows('origins', [await rowsOf(db, 'origins').get(source.originId)]);
  return { source, facts: factsOf(source, origin?.name ?? source.publisher) };
}
