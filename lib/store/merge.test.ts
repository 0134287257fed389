import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { MergeRefusal } from '../claims/merge.ts';
import { questionsOf } from '../claims/rivals.ts';
import type { BackupRecords } from '../formats/backup-records.ts';
import { readBackup, writeBackup } from '../formats/backup.ts';
import { type Library, openLibrary } from './library.ts';

const [BRIDGE, SPAN, FERRY] = [uuidOf(1), uuidOf(2), uuidOf(3)];
const MERGE = uuidOf(900);
const both = { keptId: BRIDGE, mergedId: SPAN };
let factory: IDBFactory;
let books: Library;

beforeEach(async () => {
  factory = new IDBFactory();
  books = openLibrary({ indexedDB: factory, IDBKeyRange });
  await books.addRecords({
    claims: [
      aClaim({ id: BRIDGE, tags: ['roads'], notes: 'Ask the Road Office.' }),
      aClaim({
        id: SPAN,
        text: 'Each day 4,000 cars use the Alder bridge.',
        tags: ['cars'],
        notes: 'They rang back.',
      }),
      aClaim({ id: FERRY, text: 'The ferry to Merrow was cancelled.' }),
    ],
    sources: [
      aSource({ id: uuidOf(11), claimId: BRIDGE }),
      // The same sentence of the same page, saved twice.
      aSource({ id: uuidOf(12), claimId: SPAN, canonicalUrl: `${aSource().canonicalUrl}#top` }),
      aSource({
        id: uuidOf(13),
        claimId: SPAN,
        originId: uuidOf(33),
        canonicalUrl: 'https://b.example/',
        sentence: 'Four thousand a day.',
      }),
      aSource({ id: uuidOf(14), claimId: FERRY }),
    ],
    origins: [anOrigin(), anOrigin({ id: uuidOf(33), name: 'Counters' })],
    reviews: [aReview({ id: uuidOf(21), claimId: FERRY })],
  });
  await books.putDecision({ claimId: SPAN, fingerprint: 'aaaa', verdict: 'rejected' });
});
afterEach(() => {
  vi.useRealTimers();
  books.close();
});

const merge = (wish = {}) => books.mergeClaims({ id: MERGE, ...both, ...wish });
const claimOf = async (id: string) => (await books.claimDetails([id])).get(id);
const shown = async (of: Library = books) =>
  (await of.readThrough('', 99)).claims.map(({ claim }) => claim.id).toSorted();

/** All there is but what remembers, and when records were changed last. */
function undated(all: BackupRecords) {
  const { tombstones: _, settings: __, ...records } = all;
  const bare = (record: object) => ({ ...record, updatedAt: 0 });
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]: [string, object[]]) => [table, rows.map(bare)]),
  );
}

