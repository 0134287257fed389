import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { type BackupRecords, noRecords } from './backup-records.ts';
import { BackupError, readBackup, writeBackup } from './backup.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const NOW = 1_795_000_000_000;
const RECORDS: BackupRecords = {
  ...noRecords(),
  claims: [aClaim({ notes: 'Two\nlines, “quoted”, \u2028 and 橋.' })],
  sources: [aSource({ position: { start: 1, end: 5 } })],
  origins: [anOrigin({ aliases: ['RO'] })],
  reviews: [aReview()],
  tombstones: [{ id: uuidOf(8), table: 'decisions', deletedAt: NOW }],
  settings: [{ name: 'settings', value: { sitesOff: ['news.example'] }, updatedAt: 5 }],
};
const FILE = await writeBackup(RECORDS, NOW);
const LINES = FILE.split('\n');

/** The same file with other lines, and an end that fits them. */
async function sealed(lines: readonly string[]): Promise<string> {
  const body = lines.map((line) => `${line}\n`).join('');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const sha256 = Buffer.from(digest).toString('hex');
  return `${body}${JSON.stringify({ kind: 'end', lines: lines.length, sha256 })}\n`;
}
const records = LINES.slice(1, -2);
const [HEADER = ''] = LINES;

describe('a backup', () => {
  it('is JSON Lines: a header, a record a line, and an end with a checksum', async () => {
    expect(LINES).toHaveLength(9);
    expect(HEADER).toBe(`{"kind":"second-source-backup","version":2,"createdAt":${NOW}}`);
    expect(JSON.parse(LINES[2] ?? '')).toEqual({ table: 'claims', record: RECORDS.claims[0] });
    expect(FILE).toBe(await sealed(LINES.slice(0, -2)));
  });

  it('gives back what was put in', async () => {
    expect(await readBackup(FILE)).toEqual(RECORDS);
    expect(await readBackup(await writeBackup(noRecords(), 0))).toEqual(noRecords());
  });

  it('is read as the first version wrote it', async () => {
    const first = [HEADER.replace('"version":2', '"version":1'), ...records];
    expect(await readBackup(await sealed(first))).toEqual(RECORDS);
  });

  it('drops what a later version keeps more of a record', async () => {
    const more = { table: 'claims', record: { ...aClaim(), mood: 'calm' } };
    const read = await readBackup(await sealed([HEADER, JSON.stringify(more)]));
    expect(read.claims).toEqual([aClaim()]);
  });

  const bad = (record: object) =>
    sealed([HEADER, ...records.slice(0, 2), JSON.stringify(record), ...records]);
  it.each([
    ['an empty file', () => '', 1, 'not a backup'],
    ['another file', () => '# Notes\n\nNone.', 1, 'not a backup'],
    ['a sample library', () => '{"kind":"second-source-sample","version":1}\n', 1, 'not a backup'],
    ['a newer format', () => sealed([HEADER.replace('"version":2', '"version":3'), 'x']), 1, 'Update'],
    ['a header alone', () => `${HEADER}\n`, 1, 'breaks off at line 1'],
    ['a file without its end', () => LINES.slice(0, -2).join('\n'), 7, 'breaks off at line 7'],
    [
      'a file cut in a record',
      () => FILE.slice(0, FILE.indexOf('"table":"tomb') + 40),
      6,
      'breaks off at line 6',
    ],
    ['a file cut in its end', () => FILE.slice(0, -20), 8, 'breaks off at line 8'],
    ['a file without its last line feed', () => FILE.slice(0, -1), 8, 'breaks off at line 8'],
    ['a line too many', () => `${FILE}{}\n`, 8, 'Line 8 should be the end'],
    ['two backups in one', () => FILE + FILE, 8, 'Line 8 should be the end'],
    [
      'a line that is no JSON',
      () => FILE.replace('"table":"sources"', '"table:"sources"'),
      4,
      'Line 4 cannot be read (it is not',
    ],
    ['an empty line', () => sealed([HEADER, '', ...records]), 2, 'Line 2 cannot be read'],
    ['a line that is null', () => sealed([HEADER, 'null', ...records]), 2, 'Line 2 cannot be read'],
    [
      'a table there is not',
      () => bad({ table: 'constructor', record: {} }),
      4,
      'Line 4 cannot be read (table',
    ],
    [
      'a record without its shape',
      () => bad({ table: 'claims', record: { ...aClaim(), text: '' } }),
      4,
      'claim.text',
    ],
    [
      'an unsafe address',
      () => bad({ table: 'sources', record: aSource({ url: 'javascript:1' }) }),
      4,
      'source.url',
    ],
    [
      'a tombstone of nothing',
      () => bad({ table: 'tombstones', record: { id: uuidOf(1) } }),
      4,
      'tombstone.table',
    ],
    [
      'a line less',
      () => LINES.toSpliced(3, 1).join('\n'),
      7,
      'says that 7 lines come before it, and there are 6',
    ],
    [
      'two lines the other way round',
      () => [...LINES.slice(0, 2), LINES[3], LINES[2], ...LINES.slice(4)].join('\n'),
      8,
      'checksum on line 8',
    ],
    ['a word changed by hand', () => FILE.replace('The bridge', 'A bridge'), 8, 'checksum on line 8'],
    ['other line ends', () => FILE.replaceAll('\n', '\r\n'), 8, ''],
  ])('refuses %s', async (_, file, line, words) => {
    const reading = readBackup(await file());
    await expect(reading).rejects.toBeInstanceOf(BackupError);
    await expect(reading).rejects.toMatchObject({ line, message: expect.stringContaining(words) as unknown });
  });

  const at = fc.nat({ max: FILE.length - 1 });
  const character = fc.oneof(
    fc.constantFrom(...'"|{|}|[|]|:|,|\\|\n|\r|\t| |0|1|9|a|e|f|E|+|-|.'.split('|')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  it(`refuses a file with any one character changed, lost or added (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(at, character, fc.constantFrom(0, 1), async (index, other, lost) => {
        const changed = FILE.slice(0, index) + other + FILE.slice(index + lost);
        fc.pre(changed !== FILE);
        await expect(readBackup(changed)).rejects.toBeInstanceOf(BackupError);
      }),
      { numRuns: 2_000, seed },
    );
    for (let index = 0; index < FILE.length; index += 1) {
      const shorter = FILE.slice(0, index) + FILE.slice(index + 1);
      await expect(readBackup(shorter)).rejects.toBeInstanceOf(BackupError);
      await expect(readBackup(FILE.slice(0, index))).rejects.toBeInstanceOf(BackupError);
    }
  }, 60_000);
});
