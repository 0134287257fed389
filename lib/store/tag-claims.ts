import type { Dexie } from 'dexie';
import { KEPT_FOR } from '../claims/bin-entry.ts';
import type { Claim } from '../claims/claim.ts';
import { Fields, listOf, offset, oneOf, text, time, uuid } from '../claims/fields.ts';
import { timeAfter } from './clock.ts';
import { noteTagged } from './edit.ts';
import { changeNamedValue } from './named.ts';
import { fromRows, readable, rowsAmong, rowsOf, toRow } from './rows.ts';

/** What is done to the tags of many claims; `id` is the deed's own, under which it is undone. */
export interface Tagging {
  id: string;
  kind: 'tag' | 'untag';
  tags: readonly string[];
}

/** As it is kept, by name, to be undone: the deed, and beside it for each step the tags that its claims had. */
export interface TaggingKept extends Tagging {
  at: number;
  /** How many claims it changed. */
  claims: number;
}

interface StepKept {
  /** Claims with the tags they had. */
  before: { id: string; tags: string[] }[];
}

const PREFIX = 'tagging/';
const TABLES = ['claims', 'edits', 'settings'] as const;
const MOST_TAGS = 200;

/**
 * Adds tags to claims, or takes them away, as one step of a deed. Answers how many claims changed; those that would have too
 * many tags stay as they are. A step that is asked for twice is done once.
 */
export function tagClaims(db: Dexie, deed: Tagging, ids: readonly string[]): PromiseLike<number> {
  return db.transaction('rw', TABLES, async () => {
    const claims = fromRows('claims', await rowsAmong(rowsOf(db, 'claims'), ids));
    const changing = claims.filter((claim) => {
      const after = tagged(claim.tags, deed);
      return claim.mergedInto === undefined && after.length <= MOST_TAGS && !same(after, claim.tags);
    });
    if (changing.length === 0) return 0;
    await putTags(
      db,
      changing.map((claim) => ({ claim, tags: tagged(claim.tags, deed) })),
    );
    const kept = (await deedOf(db, deed.id)) ?? { ...deed, at: Date.now(), claims: 0 };
    const step: StepKept = { before: changing.map(({ id, tags }) => ({ id, tags })) };
    await changeNamedValue(db, `${PREFIX}${deed.id}/${crypto.randomUUID()}`, () => step);
    await changeNamedValue(db, PREFIX + deed.id, () => ({ ...kept, claims: kept.claims + changing.length }));
    return changing.length;
  });
}

/**
 * Takes one step of a deed back; answers how many claims that were and how many are left. What was made of the tags of a claim
 * since stays, but for the deed's own. Undefined where nothing of that id is kept.
 */
export function undoTagging(
  db: Dexie,
  id: string,
): PromiseLike<{ deed: TaggingKept; back: number; left: number } | undefined> {
  return db.transaction('rw', TABLES, async () => {
    const deed = await deedOf(db, id);
    if (deed === undefined) return undefined;
    const [row] = await stepsOf(db, id).limit(1).toArray();
    const before = row === undefined ? [] : stepIn(row);
    const had = new Map(before.map((each) => [each.id, each.tags]));
    const claims = fromRows('claims', await rowsAmong(rowsOf(db, 'claims'), [...had.keys()]));
    await putTags(
      db,
      claims.map((claim) => ({ claim, tags: untagged(claim.tags, had.get(claim.id) ?? [], deed) })),
    );
    if (row !== undefined) await settingsOf(db).delete(row.name);
    const left = row === undefined ? 0 : Math.max(0, deed.claims - before.length);
    if ((await stepsOf(db, id).count()) === 0) await settingsOf(db).delete(PREFIX + id);
    else await changeNamedValue(db, PREFIX + id, () => ({ ...deed, claims: left }));
    return { deed, back: claims.length, left };
  });
}

/** What was done to the tags of many at once and is kept to be undone. Inside a transaction on `settings`. */
export async function taggings(db: Dexie): Promise<TaggingKept[]> {
  const names = await settingsOf(db).where('name').startsWith(PREFIX).primaryKeys();
  const deeds = names.filter((name) => !name.slice(PREFIX.length).includes('/'));
  return readable(await settingsOf(db).bulkGet(deeds), (row) => parseDeed((row as Row).value));
}

/** Forgets what was done longer ago than it can be undone. */
export function forgetTaggings(db: Dexie, now = Date.now()): PromiseLike<void> {
  return db.transaction('rw', 'settings', async () => {
    for (const { id, at } of await taggings(db)) {
      if (now - at < KEPT_FOR) continue;
      await stepsOf(db, id).delete();
      await settingsOf(db).delete(PREFIX + id);
    }
  });
}

interface Row {
  name: string;
  value?: unknown;
}

const settingsOf = (db: Dexie) => db.table<Row, string>('settings');

const stepsOf = (db: Dexie, id: string) => settingsOf(db).where('name').startsWith(`${PREFIX}${id}/`);

async function deedOf(db: Dexie, id: string): Promise<TaggingKept | undefined> {
  const row = await settingsOf(db).get(PREFIX + id);
  return readable([row?.value], parseDeed)[0];
}

function parseDeed(value: unknown): TaggingKept {
  const fields = new Fields(value, 'tagging');
  return {
    id: fields.required('id', uuid),
    kind: fields.required('kind', oneOf('tag', 'untag')),
    tags: fields.required('tags', listOf(text(100), MOST_TAGS)),
    at: fields.required('at', time),
    claims: fields.required('claims', offset),
  };
}

function stepIn({ value }: Row): StepKept['before'] {
  const before = (value as Partial<StepKept> | undefined)?.before;
  if (!Array.isArray(before)) return [];
  return readable(before, (each) => {
    const fields = new Fields(each, 'tagged');
    return {
      id: fields.required('id', uuid),
      tags: fields.required('tags', listOf(text(100), MOST_TAGS)),
    };
  });
}

async function putTags(db: Dexie, given: readonly { claim: Claim; tags: string[] }[]): Promise<void> {
  const changed = given
    .filter(({ claim, tags }) => !same(claim.tags, tags))
    .map(({ claim, tags }) => toRow('claims', { ...claim, tags, updatedAt: timeAfter(claim.updatedAt) }));
  await rowsOf(db, 'claims').bulkPut(changed);
  await noteTagged(db, changed, new Map(given.map(({ claim }) => [claim.id, claim.updatedAt])));
}

function tagged(tags: readonly string[], deed: Tagging): string[] {
  if (deed.kind === 'untag') return tags.filter((tag) => !deed.tags.includes(tag));
  return [...tags, ...deed.tags.filter((tag) => !tags.includes(tag))];
}

/** The tags as they were before the deed, but for what was made of them since. */
function untagged(now: readonly string[], before: readonly string[], deed: Tagging): string[] {
  const after = tagged(before, deed);
  if (same(now, after)) return [...before];
  const brought = new Set(after.filter((tag) => !before.includes(tag)));
  const taken = before.filter((tag) => !after.includes(tag) && !now.includes(tag));
  const tags = [...now.filter((tag) => !brought.has(tag)), ...taken];
  return tags.length > MOST_TAGS ? [...now] : tags;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, at) => tag === b[at]);
}
