import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClaim } from '../claims/examples.ts';
import { ANNOTATION_WRITER } from './annotations.ts';
import { claims, inParts, recordsIn, taken } from '../../tests/formats/any-claims.ts';
import { fileText } from './file-text.ts';
import type { ReadEntry } from './imported.ts';
import { readAnnotations } from './read-annotations.ts';
import { written } from './taken.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const NOW = 1_795_000_000_000;
const fileOf = (records: Parameters<typeof taken>[0][]) =>
  [...written(ANNOTATION_WRITER, records.map(taken))].join('');

async function entriesIn(text: string): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  for await (const entry of readAnnotations(inParts(text), { now: NOW })) entries.push(entry);
  return entries;
}

const FOREIGN = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  created: '2024-05-06T07:08:09Z',
  body: [
    { type: 'TextualBody', value: 'Ask the ferry office.' },
    { type: 'TextualBody', purpose: 'tagging', value: 'ferries' },
  ],
  target: {
    source: 'https://www.valley.example/ferry',
    selector: [{ type: 'RangeSelector', refinedBy: { type: 'TextQuoteSelector', exact: 'The ferry sank.' } }],
  },
};

describe('annotations', () => {
  it(`give back what was put in, through their bytes (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (records) => {
        const file = new Blob([fileOf(records)]);
        expect(await recordsIn(readAnnotations(fileText(file), { now: NOW }))).toEqual(records);
      }),
      { numRuns: 1_000, seed },
    );
  }, 60_000);

  it('are a page of the standard, its targets the pages and words', () => {
    const [source] = [{ url: 'https://a.example/b', canonicalUrl: 'https://a.example/b' }];
    const page = JSON.parse(
      fileOf([
        {
          ...aClaim({ tags: ['roads'] }),
          sources: [
            {
              ...source,
              publisher: 'A',
              authors: [],
              title: '',
              accessedAt: 5,
              quote: { exact: '4,000 cars', prefix: 'Some ', suffix: ' a day' },
              position: { start: 5, end: 15 },
              sentence: 'Some 4,000 cars a day',
              stance: 'supports',
              certainty: 'hedged',
            } as never,
          ],
          reviews: [],
        },
      ]),
    ) as { type: string; items: unknown[] };
    expect(page.type).toBe('AnnotationPage');
    expect(page.items).toHaveLength(1);
    expect(page.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'describing',
      body: [
        { type: 'TextualBody', purpose: 'describing', value: aClaim().text, language: 'en' },
        { purpose: 'tagging', value: 'roads' },
        { purpose: 'assessing', value: 'supports, hedged' },
        { purpose: 'classifying', value: 'Reported: one outlet.' },
      ],
      target: {
        source: 'https://a.example/b',
        selector: [
          { type: 'TextQuoteSelector', exact: '4,000 cars', prefix: 'Some ', suffix: ' a day' },
          { type: 'TextPositionSelector', start: 5, end: 15 },
        ],
      },
    });
  });

  it.each([
    ['alone', FOREIGN],
    ['in a list', [FOREIGN]],
    [
      'in a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [FOREIGN] } },
    ],
  ])('of other programs are read %s', async (_, file) => {
    const [record] = await recordsIn(readAnnotations(inParts(JSON.stringify(file)), { now: NOW }));
    expect(record).toMatchObject({
      text: 'The ferry sank.',
      tags: ['ferries'],
      notes: 'Ask the ferry office.',
      sources: [
        {
          url: 'https://www.valley.example/ferry',
          publisher: 'valley.example',
          accessedAt: Date.UTC(2024, 4, 6, 7, 8, 9),
          quote: { exact: 'The ferry sank.', prefix: '', suffix: '' },
          stance: 'supports',
        },
      ],
    });
    expect(record).not.toHaveProperty('id');
  });

  it('that are of no page, or of an address that is none of the web, are told by line, and the rest read', async () => {
    const bad = [
      { ...FOREIGN, target: { source: 'javascript:alert(1)', selector: FOREIGN.target.selector } },
      { ...FOREIGN, target: undefined },
      { ...FOREIGN, body: [], target: 'https://a.example' },
      JSON.parse('{"__proto__":{"target":"https://a.example"}}') as object,
    ];
    const lines = [
      FOREIGN,
      ...bad,
      { ...FOREIGN, target: { ...FOREIGN.target, source: 'https://b.example' } },
    ];
    const entries = await entriesIn(`[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]`);
    expect(entries.filter((entry) => 'fault' in entry).map(({ at }) => at)).toEqual([3, 4, 5, 6]);
    const [record] = entries.flatMap((entry) => ('record' in entry ? entry.record : []));
    expect(record?.sources.map(({ url }) => url)).toEqual([FOREIGN.target.source, 'https://b.example']);
  });
});