describe('merging', () => {
  it('puts all that is known of two claims into one, once, and says so in its history', async () => {
    expect(await merge()).toEqual({ claimId: BRIDGE, otherId: SPAN });
    const { claim, sources } = (await claimOf(BRIDGE)) ?? {};
    expect(claim).toMatchObject({ text: aClaim().text, tags: ['roads', 'cars'] });
    expect(claim?.notes).toBe('Ask the Road Office.\n\nThey rang back.');
    expect(sources?.map(({ id }) => id)).toEqual([uuidOf(11), uuidOf(13)]);
    expect(await books.decisionsFor([BRIDGE])).toMatchObject([{ fingerprint: 'aaaa', verdict: 'rejected' }]);
    expect((await books.exportAll()).statusEvents).toMatchObject([
      { claimId: BRIDGE, from: 'reported', to: 'corroborated', because: { kind: 'merge', id: SPAN } },
    ]);
  });

  it('hides the other claim everywhere, and counts neither it nor what both had', async () => {
    await merge();
    expect(await shown()).toEqual([BRIDGE, FERRY]);
    expect((await books.matchClaimsAfter('', 100)).map(({ id }) => id)).toEqual([BRIDGE, FERRY]);
    expect(await books.counts()).toEqual({ claims: 2, sources: 3 });
    expect((await books.allTags()).toSorted()).toEqual(['cars', 'roads']);
    expect((await books.exportAll()).claims.find(({ id }) => id === SPAN)).toMatchObject({
      mergedInto: BRIDGE,
    });
  });

  it('has whoever still holds the other claim reach the one it is today', async () => {
    await merge();
    await books.mergeClaims({ id: uuidOf(901), keptId: FERRY, mergedId: BRIDGE });
    expect(await books.claimToday(SPAN)).toBe(FERRY);
    expect(await shown()).toEqual([FERRY]);
    const source = aSource({
      id: uuidOf(15),
      claimId: SPAN,
      url: 'https://c.example/',
      canonicalUrl: 'https://c.example/',
    });
    expect(await books.saveClaim({ source })).toMatchObject({
      claim: { id: FERRY },
      source: { claimId: FERRY },
    });
    expect(
      await books.putDecision({ claimId: SPAN, fingerprint: 'bbbb', verdict: 'confirmed' }),
    ).toMatchObject({ claimId: FERRY });
    await books.removeDecision({ claimId: SPAN, fingerprint: 'bbbb' });
    expect((await books.decisionsFor([FERRY])).map(({ fingerprint }) => fingerprint)).toEqual(['aaaa']);
  });

  it('asks before words written for the other claim are those of this one', async () => {
    const base = (await claimOf(SPAN))?.claim.updatedAt ?? 0;
    await merge();
    const edited = await books.editClaim(SPAN, base, { text: 'Mine.' });
    expect(edited).toMatchObject({
      state: 'changed',
      claim: { id: BRIDGE, text: aClaim().text },
      fields: ['text'],
    });
  });

  it('wants a word where the verdicts part, and takes no claim into itself or into one that is gone', async () => {
    for (const [id, value] of [
      [BRIDGE, 'verified'],
      [SPAN, 'refuted'],
    ] as const)
      await books.editClaim(id, aClaim().updatedAt, { verdict: { value, reason: '' } });
    const before = await books.exportAll();
    await expect(merge()).rejects.toThrow(MergeRefusal);
    await expect(merge({ mergedId: BRIDGE })).rejects.toThrow('one claim already');
    await expect(merge({ mergedId: uuidOf(77) })).rejects.toThrow('deleted');
    expect(await books.exportAll()).toEqual(before);
    const preview = await books.previewMerge(both);
    expect(preview).toMatchObject({
      apart: { proposed: 'merged' },
      shared: 1,
      claim: { verdict: { value: 'refuted' } },
    });
    expect(await books.exportAll()).toEqual(before);
    await merge({ verdict: 'kept' });
    expect((await claimOf(BRIDGE))?.claim.verdict?.value).toBe('verified');
    await expect(books.mergeClaims({ id: uuidOf(902), ...both })).rejects.toThrow('one claim already');
  });

  it('is done once, however often it is asked for', async () => {
    await merge();
    const after = await books.exportAll();
    expect(await merge()).toEqual({ claimId: BRIDGE, otherId: SPAN });
    expect(await books.exportAll()).toEqual(after);
  });

  it('writes all of it or nothing', async () => {
    const before = await books.exportAll();
    vi.spyOn(crypto, 'randomUUID').mockImplementationOnce(() => {
      throw new Error('No more ids.');
    });
    await expect(merge()).rejects.toThrow('No more ids.');
    expect(undated(await books.exportAll())).toEqual(undated(before));
    expect(await shown()).toEqual([BRIDGE, SPAN, FERRY]);
  });
});

