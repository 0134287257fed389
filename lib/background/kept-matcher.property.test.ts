import * as fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { aClaim, uuidOf } from '../claims/examples.ts';
import { createMatcher } from '../matching/matcher.ts';
import { connect } from '../store/connection.ts';
import { noRecords } from '../formats/backup-records.ts';
import { type Library, openLibrary } from '../store/library.ts';
import { type KeptMatcher, openKeptMatcher } from './kept-matcher.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
vi.setConfig({ testTimeout: 120_000 });

const WORDS = ['bridge', 'ferry', 'harbour', 'mayor', 'bakers', 'strike', 'museum', 'flood'];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => `The ${words.join(' ')}.`);
const ids = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 });

/** What is about: every word once, so that two texts have something in common where they share one. */
const TOPICS = {
  dimensions: WORDS.length,
  version: 5,
  word: () => undefined,
  encode: () => undefined,
  sum(norms: Iterable<string>) {
    const all = new Set(norms);
    const vector = Float32Array.from(WORDS, (word) => (all.has(word) ? 1 : 0));
    const length = Math.hypot(...vector);
    return length === 0 ? undefined : vector.map((value) => value / length);
  },
};

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), ids, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add many' as const), ids, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('complete' as const), ids, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bring back' as const), ids, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), ids, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), ids, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), ids, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), ids, text }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('keep' as const), ids, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stop' as const), ids, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop in the middle' as const), ids, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tear' as const), ids, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), ids, text }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const breathe = (): undefined => undefined;

async function happen(library: Library, { do: what, ids, text }: Step): Promise<void> {
  const [first = 0, second = 8] = ids;
  const claims = ids.map((id) => aClaim({ id: uuidOf(id + 1), text: `${text} ${WORDS[id] ?? ''}` }));
  if (what === 'add') await library.addRecords({ claims });
  else if (what === 'add many') {
    // So many that they are found by their words alone at first.
    const many = Array.from({ length: 21 }, (_, id) => {
      const words = [WORDS[(id + first) % 8], WORDS[(3 * id + 1) % 8], `pier${id}`].join(' ');
      return aClaim({ id: uuidOf(100 + id), text: `The ${words}.`, updatedAt: 9e12 });
    });
    await library.importAll({ ...noRecords(), claims: many });
  } else if (what === 'bring back') {
    const records = await library.exportAll();
    await library.importAll({ ...records, claims: claims.map((claim) => ({ ...claim, updatedAt: 9e12 })) });
  } else if (what === 'edit') await library.editClaim(uuidOf(first + 1), 9e15, { text });
  else if (what === 'delete')
    // One that was merged into another is not deleted.
    await library.deleteRecord('claims', uuidOf(first + 1)).catch(() => undefined);
  else if (what === 'restore') await library.restoreRecord(uuidOf(first + 1));
  else if (what === 'merge') {
    const wish = { id: crypto.randomUUID(), keptId: uuidOf(first + 1), mergedId: uuidOf(second + 1) };
    // One that is not there, or is merged already, cannot be.
    await library.mergeClaims(wish).catch(() => undefined);
  }
}

/** It finds what a matcher finds that was made from the claims as they are. */
async function agree(library: Library, kept: KeptMatcher, asked: string): Promise<void> {
  const claims = await library.matchClaimsAfter('', 1000);
  const fresh = createMatcher({ topics: TOPICS });
  fresh.add(claims);
  expect(kept.matcher.size).toBe(claims.length);
  for (const sentence of [{ text: asked }, ...claims.slice(0, 9)]) {
    expect(kept.matcher.candidates(sentence).toSorted()).toEqual(fresh.candidates(sentence).toSorted());
    expect(new Set(kept.matcher.nearest(sentence.text, 'en', 60))).toEqual(
      new Set(fresh.nearest(sentence.text, 'en', 60)),
    );
  }
}

describe(`the index in the library (seed ${seed})`, () => {
  it('finds what one made anew finds, through all that is written, stops, and torn or lost segments', async () => {
    const platform = { indexedDB: new IDBFactory(), IDBKeyRange };
    const raw = connect(platform);
    const library = openLibrary(platform);
    const open = () => openKeptMatcher(library, TOPICS, 'balanced', breathe, 1);
    let torn = 0;
    const started = vi.spyOn(library, 'startIndex');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), text, async (steps, asked) => {
        let kept = await open();
        for (const each of steps) {
          await happen(library, each);
          if (each.do === 'keep') {
            await kept.catchUp();
            await kept.keep();
          } else if (each.do === 'complete') {
            await kept.catchUp();
            await kept.complete();
          } else if (each.do === 'stop') kept = await open();
          else if (each.do === 'stop in the middle') {
            // The one that is stopped had read what is not kept; what it still keeps comes too late, or in time.
            await kept.catchUp();
            const late = kept.keep();
            kept = await open();
            await late;
            if ((await kept.catchUp()) === 'lost') kept = await open();
          } else if (each.do === 'tear' || each.do === 'lose') {
            torn += await raw.run((db) => spoil(db.table('segments'), each.do === 'lose'));
            kept = await open();
          }
        }
        if ((await kept.catchUp()) === 'lost') kept = await open();
        for (let done = await kept.complete(); done !== 'none'; done = await kept.complete())
          if (done === 'lost') kept = await open();
        expect(kept.bare).toBe(0);
        await agree(library, kept, asked);
      }),
      { numRuns: 1000, seed },
    );
    // Once at the beginning, and for each that was spoilt.
    expect(started.mock.calls.length).toBe(torn + 1);
    expect(torn).toBeGreaterThan(0);
    library.close();
    raw.close();
  });
});

interface Segments {
  toArray(): PromiseLike<{ id: string; bytes: Blob }[]>;
  put(row: object): PromiseLike<unknown>;
  delete(id: string): PromiseLike<void>;
}

/** Answers how many were spoilt. */
async function spoil(segments: Segments, lose: boolean): Promise<number> {
  const [row] = await segments.toArray();
  if (row === undefined) return 0;
  if (lose) await segments.delete(row.id);
  else await segments.put({ ...row, bytes: row.bytes.slice(0, row.bytes.size - 4) });
  return 1;
}
