import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM, QUERY, SENTENCE, captured, reader, setUp, tab } from '../../tests/background/world.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import type { Draft, DraftForm } from '../saving/draft.ts';
import { createDrafts } from './drafts.ts';
import { createPageHandlers } from './page-handlers.ts';

let at = setUp();
beforeEach(() => {
  at = setUp();
  at.world.tabs = [tab(5)];
  at.world.captured = captured();
});
afterEach(() => at.library.close());

const begin = () => at.fromPage['draft.begin']({ tabId: 5 }, undefined);
const save = async ({ id, form }: Draft, change: Partial<DraftForm> = {}) =>
  await at.fromPage['claim.save']({ draftId: id, form: { ...form, ...change } }, undefined);
const marks = async () => (await at.fromReader['article.match'](QUERY, reader())).marks;
const kept = async (claimId: string) => (await at.library.claimDetails([claimId])).get(claimId);

describe('claim.save', () => {
  it('keeps claim, source and origin, and marks them in every tab', async () => {
    const draft = await begin();
    const { claimId } = await save(draft, { tags: ['roads'], origin: 'Road Office' });
    expect(await kept(claimId)).toMatchObject({
      claim: { text: SENTENCE, tags: ['roads'], language: 'en' },
      sources: [{ url: 'https://news.example/a', publisher: 'News', quote: captured().quote }],
      origins: [{ name: 'Road Office' }],
    });
    expect(at.did).toEqual(['refresh all but none']);
    expect(await marks()).toMatchObject([{ sentence: 1, matches: [{ relation: 'same' }] }]);
    expect(await at.drafts.read(draft.id)).toBeUndefined();
  });

  it('is met by the matcher that is kept, which is not built anew', async () => {
    expect(await marks()).toEqual([]);
    const opened = vi.spyOn(at.library, 'readIndex');
    await save(await begin());
    expect(opened).not.toHaveBeenCalled();
    expect(await marks()).toHaveLength(1);
  });

  it('makes the article a source of a claim that is kept', async () => {
    await at.library.addRecords({ claims: [CLAIM], sources: [aSource()], origins: [anOrigin()] });
    const { claimId } = await save(await begin(), { claimId: CLAIM.id, origin: 'road office' });
    expect(claimId).toBe(CLAIM.id);
    const { sources = [], origins = [] } = (await kept(CLAIM.id)) ?? {};
    expect(sources.map(({ publisher }) => publisher).toSorted()).toEqual(['News', 'Valley Echo']);
    expect(origins).toEqual([anOrigin()]);
    expect(await at.library.counts()).toEqual({ claims: 1, sources: 2 });
  });

  it('saves once what is sent twice, since the answer was lost', async () => {
    const draft = await begin();
    const first = await save(draft);
    expect(await save(draft)).toEqual(first);
    expect(await at.library.counts()).toEqual({ claims: 1, sources: 1 });
  });

  it('saves once where the background was stopped between saving and forgetting the draft', async () => {
    const drafts = { ...createDrafts(at.session), drop: () => Promise.reject(new Error('stopped')) };
    const stopped = createPageHandlers({ ...at.needs, drafts });
    const draft = await begin();
    const given = { draftId: draft.id, form: { ...draft.form, origin: 'Road Office' } };
    await expect(stopped['claim.save'](given, undefined)).rejects.toThrow('stopped');
    const { claimId } = await at.fromPage['claim.save'](given, undefined);
    expect((await kept(claimId))?.sources).toHaveLength(1);
    expect(await at.library.counts()).toEqual({ claims: 1, sources: 1 });
    expect(await at.drafts.read(draft.id)).toBeUndefined();
  });

  it('says in words what has to be mended, and keeps what was filled in', async () => {
    const draft = await begin();
    const saving = save(draft, { text: ' ', notes: 'Ask the road office.' });
    await expect(saving).rejects.toMatchObject({
      code: 'bad-arguments',
      message: expect.stringContaining('Write the claim') as string,
    });
    expect((await at.drafts.read(draft.id))?.form.notes).toBe('Ask the road office.');
    expect(await at.library.counts()).toEqual({ claims: 0, sources: 0 });
  });

  it('keeps the draft where the disk refuses, and marks nothing', async () => {
    const library = { ...at.library, saveClaim: () => Promise.reject(new Error('The disk is full.')) };
    const failing = createPageHandlers({ ...at.needs, library });
    const { id, form } = await begin();
    const saving = failing['claim.save']({ draftId: id, form: { ...form, tags: ['roads'] } }, undefined);
    await expect(saving).rejects.toThrow('The disk is full.');
    expect((await at.drafts.read(id))?.form.tags).toEqual(['roads']);
    expect(at.did).toEqual([]);
  });

  it('answers only once it is on the disk', async () => {
    const disk = Promise.withResolvers<undefined>();
    const saveClaim: typeof at.library.saveClaim = async (given) => {
      await disk.promise;
      return await at.library.saveClaim(given);
    };
    const slow = createPageHandlers({ ...at.needs, library: { ...at.library, saveClaim } });
    const { id, form } = await begin();
    const answered = vi.fn<() => void>();
    const saving = Promise.resolve(slow['claim.save']({ draftId: id, form }, undefined)).then(answered);
    await at.drafts.read(id);
    expect(answered).not.toHaveBeenCalled();
    expect(at.did).toEqual([]);
    disk.resolve(undefined);
    await saving;
    expect(await at.library.counts()).toEqual({ claims: 1, sources: 1 });
  });

  it('saves nothing of a private window, unless the user allowed it', async () => {
    at.world.privateTabs = [5];
    const draft = await begin();
    await expect(save(draft)).rejects.toMatchObject({ code: 'private' });
    expect(await at.library.counts()).toEqual({ claims: 0, sources: 0 });
    await at.settings.change(() => ({ savePrivate: true }));
    await expect(save(draft)).resolves.toBeDefined();
  });

  it('saves nothing of a site that was switched off meanwhile', async () => {
    const draft = await begin();
    await at.settings.change(() => ({ sitesOff: ['news.example'] }));
    await expect(save(draft)).rejects.toMatchObject({ code: 'site-off' });
    expect(await at.drafts.read(draft.id)).toBeDefined();
  });

  it('says that a draft is forgotten', async () => {
    const draft = await begin();
    await at.fromPage['draft.drop']({ draftId: draft.id }, undefined);
    expect(await at.fromPage['draft.read']({ draftId: draft.id }, undefined)).toBeUndefined();
    await expect(save(draft)).rejects.toMatchObject({ code: 'failed' });
  });
});

