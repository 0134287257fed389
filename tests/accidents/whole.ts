import { readFile } from 'node:fs/promises';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { checkAllRows } from '../../lib/background/check-rows.ts';
import { openKeptMatcher } from '../../lib/background/kept-matcher.ts';
import type { BackupRecords } from '../../lib/formats/backup-records.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { readMeaning } from '../../lib/matching/meaning.ts';
import type { ConnectionOptions } from '../../lib/store/connection.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { statusNow } from '../../lib/store/status-change.ts';
import { writeDatabase } from '../harness/database.ts';

const breathe = (): undefined => undefined;

async function topics() {
  const bytes = await readFile(new URL('../../public/topics.bin', import.meta.url));
  return readMeaning(new Uint8Array(bytes).buffer);
}

/** A library of its own that begins as the dump of a real one says (see `readDatabase`). */
export async function libraryFrom(dump: string): Promise<{ library: Library; platform: ConnectionOptions }> {
  const platform = { indexedDB: new IDBFactory(), IDBKeyRange };
  await writeDatabase(dump, platform.indexedDB);
  return { library: openLibrary(platform), platform };
}

/** What is wrong with a library: what was done by half, what cannot be read, and where the index says other things than the claims. */
export async function whatIsWrong(dump: string): Promise<string[]> {
  const { library } = await libraryFrom(dump);
  try {
    const { bad } = await checkAllRows(library, new AbortController().signal, () => undefined);
    const unreadable = bad.map(({ table, id, why }) => `${table} ${id}: ${why}`);
    const records = await library.exportAll();
    const history = await wrongHistories(library, records);
    return [...unreadable, ...hangingInTheAir(records), ...history, ...(await wrongIndex(library))];
  } finally {
    library.close();
  }
}

function hangingInTheAir({ claims, sources, reviews, decisions, origins }: BackupRecords): string[] {
  const there = new Map(claims.map((claim) => [claim.id, claim]));
  const known = new Set(origins.map(({ id }) => id));
  const wrong: string[] = [];
  for (const { id, claimId, originId } of sources) {
    if (!there.has(claimId)) wrong.push(`Source ${id} is of no claim`);
    if (there.get(claimId)?.mergedInto !== undefined) wrong.push(`Source ${id} stayed with a merged claim`);
    if (!known.has(originId)) wrong.push(`Source ${id} has no origin`);
  }
  for (const { id, claimId } of [...reviews, ...decisions])
    if (!there.has(claimId)) wrong.push(`${id} is of no claim`);
  for (const { id, mergedInto } of claims)
    if (mergedInto !== undefined && !there.has(mergedInto)) wrong.push(`Claim ${id} was merged into nothing`);
  return wrong;
}

/** Each change of a status begins where the one before ended, and the last ends at what the claim's status is. */
async function wrongHistories(library: Library, { statusEvents }: BackupRecords): Promise<string[]> {
  const byClaim = Map.groupBy(statusEvents, ({ claimId }) => claimId);
  const details = await library.claimDetails(byClaim.keys());
  return [...byClaim].flatMap(([claimId, events]) => {
    const steps = events.toSorted((a, b) => a.at - b.at);
    const broken = steps.some((step, at) => at > 0 && step.from !== steps[at - 1]?.to);
    const now = details.get(claimId);
    // Of a claim that is hidden the history stays as it was.
    if (now === undefined || now.claim.mergedInto !== undefined) return [];
    const ends = steps.at(-1)?.to === statusNow(now);
    return broken || !ends ? [`The history of ${claimId} has a gap`] : [];
  });
}

/** The index as it is kept, with what is noted as written since, finds what one finds that is made anew of all claims. */
async function wrongIndex(library: Library): Promise<string[]> {
  const words = await topics();
  const claims = await library.matchClaimsAfter('', 1e5);
  const fresh = createMatcher({ topics: words });
  fresh.add(claims);
  while (await fresh.complete(breathe));
  const kept = await openKeptMatcher(library, words, 'balanced', breathe);
  while ((await kept.complete()) !== 'none');
  const { matcher } = kept;
  if (matcher.size !== claims.length)
    return [`The index has ${matcher.size} of ${claims.length} claims that may be met`];
  // All of them would take longer than all else.
  const asked = claims.filter((_, at) => at % Math.ceil(claims.length / 60) === 0);
  return asked.flatMap((claim) => {
    const found = JSON.stringify(matcher.candidates(claim).toSorted());
    const made = JSON.stringify(fresh.candidates(claim).toSorted());
    return found === made ? [] : [`The index finds ${found} for “${claim.text}”, one made anew ${made}`];
  });
}
