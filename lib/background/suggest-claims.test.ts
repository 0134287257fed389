import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLAIM, QUERY, SENTENCE, captured, setUp, tab } from '../../tests/background/world.ts';
import { fingerprint } from '../claims/fingerprint.ts';
import type { ArticleQuery } from '../messaging/protocol.ts';

const COST = 'The repair of the quay cost 4.2 million crowns in 2019, the Road Office said.';
const MAYOR = 'Police in Alder arrested the former mayor, Mira Oduya, on 3 May 2021.';
const ARTICLE: ArticleQuery = {
  ...QUERY,
  lines: [
    ...QUERY.lines,
    { text: `“It broke my heart,” one woman said. ${COST} Who is to blame?` },
    { text: `${MAYOR} The town should think again.` },
  ],
};

let at = setUp();
beforeEach(() => {
  at = setUp();
  at.world.tabs = [tab(5)];
  at.world.captured = captured();
  at.world.article = ARTICLE;
});
afterEach(() => at.library.close());

const suggest = () => at.fromPage['claims.suggest']({ tabId: 5 }, undefined);
const texts = async (): Promise<string[]> => {
  const found = await suggest();
  return found.state === 'suggested' ? found.claims.map(({ text }) => text) : [found.state];
};

describe('claims.suggest', () => {
  it('names what can be checked, in page order, by its place in the article', async () => {
    expect(await suggest()).toEqual({
      state: 'suggested',
      claims: [
        { sentence: 1, text: SENTENCE, checkable: ['figures', 'names'] },
        { sentence: 3, text: COST, checkable: ['figures', 'date', 'names', 'source'] },
        { sentence: 5, text: MAYOR, checkable: ['date', 'names'] },
      ],
    });
  });

  it('leaves out what a kept claim says already', async () => {
    await at.fromPage['library.loadSample'](undefined, undefined);
    expect(await texts()).toEqual([COST, MAYOR]);
  });

  it('names a sentence again of which the user said that it is another matter', async () => {
    await at.fromPage['library.loadSample'](undefined, undefined);
    const word = { claimId: CLAIM.id, fingerprint: fingerprint(SENTENCE), sentence: SENTENCE };
    await at.library.putDecision({ ...word, verdict: 'rejected' });
    expect(await texts()).toContain(SENTENCE);
  });

  it('waits for a reader that is still at it', async () => {
    at.world.reading = 2;
    expect(await texts()).toHaveLength(3);
    expect(at.did).toEqual(['wait', 'wait']);
  });

  it('says where there is no article, or one in another language', async () => {
    at.world.article = undefined;
    expect(await suggest()).toEqual({ state: 'not-article' });
    const french = 'Le ministre des transports a démissionné lundi après que 400 trains ont été annulés. ';
    at.world.article = { ...QUERY, language: 'fr', lines: [{ text: french.repeat(6) }] };
    expect(await suggest()).toEqual({ state: 'other-language' });
  });

  it('suggests nothing of a site that is off, and believes no reader that says what is no article', async () => {
    at.world.article = { ...ARTICLE, lines: 'all of it' } as unknown as ArticleQuery;
    await expect(suggest()).rejects.toMatchObject({ code: 'bad-arguments' });
    await at.fromPage['site.set']({ host: 'news.example', on: false }, undefined);
    await expect(suggest()).rejects.toMatchObject({ code: 'site-off' });
  });

  it('begins the draft of the one that is chosen, as long as it stands there', async () => {
    at.world.captured = captured(COST);
    const begin = (text: string) =>
      at.fromPage['draft.begin']({ tabId: 5, sentence: { sentence: 3, text } }, undefined);
    expect(await begin(COST)).toMatchObject({
      captured: { chosen: COST },
      form: { text: COST, eventDate: '2019', attributedTo: 'the Road Office', origin: 'the Road Office' },
    });
    expect((await begin(COST)).id).toBe((await begin(COST)).id);
    await expect(begin(MAYOR)).rejects.toThrow('no longer on the page');
    at.world.captured = new Error('This sentence is no longer on the page.');
    await expect(begin(COST)).rejects.toThrow('no longer on the page');
  });
});
