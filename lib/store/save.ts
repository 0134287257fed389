import type { Dexie } from 'dexie';
import type { Claim, Origin, Source } from '../claims/claim.ts';
import { givenNames, spaced } from '../claims/origin-names.ts';
import { RecordError } from '../claims/parse.ts';
import { addMissing } from './add.ts';
import { detailsOf } from './details.ts';
import { originNamed } from './origin-named.ts';
import { putOrigins, teach } from './teach.ts';
import { toRow } from './rows.ts';
import { STATUS_TABLES, noteStatus, statusNow } from './status-change.ts';
import { claimTodayIn } from './whole-claim.ts';

/** A source, with the claim and the origin where they are new. */
export interface NewSource {
  claim?: Claim | undefined;
  source: Source;
  origin?: Origin | undefined;
  /** The name of the origin that was proposed, where the user chose another: the source's words mean the chosen one. */
  insteadOf?: string | undefined;
}

/** Far more than one body has names. */
const MOST_NAMES = 40;

/** The claim was deleted before the source could be added to it. */
export class ClaimGoneError extends Error {
  constructor() {
    super('The claim this article was to be a source of has been deleted meanwhile.');
    this.name = 'ClaimGoneError';
  }
}

/**
 * Adds a source to a claim, both or neither. What has an id that is there already is left as it is, so that a save may be
 * sent again when its answer was lost. An origin whose name is kept is that origin: two would count as two witnesses.
 * @throws {ClaimGoneError} where the source's claim is neither there nor given
 * @throws {RecordError} before anything is written
 */
export async function saveClaim(db: Dexie, given: NewSource): Promise<{ claim: Claim; source: Source }> {
  const claim = given.claim && toRow('claims', given.claim);
  const wanted = toRow('sources', given.source);
  const origin = given.origin && toRow('origins', given.origin);
  if (claim !== undefined && claim.id !== wanted.claimId) throw new RecordError('source.claimId', claim.id);
  if (origin !== undefined && origin.id !== wanted.originId)
    throw new RecordError('source.originId', origin.id);

  return await db.transaction('rw', [...STATUS_TABLES, 'tombstones'], async () => {
    // It may have been merged since the form was opened.
    const source = { ...wanted, claimId: await claimTodayIn(db, wanted.claimId) };
    const before = (await detailsOf(db, [source.claimId])).get(source.claimId);
    if (before === undefined && claim === undefined) throw new ClaimGoneError();
    const kept = origin && (await originNamed(db, origin.name));
    const originId = kept?.id ?? source.originId;
    if (origin !== undefined && kept === undefined) await addMissing(db, 'origins', [origin]);
    else if (origin !== undefined && kept !== undefined) await addNames(db, kept, origin.aliases, source);
    if (claim !== undefined) await addMissing(db, 'claims', [claim]);
    await addMissing(db, 'sources', [{ ...source, originId }]);
    const { insteadOf } = given;
    if (insteadOf !== undefined) await teach(db, source, insteadOf, originId);
    const byVerdict = before === undefined && claim?.verdict !== undefined;
    await noteStatus(
      db,
      source.claimId,
      statusNow(before),
      byVerdict ? { kind: 'verdict' } : { kind: 'source', id: source.id },
    );
    const after = (await detailsOf(db, [source.claimId])).get(source.claimId);
    const saved = after?.sources.find(({ id }) => id === source.id);
    if (after === undefined || saved === undefined) throw new ClaimGoneError();
    return { claim: after.claim, source: saved };
  });
}

/** Names that this article gives to an origin that is kept: another article may use no other. */
async function addNames(db: Dexie, kept: Origin, names: readonly string[], source: Source): Promise<void> {
  const known = new Set(givenNames(kept));
  const more = names.filter((name) => !known.has(spaced(name)));
  if (more.length === 0 || kept.aliases.length + more.length > MOST_NAMES) return;
  await putOrigins(db, [{ ...kept, aliases: [...kept.aliases, ...more] }], source);
}
