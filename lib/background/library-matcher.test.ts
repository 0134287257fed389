import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, uuidOf } from '../claims/examples.ts';
import type { MatchedArticle } from '../marks/find-matches.ts';
import { createMatcher } from '../matching/matcher.ts';
import type { Sensitivity } from '../matching/outcome.ts';
import { judge } from '../../bench/doors/judge.ts';
import { type Library, openLibrary } from '../store/library.ts';
import { memory } from '../../tests/background/world.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { type MatcherNeeds, createLibraryMatcher } from './library-matcher.ts';

const BRIDGE = aClaim({ text: 'The bridge carries 5,000 cars a day.' });
const FERRY = aClaim({ id: uuidOf(2), text: 'The ferry to Merrow was cancelled on Sunday.' });
const WITHOUT = {
  meaning: () => Promise.resolve(undefined),
  topics: () => Promise.resolve(undefined),
  judge: () => Promise.resolve(judge),
  sensitivity: () => Promise.resolve('balanced' as const),
  answers: createKeptAnswers(memory()),
};

let library: Library;
beforeEach(async () => {
  library = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await library.addRecords({ claims: [BRIDGE] });
});
afterEach(() => library.close());

const wakened = (change: Partial<MatcherNeeds> = {}) =>
  createLibraryMatcher({ ...WITHOUT, library, ...change });
type Woken = ReturnType<typeof wakened>;
const met = async (kept: Woken, text: string) => (await kept.match({ text })).map(({ claimId }) => claimId);

