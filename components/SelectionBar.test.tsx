// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { claimView } from '../tests/components/fixtures.ts';
import { type BulkDeeds, type BulkDone, SelectionBar } from './SelectionBar.tsx';

const IDS = Array.from({ length: 450 }, (_, at) => `claim-${String(at).padStart(3, '0')}`);
const owned = (id: string): OwnedClaim =>
  ({
    claim: { id, text: `The dam ${id} holds.` },
    view: claimView({ id, ...(id === 'claim-001' ? {} : { sources: [] }) }),
  }) as unknown as OwnedClaim;

let deeds: BulkDeeds;
let chosen: readonly string[];
const onDone = vi.fn<(done: BulkDone) => void>();
beforeEach(() => {
  onDone.mockClear();
  const all = ({ claimIds }: { claimIds: string[] }) => Promise.resolve({ changed: claimIds.length });
  deeds = {
    onFound: vi.fn<BulkDeeds['onFound']>(() => Promise.resolve(IDS)),
    onTag: vi.fn<BulkDeeds['onTag']>(all),
    onDelete: vi.fn<BulkDeeds['onDelete']>(all),
    onMerge: vi.fn<BulkDeeds['onMerge']>(({ keptId }) => Promise.resolve({ claimId: keptId })),
  };
});

function Kept({ first }: { first: readonly string[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(first));
  chosen = [...selected];
  return (
    <SelectionBar
      selected={selected}
      total={IDS.length}
      query={EVERY_CLAIM}
      knownTags={['water', 'walls']}
      deeds={deeds}
      onRead={(id) => Promise.resolve(owned(id))}
      onChoose={(ids) => setSelected(new Set(ids))}
      onDone={onDone}
    />
  );
}

const open = (count: number) => drawn(<Kept first={IDS.slice(0, count)} />);
const press = async (box: Element, name: string) => {
  await pressed(named(box, name));
  for (let turn = 0; turn < 6; turn += 1) await settled(() => undefined);
};
const write = (box: Element, tags: string) =>
  settled(() => {
    const input = box.querySelector('input');
    if (input !== null) input.value = tags;
  });

describe('what is done with selected claims', () => {
  it('is nothing where none is selected', async () => {
    expect(words(await open(0))).toBe('');
  });

  it('begins with how many they are, and can be with all that were found, or none', async () => {
    const box = await open(2);
    expect(words(box.querySelector('[role=status]'))).toBe('2 claims selected.');
    await press(box, 'Select all 450 found');
    expect(chosen).toEqual(IDS);
    expect(words(box.querySelector('[role=status]'))).toBe('450 claims selected.');
    await press(box, 'Select none');
    expect(words(box)).toBe('');
  });

  it('adds tags to all of them and takes tags off, under an id by which it is undone', async () => {
    const box = await open(2);
    await press(box, 'Tags…');
    expect(document.activeElement).toBe(box.querySelector('input'));
    await press(box, 'Add these tags');
    expect(words(box.querySelector('[role=alert]'))).toBe('Please write at least one tag.');
    await write(box, 'water,  old walls, water');
    await press(box, 'Add these tags');
    expect(deeds.onTag).toHaveBeenCalledExactlyOnceWith({
      id: onDone.mock.calls[0]?.[0].id,
      claimIds: ['claim-000', 'claim-001'],
      more: false,
      kind: 'tag',
      tags: ['water', 'old walls'],
    });
    expect(onDone.mock.calls[0]?.[0]).toMatchObject({ words: '2 claims tagged.', gone: [] });
    expect(chosen).toHaveLength(2);
    await press(box, 'Tags…');
    await write(box, 'water');
    deeds.onTag = vi.fn<BulkDeeds['onTag']>(() => Promise.resolve({ changed: 0 }));
    await press(box, 'Remove these tags');
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(words(box)).toContain('Nothing had to be changed.');
  });

  it('deletes them in steps of one deed, of which the last says so, and selects no more what is gone', async () => {
    const box = await open(450);
    await press(box, 'Delete');
    const steps = vi.mocked(deeds.onDelete).mock.calls.map(([step]) => step);
    expect(steps.map(({ claimIds, more }) => [claimIds.length, more])).toEqual([
      [200, true],
      [200, true],
      [50, false],
    ]);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(1);
    expect(onDone).toHaveBeenCalledExactlyOnceWith({
      id: steps[0]?.id,
      words: '450 claims deleted.',
      gone: IDS,
    });
    expect(chosen).toEqual([]);
  });

  it('can be undone as far as it was where it is stopped, and where it failed', async () => {
    let goOn = () => {};
    deeds.onDelete = vi.fn<BulkDeeds['onDelete']>(
      ({ claimIds }) =>
        new Promise((resolve) => {
          goOn = () => resolve({ changed: claimIds.length });
        }),
    );
    const box = await open(450);
    await press(box, 'Delete');
    expect(words(box.querySelector('.steps'))).toContain('Deleting: 0 of 450');
    await press(box, 'Stop');
    await settled(() => goOn());
    await settled(() => undefined);
    expect(onDone.mock.calls[0]?.[0].words).toBe('200 claims deleted. The rest is as it was.');
    expect(chosen).toHaveLength(250);
    deeds.onDelete = vi
      .fn<BulkDeeds['onDelete']>()
      .mockResolvedValueOnce({ changed: 200 })
      .mockRejectedValue(new Error('The disk is full.'));
    await press(box, 'Delete');
    expect(words(box.querySelector('[role=alert]'))).toContain(
      '200 were done, then it failed. The disk is full.',
    );
    expect(onDone.mock.calls[1]?.[0].words).toBe('200 claims deleted. The rest is as it was.');
    expect(chosen).toHaveLength(50);
  });

  it('merges them into the one that is chosen, at first that with the most sources', async () => {
    const box = await open(3);
    await press(box, 'Merge…');
    const texts = [...box.querySelectorAll('label')].map(words);
    expect(texts).toEqual(IDS.slice(0, 3).map((id) => `The dam ${id} holds.`));
    expect([...box.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([false, true, false]);
    deeds.onMerge = vi.fn<BulkDeeds['onMerge']>(() => Promise.reject(new Error('Too many tags.')));
    await press(box, 'Merge 3 claims');
    expect(words(box)).toContain('They could not be merged. Too many tags.');
    const tried = vi.mocked(deeds.onMerge).mock.calls[0]?.[0].id;
    deeds.onMerge = vi.fn<BulkDeeds['onMerge']>(({ keptId }) => Promise.resolve({ claimId: keptId }));
    await settled(() => box.querySelectorAll('input')[2]?.click());
    await press(box, 'Merge 3 claims');
    expect(deeds.onMerge).toHaveBeenCalledExactlyOnceWith({
      id: tried,
      keptId: 'claim-002',
      mergedIds: ['claim-000', 'claim-001'],
    });
    expect(onDone).toHaveBeenCalledExactlyOnceWith({
      id: tried,
      gone: ['claim-000', 'claim-001'],
      claimId: 'claim-002',
      words: '3 claims merged into one.',
    });
    expect(chosen).toEqual([]);
  });

  it('merges no more than can be looked through, and says so', async () => {
    const box = await open(51);
    await press(box, 'Merge…');
    expect(words(box)).toContain('At most 50 claims can be merged at once. Select fewer.');
  });

  it('takes them away only where there is a way to', async () => {
    expect(words(await open(2))).not.toContain('Take away');
    deeds.onExport = vi.fn<(ids: string[]) => void>();
    const box = await open(2);
    await press(box, 'Take away…');
    expect(deeds.onExport).toHaveBeenCalledExactlyOnceWith(['claim-000', 'claim-001']);
  });

  it.each(['Tags…', 'Merge…'])(
    'has nothing that axe finds wrong with “%s”, which gives the focus back',
    async (name) => {
      const box = await drawn(
        <main>
          <h1>Your library</h1>
          <Kept first={IDS.slice(0, 3)} />
          <img src="data:," id="planted" />
        </main>,
      );
      expect(await faults(box)).toHaveLength(1);
      box.querySelector('#planted')?.remove();
      await press(box, name);
      expect(await faults(box)).toEqual([]);
      await press(box, 'Cancel');
      expect(document.activeElement).toBe(named(box, name));
    },
    AXE_TIMEOUT,
  );
});
