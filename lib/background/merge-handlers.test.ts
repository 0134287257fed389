import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLAIM, QUERY, SENTENCE, captured, reader, setUp } from '../../tests/background/world.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';

const SPAN = aClaim({ id: uuidOf(9), text: 'Each day, 4,000 cars use the Alder bridge.', tags: ['cars'] });
const MERGE = { id: uuidOf(900), keptId: CLAIM.id, mergedId: SPAN.id };
const OTHER = aSource({
  id: uuidOf(12),
  claimId: SPAN.id,
  originId: uuidOf(33),
  canonicalUrl: 'https://b.example/',
});

let at = setUp();
beforeEach(async () => {
  at = setUp();
  await at.library.addRecords({
    claims: [CLAIM, SPAN],
    sources: [aSource(), OTHER],
    origins: [anOrigin(), anOrigin({ id: uuidOf(33), name: 'Counters' })],
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
const merge = () => at.fromPage['merge.do'](MERGE, undefined);

describe('merging', () => {
  it('proposes a claim that says the same, and not the claim itself', async () => {
    const found = await at.fromPage['merge.proposals']({ claimId: CLAIM.id }, undefined);
    expect(found).toMatchObject([{ claim: { id: SPAN.id }, relation: 'same' }]);
    expect(await at.fromPage['merge.proposals']({ claimId: uuidOf(77) }, undefined)).toEqual([]);
  });

  it('shows what comes of it without doing it', async () => {
    const { outcome, shared, apart } = await at.fromPage['merge.preview'](MERGE, undefined);
    expect(outcome.claim).toMatchObject({ id: CLAIM.id, tags: ['cars'] });
    expect(outcome.view).toMatchObject({ status: 'corroborated', sources: [{}, {}] });
    expect([shared, apart]).toEqual([0, undefined]);
    expect(await at.library.counts()).toEqual({ claims: 2, sources: 2 });
    expect(at.did).toEqual([]);
  });

  it('is followed by the matcher and every tab, and so is undoing it', async () => {
    expect(await marked()).toContain(SPAN.id);
    expect(await merge()).toEqual({ claimId: CLAIM.id });
    expect(at.did).toContain('refresh all but none');
    expect(await marked()).toEqual([CLAIM.id]);
    expect(await at.fromPage['library.recent'](undefined, undefined)).toMatchObject([
      { id: MERGE.id, kind: 'merge' },
    ]);
    at.did.length = 0;
    expect(await at.fromPage['record.restore']({ id: MERGE.id }, undefined)).toMatchObject({
      kind: 'merge',
      claimId: CLAIM.id,
      otherId: SPAN.id,
      sources: 1,
    });
    expect(at.did).toContain('refresh all but none');
    expect(await marked()).toContain(SPAN.id);
  });

  it('has the one that is left asked about, edited and decided on where the other is meant', async () => {
    await merge();
    const read = await at.fromPage['claim.read']({ claimId: SPAN.id }, undefined);
    expect(read?.view.id).toBe(CLAIM.id);
    const edit = { claimId: SPAN.id, base: SPAN.updatedAt, change: { notes: 'Counted twice.' } };
    expect(await at.fromPage['claim.edit'](edit, undefined)).toMatchObject({
      state: 'changed',
      now: { claim: { id: CLAIM.id } },
      fields: ['notes'],
    });
  });

  it('takes a word on the other that a tab was shown before', async () => {
    await merge();
    await at.lastArticles.remember(5, []);
    await at.fromPage['record.restore']({ id: MERGE.id }, undefined);
    await marked();
    await at.fromPage['merge.do']({ ...MERGE, id: uuidOf(901) }, undefined);
    const word = { claimId: SPAN.id, sentence: SENTENCE, verdict: 'rejected' } as const;
    await at.fromReader['decision.set'](word, reader());
    expect(await at.library.decisionsFor([CLAIM.id])).toMatchObject([{ verdict: 'rejected' }]);
    expect(await at.library.decisionsFor([SPAN.id])).toEqual([]);
  });

  it('has an article become a source of the one that is left', async () => {
    await at.fromReader['source.begin'](
      { claimId: SPAN.id, stance: 'supports', captured: captured() },
      reader(),
    );
    const opened = at.did.find((each) => each.startsWith('open ')) ?? '';
    const draft = await at.fromPage['draft.read']({ draftId: opened.slice(5) }, undefined);
    if (draft === undefined) throw new Error('No draft was begun.');
    await merge();
    const saved = await at.fromPage['claim.save']({ draftId: draft.id, form: draft.form }, undefined);
    expect(saved).toEqual({ claimId: CLAIM.id });
    expect((await at.library.claimDetails([CLAIM.id])).get(CLAIM.id)?.sources).toHaveLength(3);
  });
});

describe('splitting', () => {
  it('names where sources came from, and brings them back there', async () => {
    await merge();
    const homes = await at.fromPage['split.homes']({ claimId: CLAIM.id }, undefined);
    expect(homes).toEqual([{ claimId: SPAN.id, text: SPAN.text, sourceIds: [OTHER.id] }]);
    const to = { id: SPAN.id, back: true } as const;
    const wish = { id: uuidOf(910), claimId: CLAIM.id, sourceIds: [OTHER.id], to };
    expect(await at.fromPage['split.do'](wish, undefined)).toEqual({ claimId: SPAN.id });
    expect(await marked()).toContain(SPAN.id);
  });

  it('has the new claim met at once', async () => {
    const more = aSource({ id: uuidOf(13), sentence: 'More.' });
    await at.library.addRecords({ sources: [more] });
    const to = { id: uuidOf(5), text: SENTENCE };
    const wish = { id: uuidOf(910), claimId: CLAIM.id, sourceIds: [more.id], to };
    await at.fromPage['split.do'](wish, undefined);
    expect(await marked()).toContain(uuidOf(5));
    await expect(
      Promise.resolve(at.fromPage['split.do']({ ...wish, id: uuidOf(911) }, undefined)),
    ).rejects.toThrow('no longer of this claim');
  });
});
