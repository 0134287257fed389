import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claims, inParts, recordsIn, taken } from '../../tests/formats/any-claims.ts';
import { cellOf, listCell, listIn, textIn } from './csv-cells.ts';
import { csvLayout, guessedMapping } from './csv-mapping.ts';
import { CSV_WRITER } from './csv-writer.ts';
import { fileText } from './file-text.ts';
import type { ImportedClaim, ReadEntry } from './imported.ts';
import { readCsv } from './read-csv.ts';
import { written } from './taken.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const NOW = 1_795_000_000_000;
const fileOf = (records: ImportedClaim[]) => [...written(CSV_WRITER, records.map(taken))].join('');

function reading(head: string, text: AsyncIterable<string>) {
  const layout = csvLayout(head);
  return readCsv(text, { now: NOW, layout, mapping: guessedMapping(layout) });
}
async function entriesIn(text: string, size?: number): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  for await (const entry of reading(text, inParts(text, size))) entries.push(entry);
  return entries;
}

/** What CSV has a place for, in characters that UTF-8 has. */
function kept(claim: ImportedClaim): unknown {
  const plain = {
    ...claim,
    sources: claim.sources.map(({ sketch: _s, cameFrom: _c, review: _r, origin, ...source }) => ({
      ...source,
      ...(origin === undefined ? {} : { origin: { name: origin.name, aliases: origin.aliases } }),
    })),
  };
  return JSON.parse(JSON.stringify(plain), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value,
  );
}

const QUOTES = 'a quotation mark is missing, or stands where none may, or the file breaks off here';

