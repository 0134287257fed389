// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { BackupBox, type BackupBoxProps } from './BackupBox.tsx';
import { type Brought, broughtWords } from './BackupReader.tsx';

const BROUGHT: Brought = { added: 214, updated: 3, unchanged: 12, removed: 0 };
const FILE = new File(['{}'], 'second-source-2026-11-23.jsonl');

function box(given: Partial<BackupBoxProps> = {}) {
  return drawn(
    <BackupBox
      onSave={() => Promise.resolve({ name: FILE.name, claims: 1200 })}
      onCheck={() =>
        Promise.resolve({ claims: 229, sources: 1, entries: 300, bring: () => Promise.resolve(BROUGHT) })
      }
      onBrought={() => Promise.resolve()}
      {...given}
    />,
  );
}
const saying = (box: Element, part: '.deed' | '.drop') => words(box.querySelector(`${part} [role=status]`));

async function chosen(box: Element, file = FILE) {
  const input = named(box, 'Bring it back: choose a saved file, or drop it here');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await settled(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('saving everything', () => {
  it('says how many claims went where', async () => {
    const drawnBox = await box();
    await pressed(named(drawnBox, 'Save everything to a file'));
    expect(saying(drawnBox, '.deed')).toBe(
      'Your browser is saving 1,200 claims to second-source-2026-11-23.jsonl.',
    );
  });

  it('shows that it is at work and is cancelled', async () => {
    const onSave = vi.fn<BackupBoxProps['onSave']>((signal) => {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    });
    const drawnBox = await box({ onSave });
    await pressed(named(drawnBox, 'Save everything to a file'));
    expect(saying(drawnBox, '.deed')).toBe('Reading your library…');
    expect(drawnBox.querySelector('progress')).not.toBeNull();
    await pressed(named(drawnBox, 'Cancel'));
    await settled(() => undefined);
    expect(saying(drawnBox, '.deed')).toBe('Cancelled. No file was saved.');
    expect(document.activeElement).toBe(named(drawnBox, 'Save everything to a file'));
  });

  it('says why it failed', async () => {
    const drawnBox = await box({ onSave: () => Promise.reject(new Error('The library is locked.')) });
    await pressed(named(drawnBox, 'Save everything to a file'));
    expect(saying(drawnBox, '.deed')).toBe('That did not work: The library is locked. Please try again.');
  });
});

describe('bringing it back', () => {
  it('says what the file holds before it changes anything, then what came of it', async () => {
    const bring = vi.fn(() => Promise.resolve(BROUGHT));
    const onBrought = vi.fn(() => Promise.resolve());
    const drawnBox = await box({
      onCheck: () => Promise.resolve({ claims: 229, sources: 1, entries: 300, bring }),
      onBrought,
    });
    await chosen(drawnBox);
    expect(saying(drawnBox, '.drop')).toContain(
      'second-source-2026-11-23.jsonl is whole: 229 claims with 1 source, 300 entries in all.',
    );
    expect(bring).not.toHaveBeenCalled();
    expect(words(document.activeElement)).toBe('Bring it back');
    await pressed(named(drawnBox, 'Bring it back'));
    expect(saying(drawnBox, '.drop')).toBe('214 entries added, 3 updated, 12 needed no change.');
    expect(onBrought).toHaveBeenCalledOnce();
  });

  it('takes a file that is dropped', async () => {
    const onCheck = vi.fn<BackupBoxProps['onCheck']>(() => Promise.reject(new Error('')));
    const drawnBox = await box({ onCheck });
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [FILE] },
    });
    await settled(() => drawnBox.querySelector('.drop')?.dispatchEvent(drop));
    expect(onCheck).toHaveBeenCalledExactlyOnceWith(FILE);
    expect(drop.defaultPrevented).toBe(true);
  });

  it('says what is wrong with a file and that nothing was changed', async () => {
    const drawnBox = await box({ onCheck: () => Promise.reject(new Error('Line 7 cannot be read.')) });
    await chosen(drawnBox);
    expect(saying(drawnBox, '.drop')).toBe('Nothing was changed. Line 7 cannot be read.');
    expect(() => named(drawnBox, 'Bring it back')).toThrow('0 elements');
  });

  it('leaves it', async () => {
    const drawnBox = await box();
    await chosen(drawnBox);
    await pressed(named(drawnBox, 'Leave it'));
    expect(saying(drawnBox, '.drop')).toBe('Nothing was changed.');
  });

  it('takes no other file, and cannot be left, while it brings one in; and then begins anew', async () => {
    let finish: ((brought: Brought) => void) | undefined;
    let share: ((share: number) => void) | undefined;
    const onCheck = vi.fn<BackupBoxProps['onCheck']>(() =>
      Promise.resolve({
        claims: 700,
        sources: 1,
        entries: 701,
        bring: (onShare) => {
          share = onShare;
          return new Promise((resolve) => (finish = resolve));
        },
      }),
    );
    const drawnBox = await box({ onCheck });
    await chosen(drawnBox);
    await pressed(named(drawnBox, 'Bring it back'));
    await settled(() => share?.(0.5));
    expect(saying(drawnBox, '.drop')).toBe('Bringing it back… 50 %');
    expect(() => named(drawnBox, 'Leave it')).toThrow('0 elements');
    await chosen(drawnBox);
    expect(onCheck).toHaveBeenCalledTimes(1);
    expect(saying(drawnBox, '.drop')).toBe('Bringing it back… 50 %');
    await settled(() => finish?.(BROUGHT));
    onCheck.mockRejectedValueOnce(new Error('Line 7 cannot be read.'));
    await chosen(drawnBox);
    expect(saying(drawnBox, '.drop')).toBe('Nothing was changed. Line 7 cannot be read.');
  });

  it.each([
    [{ added: 1, updated: 0, unchanged: 1, removed: 0 }, '1 entry added, 1 needed no change.'],
    [{ added: 0, updated: 2, unchanged: 0, removed: 1 }, '2 entries updated, 1 deleted.'],
    [{ added: 0, updated: 0, unchanged: 1200, removed: 0 }, '1,200 entries needed no change.'],
    [{ added: 0, updated: 0, unchanged: 0, removed: 0 }, 'The file holds nothing that is not here.'],
  ])('says in words %o', (brought, told) => {
    expect(broughtWords(brought)).toBe(told);
  });
});

describe('to axe', { timeout: AXE_TIMEOUT }, () => {
  it('shows nothing wrong, with a file checked', async () => {
    const drawnBox = await box();
    await chosen(drawnBox);
    expect(await faults(drawnBox)).toEqual([]);
  });
});
