import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM, QUERY, SENTENCE, captured, reader, setUp, tab } from '../../tests/background/world.ts';
import { aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { type MarkStyles, PRESETS, sheetOf } from '../claims/mark-style.ts';

let at = setUp();
beforeEach(() => {
  at = setUp();
});
afterEach(() => at.library.close());

describe('source.begin', () => {
  const source = { claimId: CLAIM.id, stance: 'supports', captured: captured() } as const;
  const beginSource = (change: object = {}, sender = reader()) =>
    at.fromReader['source.begin']({ ...source, ...change }, sender);
  beforeEach(async () => {
    await at.library.addRecords({ claims: [CLAIM], sources: [aSource()], origins: [anOrigin()] });
    await at.fromReader['article.match'](QUERY, reader());
    at.did.length = 0;
  });

  it('opens the form with the claim that was shown', async () => {
    await beginSource();
    const [[, id = ''] = []] = at.did.map((each) => each.split(' '));
    expect(await at.drafts.read(id)).toMatchObject({ form: { claimId: CLAIM.id, stance: 'supports' } });
  });

  it.each([
    ['a claim that was not shown', { claimId: uuidOf(77) }, {}],
    ['a sentence it was not shown for', { captured: captured('Another sentence.') }, {}],
    ['another tab', {}, { tabId: 6 }],
    ['another site’s address', { captured: captured(SENTENCE, { url: 'https://other.example/a' }) }, {}],
  ])('refuses %s', async (_, change, sender) => {
    await expect(beginSource(change, reader(sender))).rejects.toMatchObject({ code: 'refused' });
    expect(at.did).toEqual([]);
  });

  it('opens one window for a double click, and another one later', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000);
    await beginSource();
    now.mockReturnValue(1_700_000_000_300);
    await beginSource();
    expect(at.did).toHaveLength(1);
    now.mockReturnValue(1_700_000_002_000);
    await beginSource();
    expect(new Set(at.did).size).toBe(1);
    expect(at.did).toHaveLength(2);
    now.mockRestore();
  });

  it('opens nothing on a site that is off', async () => {
    await at.settings.change(() => ({ sitesOff: ['news.example'] }));
    await expect(beginSource()).rejects.toMatchObject({ code: 'site-off' });
  });
});

describe('how marks are drawn', () => {
  const mine = { ...PRESETS.standard, backed: { colour: '#112233', line: 'wavy' } } as const;
  const asked = () => at.fromReader['article.match'](QUERY, reader());

  it('is said with the marks where it is not as always', async () => {
    expect(await asked()).not.toHaveProperty('colours');
    await at.settings.change(() => ({ colours: 'own', ownMarks: mine, quietMarks: true }));
    expect(await asked()).toMatchObject({ colours: 'own', ownMarks: mine, quiet: true });
    await at.settings.change(() => ({ colours: 'contrast', quietMarks: false }));
    const answer = await asked();
    expect(answer.colours).toBe('contrast');
    expect(answer).not.toHaveProperty('ownMarks');
    expect(answer).not.toHaveProperty('quiet');
  });

  it('puts the sheet of the user’s own into the tab that asks, and takes the one before out', async () => {
    const load = (before?: MarkStyles) =>
      at.fromReader['sheet.load'](before === undefined ? {} : { before }, reader());
    expect(await load()).toBeUndefined();
    expect(at.did).toEqual([]);
    await at.settings.change(() => ({ colours: 'own', ownMarks: mine }));
    expect(await load()).toEqual(mine);
    expect(at.did).toEqual([`insert into 5: ${sheetOf(mine)}`]);
    at.did.length = 0;
    expect(await load(PRESETS['colour-blind'])).toEqual(mine);
    expect(at.did).toEqual([
      `insert into 5: ${sheetOf(mine)}`,
      `remove from 5: ${sheetOf(PRESETS['colour-blind'])}`,
    ]);
    at.did.length = 0;
    await at.settings.change(() => ({ quietMarks: true }));
    expect(await load(mine)).toBeUndefined();
    expect(at.did).toEqual([`remove from 5: ${sheetOf(mine)}`]);
  });

  it('leaves open tabs without a style where marks become quiet', async () => {
    at.world.tabs = [tab(5), tab(6)];
    await at.fromPage['settings.set']({ quietMarks: true }, undefined);
    expect(at.did).toEqual(['sync', 'dress 5', 'dress 6', 'refresh all but none']);
  });
});

describe('the words of a source', () => {
  const quote = { exact: 'the market was empty', prefix: 'afternoon, and ', suffix: '.' };
  const source = aSource({ url: 'https://news.example/a#top', canonicalUrl: 'https://news.example/', quote });
  const missing = async () => (await at.library.sourcesAt([QUERY.url]))[0]?.missingSince;
  const read = (lines: string[], sender = reader()) =>
    at.fromReader['article.match']({ ...QUERY, lines: lines.map((text) => ({ text })) }, sender);
  const WITH = ['It rained in the afternoon, and the market was empty.'];
  const WITHOUT = ['It rained in the afternoon, and the market was full.'];
  beforeEach(() => at.library.addRecords({ claims: [CLAIM], sources: [source], origins: [anOrigin()] }));

  it('are noted when they are gone from the page, and when they are back', async () => {
    await read(WITH);
    expect(await missing()).toBeUndefined();
    await read(WITHOUT);
    await vi.waitFor(async () => expect(await missing()).toBeGreaterThan(0));
    await read(WITH);
    await vi.waitFor(async () => expect(await missing()).toBeUndefined());
  });

  it('do not hold up the answer, nor spoil it', async () => {
    vi.spyOn(at.library, 'sourcesAt').mockReturnValueOnce(new Promise(() => {}));
    await expect(read(WITHOUT)).resolves.toBeDefined();
    vi.spyOn(at.library, 'sourcesAt').mockRejectedValueOnce(new Error('busy'));
    await expect(read(WITHOUT)).resolves.toBeDefined();
  });

  it.each([
    ['in a private window', reader({ incognito: true }), WITHOUT],
    ['on a page that is no article', reader(), []],
  ])('are not looked for %s', async (_, sender, lines) => {
    const sourcesAt = vi.spyOn(at.library, 'sourcesAt');
    await read(lines, sender);
    expect(sourcesAt).not.toHaveBeenCalled();
  });

  it('are looked for in private windows where the user allowed them to be remembered', async () => {
    await at.settings.change(() => ({ savePrivate: true }));
    await read(WITHOUT, reader({ incognito: true }));
    await vi.waitFor(async () => expect(await missing()).toBeGreaterThan(0));
  });
});
