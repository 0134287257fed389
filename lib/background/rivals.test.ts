import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM, QUERY, captured, reader, setUp, tab } from '../../tests/background/world.ts';
import { aClaim, aSource, anOrigin, anotherSource, uuidOf } from '../claims/examples.ts';
import { findRivals } from './find-rivals.ts';

const MORE = aClaim({ id: uuidOf(7), text: 'The Alder bridge carries 6,500 cars a day.' });
const FERRY = aClaim({ id: uuidOf(9), text: 'The ferry to Merrow carries 300 people a day.' });

let at = setUp();
beforeEach(async () => {
  at = setUp();
  await at.library.addRecords({
    claims: [CLAIM, MORE, FERRY],
    sources: [
      aSource({ publishedAt: '2020-03-02' }),
      anotherSource({ claimId: MORE.id, publishedAt: '2020-05' }),
    ],
    origins: [anOrigin()],
  });
});
afterEach(() => at.library.close());

const proposed = async () =>
  (await at.fromPage['rivals.proposed'](undefined, undefined)).map((pair) => pair.map(({ id }) => id));
const say = async (claimId: string, rivalId: string, state: 'proposed' | 'confirmed' | 'refused') =>
  await at.fromPage['rivals.set']({ claimId, rivalId, state }, undefined);
const listed = async (id: string) => {
  const { claims } = await at.fromPage['library.list']({ query: '', offset: 0, limit: 9 }, undefined);
  return claims.find(({ claim }) => claim.id === id)?.rivals;
};

describe('a claim with another figure', () => {
  it('is proposed as a rival once it is saved, without anybody waiting', async () => {
    at.world.tabs = [tab(5)];
    at.world.captured = captured('The Alder bridge carries 9,100 cars a day.');
    const draft = await at.fromPage['draft.begin']({ tabId: 5 }, undefined);
    const { claimId } = await at.fromPage['claim.save']({ draftId: draft.id, form: draft.form }, undefined);
    await vi.waitFor(async () =>
      expect(await proposed()).toEqual(
        expect.arrayContaining([
          [CLAIM.id, claimId],
          [MORE.id, claimId],
        ]),
      ),
    );
  });

  it('is proposed once it is edited, and not any more once it says something else', async () => {
    const edit = async (text: string) => {
      const base = (await at.library.claimDetails([CLAIM.id])).get(CLAIM.id)?.claim.updatedAt ?? 0;
      await at.fromPage['claim.edit']({ claimId: CLAIM.id, base, change: { text } }, undefined);
    };
    await edit('The Alder bridge carries 5,000 cars a day.');
    await vi.waitFor(async () => expect(await proposed()).toEqual([[CLAIM.id, MORE.id]]));
    await edit('The Alder bridge was closed.');
    await vi.waitFor(async () => expect(await proposed()).toEqual([]));
  });

  it('is not proposed again where the user refused it, nor is a claim on something else', async () => {
    await findRivals(at, FERRY.id);
    expect(await proposed()).toEqual([]);
    await findRivals(at, MORE.id);
    expect(await proposed()).toEqual([[CLAIM.id, MORE.id]]);
    await say(MORE.id, CLAIM.id, 'refused');
    for (const { id } of [CLAIM, MORE]) await findRivals(at, id);
    expect(await proposed()).toEqual([]);
    await say(MORE.id, CLAIM.id, 'proposed');
    expect(await proposed()).toEqual([[CLAIM.id, MORE.id]]);
  });
});

describe('rivals.set', () => {
  it('shows both in the library and on the pages that meet one of them, with origins and dates', async () => {
    await say(CLAIM.id, MORE.id, 'confirmed');
    expect(at.did).toEqual(['refresh all but none']);
    const rivals = [
      { id: CLAIM.id, figures: [{ words: '4,000' }], origins: 1, dates: ['2020-03-02'] },
      { id: MORE.id, figures: [{ words: '6,500' }], origins: 1, dates: ['2020-05'] },
    ];
    expect(await listed(MORE.id)).toMatchObject(rivals);
    expect(await listed(FERRY.id)).toBeUndefined();
    const { marks } = await at.fromReader['article.match'](QUERY, reader());
    const found = marks.flatMap(({ matches }) => matches);
    expect(found.find(({ claim }) => claim.id === CLAIM.id)?.rivals).toMatchObject(rivals);
    expect(found.find(({ claim }) => claim.id === MORE.id)).toMatchObject({
      relation: 'conflicts',
      agrees: { claimId: CLAIM.id, figures: { here: '4,000', there: '4,000' } },
    });
    await at.fromPage['record.delete']({ table: 'claims', id: CLAIM.id }, undefined);
    expect(await listed(MORE.id)).toBeUndefined();
  });

  it('says that a claim is gone', async () => {
    for (const [one, other] of [
      [CLAIM.id, uuidOf(77)],
      [CLAIM.id, CLAIM.id],
    ] as const)
      await expect(say(one, other, 'confirmed')).rejects.toMatchObject({ code: 'failed' });
    expect((await at.library.exportAll()).rivalLinks).toEqual([]);
  });
});
