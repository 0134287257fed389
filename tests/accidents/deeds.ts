import type { Page } from 'puppeteer-core';
import { aClaim, aSource, anOrigin, uuidOf } from '../../lib/claims/examples.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import { type BackupRecords, noRecords } from '../../lib/formats/backup-records.ts';

/** What is done one after the other until somebody kills whoever does it. */
export const DEEDS = ['save', 'edit', 'merge', 'index'] as const;
export type Deed = (typeof DEEDS)[number];

const THINGS = ['bridge', 'ferry', 'harbour', 'museum', 'dam', 'tram', 'market', 'library', 'tower', 'mill'];
const DEEDS_DONE = ['closed', 'repaired', 'sold', 'flooded', 'opened', 'painted', 'insured'];
const PLACES = ['Alder', 'Brook', 'Coln', 'Dove', 'Esk', 'Frome', 'Gade', 'Hodder', 'Irt', 'Kent', 'Lune'];

/** So many claims a library begins with; each has one source, and twenty share an origin. */
export const AT_FIRST = 400;

const idOf = (at: number): string => uuidOf(at + 1);
const sourceIdOf = (at: number): string => uuidOf(10_000 + at);

export const claimAt = (at: number): Claim => {
  const [thing = '', deed = ''] = [THINGS[at % 10], DEEDS_DONE[at % 7]];
  const text = `The ${thing} at ${PLACES[at % 11] ?? ''} was ${deed} in ${1900 + (at % 120)}, for the ${at}th time.`;
  return aClaim({ id: idOf(at), text });
};

export function recordsAtFirst(): BackupRecords {
  const numbers = Array.from({ length: AT_FIRST }, (_, at) => at);
  return {
    ...noRecords(),
    claims: numbers.map(claimAt),
    sources: numbers.map((at) =>
      aSource({
        id: sourceIdOf(at),
        claimId: idOf(at),
        url: `https://valley.example/${at}`,
        canonicalUrl: `https://valley.example/${at}`,
        sentence: claimAt(at).text,
        originId: uuidOf(20_000 + (at % 20)),
      }),
    ),
    origins: numbers.slice(0, 20).map((at) => anOrigin({ id: uuidOf(20_000 + at), name: `Office ${at}` })),
  };
}

/** Of the claims that one step of tagging is for. */
export const TAGGED_AT_ONCE = 90;
const tagged = (step: number): string[] =>
  Array.from({ length: TAGGED_AT_ONCE }, (_, at) => idOf((step * 37 + at) % AT_FIRST));

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown; message?: string }> };
  tabs: { query(wanted: object): Promise<{ id: number; url?: string }[]> };
}
interface Progress {
  /** How many deeds were answered. */
  done: number;
  trouble: string;
}

/**
 * Has a page of the extension do one after the other, each as soon as the one before was answered; `progressOf` tells how many
 * were. Which claims each is for its number alone decides.
 */
