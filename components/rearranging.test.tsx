// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { RecentChange } from '../lib/claims/recent-change.ts';
import type { MergePreview } from '../lib/messaging/merge-requests.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { claimView } from '../tests/components/fixtures.ts';
import { MergeForm, type Merging } from './MergeForm.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { recentWords, undoneWords } from './recent-words.ts';
import { SplitForm, type Splitting } from './SplitForm.tsx';

const AT = Date.UTC(2026, 10, 23, 12);

function owned(id: string, text: string): OwnedClaim {
  return {
    claim: { id, text, language: 'en', tags: [], notes: '', createdAt: AT, updatedAt: AT },
    view: claimView({ id, text }),
  };
}
const DAM = owned('dam', 'The dam holds.');
const WALL = owned('wall', 'The wall of the dam is sound.');

function previewOf(given: Partial<MergePreview> = {}): MergePreview {
  const outcome = { ...DAM, claim: { ...DAM.claim, tags: ['water'], notes: 'Ask them.' } };
  return { outcome, shared: 1, ...given };
}
const APART: NonNullable<MergePreview['apart']> = {
  kept: { value: 'verified', reason: 'I was there.', at: AT },
  merged: { value: 'refuted', reason: '', at: AT + 1 },
  proposed: 'merged',
};

async function waited() {
  for (let turn = 0; turn < 6; turn += 1) await settled(() => undefined);
}
async function press(box: Element, name: string) {
  await pressed(named(box, name, 'button, input'));
  await waited();
}

async function mergeForm(given: Partial<Merging> = {}) {
  const onFind = vi.fn<Merging['onFind']>(() => Promise.resolve([DAM, WALL]));
  const onProposals = vi.fn<Merging['onProposals']>(() =>
    Promise.resolve([
      { claim: WALL.view, relation: 'same', differences: [] },
      { claim: claimView({ id: 'other', text: 'The dam leaks.' }), relation: 'conflicts', differences: [] },
    ]),
  );
  const onPreview = vi.fn<Merging['onPreview']>(given.onPreview ?? (() => Promise.resolve(previewOf())));
  const onMerge = vi.fn<Merging['onMerge']>(
    given.onMerge ?? (({ keptId }) => Promise.resolve({ claimId: keptId })),
  );
  const merging = { onFind, onProposals, onPreview, onMerge };
  const [onMerged, onClose] = [vi.fn<(merge: object) => void>(), vi.fn<() => void>()];
  const box = await drawn(<MergeForm owned={DAM} merging={merging} onMerged={onMerged} onClose={onClose} />);
  await vi.waitFor(() => expect(onProposals).toHaveBeenCalledOnce());
  await waited();
  return { box, onMerged, onClose, ...merging };
}