describe('CSV', () => {
  it(`gives back what was put in, through its bytes (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (records) => {
        const file = fileOf(records);
        expect(await recordsIn(reading(file, fileText(new Blob([file]))))).toEqual(records.map(kept));
      }),
      { numRuns: 1_000, seed },
    );
  }, 60_000);

  it(`has no cell that a spreadsheet would run (seed ${seed})`, () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^['=+@\t\r\n|%-]{0,3}[a-z]?$/u));
    fc.assert(
      fc.property(text, fc.array(text), (given, list) => {
        expect(cellOf(given)).not.toMatch(/^[=+\-@\t\r\n|%]/u);
        expect(listCell(list)).not.toMatch(/^[=+\-@\t\r\n|%]/u);
        expect(textIn(cellOf(given))).toBe(given.replaceAll('\0', '\uFFFD'));
        const said = list.filter((each) => each.trim() !== '' && !each.includes('\0'));
        expect(listIn(listCell(said))).toEqual(said);
      }),
      { numRuns: 1_000, seed },
    );
    expect(cellOf('=HYPERLINK("https://a.example")')).toBe(`'=HYPERLINK("https://a.example")`);
  });

  it.each([
    ['commas', 'Claim,Link,Tags\n"The ferry, sank.",https://a.example/1,"sea, ferries"\n'],
    [
      'semicolons and other line ends',
      'Claim;Link;Tags\r\n"The ferry, sank.";https://a.example/1;sea, ferries\r\n',
    ],
    ['tabs and a mark', '\uFEFFclaim\tlink\ttags\nThe ferry, sank.\thttps://a.example/1\tsea,ferries'],
    [
      'Excel’s word on the separator',
      'sep=;\r\nstatement;url;keywords\r\nThe ferry, sank.;https://a.example/1;sea,ferries\r\n',
    ],
    ['old line ends', 'text,url,topic\r"The ferry, sank.",https://a.example/1,"sea,ferries"\r'],
  ])('of other programs is read with %s', async (_, file) => {
    for (const size of [3, 1_000]) {
      expect(await entriesIn(file, size)).toMatchObject([
        {
          at: file.startsWith('sep=') ? 3 : 2,
          record: {
            text: 'The ferry, sank.',
            tags: ['sea', 'ferries'],
            sources: [{ url: 'https://a.example/1', publisher: 'a.example', accessedAt: NOW }],
          },
        },
      ]);
    }
  });

  it('has the user’s verdicts in a column of statuses, and the date of the event where there is no source', async () => {
    const file =
      'claim,status,date\nA.,TRUE,2024-05-06\nB.,false,\nC.,Disputed,\nD.,unverified,\nE.,,\nF.,purple,\n';
    expect(guessedMapping(csvLayout(file)).columns).toEqual({ claim: 0, verdict: 1, event_date: 2 });
    const entries = await entriesIn(file);
    expect(entries.slice(0, 5)).toMatchObject([
      { record: { eventDate: '2024-05-06', verdict: { value: 'verified' } } },
      { record: { verdict: { value: 'refuted' } } },
      { record: { verdict: { value: 'disputed' } } },
      { record: { text: 'D.' } },
      { record: { text: 'E.' } },
    ]);
    const undecided = entries.slice(3, 5).map((entry) => 'record' in entry && entry.record.verdict);
    expect(undecided).toEqual([undefined, undefined]);
    expect(entries[5]).toMatchObject({ at: 7, fault: expect.stringContaining('claim.verdict') as string });
  });

  it.each([
    [
      'claim,status,date,url\nA.,draft,2024,https://a.example\n',
      { claim: 0, status: 1, published: 2, url: 3 },
    ],
    ['claim,rating,fact_checker\nA.,False,Bureau\n', { claim: 0, review_rating: 1, review_publisher: 2 }],
    ['claim,claim_id,status\nA.,1,verified\n', { claim: 0, claim_id: 1, status: 2 }],
  ])('has none in %j', (file, columns) => {
    expect(guessedMapping(csvLayout(file)).columns).toEqual(columns);
  });

  it('is read by the columns the user chose', async () => {
    const file = 'a,b\nhttps://a.example/1,The ferry sank.\n';
    const layout = csvLayout(file);
    expect(guessedMapping(layout).columns).toEqual({});
    await expect(recordsIn(reading(file, inParts(file)))).rejects.toThrow(
      'No column is chosen for the claims',
    );
    const mapping = { columns: { claim: 1, url: 0 }, listSeparator: ';' } as const;
    const [record] = await recordsIn(readCsv(inParts(file), { now: NOW, layout, mapping }));
    expect(record).toMatchObject({ text: 'The ferry sank.', sources: [{ url: 'https://a.example/1' }] });
  });

  it('tells bad rows by their line and reads the rest', async () => {
    const rows = [
      'claim,url,published',
      'It rains.,https://a.example,2024-05-06',
      ',https://a.example,',
      '"Two',
      'lines.",,',
      'It snows.,javascript:alert(1),',
      'It hails.,https://a.example,6/5/24',
      'It thaws.,,,,',
      'It "blows.,,',
      'It dries.\0,,',
      '"It" freezes.,,',
      'It clears.,https://a.example,2024',
      '"It',
      'shines.,,',
      '',
      '<script>alert(1)</script>,,',
    ];
    const entries = await entriesIn(rows.join('\n'));
    expect(entries.map((entry) => [entry.at, 'fault' in entry ? entry.fault : entry.record.text])).toEqual([
      [2, 'It rains.'],
      [3, 'claim.text: expected a non-empty string'],
      [4, 'Two\nlines.'],
      [6, 'source.url: expected an http or https address'],
      [7, 'source.publishedAt: expected an ISO 8601 date'],
      [8, 'it has 5 cells, and there are 3 columns'],
      [9, 'It "blows.'],
      [10, 'it holds bytes that are no text'],
      [11, QUOTES],
      [12, 'It clears.'],
      [13, QUOTES],
      [14, 'shines.'],
      [16, '<script>alert(1)</script>'],
    ]);
  });

  it('that breaks off in a cell says on which line', async () => {
    expect(await entriesIn('claim,url\n"It rains.",\n"It sn')).toMatchObject([
      { at: 2 },
      { at: 3, fault: QUOTES },
    ]);
  });

  it('goes on after a cell without an end, however much comes after it', async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => `${at === 999 ? '"' : ''}Claim ${at},https://a.example/${at}`,
    );
    const entries = await entriesIn(`claim,url\n${rows.join('\n')}\n`, 65_536);
    expect(entries).toHaveLength(2_000);
    expect(entries.filter((entry) => 'fault' in entry)).toEqual([{ at: 1_001, fault: QUOTES }]);
  });

  it.each([
    ['a line without an end', `claim,url\nIt rains.,\n${'x'.repeat(2_000_000)}`, 3],
    ['a cell of a line without an end', `claim,url\nIt rains.,\n"${'x'.repeat(2_000_000)}`, 3],
    ['nothing but quotation marks', `claim,url\n${'"x\n'.repeat(200_000)}`, 10],
  ])('is not read on at %s', async (_, file, line) => {
    await expect(entriesIn(file, 100_000)).rejects.toMatchObject({ name: 'FormatError', line });
  });
});
