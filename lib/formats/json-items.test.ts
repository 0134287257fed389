import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParts } from '../../tests/formats/any-claims.ts';
import { type JsonItem, jsonItems } from './json-items.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

/** In parts of this size, so that an entry may lie across them anywhere. */
async function items(text: string, size = 7): Promise<JsonItem[]> {
  async function* parts() {
    for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
  }
  const found: JsonItem[] = [];
  for await (const item of jsonItems(parts(), new Set(['items', 'more']))) found.push(item);
  return found;
}

describe('the entries of JSON', () => {
  it.each([
    ['a list', '[{"a":1},\n{"a":2}]'],
    ['a list under its name', '{"name":"x","items":[{"a":1},\n {"a":2}],"b":[{"items":[1]}]}'],
    ['two lists', '{"items":[{"a":1}],\n"other":{"items":[{"a":3}]},"more":[{"a":2}]}'],
    ['objects one after another', '{"a":1}\n{"a":2}\n'],
    ['objects of one line each, with a mark before them', '\uFEFF{"a":1}\r\n{"a":2}'],
  ])('are those of %s', async (_, text) => {
    expect(await items(text)).toEqual([
      { at: 1, item: { a: 1 } },
      {
        at: 2 - Number(!text.includes('},\n') && !text.includes('],\n') && !/\}\r?\n\{/u.test(text)),
        item: { a: 2 },
      },
    ]);
  });

  it('may be one object alone', async () => {
    expect(await items('{"other":[{"a":1}]}')).toEqual([{ at: 1, item: { other: [{ a: 1 }] } }]);
  });

  it(`are all there, whatever they hold and wherever the parts end (seed ${seed})`, async () => {
    const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 }), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.nat({ max: 3 }),
        fc.integer({ min: 3, max: 60 }),
        async (list, space, size) => {
          const expected = list.map((item) => JSON.parse(JSON.stringify(item)) as unknown);
          for (const whole of [list, { name: '"[{', items: list }]) {
            const found = await items(JSON.stringify(whole, null, space), size);
            expect(found.map((each) => 'item' in each && each.item)).toEqual(expected);
          }
        },
      ),
      { numRuns: 1_000, seed },
    );
  }, 60_000);

  it(`are the same by whole lines as character by character, broken ones too (seed ${seed})`, async () => {
    const line = fc.oneof(
      fc
        .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 })
        .map((value) => JSON.stringify(value)),
      fc.constantFrom(
        '{"items":[{"a":1},',
        '{"a":2}]}',
        '{"items":[{"a":3}]}',
        '{"a":"}',
        '{"a":}',
        '[',
        ']',
        '',
        ' {"b":1}',
      ),
      fc.constantFrom(
        '{"a":"[{"}\r',
        `{"a":${'['.repeat(70)}${']'.repeat(70)}}`,
        '{"b":1}{"b":2}',
        '{}',
        '7',
      ),
    );
    const outcome = (text: string, size: number) => items(text, size).catch(String);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.boolean(), async (lines, ends) => {
        const text = lines.join('\n') + (ends ? '\n' : '');
        expect(await outcome(text, 1_000_000)).toEqual(await outcome(text, 1));
      }),
      { numRuns: 1_000, seed },
    );
  }, 60_000);

  it.each([1, 1_000])('before the place where a file breaks are given out, in parts of %i', async (size) => {
    const found: JsonItem[] = [];
    const reading = async () => {
      const text = '[{"a":1},{"a":2}\n,{"b":[}]';
      for await (const item of jsonItems(inParts(text, size), new Set())) found.push(item);
    };
    await expect(reading()).rejects.toThrow('The entry on line 2 is not whole JSON');
    expect(found).toEqual([
      { at: 1, item: { a: 1 } },
      { at: 1, item: { a: 2 } },
    ]);
  });

  it.each([
    ['a quotation mark', '{"a":"3}'],
    ['a bracket of the wrong kind', '{"a":3]}'],
    ['a value', '{"a":}'],
    ['too many brackets', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`],
    ['a word alone', '"a"'],
  ])('go on after one that lacks or has %s', async (_, bad) => {
    for (const indent of ['', '  ']) {
      const lines = ['{"a":1}', bad, '{"a":2}'].map((line) => indent + line);
      const found = await items(`{"items":[\n${lines.join(',\n')}\n]}`);
      expect(found).toEqual([
        { at: 2, item: { a: 1 } },
        { at: 3, fault: expect.any(String) as unknown },
        { at: 4, item: { a: 2 } },
      ]);
    }
  });

  it.each([
    ['no JSON', 'claim,url\n', 1],
    ['a list that breaks off', '[{"a":1},\n{"a":', 2],
    ['a text that breaks off', '[{"a":1},\n{"a":"b', 2],
    ['one line with a bracket of the wrong kind', '[{"a":1},{"a":2]},{"a":3}]', 1],
    ['nothing but brackets', '['.repeat(100_000), 1],
  ])('stop at %s', async (_, text, line) => {
    await expect(items(text, 1_000)).rejects.toMatchObject({ name: 'FormatError', line });
  });

  it('are none where one is larger than any', async () => {
    const huge = `[{"a":"${'x'.repeat(5_000_000)}"},\n{"a":2}]`;
    expect(await items(huge, 65_536)).toEqual([
      { at: 1, fault: 'it is larger than any entry' },
      { at: 2, item: { a: 2 } },
    ]);
  });
});