describe('undoing a merge', () => {
  it('gives every record back as it was, weeks later and in a browser that was started anew', async () => {
    const before = await books.exportAll();
    await merge();
    const merged = await books.exportAll();
    books.close();
    books = openLibrary({ indexedDB: factory, IDBKeyRange });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * 86_400_000 });
    for (let more = 0; more < 25; more += 1) {
      const [id, source] = [uuidOf(2000 + more), uuidOf(3000 + more)];
      await books.addRecords({ claims: [aClaim({ id })], sources: [aSource({ id: source, claimId: id })] });
      await books.deleteRecord('claims', id);
    }
    expect(await books.undoRearrangement(MERGE)).toEqual({
      kind: 'merge',
      claimId: BRIDGE,
      otherId: SPAN,
      sources: 1,
      edited: [],
      stays: false,
    });
    const after = await books.exportAll();
    expect(undated(after)).toEqual(undated(before));
    // It wins where the merge has been heard of.
    for (const table of ['claims', 'sources', 'decisions'] as const) {
      for (const record of merged[table]) {
        const was = before[table].find(({ id }) => id === record.id);
        if (was === undefined || was.updatedAt === record.updatedAt) continue;
        expect(after[table].find(({ id }) => id === record.id)?.updatedAt).toBeGreaterThan(record.updatedAt);
      }
    }
    expect(await books.undoRearrangement(MERGE)).toBeUndefined();
  });

  it('leaves what was changed since with the claim, and says what', async () => {
    await merge();
    const base = (await claimOf(BRIDGE))?.claim.updatedAt ?? 0;
    await books.editClaim(BRIDGE, base, {
      text: 'Some 4,000 cars a day cross it.',
      tags: ['cars', 'roads', 'counted'],
      notes: 'Ask the Road Office again.\n\nThey rang back.',
    });
    await books.deleteRecord('sources', uuidOf(13));
    expect(await books.undoRearrangement(MERGE)).toMatchObject({
      sources: 0,
      edited: ['text', 'tags', 'notes'],
    });
    expect((await claimOf(BRIDGE))?.claim).toMatchObject({
      text: 'Some 4,000 cars a day cross it.',
      tags: ['roads', 'counted'],
      notes: 'Ask the Road Office again.',
    });
    expect((await claimOf(SPAN))?.claim).toMatchObject({ tags: ['cars'], notes: 'They rang back.' });
    // What was deleted comes back to the claim it was of before the merge.
    expect(await books.restoreRecord(uuidOf(13))).toBeDefined();
    expect((await claimOf(SPAN))?.sources.map(({ id }) => id)).toEqual([uuidOf(12), uuidOf(13)]);
  });

  it('tells a status that is another since', async () => {
    await merge();
    const source = aSource({
      id: uuidOf(15),
      claimId: BRIDGE,
      stance: 'disputes',
      sentence: 'No.',
      originId: uuidOf(34),
    });
    await books.saveClaim({ source });
    await books.undoRearrangement(MERGE);
    const { statusEvents } = await books.exportAll();
    const own = statusEvents.filter(({ claimId }) => claimId === BRIDGE).toSorted((a, b) => a.at - b.at);
    expect(own.map(({ to }) => to)).toEqual(['disputed']);
    await books.deleteRecord('sources', source.id);
    await merge({ id: uuidOf(902) });
    await books.deleteRecord('sources', uuidOf(13));
    await books.undoRearrangement(uuidOf(902));
    const details = await claimOf(BRIDGE);
    expect(details?.events.at(-1)?.to).toBe('reported');
  });

  it('waits for what was done to the claim since', async () => {
    await merge();
    await books.deleteRecord('claims', BRIDGE);
    expect((await books.exportAll()).claims.map(({ id }) => id)).toEqual([FERRY]);
    await expect(books.undoRearrangement(MERGE)).rejects.toThrow('Bring it back first');
    await books.restoreRecord(BRIDGE);
    await books.mergeClaims({ id: uuidOf(901), keptId: FERRY, mergedId: BRIDGE });
    await expect(books.undoRearrangement(MERGE)).rejects.toThrow('Undo that first');
    await expect(books.deleteRecord('claims', SPAN)).rejects.toThrow('Nothing was deleted');
    await books.undoRearrangement(uuidOf(901));
    expect(await books.undoRearrangement(MERGE)).toBeDefined();
    expect(await shown()).toEqual([BRIDGE, SPAN, FERRY]);
  });

  it('is possible from a backup on another machine', async () => {
    const before = await books.exportAll();
    await merge();
    const file = await writeBackup(await books.exportAll(), 1);
    const other = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
    await other.importAll(await readBackup(file));
    expect(await shown(other)).toHaveLength(2);
    expect(await other.claimToday(SPAN)).toBe(BRIDGE);
    await other.undoRearrangement(MERGE);
    expect(undated(await other.exportAll())).toEqual(undated(before));
    other.close();
  });
});

