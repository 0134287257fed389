import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../../lib/claims/examples.ts';
import type { Encoding, ImportChoice, ImportView } from '../../lib/claims/import-view.ts';
import type { TakeAwayFormat } from '../../lib/claims/take-away.ts';
import { takenFile } from '../../lib/formats/take-away.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { lookInto } from './look-into.ts';
import { readIn } from './read-in.ts';

let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});

const CHOICE: ImportChoice = {
  new: true,
  newer: true,
  twins: 'join',
  deletions: true,
  settings: true,
  whole: false,
};
const LATER = 1_700_000_000_000;
const fileOf = (text: BlobPart, name: string) => new File([text], name, { lastModified: LATER });

/** Reads a file with the columns that are guessed, and answers what it would change. */
async function looked(file: File, chosen?: Encoding): Promise<ImportView> {
  const { format, table, encoding } = await lookInto(file, chosen);
  const id = await readIn(
    books,
    file,
    { format, ...(encoding && { encoding }), ...(table && { csv: table }) },
    {
      signal: new AbortController().signal,
      gate: () => Promise.resolve(),
      onRead: () => undefined,
    },
  );
  const view = (await books.imports()).find((each) => each.id === id);
  if (view === undefined) throw new Error('There is no such import.');
  return view;
}
async function brought(file: File, choice: Partial<ImportChoice> = {}): Promise<ImportView> {
  const view = await looked(file);
  await books.turnImport(view.id, ['ready'], 'bringing', { ...CHOICE, ...choice });
  while ((await books.importStep()) !== undefined);
  return view;
}
async function taken(format: TakeAwayFormat): Promise<File> {
  const { file, name } = await takenFile(
    await books.exportAll(),
    { format },
    { at: new Date(LATER), signal: new AbortController().signal, onShare: () => undefined },
  );
  return fileOf(file, name);
}
const wiped = () => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
};
const csv = (...lines: string[]) => fileOf(lines.join('\n'), 'table.csv');
const counts = ({ look }: ImportView) => look.claims;
const NONE = { new: 0, newer: 0, older: 0, same: 0, twins: 0 };

const CLAIM = aClaim({
  title: 'Bridge',
  tags: ['roads; bridges', 'alder'],
  notes: '=1+1\n“kept”',
  verdict: { value: 'disputed', reason: 'Two counts.', at: 1_650_000_000_000 },
});
const SOURCE = aSource({
  stance: 'disputes',
  certainty: 'hedged',
  byUser: ['stance'],
  authors: ['A. Weir'],
  sketch: [1, 2, 3],
});
const REVIEW = aReview({ publisher: 'plumbline.example', datePublished: '2026-05-06' });

describe('a library that is taken away, and brought in again elsewhere', () => {
  beforeEach(() =>
    books.addRecords({
      claims: [CLAIM, aClaim({ id: uuidOf(7), text: 'The weir was finished.' })],
      sources: [SOURCE],
      reviews: [REVIEW],
      origins: [anOrigin({ aliases: ['The Office'] })],
    }),
  );

  it.each(['csv', 'annotations'] as const)('as %s has what the format keeps', async (format) => {
    const before = await books.exportAll();
    const file = await taken(format);
    wiped();
    expect(counts(await brought(file))).toEqual({ ...NONE, new: 2 });
    const after = await books.exportAll();
    const plain = (all: typeof before) => ({
      claims: all.claims,
      reviews: all.reviews,
      origins: all.origins.map(({ name, aliases }) => ({ name, aliases })),
      sources: all.sources.map(({ originId, sketch: _sketch, ...source }) => ({
        ...source,
        origin: all.origins.find(({ id }) => id === originId)?.name,
      })),
    });
    expect(plain(after)).toEqual(plain(before));
  });

  it.each(['csv', 'annotations'] as const)('as %s is known again where it came from', async (format) => {
    const before = await books.exportAll();
    const view = await brought(await taken(format));
    expect(counts(view)).toEqual({ ...NONE, same: 2 });
    expect(view.look.more).toBe(0);
    expect(await books.exportAll()).toEqual(before);
  });

  it('and edited in a spreadsheet changes what was edited, and loses nothing else', async () => {
    const text = await (await taken('csv')).text();
    const before = await books.exportAll();
    const edited = csv(text.replaceAll('"alder"', '"x"').replaceAll('Two counts.', 'Three counts.'));
    const view = await brought(edited);
    expect(counts(view)).toEqual({ ...NONE, newer: 1, same: 1 });
    const after = await books.exportAll();
    const [claim] = after.claims;
    expect(claim).toMatchObject({
      notes: CLAIM.notes,
      tags: CLAIM.tags,
      verdict: { reason: 'Three counts.' },
    });
    expect(after.sources).toEqual(before.sources);
    await books.turnImport(view.id, ['done'], 'undoing');
    while ((await books.importStep()) !== undefined);
    expect((await books.exportAll()).claims[0]?.verdict).toEqual(CLAIM.verdict);
  });
});

