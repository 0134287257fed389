import * as fc from 'fast-check';
import { ANNOTATION_WRITER } from '../../lib/formats/annotations.ts';
import { noRecords } from '../../lib/formats/backup-records.ts';
import { backupParts, readBackupEntries } from '../../lib/formats/backup.ts';
import { noReading, readClaimFeed } from '../../lib/formats/claim-feed.ts';
import { feedWriter } from '../../lib/formats/claim-review.ts';
import { csvLayout, guessedMapping } from '../../lib/formats/csv-mapping.ts';
import { CSV_WRITER } from '../../lib/formats/csv-writer.ts';
import { detectFormat } from '../../lib/formats/detect.ts';
import { fileText } from '../../lib/formats/file-text.ts';
import { FormatError } from '../../lib/formats/imported.ts';
import { readAnnotations } from '../../lib/formats/read-annotations.ts';
import { readClaimReviewFile } from '../../lib/formats/read-claim-reviews.ts';
import { readCsv } from '../../lib/formats/read-csv.ts';
import { written } from '../../lib/formats/taken.ts';
import { claims, inParts, taken } from '../formats/any-claims.ts';
import { anyText } from './any-text.ts';
import { type AnyTarget, holds, target } from './target.ts';

const NOW = 1_795_000_000_000;

interface Format {
  name: string;
  write: (records: Parameters<typeof taken>[0][]) => string;
  read: (text: AsyncIterable<string>, head: string) => AsyncIterable<unknown>;
}

const FORMATS: readonly Format[] = [
  {
    name: 'CSV',
    write: (records) => [...written(CSV_WRITER, records.map(taken))].join(''),
    read: (text, head) => {
      const layout = csvLayout(head);
      return readCsv(text, { now: NOW, layout, mapping: guessedMapping(layout) });
    },
  },
  {
    name: 'annotations',
    write: (records) => [...written(ANNOTATION_WRITER, records.map(taken))].join(''),
    read: (text) => readAnnotations(text, { now: NOW }),
  },
  {
    name: 'files of fact-checks',
    write: (records) =>
      [...written(feedWriter(NOW, { name: 'D', url: 'https://d.example' }), records.map(taken))].join(''),
    read: (text) => readClaimReviewFile(text, { now: NOW }),
  },
  {
    name: 'feeds',
    write: (records) =>
      [...written(feedWriter(NOW, { name: 'D', url: 'https://d.example' }), records.map(taken))].join(''),
    async *read(text) {
      const reading = noReading();
      for await (const some of readClaimFeed(text, reading)) yield* some;
      yield* reading.faults;
    },
  },
  {
    name: 'backups',
    write: (records) =>
      [
        ...backupParts(
          {
            ...noRecords(),
            origins: records.map(({ id = 'i' }) => ({
              id,
              createdAt: 1,
              updatedAt: 1,
              name: 'O',
              aliases: [],
            })),
          },
          NOW,
        ),
      ].join(''),
    read: (text) => readBackupEntries(text),
  },
];

/** What damage looks like: marks of the formats, in the wrong places. */
const SPOILT = [
  '"',
  '""',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ';',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\uFEFF',
  '\uD800',
  'null',
  '1e999',
  '-',
  '{"@graph":[',
  '"dataFeedElement":[',
  '"__proto__":{"polluted":1},',
  '[[[[[[[[[[',
  '</script>',
  'sep=;\n',
];

interface Change {
  at: number;
  cut: number;
  put: string;
  times: number;
}

const change = (size: number): fc.Arbitrary<Change> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(400) }),
    put: fc.oneof(fc.constantFrom('', ...SPOILT), anyText(40)),
    times: fc.oneof(
      { weight: 9, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: size }) },
    ),
  });

function changed(text: string, changes: readonly Change[], size: number): string {
  let now = text;
  for (const { at, cut, put, times } of changes) {
    const from = Math.floor(at * now.length);
    const most = Math.max(1, Math.floor(size / Math.max(1, put.length)));
    now = now.slice(0, from) + put.repeat(Math.min(times, most)) + now.slice(from + cut);
  }
  return now;
}

/** What comes out of a file: its entries, and what ends it. */
async function outcome(reading: () => AsyncIterable<unknown>): Promise<string[]> {
  const out: string[] = [];
  let last = 1;
  try {
    for await (const entry of reading()) {
      const { at = last } = entry as { at?: number };
      holds(Number.isInteger(at) && at >= 1, () => `an entry on line ${at}`);
      last = at;
      out.push(JSON.stringify(entry));
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    holds(error.line >= 1 && error.message.length > 20, () => `“${error.message}” on line ${error.line}`);
    out.push(error.message);
  }
  holds(({} as { polluted?: number }).polluted === undefined, () => 'Object.prototype is another');
  return out;
}

const damaged = ({ name, write, read }: Format): AnyTarget =>
  target({
    name,
    input: (size) =>
      fc.record({
        records: claims,
        changes: fc.array(change(size), { maxLength: 4 }),
        part: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 4_000 })),
        size: fc.constant(size),
      }),
    check: async ({ records, changes, part, size }) => {
      const text = changed(write(records), changes, size);
      // However it comes in parts, it is the same file.
      const parts = Math.max(part, Math.ceil(text.length / 2_000));
      const whole = await outcome(() => read(inParts(text, Math.max(1, text.length)), text.slice(0, 64_000)));
      const apart = await outcome(() => read(inParts(text, parts), text.slice(0, 64_000)));
      holds(
        whole.length === apart.length && whole.every((entry, index) => entry === apart[index]),
        () => `in parts of ${parts} it reads otherwise:\n${whole.join('\n')}\n\n${apart.join('\n')}`,
      );
    },
    most: 2_000,
  });

export const FILE_TARGETS: readonly AnyTarget[] = [
  ...FORMATS.map(damaged),
  target({
    name: 'bytes of files',
    input: (size) =>
      fc.record({
        start: fc.constantFrom(
          '',
          '\x1f\x8b',
          '\xff\xfe',
          '\xfe\xff',
          '\xef\xbb\xbf',
          '{',
          '[',
          'claim,url\n',
        ),
        bytes: fc.uint8Array({ maxLength: Math.min(size, 2_000) }),
        name: fc.constantFrom('a.csv', 'a.json', 'a.txt.gz', 'a', ''),
      }),
    check: async ({ start, bytes, name }) => {
      const file = new Blob([Uint8Array.from(start, (character) => character.charCodeAt(0)), bytes.slice()]);
      let text = '';
      try {
        for await (const part of fileText(file)) text += part;
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
        return;
      }
      detectFormat(text, name);
      for (const { read } of FORMATS) await outcome(() => read(inParts(text), text));
    },
    most: 2_000,
  }),
];