describe('splitting', () => {
  const split = (sourceIds: string[], to: Parameters<Library['splitClaim']>[0]['to'], id = uuidOf(910)) =>
    books.splitClaim({ id, claimId: SPAN, sourceIds, to });

  it('gives chosen sources a claim of their own, and undoes it', async () => {
    const before = await books.exportAll();
    const to = { id: uuidOf(5), text: 'Four thousand cars a day.' };
    expect(await split([uuidOf(13)], to)).toEqual({ claimId: SPAN, otherId: uuidOf(5) });
    expect(await claimOf(uuidOf(5))).toMatchObject({
      claim: { text: to.text, tags: ['cars'], notes: '' },
      sources: [{ id: uuidOf(13) }],
    });
    expect((await claimOf(SPAN))?.sources.map(({ id }) => id)).toEqual([uuidOf(12)]);
    expect(
      (await books.exportAll()).statusEvents.map(({ claimId, from, to, because }) => [
        claimId,
        from,
        to,
        because.kind,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [SPAN, 'corroborated', 'reported', 'split'],
        [uuidOf(5), 'unverified', 'reported', 'split'],
      ]),
    );
    expect(await books.undoRearrangement(uuidOf(910))).toMatchObject({
      kind: 'split',
      sources: 1,
      stays: false,
    });
    expect(undated(await books.exportAll())).toEqual(undated(before));
  });

  it('sends sources back to the claim they came from, alone', async () => {
    await merge();
    const to = { id: SPAN, back: true } as const;
    await expect(
      books.splitClaim({ id: uuidOf(910), claimId: BRIDGE, sourceIds: [uuidOf(11)], to }),
    ).rejects.toThrow('came from');
    await books.splitClaim({ id: uuidOf(910), claimId: BRIDGE, sourceIds: [uuidOf(13)], to });
    expect(await shown()).toEqual([BRIDGE, SPAN, FERRY]);
    expect(await claimOf(SPAN)).toMatchObject({ claim: { notes: 'They rang back.' }, sources: [{}, {}] });
    expect((await claimOf(SPAN))?.sources.every(({ cameFrom }) => cameFrom === undefined)).toBe(true);
    expect((await claimOf(BRIDGE))?.claim.tags).toEqual(['roads', 'cars']);
  });

  it('leaves a source where it was, and takes none that is not of the claim', async () => {
    const to = { id: uuidOf(5), text: 'New.' };
    await expect(split([uuidOf(12), uuidOf(13)], to)).rejects.toThrow('has to stay');
    await expect(split([uuidOf(14)], to)).rejects.toThrow('no longer of this claim');
    await expect(split([uuidOf(13)], { id: uuidOf(77), back: true })).rejects.toThrow(MergeRefusal);
    await expect(split([uuidOf(13)], { id: uuidOf(5), text: '  ' })).rejects.toThrow();
    expect(await claimOf(uuidOf(5))).toBeUndefined();
  });

  it('keeps the new claim when it is undone, where more was put into it', async () => {
    await split([uuidOf(13)], { id: uuidOf(5), text: 'New.' });
    await books.saveClaim({ source: aSource({ id: uuidOf(16), claimId: uuidOf(5), sentence: 'More.' }) });
    expect(await books.undoRearrangement(uuidOf(910))).toMatchObject({ sources: 1, stays: true });
    expect((await claimOf(uuidOf(5)))?.sources.map(({ id }) => id)).toEqual([uuidOf(16)]);
  });
});

