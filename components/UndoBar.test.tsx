// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawn, named, redrawn, settled, words } from '../tests/components/drawn.ts';
import { type Done, UndoBar } from './UndoBar.tsx';

const DONE: Done = { what: 'claims', id: 'a', claimId: 'a', byKey: true };
/** Longer than it stays. */
const LONG = 30_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const onDismiss = vi.fn<() => void>();
const bar = (done: Done | undefined) => (
  <UndoBar done={done} onUndo={() => Promise.resolve()} onDismiss={onDismiss} />
);
const open = async (done = DONE) => {
  onDismiss.mockClear();
  const box = await drawn(bar(done));
  const element = box.querySelector('.undo');
  if (element === null) throw new Error('There is no bar.');
  return { box, element };
};
const pass = (milliseconds: number) => settled(() => void vi.advanceTimersByTime(milliseconds));

describe('what was done and can be undone', () => {
  it('is said for a while', async () => {
    const { element } = await open();
    expect(words(element)).toContain('Claim deleted.');
    await pass(15_000);
    expect(onDismiss).not.toHaveBeenCalled();
    await pass(LONG);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('stays as long as it has the focus, as it has where a button did it', async () => {
    const { box } = await open({ what: 'claims', id: 'a' });
    expect(document.activeElement).toBe(named(box, 'Undo'));
    await pass(LONG);
    expect(onDismiss).not.toHaveBeenCalled();
    await settled(() => named(box, 'Undo').blur());
    await pass(LONG);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('stays as long as the pointer is on it', async () => {
    const { element } = await open();
    await settled(() => element.dispatchEvent(new Event('pointerenter')));
    await pass(LONG);
    expect(onDismiss).not.toHaveBeenCalled();
    await settled(() => element.dispatchEvent(new Event('pointerleave')));
    await pass(LONG);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('has its whole time again with the next deed', async () => {
    const { box } = await open();
    await pass(15_000);
    await redrawn(bar({ ...DONE, id: 'b' }), box);
    await pass(15_000);
    expect(onDismiss).not.toHaveBeenCalled();
    await pass(LONG);
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});
