import type { Draft, DraftForm } from '../saving/draft.ts';
import type { SessionStorage } from './last-articles.ts';

/** A draft with what tells whether the user has done anything to it. */
export interface KeptDraft {
  draft: Draft;
  /** As it was begun. */
  first: DraftForm;
  /** The claim it was begun as a source of. The user may choose another one, or one where there was none. */
  begunFor?: string;
}

/** Claims in the making, in the memory of the browser: they outlive a closed popup and a stopped background. */
export interface Drafts {
  begin(draft: Omit<Draft, 'id' | 'changedAt'>): Promise<Draft>;
  /** The latest first. */
  ofTab(tabId: number): Promise<KeptDraft[]>;
  read(id: string): Promise<Draft | undefined>;
  /** Does nothing where the draft is gone: what was typed last must not bring back what was saved. */
  keep(id: string, form: DraftForm): Promise<void>;
  drop(id: string): Promise<void>;
}

const PREFIX = 'draft ';
/** As many forms as anybody has open at once; all of `storage.session` may hold 10 MB. */
const MOST_DRAFTS = 20;

export function createDrafts(session: SessionStorage, now: () => number = Date.now): Drafts {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a form that is kept between reading and dropping would come back. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function all(): Promise<KeptDraft[]> {
    const kept = Object.entries(await session.get(null)).flatMap(([key, value]) =>
      key.startsWith(PREFIX) && isKeptDraft(value) ? [value] : [],
    );
    return kept.toSorted((a, b) => b.draft.changedAt - a.draft.changedAt);
  }

  async function one(id: string): Promise<KeptDraft | undefined> {
    const { [PREFIX + id]: kept } = await session.get(PREFIX + id);
    return isKeptDraft(kept) ? kept : undefined;
  }

  return {
    begin: (begun) =>
      inTurn(async () => {
        const draft: Draft = { ...begun, id: crypto.randomUUID(), changedAt: now() };
        const { claimId } = begun.form;
        const kept: KeptDraft = {
          draft,
          first: begun.form,
          ...(claimId === undefined ? {} : { begunFor: claimId }),
        };
        await session.set({ [PREFIX + draft.id]: kept });
        const old = (await all()).slice(MOST_DRAFTS).map((each) => PREFIX + each.draft.id);
        if (old.length > 0) await session.remove(old);
        return draft;
      }),
    ofTab: (tabId) => inTurn(async () => (await all()).filter(({ draft }) => draft.tabId === tabId)),
    read: (id) => inTurn(async () => (await one(id))?.draft),
    keep: (id, form) =>
      inTurn(async () => {
        const kept = await one(id);
        if (kept === undefined) return;
        await session.set({ [PREFIX + id]: { ...kept, draft: { ...kept.draft, form, changedAt: now() } } });
      }),
    drop: (id) => inTurn(() => session.remove([PREFIX + id])),
  };
}

/** Whether the form says anything that it did not say when it was begun. */
export function isFilledIn({ draft, first }: KeptDraft): boolean {
  return inOrder(draft.form) !== inOrder(first);
}

function inOrder(form: DraftForm): string {
  const { verdict, tags, ...texts } = form;
  const status = [verdict?.value, verdict?.reason];
  const rest = Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rest, tags, status]);
}

function isKeptDraft(value: unknown): value is KeptDraft {
  return typeof value === 'object' && value !== null && 'draft' in value && 'first' in value;
}