describe('rivals of a claim that was merged', () => {
  const rivalsOf = async (id: string) =>
    questionsOf(await books.rivalLinks([id]))
      .get(id)
      ?.toSorted();

  it('are those of the claim it is today, as long as it is that', async () => {
    await books.setRivals({ claimId: SPAN, rivalId: FERRY, state: 'confirmed' });
    expect(await rivalsOf(BRIDGE)).toBeUndefined();
    await merge();
    expect(await rivalsOf(BRIDGE)).toEqual([BRIDGE, FERRY]);
    await books.undoRearrangement(MERGE);
    expect(await rivalsOf(BRIDGE)).toBeUndefined();
    expect(await rivalsOf(FERRY)).toEqual([SPAN, FERRY]);
  });

  it('are asked about no more where one of the two was refused', async () => {
    await books.setRivals({ claimId: SPAN, rivalId: FERRY, state: 'refused' });
    await books.proposeRivals(BRIDGE, [FERRY]);
    expect(await books.proposedRivals()).toHaveLength(1);
    await merge();
    expect(await books.proposedRivals()).toEqual([]);
  });

  it('can be told apart again', async () => {
    await books.setRivals({ claimId: SPAN, rivalId: FERRY, state: 'confirmed' });
    await merge();
    await books.setRivals({ claimId: BRIDGE, rivalId: FERRY, state: 'refused' });
    expect((await rivalsOf(BRIDGE)) ?? []).not.toContain(FERRY);
  });
});

describe('what was done lately', () => {
  it('is told in order, with what it was done to', async () => {
    await merge();
    await books.deleteRecord('sources', uuidOf(13));
    await books.deleteRecord('claims', FERRY);
    const recent = await books.recentChanges();
    expect(recent.map(({ kind }) => kind).toSorted()).toEqual(['claim-deleted', 'merge', 'source-deleted']);
    expect(recent.find(({ kind }) => kind === 'merge')).toMatchObject({
      id: MERGE,
      text: aClaim().text,
      other: 'Each day 4,000 cars use the Alder bridge.',
    });
    for (const { at } of recent) expect(at).toBeGreaterThan(0);
  });
});

describe('what other machines bring', () => {
  it('goes to the claim that theirs was merged into here', async () => {
    const file = await writeBackup(await books.exportAll(), 1);
    await merge();
    await books.deleteRecord('sources', uuidOf(13));
    const late = aSource({ id: uuidOf(17), claimId: SPAN, sentence: 'Late.' });
    const records = await readBackup(file);
    await books.importAll({ ...records, sources: [...records.sources, late] });
    await books.settleMerges();
    expect((await claimOf(BRIDGE))?.sources.map(({ id }) => id)).toEqual([
      uuidOf(11),
      uuidOf(13),
      uuidOf(17),
    ]);
    expect(await books.undoRearrangement(MERGE)).toMatchObject({ sources: 2 });
    expect((await claimOf(SPAN))?.sources.map(({ id }) => id)).toEqual([uuidOf(12), uuidOf(13), uuidOf(17)]);
  });

  it('hides no claim for good, where each machine merged it into the other, or into one that is not there', async () => {
    await books.addRecords({
      claims: [
        aClaim({ id: uuidOf(6), mergedInto: uuidOf(7) }),
        aClaim({ id: uuidOf(7), mergedInto: uuidOf(6) }),
        aClaim({ id: uuidOf(8), mergedInto: uuidOf(78) }),
      ],
      sources: [aSource({ id: uuidOf(18), claimId: uuidOf(7) })],
    });
    await books.settleMerges();
    expect(await shown()).toEqual([BRIDGE, SPAN, FERRY, uuidOf(6), uuidOf(8)]);
    expect((await claimOf(uuidOf(6)))?.sources.map(({ id }) => id)).toEqual([uuidOf(18)]);
  });
});
