import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLAIM, setUp } from '../../tests/background/world.ts';
import { type ClaimQuery, EVERY_CLAIM } from '../claims/claim-query.ts';
import { aClaim, aSource, anOrigin, anotherSource, uuidOf } from '../claims/examples.ts';

const MORE = aClaim({ id: uuidOf(7), text: 'The Alder bridge carries 6,500 cars a day.', tags: ['roads'] });
const LESS = aClaim({ id: uuidOf(8), text: 'The Alder bridge carries 900 cars a day.', createdAt: 5 });
const FERRY = aClaim({ id: uuidOf(9), text: 'The ferry to Merrow carries 300 people a day.' });
const FERRIES = aClaim({ id: uuidOf(10), text: 'The ferry to Merrow carries 700 people a day.' });

let at = setUp();
beforeEach(async () => {
  at = setUp();
  await at.library.addRecords({
    claims: [CLAIM, MORE, LESS, FERRY, FERRIES],
    sources: [
      aSource({ publishedAt: '2020-03-02' }),
      anotherSource({ claimId: MORE.id, publishedAt: '2020-05', publisher: 'Coast Daily' }),
    ],
    origins: [anOrigin()],
  });
});
afterEach(() => at.library.close());

const confirm = async (a: string, b: string) =>
  await at.library.setRivals({ claimId: a, rivalId: b, state: 'confirmed' });
const rivals = async (query: Partial<ClaimQuery> = {}, offset = 0, limit = 9) => {
  const answer = await at.fromPage['pictures.rivals'](
    { query: { ...EVERY_CLAIM, ...query }, offset, limit },
    undefined,
  );
  if ('reading' in answer) throw new Error('It should have been read.');
  return answer;
};

describe('the picture of rival figures', () => {
  it('has the questions with most claims first, each with its figures, dates and when it was kept', async () => {
    await confirm(FERRY.id, FERRIES.id);
    await confirm(CLAIM.id, MORE.id);
    await confirm(MORE.id, LESS.id);
    const { total, questions } = await rivals();
    expect(total).toBe(2);
    const [bridge, ferry] = questions.map(({ claims }) => claims);
    expect(bridge?.map(({ figures, dates }) => [figures[0]?.value, dates])).toEqual([
      [900, []],
      [4000, ['2020-03-02']],
      [6500, ['2020-05']],
    ]);
    expect(bridge?.[0]?.saved).toBe(5);
    expect(ferry?.map(({ figures }) => figures[0]?.value)).toEqual([300, 700]);
    expect((await rivals({}, 1, 1)).questions.map(({ claims }) => claims[0]?.id)).toEqual([FERRY.id]);
  });

  it('has a question whole where one of its claims is asked for, and none that lost its rivals', async () => {
    await confirm(FERRY.id, FERRIES.id);
    await confirm(CLAIM.id, MORE.id);
    const { total, questions } = await rivals({ tags: ['roads'] });
    expect(total).toBe(1);
    expect(questions[0]?.claims.map(({ id }) => id)).toEqual([CLAIM.id, MORE.id]);
    await at.library.deleteRecord('claims', MORE.id);
    expect((await rivals()).questions.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual([
      FERRY.id,
      FERRIES.id,
    ]);
  });
});

describe('the other pictures', () => {
  it('count in the library, as it is now', async () => {
    const time = () => at.fromPage['pictures.time']({ query: { ...EVERY_CLAIM, dated: 'saved' } }, undefined);
    expect(await time()).toMatchObject({ total: 5, all: 5, undated: 0 });
    await at.library.deleteRecord('claims', LESS.id);
    expect(await time()).toMatchObject({ total: 4, all: 4, unit: 'day' });
    const graph = await at.fromPage['pictures.origins']({ query: EVERY_CLAIM, most: 5 }, undefined);
    expect(graph).toMatchObject({ sources: 2, outlets: { rest: 0 } });
    expect('origins' in graph && graph.origins.shown.map(({ name }) => name)).toEqual([
      'Coast Daily',
      'Road Office',
    ]);
  });
});
