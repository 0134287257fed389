/**
 * How long the list of claims takes to its first lines, with libraries of any size: `npm run bench:browse [-- --claims 100000]`.
 *
 * In plain Node: the table as the engine keeps it, made of generated claims (`speed/claims.ts`), each with two sources of
 * generated outlets. What is measured is what `claims.browse` does between message and answer: the first 100 lines with
 * total and facets, while somebody types a word letter by letter, narrows and sorts: processor time, first and median of five.
 * The same of what `pictures.time` and `pictures.origins` count, with the length of their answers.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createClaimTable } from '../lib/browsing/claim-table.ts';
import { entryOf } from '../lib/browsing/entry.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../lib/claims/examples.ts';
import { type ClaimQuery, EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import { readTable } from '../lib/matching/meaning/table.ts';
import { createMaker } from './speed/claims.ts';

const { values } = parseArgs({
  options: { claims: { type: 'string', multiple: true, default: ['1000', '100000'] } },
});
const ROOT = new URL('../', import.meta.url);
const vocabulary = readTable(new Uint8Array(readFileSync(new URL('public/meaning.bin', ROOT))).buffer).words;
const maker = createMaker(vocabulary);

const OUTLETS = 400;
const TAGS = 60;
const ORIGINS = Array.from({ length: 250 }, (_, at) =>
  anOrigin({ id: uuidOf(at), name: `Agency ${vocabulary[at + 500] ?? at}` }),
);

function entry(number: number) {
  const id = uuidOf(number);
  const text = maker.claim(number);
  const claim = aClaim({
    id,
    text,
    createdAt: number,
    updatedAt: number,
    tags: [`tag ${number % TAGS}`],
    eventDate: `20${String(10 + (number % 16))}-05-0${1 + (number % 9)}`,
  });
  const sources = [1, 2].map((which) =>
    aSource({
      id: uuidOf(number * 2 + which),
      claimId: id,
      publisher: `The ${vocabulary[300 + ((number * which) % OUTLETS)] ?? ''} Post`,
      title: text.slice(0, 40),
      originId: ORIGINS[(number * which) % ORIGINS.length]?.id ?? '',
      sentence: which === 1 ? text : `${maker.claim(number + 1)} ${text}`,
      quote: { exact: text, prefix: '', suffix: '' },
    }),
  );
  const own = new Set(sources.map(({ originId }) => originId));
  const origins = ORIGINS.filter((origin) => own.has(origin.id));
  return entryOf({ claim, sources, reviews: [], origins }, { rivals: false, fromFeed: false });
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
/** What the process worked, milliseconds: on a machine with other work to do the clock would tell of that too. */
function processorTime(work: () => unknown): number {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / 1000;
}

const shown = (milliseconds: number): string => milliseconds.toFixed(1).padStart(8);

for (const size of values.claims.map(Number)) {
  const table = createClaimTable();
  let reading = 0;
  for (let number = 0; number < size; number += 1) {
    const made = entry(number);
    reading += processorTime(() => table.put(made));
  }
  const word = 'hospital';
  const asked: [string, Partial<ClaimQuery>][] = [
    ['all, last changed first', {}],
    ...Array.from({ length: word.length }, (_, end): [string, Partial<ClaimQuery>] => [
      `typed “${word.slice(0, end + 1)}”`,
      { words: word.slice(0, end + 1) },
    ]),
    ['three words', { words: 'government hosp fra' }],
    ['status and tag', { statuses: ['reported', 'corroborated'], tags: ['tag 7'] }],
    ['word, publisher, dates', { words: 'bridge', from: '2015', to: '2020-06', statuses: ['corroborated'] }],
    ['text, A to Z', { sort: 'text' }],
    ['most origins first', { sort: 'origins' }],
  ];
  console.log(`${size.toLocaleString('en-GB')} claims, taken in within ${(reading / 1000).toFixed(1)} s`);
  console.log('   first  median  (ms)');
  for (const [name, change] of asked) {
    const times = Array.from({ length: 5 }, (_, turn) => {
      // What was asked last is kept: asking for something else makes it be found anew.
      table.page({ ...EVERY_CLAIM, words: `nothing ${turn}` }, 0, 100);
      return processorTime(() => table.page({ ...EVERY_CLAIM, ...change }, 0, 100));
    });
    console.log(`${shown(times[0] ?? 0)}${shown(median(times))}  ${name}`);
  }
  const narrowed = { ...EVERY_CLAIM, statuses: ['corroborated'] } satisfies ClaimQuery;
  const counted: [string, () => unknown][] = [
    ['over time, by when saved', () => table.timeline({ ...EVERY_CLAIM, dated: 'saved' })],
    ['over time, by the event', () => table.timeline(EVERY_CLAIM)],
    ['over time, corroborated alone', () => table.timeline(narrowed)],
    ['who rests on whom, 12 of each', () => table.origins(EVERY_CLAIM, 12)],
    ['who rests on whom, 60 of each', () => table.origins(EVERY_CLAIM, 60)],
  ];
  for (const [name, work] of counted) {
    let answer: unknown;
    const times = Array.from({ length: 5 }, (_, turn) => {
      table.page({ ...EVERY_CLAIM, words: `nothing ${turn}` }, 0, 100);
      return processorTime(() => (answer = work()));
    });
    const kB = (JSON.stringify(answer).length / 1000).toFixed(1);
    console.log(`${shown(times[0] ?? 0)}${shown(median(times))}  ${name} (${kB} kB)`);
  }
  const after = Array.from({ length: 5 }, (_, turn) => {
    const changed = entry(turn);
    return processorTime(() => {
      table.put(changed);
      table.page(EVERY_CLAIM, 0, 100);
    });
  });
  console.log(`${shown(after[0] ?? 0)}${shown(median(after))}  all, one claim having changed`);
  const { heapUsed } = process.memoryUsage();
  console.log(`heap ${Math.round(heapUsed / 1e6)} MB\n`);
}
