import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../claims/claim.ts';
import { aSource } from '../claims/examples.ts';
import type { Library } from '../store/library.ts';
import { noteMissingWords } from './missing-words.ts';

const PAGE = new URL('https://news.example/a');
const EARLIER = 1_700_000_000_000;
const quote = { exact: 'the market was empty', prefix: 'afternoon, and ', suffix: '.' };
const WITH = 'It rained in the afternoon, and the market was empty.';
const WITHOUT = 'It rained in the afternoon, and the market was full.';

const setMissing = vi.fn<Library['setMissing']>(() => Promise.resolve(true));
const sourcesAt = vi.fn<Library['sourcesAt']>();
beforeEach(() => vi.clearAllMocks());

async function read(text: string, source: Partial<Source> = {}, url = PAGE): Promise<void> {
  sourcesAt.mockResolvedValueOnce([aSource({ quote, ...source })]);
  await noteMissingWords({ sourcesAt, setMissing }, { url: PAGE.href, lines: [{ text }] }, url);
}

describe('the words of a source', () => {
  it('are noted when they are gone, and when they are back', async () => {
    await read(WITHOUT);
    expect(setMissing).toHaveBeenCalledExactlyOnceWith(aSource().id, expect.any(Number));
    await read(WITH, { missingSince: EARLIER });
    expect(setMissing).toHaveBeenLastCalledWith(aSource().id, undefined);
  });

  it.each<[string, string, Partial<Source>]>([
    ['are there as before', WITH, {}],
    ['are gone as before: since the first time', WITHOUT, { missingSince: EARLIER }],
    [
      'were typed, and never on the page',
      WITHOUT,
      { quote: { exact: 'Roads matter.', prefix: '', suffix: '' }, sentence: 'Roads matter.' },
    ],
  ])('are left alone where they %s', async (_, text, source) => {
    await read(text, source);
    expect(sourcesAt).toHaveBeenCalledTimes(1);
    expect(setMissing).not.toHaveBeenCalled();
  });

  it('are no business of another site that gives this address', async () => {
    await read(WITHOUT, {}, new URL('https://other.example/a'));
    expect(setMissing).not.toHaveBeenCalled();
  });
});