describe('merging', () => {
  it('proposes what says the same, and shows what comes of it before it is done', async () => {
    const { box, onPreview, onMerge, onMerged } = await mergeForm();
    expect(words(document.activeElement)).toBe('Merge with another claim');
    expect(words(box.querySelector('.candidates'))).toContain('The wall of the dam is sound.');
    expect(words(box)).not.toContain('The dam leaks.');
    await press(box, 'Choose: The wall of the dam is sound.');
    expect(words(document.activeElement)).toBe('What the merge will make');
    expect(onPreview).toHaveBeenLastCalledWith({ keptId: 'dam', mergedId: 'wall', verdict: undefined });
    expect(words(box.querySelector('.merge-outcome'))).toMatch(
      /^The dam holds\..*2 sources from 2 origins\. 1 source that both have becomes one\.water.*Ask them\./,
    );
    expect(onMerge).not.toHaveBeenCalled();
    await press(box, 'Merge the two');
    const [[wish] = []] = onMerge.mock.calls;
    expect(wish).toMatchObject({ keptId: 'dam', mergedId: 'wall' });
    expect(onMerged).toHaveBeenCalledWith({ id: wish?.id, claimId: 'dam', otherId: 'wall' });
  });

  it('finds any other claim by its words, and not the claim itself', async () => {
    const { box, onFind } = await mergeForm();
    const field = named(box, 'Find the other claim by its words', 'input') as HTMLInputElement;
    await settled(() => {
      field.value = 'dam';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await vi.waitFor(() => expect(onFind).toHaveBeenLastCalledWith('dam'));
    await waited();
    expect([...box.querySelectorAll('[aria-label="Claims found"] .claim-words')].map(words)).toEqual([
      WALL.claim.text,
    ]);
    expect(words(box)).toContain('1 other claim found.');
  }, 10_000);

  it('keeps the words of the claim that is chosen', async () => {
    const { box, onPreview, onMerge } = await mergeForm();
    await press(box, 'Choose: The wall of the dam is sound.');
    await press(box, 'The other claimThe wall of the dam is sound.');
    expect(onPreview).toHaveBeenLastCalledWith({ keptId: 'wall', mergedId: 'dam', verdict: undefined });
    await press(box, 'Merge the two');
    expect(onMerge.mock.calls[0]?.[0]).toMatchObject({ keptId: 'wall', mergedId: 'dam' });
  });

  it('asks which of two verdicts is to stand, and proposes the later one', async () => {
    const { box, onPreview, onMerge } = await mergeForm({
      onPreview: () => Promise.resolve(previewOf({ apart: APART })),
    });
    await press(box, 'Choose: The wall of the dam is sound.');
    const choices = [...box.querySelectorAll<HTMLInputElement>('fieldset:nth-of-type(2) input')];
    expect(choices.map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(words(choices[1]?.closest('label') ?? null)).toBe(
      'Refuted on the other, 23 November 2026 (the later one)',
    );
    await press(box, 'Merge the two');
    expect(onMerge.mock.calls[0]?.[0].verdict).toBe('merged');
    await pressed(choices[0] as HTMLElement);
    await waited();
    expect(onPreview).toHaveBeenLastCalledWith({ keptId: 'dam', mergedId: 'wall', verdict: 'kept' });
    await pressed(choices[2] as HTMLElement);
    await waited();
    await press(box, 'Merge the two');
    expect(onMerge.mock.lastCall?.[0].verdict).toBe('none');
  });

  it('says why it cannot be done, and tries again as the same merge', async () => {
    const { box, onMerge, onMerged } = await mergeForm({
      onMerge: () => Promise.reject(new Error('The disk is full.')),
    });
    await press(box, 'Choose: The wall of the dam is sound.');
    await press(box, 'Merge the two');
    expect(words(box)).toContain('They could not be merged. The disk is full.');
    await press(box, 'Merge the two');
    const ids = onMerge.mock.calls.map(([{ id }]) => id);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
    expect(onMerged).not.toHaveBeenCalled();
  });

  it('cannot be done where what would come of it is not known', async () => {
    const onPreview = () => Promise.reject(new Error('One of the two has been deleted meanwhile.'));
    const { box, onMerge } = await mergeForm({ onPreview });
    await press(box, 'Choose: The wall of the dam is sound.');
    expect(words(box)).toContain('One of the two has been deleted meanwhile.');
    await press(box, 'Merge the two');
    expect(onMerge).not.toHaveBeenCalled();
  });
});

async function splitForm(given: Partial<Splitting> = {}) {
  const onSplit = vi.fn<Splitting['onSplit']>(({ to }) => Promise.resolve({ claimId: to.id }));
  const splitting = {
    onHomes: () => Promise.resolve([{ claimId: 'home', text: 'It held.', sourceIds: ['source-2'] }]),
    onSplit,
    ...given,
  };
  const onDone = vi.fn<(split: object) => void>();
  const box = await drawn(
    <SplitForm owned={DAM} splitting={splitting} onSplit={onDone} onClose={() => undefined} />,
  );
  await waited();
  const check = async (at: number) => {
    await pressed(box.querySelectorAll<HTMLElement>('[type=checkbox]')[at] as HTMLElement);
    await waited();
  };
  const said = () => words(box.querySelector('.said'));
  return { box, onSplit, onDone, check, said };
}

describe('splitting', () => {
  it('moves what is chosen to a claim in other words', async () => {
    const { box, onSplit, onDone, check } = await splitForm();
    await check(1);
    const text = named(box, 'Words of the new claim', 'textarea') as HTMLTextAreaElement;
    expect(text.value).toBe('The dam holds.');
    await settled(() => {
      text.value = ' The dam held. ';
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(box, 'Split');
    const [[wish] = []] = onSplit.mock.calls;
    expect(wish).toMatchObject({ claimId: 'dam', sourceIds: ['source-2'], to: { text: 'The dam held.' } });
    expect(onDone).toHaveBeenCalledWith({ id: wish?.id, claimId: 'dam', otherId: wish?.to.id });
  });

  it('sends sources back to the claim they came from, and no others', async () => {
    const { box, onSplit, check, said } = await splitForm();
    await press(box, 'Back to the claim they came fromIt held.');
    expect(box.querySelector('textarea')).toBeNull();
    await check(0);
    await press(box, 'Split');
    expect(said()).toContain('Only sources that came from that claim can go back to it.');
    await check(0);
    await check(1);
    await press(box, 'Split');
    expect(onSplit.mock.calls.map(([{ sourceIds, to }]) => ({ sourceIds, to }))).toEqual([
      { sourceIds: ['source-2'], to: { id: 'home', back: true } },
    ]);
  });

  it('says what is missing, and leaves at least one source', async () => {
    const { box, onSplit, check, said } = await splitForm();
    await press(box, 'Split');
    expect(said()).toBe('Please choose the sources that are to leave it.');
    await check(0);
    await check(1);
    await press(box, 'Split');
    expect(said()).toContain('At least one source has to stay.');
    await check(1);
    await press(box, 'Split');
    expect(said()).toBe('Please put the new claim in words of its own.');
    expect(onSplit).not.toHaveBeenCalled();
  });
});

const CHANGES: RecentChange[] = [
  { id: 'a', kind: 'merge', at: AT, text: 'The dam holds.', other: 'The wall is sound.' },
  { id: 'b', kind: 'split', at: AT, text: 'The dam holds.', other: 'It held.', sources: 2 },
  { id: 'c', kind: 'claim-deleted', at: AT, text: 'It rained.' },
  { id: 'd', kind: 'source-deleted', at: AT, text: 'Rain, says the Post' },
  ...Array.from({ length: 16 }, (_, at): RecentChange => ({
    id: `e${at}`,
    kind: 'claim-deleted',
    at: AT,
    text: `${at}`,
  })),
];

describe('what was changed recently', () => {
  it('says what and when, each with its way back', async () => {
    const onUndo = vi.fn<(change: RecentChange) => Promise<void>>(() => Promise.resolve());
    const box = await drawn(<RecentChanges changes={CHANGES} onUndo={onUndo} />);
    const [first, , , fourth] = box.querySelectorAll('li');
    expect(words(first ?? null)).toMatch(
      /^Merged “The wall is sound.” into “The dam holds.”23 November 2026, \d\d:00Undo/,
    );
    expect(words(fourth ?? null)).toContain('Deleted the source “Rain, says the Post”');
    expect(words(box.querySelector('.more summary'))).toBe('Show 16 more changes');
    await press(box, 'Undo: Moved 2 sources of “The dam holds.” to “It held.”');
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(CHANGES[1]);
  });

  it('says why one cannot be undone', async () => {
    const why = 'The claim was merged into another one since. Undo that first, then this.';
    const box = await drawn(
      <RecentChanges changes={CHANGES.slice(0, 1)} onUndo={() => Promise.reject(new Error(why))} />,
    );
    await pressed(box.querySelector('button') as HTMLElement);
    await waited();
    expect(words(box.querySelector('[role=status]'))).toBe(why);
  });

  it('is nothing where there was nothing', async () => {
    expect(words(await drawn(<RecentChanges changes={[]} onUndo={() => Promise.resolve()} />))).toBe('');
  });

  it('is told in words when it is undone, with what stays', () => {
    const ids = { claimId: 'a', otherId: 'b' };
    expect(undoneWords({ kind: 'merge', ...ids, sources: 2, edited: ['notes', 'title'], stays: false })).toBe(
      'The merge is undone: both claims are back. 2 sources went back with the other one. What you changed since stays with its claim: note, title.',
    );
    expect(undoneWords({ kind: 'split', ...ids, sources: 1, edited: [], stays: true })).toBe(
      'The split is undone: 1 source went back. The other claim stays, since more was put into it or it was changed.',
    );
    expect(CHANGES.slice(2, 4).map(recentWords)).toEqual([
      'Deleted the claim “It rained.”',
      'Deleted the source “Rain, says the Post”',
    ]);
  });
});

describe('to axe', { timeout: AXE_TIMEOUT }, () => {
  it('nothing is wrong with choosing, the outcome, splitting and the list', async () => {
    const { box } = await mergeForm({ onPreview: () => Promise.resolve(previewOf({ apart: APART })) });
    expect(await faults(box)).toEqual([]);
    await press(box, 'Choose: The wall of the dam is sound.');
    expect(await faults(box)).toEqual([]);
    box.querySelector('fieldset label')?.replaceWith(document.createElement('input'));
    expect((await faults(box)).join()).toContain('label');
    expect(await faults((await splitForm()).box)).toEqual([]);
    const list = await drawn(<RecentChanges changes={CHANGES} onUndo={() => Promise.resolve()} />);
    expect(await faults(list)).toEqual([]);
  });
});
