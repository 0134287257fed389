import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM, QUERY, reader, setUp } from '../../tests/background/world.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';

const SPAN = aClaim({ id: uuidOf(9), text: 'Each day, 4,000 cars use the Alder bridge.', tags: ['cars'] });
const DEED = uuidOf(900);
const BOTH = { id: DEED, claimIds: [CLAIM.id, SPAN.id], more: false };

let at = setUp();
beforeEach(async () => {
  at = setUp();
  await at.library.addRecords({
    claims: [CLAIM, SPAN],
    sources: [aSource(), aSource({ id: uuidOf(12), claimId: SPAN.id, canonicalUrl: 'https://b.example/' })],
    origins: [anOrigin()],
  });
  await marked();
  at.did.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  at.library.close();
});

const marked = async () =>
  (await at.fromReader['article.match'](QUERY, reader())).marks.flatMap(({ matches }) =>
    matches.map(({ claim }) => claim.id),
  );
const tagsOf = async (id: string) => (await at.library.claimDetails([id])).get(id)?.claim.tags;
const recent = async () => (await at.fromPage['library.recent'](undefined, undefined)) as object[];
const restore = () => at.fromPage['record.restore']({ id: DEED }, undefined);

describe('what is done to many claims', () => {
  it('is followed by the matcher and every tab at its last step, told once, and undone by one id', async () => {
    expect(await at.fromPage['bulk.delete'](BOTH, undefined)).toEqual({ changed: 2 });
    expect(at.did).toContain('refresh all but none');
    expect(await marked()).toEqual([]);
    expect(await recent()).toMatchObject([{ id: DEED, kind: 'bulk', deed: 'delete', claims: 2 }]);
    expect(await restore()).toEqual({ kind: 'bulk', deed: 'delete', back: 2, left: 0 });
    expect(await marked()).toContain(SPAN.id);
    expect(await recent()).toEqual([]);
    expect((await at.fromPage['bin.list']({ query: '', offset: 0, limit: 9 }, undefined)).total).toBe(0);
  });

  it('is followed soon after a step that no other follows, though one was to', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const begun = at.fromPage['bulk.delete']({ ...BOTH, more: true }, undefined);
    await vi.waitFor(() => begun);
    expect(at.did).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(at.did).toContain('refresh all but none');
  });

  it('tags only those that lack it, once, and gives each back the tags it had', async () => {
    const tag = { ...BOTH, kind: 'tag' as const, tags: ['cars', 'bridge'] };
    expect(await at.fromPage['bulk.tag'](tag, undefined)).toEqual({ changed: 2 });
    expect(await at.fromPage['bulk.tag'](tag, undefined)).toEqual({ changed: 0 });
    expect(await tagsOf(SPAN.id)).toEqual(['cars', 'bridge']);
    expect(await recent()).toMatchObject([{ deed: 'tag', text: 'cars, bridge', claims: 2 }]);
    await restore();
    expect([await tagsOf(CLAIM.id), await tagsOf(SPAN.id)]).toEqual([CLAIM.tags, ['cars']]);
  });

  it('keeps tags that were given since, and has a form that was open ask before it takes tags away', async () => {
    await at.fromPage['bulk.tag']({ ...BOTH, kind: 'untag', tags: ['cars'] }, undefined);
    const edit = { claimId: SPAN.id, base: SPAN.updatedAt, change: { tags: ['cars', 'span'] } };
    expect(await at.fromPage['claim.edit'](edit, undefined)).toMatchObject({ fields: ['tags'] });
    const base = (await at.library.claimDetails([SPAN.id])).get(SPAN.id)?.claim.updatedAt ?? 0;
    await at.fromPage['claim.edit']({ ...edit, base, change: { tags: ['span'] } }, undefined);
    await restore();
    expect(await tagsOf(SPAN.id)).toEqual(['span', 'cars']);
  });

  it('merges many into one whose words stay, all or nothing, and undoes all of it', async () => {
    const third = aClaim({ id: uuidOf(10), text: 'It is a bridge.', notes: 'x'.repeat(49_999) });
    await at.library.addRecords({ claims: [third] });
    await at.library.editClaim(SPAN.id, SPAN.updatedAt, { notes: 'A note.' });
    const wish = { id: DEED, keptId: CLAIM.id, mergedIds: [SPAN.id, third.id] };
    await expect(Promise.resolve(at.fromPage['bulk.merge'](wish, undefined))).rejects.toThrow('too long');
    expect((await at.library.counts()).claims).toBe(3);
    await at.library.editClaim(third.id, third.updatedAt, { notes: '' });
    expect(await at.fromPage['bulk.merge'](wish, undefined)).toEqual({ claimId: CLAIM.id });
    expect(await at.fromPage['bulk.merge'](wish, undefined)).toEqual({ claimId: CLAIM.id });
    expect((await at.library.counts()).claims).toBe(1);
    expect(await recent()).toMatchObject([{ id: DEED, deed: 'merge', claims: 3, text: CLAIM.text }]);
    expect(await restore()).toMatchObject({ deed: 'merge', back: 3, left: 0 });
    expect((await at.library.counts()).claims).toBe(3);
  });
});
