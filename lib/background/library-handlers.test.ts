import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM, QUERY, SENTENCE, reader, setUp } from '../../tests/background/world.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import type { ClaimChange } from '../messaging/protocol.ts';

const FERRY = aClaim({
  id: uuidOf(9),
  text: 'The ferry to Merrow was cancelled on Sunday.',
  tags: ['ferry', 'roads'],
  updatedAt: CLAIM.updatedAt + 1,
});

let at = setUp();
beforeEach(async () => {
  at = setUp();
  await at.library.addRecords({
    claims: [aClaim({ tags: ['roads'] }), FERRY],
    sources: [aSource()],
    origins: [anOrigin()],
  });
  // The matcher is built, and has to follow from here on.
  await marked();
  at.did.length = 0;
});
afterEach(() => at.library.close());

const marked = async () =>
  (await at.fromReader['article.match'](QUERY, reader())).marks.flatMap(({ matches }) =>
    matches.map(({ claim }) => claim.id),
  );
const edit = async (change: ClaimChange, base = CLAIM.updatedAt) =>
  await at.fromPage['claim.edit']({ claimId: CLAIM.id, base, change }, undefined);
const refreshed = 'refresh all but none';

describe('library.list', () => {
  it('shows claims with notes and tags, and what a page shows of them', async () => {
    const list = await at.fromPage['library.list']({ query: 'alder', offset: 0, limit: 10 }, undefined);
    expect(list).toMatchObject({
      total: 1,
      claims: [{ claim: { id: CLAIM.id, tags: ['roads'] }, view: { sources: [{ origin: 'Road Office' }] } }],
    });
    const rest = await at.fromPage['library.list']({ query: '', offset: 1, limit: 10 }, undefined);
    expect([rest.total, rest.claims.map(({ claim }) => claim.id)]).toEqual([2, [CLAIM.id]]);
    expect(await at.fromPage['library.tags'](undefined, undefined)).toEqual(['roads', 'ferry']);
  });
});

describe('claim.edit', () => {
  it('is marked in every tab as it is now', async () => {
    expect(await edit({ text: 'The mayor of Merrow resigned.' })).toMatchObject({
      state: 'saved',
      now: { claim: { text: 'The mayor of Merrow resigned.' }, view: { id: CLAIM.id } },
    });
    expect(at.did).toEqual([refreshed]);
    expect(await marked()).toEqual([]);
    await edit(
      { text: SENTENCE },
      (await at.fromPage['claim.read']({ claimId: CLAIM.id }, undefined))?.claim.updatedAt,
    );
    expect(await marked()).toEqual([CLAIM.id]);
  });

  it('loses neither of two edits of different fields', async () => {
    const first = await edit({ notes: 'Ask the road office.' });
    await edit({ tags: ['bridges'] }, first.now.claim.updatedAt);
    expect(
      await edit({ text: 'The Alder bridge carries 4,100 cars a day.' }, first.now.claim.updatedAt),
    ).toMatchObject({
      state: 'saved',
      now: { claim: { notes: 'Ask the road office.', tags: ['bridges'] } },
    });
  });

  it('says what stands there where somebody else changed the same, and writes nothing', async () => {
    const { now } = await edit({ notes: 'one' });
    await edit({ notes: 'two' }, now.claim.updatedAt);
    at.did.length = 0;
    expect(await edit({ notes: 'three' }, now.claim.updatedAt)).toMatchObject({
      state: 'changed',
      fields: ['notes'],
      now: { claim: { notes: 'two' } },
    });
    expect(at.did).toEqual([]);
  });

  it('says that the claim is gone', async () => {
    await at.fromPage['record.delete']({ table: 'claims', id: CLAIM.id }, undefined);
    await expect(edit({ notes: 'a' })).rejects.toMatchObject({ code: 'failed' });
    expect(await at.fromPage['claim.read']({ claimId: CLAIM.id }, undefined)).toBeUndefined();
  });
});

describe('what is deleted', () => {
  it.each([
    ['claims', CLAIM.id],
    ['sources', aSource().id],
  ] as const)('of %s is gone everywhere at once, and back as it was', async (table, id) => {
    const before = await at.library.claimDetails([CLAIM.id]);
    await at.fromPage['record.delete']({ table, id }, undefined);
    expect(at.did).toEqual([refreshed]);
    expect(await marked()).toEqual(table === 'claims' ? [] : [CLAIM.id]);
    expect((await at.library.claimDetails([CLAIM.id])).get(CLAIM.id)?.sources ?? []).toEqual([]);
    at.did.length = 0;
    await at.fromPage['record.restore']({ id }, undefined);
    expect(at.did[0]).toBe(refreshed);
    expect(await marked()).toEqual([CLAIM.id]);
    const after = (await at.library.claimDetails([CLAIM.id])).get(CLAIM.id);
    expect(after?.sources.map((source) => source.quote)).toEqual(
      before.get(CLAIM.id)?.sources.map((source) => source.quote),
    );
  });

  it('may be deleted and brought back by a message that comes twice', async () => {
    const claim = { table: 'claims', id: CLAIM.id } as const;
    for (const _ of ['first', 'again']) await at.fromPage['record.delete'](claim, undefined);
    for (const _ of ['first', 'again']) await at.fromPage['record.restore'](claim, undefined);
    expect(await marked()).toEqual([CLAIM.id]);
  });

  it.each([
    ['was deleted for good', 0, 'deleted for good, from the bin'],
    ['was deleted too long ago', 31, 'more than 30 days ago'],
  ])('that %s is not brought back, and says so', async (_, days, told) => {
    const at30 = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: at30 - days * 86_400_000 });
    await at.fromPage['record.delete']({ table: 'claims', id: CLAIM.id }, undefined);
    vi.useRealTimers();
    await at.library.emptyBin([CLAIM.id]);
    await expect(Promise.resolve(at.fromPage['record.restore']({ id: CLAIM.id }, undefined))).rejects.toThrow(
      told,
    );
  });

  it('that hung on a claim which is gone waits for that', async () => {
    const [source] = (await at.library.claimDetails([CLAIM.id])).get(CLAIM.id)?.sources ?? [];
    const id = source?.id ?? '';
    await at.fromPage['record.delete']({ table: 'sources', id }, undefined);
    await at.fromPage['record.delete']({ table: 'claims', id: CLAIM.id }, undefined);
    await expect(Promise.resolve(at.fromPage['record.restore']({ id }, undefined))).rejects.toThrow(
      'Bring that back first',
    );
  });

  it('cannot be brought back where it never was', async () => {
    await expect(
      Promise.resolve(at.fromPage['record.restore']({ id: uuidOf(77) }, undefined)),
    ).rejects.toMatchObject({ code: 'failed' });
  });
});