export async function doWithoutEnd(own: Page, deed: Deed, story: string): Promise<void> {
  const plan = Array.from({ length: 100 }, (_, step) => tagged(step));
  await own.evaluate(
    async (deed, story, ids, plan) => {
      const scope = globalThis as unknown as {
        browser?: Extension;
        chrome: Extension;
        progress: Progress;
      };
      const { runtime, tabs } = scope.browser ?? scope.chrome;
      const progress = { done: 0, trouble: '' };
      scope.progress = progress;
      const ask = async (name: string, argument?: object) => {
        const answer = await runtime.sendMessage({ to: 'background', name, argument });
        if (!answer.ok) throw new Error(`${name}: ${answer.message ?? ''}`);
        return answer.value;
      };
      const tab = (await tabs.query({})).find(({ url }) => url === story);
      const [first = ''] = ids;
      let base = 1_600_000_000_000;
      const doOne: Record<string, (number: number) => Promise<unknown>> = {
        async save(number) {
          const draft = (await ask('draft.begin', { tabId: tab?.id })) as { id: string; form: object };
          const text = `The lamp on pier ${number} was lit.`;
          return ask('claim.save', { draftId: draft.id, form: { ...draft.form, text } });
        },
        async edit(number) {
          const change = {
            text: `The bridge was closed for ${number} days.`,
            notes: `${number}`,
            tags: [`days ${number}`],
            verdict: { value: number % 2 === 0 ? 'refuted' : 'disputed', reason: `${number}` },
          };
          const { state, now } = (await ask('claim.edit', { claimId: first, base, change })) as {
            state: string;
            now: { claim: { updatedAt: number } };
          };
          if (state !== 'saved') throw new Error(`The edit was ${state}`);
          base = now.claim.updatedAt;
        },
        merge: (number) =>
          ask('merge.do', { id: crypto.randomUUID(), keptId: first, mergedId: ids[number + 1] }),
        // Every tab that is open has the index follow; now and then it is made anew as a whole.
        async index(number) {
          if (number % 4 === 3) await ask('index.repair');
          const claimIds = plan[number % plan.length];
          const tags = [`step ${number}`];
          await ask('bulk.tag', { id: crypto.randomUUID(), kind: 'tag', tags, claimIds, more: false });
        },
      };
      const run = async () => {
        for (;;) {
          await doOne[deed]?.(progress.done);
          progress.done += 1;
        }
      };
      run().catch((error: unknown) => Object.assign(progress, { trouble: String(error) }));
    },
    deed,
    story,
    Array.from({ length: AT_FIRST }, (_, at) => idOf(at)),
    plan,
  );
}

export function progressOf(own: Page): Promise<Progress> {
  return own.evaluate(() => (globalThis as unknown as { progress: Progress }).progress);
}

/**
 * How many deeds are in a library: each whole, and none without those before it. A sentence where that is not so.
 */
export function deedsIn(deed: Deed, records: BackupRecords): number | string {
  return { save: saved, edit: edited, merge: merged, index: tags }[deed](records);
}

function saved({ claims, sources }: BackupRecords): number | string {
  const numbers = claims.flatMap(({ id, text }) => {
    const number = /^The lamp on pier (\d+) was lit\.$/.exec(text)?.[1];
    return number === undefined ? [] : [{ id, number: Number(number) }];
  });
  const inOrder = numbers.toSorted((a, b) => a.number - b.number);
  if (inOrder.some(({ number }, at) => number !== at))
    return 'A claim is missing between two, or there twice';
  const alone = inOrder.filter(({ id }) => sources.filter((each) => each.claimId === id).length !== 1);
  return alone.length === 0 ? numbers.length : `Claim ${alone[0]?.number ?? ''} has not its one source`;
}

function edited({ claims }: BackupRecords): number | string {
  const claim = claims.find(({ id }) => id === idOf(0));
  if (claim === undefined) return 'The claim is gone';
  if (claim.notes === '') return claim.text === claimAt(0).text ? 0 : 'Only a part of the edit is there';
  const { notes: number } = claim;
  const whole =
    claim.text === `The bridge was closed for ${number} days.` &&
    claim.tags.join() === `days ${number}` &&
    claim.verdict?.reason === number;
  return whole ? Number(number) + 1 : 'Only a part of the edit is there';
}

function merged({ claims, sources }: BackupRecords): number | string {
  const into = new Set(claims.filter(({ mergedInto }) => mergedInto === idOf(0)).map(({ id }) => id));
  for (let at = 0; at < into.size; at += 1)
    if (!into.has(idOf(at + 1))) return `Merge ${at} is missing between two`;
  const moved = sources.filter(({ claimId }) => claimId === idOf(0)).length;
  return moved === into.size + 1 ? into.size : `${into.size} merges moved ${moved - 1} sources`;
}

function tags({ claims }: BackupRecords): number | string {
  const byTag = new Map<string, Set<string>>();
  for (const { id, tags: own } of claims)
    for (const tag of own) byTag.set(tag, (byTag.get(tag) ?? new Set()).add(id));
  for (let step = 0; step < byTag.size; step += 1) {
    const with_ = byTag.get(`step ${step}`) ?? new Set();
    if (tagged(step % 100).some((id) => !with_.has(id)) || with_.size !== TAGGED_AT_ONCE)
      return `Step ${step} is done by half`;
  }
  return byTag.size;
}