describe('a table of another program', () => {
  it('comes in but for its one bad line in 1,000, and goes as one', async () => {
    const lines = Array.from(
      { length: 1_000 },
      (_, at) => `Gauge ${at} was read.;https://valley.example/${at};Valley Echo;2026-05-06;dams, rivers`,
    );
    lines[499] = lines[499]?.replace('https:', 'javascript:') ?? '';
    const view = await brought(csv('Statement;Link;Outlet;Date;Keywords', ...lines));
    expect(counts(view)).toEqual({ ...NONE, new: 999 });
    expect(view.faults).toEqual([
      { at: 501, fault: expect.stringContaining('http or https address') as unknown },
    ]);
    expect(await books.counts()).toEqual({ claims: 999, sources: 999 });
    const all = await books.exportAll();
    expect(all.origins).toMatchObject([{ name: 'Valley Echo' }]);
    expect(all.claims[0]).toMatchObject({ tags: ['dams', 'rivers'], language: 'en', createdAt: LATER });
    await books.turnImport(view.id, ['done'], 'undoing');
    while ((await books.importStep()) !== undefined);
    expect(await books.counts()).toEqual({ claims: 0, sources: 0 });
    expect((await books.exportAll()).origins).toEqual([]);
  });

  it('has one claim for the same words, and no source twice, however often it is brought in', async () => {
    await books.addRecords({ claims: [CLAIM], origins: [anOrigin()] });
    const file = csv(
      'claim,url,origin,review_url,review_publisher,review_rating,review_verdict',
      `"${CLAIM.text.toUpperCase()}",https://a.example/1,,,,,`,
      'The weir leaks.,https://a.example/1,ROAD OFFICE,,,,',
      'The gate is shut.,https://a.example/1,,,,,',
      '“The weir leaks”,https://b.example/2,,,,,',
      '“The weir leaks”,https://b.example/2,,,,,',
      'The gate is shut.,,,https://check.example/1,check.example,False,refuted',
    );
    await brought(file);
    const first = await books.exportAll();
    expect(first.claims).toHaveLength(3);
    expect(first.sources).toHaveLength(4);
    expect(first.origins.map(({ name }) => name).toSorted()).toEqual([
      'Road Office',
      'a.example',
      'b.example',
    ]);
    // Nobody has accepted that fact-checker.
    expect(first.reviews).toMatchObject([{ uncounted: 'not-accepted' }]);
    await brought(file);
    const again = await books.exportAll();
    expect([again.claims.length, again.sources.length, again.reviews.length]).toEqual([3, 4, 1]);
  });

  it('has its sources of whom their sentences name, as pages that are saved', async () => {
    await books.addRecords({ origins: [anOrigin({ aliases: ['Roads and Rivers'] })] });
    const file = csv(
      'claim,url,sentence,attributed_to',
      'The weir leaks.,https://a.example/1,"The weir leaks, Valley Water Office said.",',
      'The gate is shut.,https://a.example/2,"The gate is shut, it was said.",the Roads and Rivers',
    );
    await brought(file);
    const all = await books.exportAll();
    const name = (id?: string) => all.origins.find((origin) => origin.id === id)?.name;
    const names = new Set(all.sources.map(({ originId }) => name(originId)));
    expect(names).toEqual(new Set(['Road Office', 'Valley Water Office']));
  });

  it('without a row, or of no such kind, says so and leaves nothing behind', async () => {
    await expect(looked(csv('claim,url'))).rejects.toThrow(/nothing in it/u);
    await expect(looked(fileOf('<html>', 'page.html'))).rejects.toThrow(/neither a backup, a table/u);
    await expect(looked(fileOf('Dear editor,\n', 'letter.jsonl'))).rejects.toThrow(/not a backup/u);
    await expect(looked(fileOf('', 'empty.csv'))).rejects.toThrow(/empty/u);
    expect(await books.imports()).toEqual([]);
  });
});

describe('a file of fact-checks', () => {
  const check = (change: object = {}) => ({
    '@type': 'ClaimReview',
    url: 'https://plumbline.example/dam',
    author: { '@type': 'Organization', url: 'https://plumbline.example' },
    claimReviewed: 'The dam holds.',
    reviewRating: { '@type': 'Rating', alternateName: 'False' },
    ...change,
  });
  const feed = (...items: object[]) =>
    fileOf(
      JSON.stringify({ '@type': 'DataFeed', dataFeedElement: items.map((item) => ({ item })) }),
      'f.json',
    );

  it('gives claims whose fact-checks count where their site is accepted', async () => {
    await books.changeNamed('settings', () => ({ factCheckers: ['plumbline.example'] }));
    const other = { url: 'https://other.example/1', author: { url: 'https://other.example' } };
    const view = await brought(
      feed(check(), check({ ...other, claimReviewed: 'The weir leaks.' }), { a: 1 }),
    );
    expect(view).toMatchObject({ format: 'claim-feed', faultCount: 1 });
    const { reviews } = await books.exportAll();
    const standing = new Map(reviews.map(({ publisher, uncounted }) => [publisher, uncounted]));
    expect(standing).toEqual(
      new Map([
        ['other.example', 'not-accepted'],
        ['plumbline.example', undefined],
      ]),
    );
  });
});

it('a table in an encoding of its country is read in it from its first row to its last', async () => {
  const rows = Buffer.concat([
    Buffer.from('claim,tags\n'),
    ...Array.from({ length: 3 }, (_, at) =>
      // "Міст 0 закрили", in Windows-1251.
      Buffer.from(`\xcc\xb3\xf1\xf2 ${at} \xe7\xe0\xea\xf0\xe8\xeb\xe8,\xec\xee\xf1\xf2\xe8\n`, 'latin1'),
    ),
  ]);
  const view = await looked(fileOf(rows, 'table.csv'), 'windows-1251');
  expect(view.look.samples.new.map(({ text }) => text)).toEqual([0, 1, 2].map((at) => `Міст ${at} закрили`));
});