describe('the kept matcher', () => {
  it('is opened once, also for those who ask while it is being opened', async () => {
    const opened = vi.spyOn(library, 'readIndex');
    const kept = wakened();
    const found = await Promise.all([met(kept, BRIDGE.text), met(kept, BRIDGE.text)]);
    expect(found).toEqual([[BRIDGE.id], [BRIDGE.id]]);
    // There was none yet: it was begun, and read once more.
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it('is opened anew once it is forgotten, even in the middle of opening', async () => {
    const kept = wakened();
    const before = met(kept, FERRY.text);
    await library.addRecords({ claims: [FERRY] });
    kept.forget();
    expect(await met(kept, FERRY.text)).toEqual([FERRY.id]);
    await before;
    expect(await met(kept, FERRY.text)).toEqual([FERRY.id]);
  });

  it('is tried again after the library could not be read', async () => {
    vi.spyOn(library, 'changedClaims').mockRejectedValueOnce(new Error('busy'));
    const kept = wakened();
    await expect(met(kept, BRIDGE.text)).rejects.toThrow('busy');
    expect(await met(kept, BRIDGE.text)).toEqual([BRIDGE.id]);
  });

  it('reads what is chosen each time it is opened', async () => {
    const sensitivity = vi.fn(() => Promise.resolve('strict' as const));
    const kept = wakened({ sensitivity });
    await met(kept, BRIDGE.text);
    kept.forget();
    await met(kept, BRIDGE.text);
    expect(sensitivity).toHaveBeenCalledTimes(2);
  });

  describe('of a library that changed', () => {
    it('meets it as it is now, whoever changed it, without being opened anew', async () => {
      const kept = wakened();
      expect(await met(kept, BRIDGE.text)).toEqual([BRIDGE.id]);
      const opened = vi.spyOn(library, 'readIndex');
      await library.deleteRecord('claims', BRIDGE.id);
      await library.addRecords({ claims: [FERRY] });
      expect(await met(kept, BRIDGE.text)).toEqual([]);
      expect(await met(kept, FERRY.text)).toEqual([FERRY.id]);
      expect(opened).not.toHaveBeenCalled();
    });

    it('has read it before an update is answered, and reads nothing where none is open', async () => {
      const changed = vi.spyOn(library, 'changedClaims');
      const kept = wakened();
      await kept.update();
      expect(changed).not.toHaveBeenCalled();
      await met(kept, BRIDGE.text);
      await library.addRecords({ claims: [FERRY] });
      changed.mockClear();
      await kept.update();
      expect(changed).toHaveBeenCalledTimes(1);
    });

    it('knows when a source was corrected elsewhere, and dates its claim otherwise', async () => {
      const claim = aClaim({ id: uuidOf(3), text: 'The strike at the mill in Alder began on Monday.' });
      const source = aSource({ id: uuidOf(31), claimId: claim.id, publishedAt: '2020-03-02' });
      await library.addRecords({ claims: [claim], sources: [source] });
      const kept = wakened();
      const ask = async () => (await kept.match({ text: claim.text, date: '2020-03-03' }))[0];
      const before = await ask();
      const state = await library.matchState();
      await library.editSource(source.id, {}, { publishedAt: '2024-05-07' });
      expect(await library.matchState()).not.toBe(state);
      expect(await ask()).not.toEqual(before);
    });

    it('is opened anew where it could not be read', async () => {
      const kept = wakened();
      expect(await met(kept, BRIDGE.text)).toEqual([BRIDGE.id]);
      await library.deleteRecord('claims', BRIDGE.id);
      vi.spyOn(library, 'matchClaims').mockRejectedValueOnce(new Error('busy'));
      await expect(kept.update()).rejects.toThrow('busy');
      expect(await met(kept, BRIDGE.text)).toEqual([]);
    });
  });

  describe('asked about an article', () => {
    const article = { sentences: ['It rained.', `Officials said: ${BRIDGE.text}`], language: 'en' };
    const session = () => memory();
    /** A background, woken with what `storage.session` has kept. */
    function wake(stored: ReturnType<typeof memory>, change: Partial<MatcherNeeds> = {}) {
      const opened = vi.spyOn(library, 'readIndex').mockClear();
      const judging = vi.fn(() => Promise.resolve(judge));
      const kept = wakened({ answers: createKeptAnswers(stored), judge: judging, ...change });
      const ask = (of: MatchedArticle = article, isPrivate = false) =>
        kept.matchArticle(of, () => undefined, isPrivate);
      return { kept, ask, opened, judging };
    }
    /** What is kept is written behind the answer. */
    const settled = (stored: ReturnType<typeof memory>) =>
      vi.waitFor(async () => expect(Object.keys(await stored.get(null))).not.toEqual([]));

    it('answers the same once more after it was stopped, without reading the library', async () => {
      const stored = session();
      const first = await wake(stored).ask();
      expect(first).toMatchObject({ claims: 1, sentences: [{ sentence: 1, before: 'It rained.' }] });
      await settled(stored);
      const again = wake(stored);
      expect(await again.ask()).toEqual(first);
      expect(again.opened).not.toHaveBeenCalled();
      await again.ask({ ...article, sentences: ['It snowed.', ...article.sentences] });
      expect(again.opened).toHaveBeenCalledTimes(1);
    });

    it('answers the same once more where it got ready for it', async () => {
      const stored = session();
      const first = await wake(stored).ask();
      await settled(stored);
      const { kept, ask, opened } = wake(stored, { judge: () => Promise.reject(new Error('Not asked.')) });
      kept.prepare();
      await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
      await kept.open();
      const matched = vi.spyOn(library, 'changedClaims').mockClear();
      expect(await ask()).toEqual(first);
      expect(matched).not.toHaveBeenCalled();
    });

    it('reads library and tables once where it got ready, also while it is asked', async () => {
      await wake(session()).ask();
      const { kept, ask, opened, judging } = wake(session());
      kept.prepare();
      expect(await ask()).toMatchObject({ claims: 1, sentences: [{ sentence: 1 }] });
      await kept.open();
      expect(opened).toHaveBeenCalledTimes(1);
      await vi.waitFor(() => expect(judging).toHaveBeenCalled());
    });

    it('says nothing of a failure where it gets ready, and tries again when it is asked', async () => {
      const { kept, ask, opened } = wake(session());
      opened.mockRejectedValueOnce(new Error('busy'));
      kept.prepare();
      await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
      expect(await ask()).toMatchObject({ claims: 1 });
    });

    it('does not wait for a matcher that somebody else has built', async () => {
      const stored = session();
      const first = await wake(stored).ask();
      await settled(stored);
      const slow = Promise.withResolvers<undefined>();
      const { kept, ask } = wake(stored, { topics: () => slow.promise });
      const built = met(kept, BRIDGE.text);
      expect(await ask()).toEqual(first);
      slow.resolve(undefined);
      expect(await built).toEqual([BRIDGE.id]);
    });

    it.each<[string, () => Promise<unknown>, { sensitivity?: () => Promise<Sensitivity> }]>([
      ['the library is another', () => library.deleteRecord('claims', BRIDGE.id), {}],
      [
        'another sensitivity is chosen',
        () => Promise.resolve(),
        { sensitivity: () => Promise.resolve('strict') },
      ],
    ])('matches anew where %s', async (_, happens, change) => {
      const stored = session();
      await wake(stored).ask();
      await settled(stored);
      await happens();
      const { ask, opened } = wake(stored, change);
      await ask();
      expect(opened).toHaveBeenCalled();
    });

    it.each(['update', 'forget'] as const)('keeps nothing from before it is told to %s', async (told) => {
      const stored = session();
      await wake(stored).ask();
      await settled(stored);
      const { kept } = wake(stored);
      if (told === 'update') await kept.update();
      else kept.forget();
      await vi.waitFor(async () => expect(await stored.get(null)).toEqual({}));
    });

    it('keeps nothing of what is read in private', async () => {
      const stored = session();
      const { ask } = wake(stored);
      await ask(article, true);
      await ask(article, true);
      expect(await stored.get(null)).toEqual({});
    });

    it('meets a saved claim in a sentence that was matched before', async () => {
      const { kept, ask } = wake(session());
      const ferry = { sentences: [FERRY.text], language: 'en' };
      expect((await ask(ferry)).sentences).toEqual([]);
      await library.addRecords({ claims: [FERRY] });
      await kept.update();
      expect((await ask(ferry)).sentences).toMatchObject([{ matches: [{ claimId: FERRY.id }] }]);
    });

    it('reads what decisions go by only where a claim comes near', async () => {
      const { ask, judging } = wake(session());
      await ask({ sentences: ['The bridge was painted green.', 'It rained.'], language: 'en' });
      expect(judging).not.toHaveBeenCalled();
      const { sentences } = await ask();
      expect(judging).toHaveBeenCalledTimes(1);
      const at = createMatcher({ judge });
      at.add([{ id: BRIDGE.id, text: BRIDGE.text, language: 'en' }]);
      const [, text = ''] = article.sentences;
      expect(sentences[0]?.matches).toEqual(at.match({ text, before: 'It rained.', language: 'en' }));
    });
  });
});
