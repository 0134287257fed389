// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BinEntry } from '../lib/claims/bin-entry.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { Bin, type BinProps } from './Bin.tsx';

const AT = new Date(2026, 10, 23, 14, 5).getTime();
const DAM: BinEntry = { id: 'a', table: 'claims', text: 'The dam holds.', at: AT, sources: 3, reviews: 1 };
const POST: BinEntry = {
  id: 'b',
  table: 'sources',
  text: 'Rain, says the Post',
  at: AT,
  sources: 1,
  reviews: 0,
  claim: 'It rained.',
};
const LOST: BinEntry = { id: 'c', table: 'reviews', text: 'Plumbline', at: AT, sources: 0, reviews: 1 };

let there: BinEntry[];
let props: BinProps;
beforeEach(() => {
  there = [DAM, POST, LOST];
  const found = (query: string) => there.filter(({ text }) => text.includes(query));
  const take = (ids: readonly string[]) => {
    there = there.filter(({ id }) => !ids.includes(id));
  };
  props = {
    shown: true,
    onList: vi.fn<BinProps['onList']>(({ query, offset, limit }) => {
      const entries = found(query);
      return Promise.resolve({ total: entries.length, entries: entries.slice(offset, offset + limit) });
    }),
    onContent: vi.fn<BinProps['onContent']>((query) =>
      Promise.resolve({ ids: found(query).map(({ id }) => id), claims: 1, sources: 4, reviews: 2 }),
    ),
    onRestore: vi.fn<BinProps['onRestore']>((ids) => {
      const back = ids.filter((id) => id !== LOST.id);
      take(back);
      return Promise.resolve(back.length);
    }),
    onPurge: vi.fn<BinProps['onPurge']>((ids) => {
      take(ids);
      return Promise.resolve();
    }),
  };
});

const open = async () => {
  const box = await drawn(<Bin {...props} />);
  await settled(() => undefined);
  return box;
};
const said = (box: Element) => words(box.querySelector('[role=status]'));
const press = async (box: Element, name: string) => {
  await pressed(named(box, name));
  await settled(() => undefined);
  await settled(() => undefined);
};

describe('the bin', () => {
  it('says of each what it was, when it was deleted and until when it is kept', async () => {
    const box = await open();
    expect(said(box)).toBe('3 entries in it, the last deleted first.');
    const [dam, post, lost] = [...box.querySelectorAll('.bin-entries > li')].map(words);
    expect(dam).toContain('The dam holds.Claim, with 3 sources and 1 fact-check');
    expect(dam).toContain('Deleted 23 November 2026, 14:05, kept until 23 December 2026');
    expect(post).toContain('Of the claim It rained.');
    expect(lost).toContain('Its claim is gone too: bring that back first.');
    expect(lost).not.toContain('Bring back:');
  });

  it('brings one back, says so, and does not leave the focus on what is gone', async () => {
    const box = await open();
    await press(box, 'Bring back: The dam holds.');
    expect(props.onRestore).toHaveBeenCalledExactlyOnceWith(['a'], false);
    expect(said(box)).toBe('It is back. 2 entries in it, the last deleted first.');
    expect(document.activeElement).toBe(box.querySelector('h2'));
  });

  it('brings all back that can come, and says what could not', async () => {
    const box = await open();
    await press(box, 'Bring all back');
    expect(said(box)).toBe(
      '2 entries are back. 1 could not come back, since what they belong to is gone. 1 entry in it, the last deleted first.',
    );
  });

  it('brings back and deletes only what was found where words are looked for', async () => {
    const box = await open();
    const input = box.querySelector('input');
    await settled(() => {
      if (input !== null) input.value = 'dam';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(said(box)).toBe('1 entry found for “dam”.');
    await press(box, 'Bring all found back');
    expect(props.onContent).toHaveBeenCalledExactlyOnceWith('dam');
    expect(props.onRestore).toHaveBeenCalledExactlyOnceWith(['a'], false);
  });

  it('deletes for good only once it was said what goes, and the user said so too', async () => {
    const box = await open();
    await press(box, 'Delete for good: The dam holds.');
    const question = box.querySelector('[role=alertdialog]');
    expect(words(question)).toContain('Delete for good: 1 claim, 3 sources and 1 fact-check?');
    expect(document.activeElement).toBe(named(box, 'Keep'));
    await press(box, 'Keep');
    expect(props.onPurge).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(named(box, 'Delete for good: The dam holds.'));
    await press(box, 'Empty the bin');
    expect(words(box.querySelector('[role=alertdialog]'))).toContain('1 claim, 4 sources and 2 fact-checks?');
    await press(box, 'Delete for good');
    expect(props.onPurge).toHaveBeenCalledExactlyOnceWith(['a', 'b', 'c']);
    expect(said(box)).toBe('Deleted for good. It is empty.');
  });

  it('goes through many in steps, of which the last says that it is the last, and stops where it is told to', async () => {
    there = Array.from({ length: 450 }, (_, at) => ({ ...DAM, id: `${at}`, text: `dam ${at}` }));
    props.onList = ({ offset }) =>
      Promise.resolve({ total: there.length, entries: offset === 0 ? there.slice(0, 2) : [] });
    let goOn = () => {};
    props.onRestore = vi.fn<BinProps['onRestore']>((ids) => {
      there = there.filter(({ id }) => !ids.includes(id));
      return new Promise((resolve) => {
        goOn = () => resolve(ids.length);
      });
    });
    const box = await open();
    expect(said(box)).toBe('450 entries in it, the last deleted first. The last 2 are shown.');
    await press(box, 'Bring all back');
    await settled(() => goOn());
    expect(words(box.querySelector('.steps'))).toContain('Bringing back: 200 of 450');
    await pressed(named(box, 'Stop'));
    await settled(() => goOn());
    await settled(() => undefined);
    expect(vi.mocked(props.onRestore).mock.calls.map(([ids, more]) => [ids.length, more])).toEqual([
      [200, true],
      [200, true],
    ]);
    expect(said(box)).toContain('400 entries are back. You stopped it: the rest is still here. 50 entries');
  });

  it('says why something failed, and how far it was', async () => {
    props.onRestore = () => Promise.reject(new Error('The library is busy.'));
    const box = await open();
    await press(box, 'Bring back: The dam holds.');
    expect(words(box.querySelector('[role=alert]'))).toBe('The library is busy. Please try again.');
    expect(said(box)).toBe('3 entries in it, the last deleted first.');
  });

  it(
    'has nothing that axe finds wrong, also while it asks',
    async () => {
      const box = await drawn(
        <main>
          <h1>Your library</h1>
          <Bin {...props} />
          <img src="data:," id="planted" />
        </main>,
      );
      await settled(() => undefined);
      expect(await faults(box)).toHaveLength(1);
      box.querySelector('#planted')?.remove();
      expect(await faults(box)).toEqual([]);
      await press(box, 'Delete for good: The dam holds.');
      expect(await faults(box)).toEqual([]);
    },
    AXE_TIMEOUT,
  );
});