describe('claim.similar', () => {
  const similar = async (text: string) => {
    const { id } = await begin();
    const found = await at.fromPage['claim.similar']({ draftId: id, text }, undefined);
    return found.map(({ claim, relation, differences }) => [claim.id, relation, differences] as const);
  };
  const keep = (...texts: string[]) =>
    at.library.addRecords({ claims: texts.map((text, index) => aClaim({ id: uuidOf(index + 10), text })) });

  it('finds the same first, then the rival figure, as the new claim would see it', async () => {
    await keep(
      'The Alder bridge carries 9,000 cars a day.',
      CLAIM.text,
      'The ferry to Merrow was cancelled.',
    );
    expect(await similar(SENTENCE)).toEqual([
      [uuidOf(11), 'same', []],
      [uuidOf(10), 'conflicts', [expect.objectContaining({ kind: 'number' })]],
    ]);
  });

  it('offers no dispute where another figure is denied, and one where the claim’s own is', async () => {
    await keep('The flood in Odense destroyed 90 houses.', 'The flood in Odense destroyed 240 houses.');
    const found = await similar('The flood in Odense did not destroy 240 houses.');
    expect(found.map(([id, relation]) => [id, relation])).toEqual([
      [uuidOf(11), 'conflicts'],
      [uuidOf(10), 'related'],
    ]);
  });

  it('finds a claim that says more: it makes the new one', async () => {
    await keep('The flood in Merrow killed 140 people.');
    expect(await similar('The flood in Merrow killed at least 40 people.')).toEqual([
      [uuidOf(10), 'same', []],
    ]);
  });

  it('shows five at most, and none for no words', async () => {
    await keep(
      ...Array.from({ length: 9 }, (_, index) => `The Alder bridge carries ${index + 1},000 cars a day.`),
    );
    expect(await similar(SENTENCE)).toHaveLength(5);
    expect(await similar('  ')).toEqual([]);
  });
});
