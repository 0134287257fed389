import { describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import type { TakeAwayFormat, TakeAwayWish } from '../claims/take-away.ts';
import { type BackupRecords, noRecords } from './backup-records.ts';
import { readBackup, writeBackup } from './backup.ts';
import { takenFile } from './take-away.ts';

const AT = new Date(2026, 10, 3, 23, 59);
const MADE: BackupRecords = {
  ...noRecords(),
  claims: [
    aClaim(),
    aClaim({ id: uuidOf(7), text: 'It rains.' }),
    aClaim({ id: uuidOf(8), mergedInto: uuidOf(7) }),
  ],
  sources: [aSource()],
  origins: [anOrigin()],
  reviews: [aReview({ datePublished: '2024-05-06' })],
};
/** As a library gives them. */
const RECORDS = await readBackup(await writeBackup(MADE, 0));
const taken = (wish: TakeAwayWish, records = RECORDS, signal = new AbortController().signal) =>
  takenFile(records, wish, { at: AT, signal, onShare: () => undefined });

describe('what is taken away', () => {
  it.each<[TakeAwayFormat, string, number, number, string]>([
    ['csv', 'second-source-2026-11-03.csv', 2, 0, '"It rains."'],
    ['feed', 'second-source-fact-checks-2026-11-03.json', 1, 1, '"claimReviewed":"The Alder'],
    ['annotations', 'second-source-annotations-2026-11-03.jsonld', 2, 0, '"value":"It rains."'],
    ['notes', 'second-source-notes-2026-11-03.md', 2, 0, '## It rains.'],
  ])(
    'as %s is called by its day, and says what it has no place for',
    async (format, name, claims, left, words) => {
      const { file, ...said } = await taken({ format });
      expect(said).toEqual({ name, claims, left });
      expect(await file.text()).toContain(words);
    },
  );

  it('as a backup is packed, whole, and everything', async () => {
    const { file, name, claims } = await taken({ format: 'backup', ids: [uuidOf(7)] });
    expect([name, claims]).toEqual(['second-source-2026-11-03.jsonl.gz', 3]);
    expect(await readBackup(file)).toEqual(RECORDS);
  });

  it('may be some claims, or none', async () => {
    const { file, claims } = await taken({ format: 'notes', ids: [uuidOf(7)] });
    expect(claims).toBe(1);
    expect(await file.text()).not.toContain('Alder');
    for (const format of ['csv', 'feed', 'annotations', 'notes'] as const)
      expect(await taken({ format }, noRecords())).toMatchObject({ claims: 0, left: 0 });
  });

  it.each<TakeAwayFormat>(['backup', 'csv'])('as %s is not made once it is cancelled', async (format) => {
    await expect(taken({ format }, RECORDS, AbortSignal.abort())).rejects.toThrow('aborted');
  });

  it('says how far it is, and leaves others their turn', async () => {
    const shares: number[] = [];
    let turns = 0;
    const claims = Array.from({ length: 5_000 }, (_, at) => aClaim({ id: uuidOf(at) }));
    const others = setInterval(() => {
      turns += 1;
    });
    const signal = new AbortController().signal;
    const onShare = (share: number) => shares.push(share);
    await takenFile({ ...noRecords(), claims }, { format: 'csv' }, { at: AT, signal, onShare });
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
