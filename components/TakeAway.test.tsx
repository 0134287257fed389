// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import {
  AXE_TIMEOUT,
  drawn,
  faults,
  named,
  pressed,
  redrawn,
  settled,
  words,
} from '../tests/components/drawn.ts';
import { TakeAway, type TakeAwayProps } from './TakeAway.tsx';

const write = () =>
  vi.fn<TakeAwayProps['onWrite']>(() =>
    Promise.resolve({ name: 'second-source-2026-11-23.csv', claims: 1200, left: 0 }),
  );
const saying = (box: Element) => words(box.querySelector('[role=status]'));
const wished = (onWrite: ReturnType<typeof write>) => onWrite.mock.calls.map(([wish]) => wish);

async function typed(field: HTMLElement, text: string) {
  (field as HTMLInputElement).value = text;
  await settled(() => field.dispatchEvent(new Event('input', { bubbles: true })));
}

describe('taking the library away', () => {
  it('begins with a backup of everything, and says where it went', async () => {
    const onWrite = write();
    const box = await drawn(<TakeAway ids={undefined} onWrite={onWrite} />);
    await pressed(named(box, 'Make the file'));
    expect(wished(onWrite)).toEqual([{ format: 'backup' }]);
    expect([...box.querySelectorAll('legend')].map(words)).toEqual(['Kind of file']);
    expect(saying(box)).toBe('Your browser is saving 1,200 claims to second-source-2026-11-23.csv.');
  });

  it('takes the claims that were chosen, or all of them, in the format that is chosen', async () => {
    const onWrite = write();
    const box = await drawn(<TakeAway ids={['a', 'b']} onWrite={onWrite} />);
    await pressed(named(box, 'Make the file'));
    await pressed(named(box, 'Notes (Markdown)'));
    await pressed(named(box, 'All claims'));
    await pressed(named(box, 'Make the file'));
    await redrawn(<TakeAway ids={['c']} onWrite={onWrite} />, box);
    expect((named(box, 'The 1 claim you chose') as HTMLInputElement).checked).toBe(true);
    await pressed(named(box, 'Backup (JSON Lines, compressed)'));
    expect(words(box)).toContain('A backup is always of all claims.');
    await pressed(named(box, 'Make the file'));
    expect(wished(onWrite)).toEqual([
      { format: 'csv', ids: ['a', 'b'] },
      { format: 'notes' },
      { format: 'backup' },
    ]);
  });

  it('says how many claims the format has no place for', async () => {
    const onWrite = write().mockResolvedValue({ name: 'a.json', claims: 1, left: 2 });
    const box = await drawn(<TakeAway ids={undefined} onWrite={onWrite} />);
    await pressed(named(box, 'Feed of fact-checks (ClaimReview)'));
    await pressed(named(box, 'Make the file'));
    expect(saying(box)).toBe(
      'Your browser is saving 1 claim to a.json. 2 claims have no dated fact-check and are not in it.',
    );
  });

  it('asks whose verdicts they are before they are in a feed', async () => {
    const onWrite = write();
    const box = await drawn(<TakeAway ids={undefined} onWrite={onWrite} />);
    await pressed(named(box, 'Feed of fact-checks (ClaimReview)'));
    await pressed(named(box, 'Also my own verdicts, as fact-checks of mine'));
    await pressed(named(box, 'Make the file'));
    expect(words(box)).toContain('Say whose verdicts they are.');
    await typed(named(box, 'Your name or newsroom'), 'The Desk');
    await typed(named(box, 'Address of your site'), 'javascript:alert(1)');
    await pressed(named(box, 'Make the file'));
    expect(words(box)).toContain('Give the address of your site, beginning with https://.');
    expect(onWrite).not.toHaveBeenCalled();
    await typed(named(box, 'Address of your site'), ' https://desk.example ');
    await pressed(named(box, 'Make the file'));
    expect(wished(onWrite)).toEqual([
      { format: 'feed', author: { name: 'The Desk', url: 'https://desk.example' } },
    ]);
  });

  it('shows how far it is, and is cancelled', async () => {
    const onWrite = write().mockImplementation((_, signal, onShare) => {
      onShare(0.5);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    });
    const box = await drawn(<TakeAway ids={undefined} onWrite={onWrite} />);
    await pressed(named(box, 'Make the file'));
    expect(box.querySelector('progress')?.value).toBe(0.5);
    await pressed(named(box, 'Cancel'));
    await settled(() => undefined);
    expect(saying(box)).toBe('Cancelled. No file was saved.');
    expect(document.activeElement).toBe(named(box, 'Make the file'));
  });

  it('says why it failed', async () => {
    const onWrite = write().mockRejectedValue(new Error('The library is locked.'));
    const box = await drawn(<TakeAway ids={undefined} onWrite={onWrite} />);
    await pressed(named(box, 'Make the file'));
    expect(saying(box)).toBe('That did not work: The library is locked. Please try again.');
  });
});

describe('to axe', { timeout: AXE_TIMEOUT }, () => {
  it('shows nothing wrong, and a planted fault', async () => {
    const box = await drawn(<TakeAway ids={['a']} onWrite={write()} />);
    await pressed(named(box, 'Feed of fact-checks (ClaimReview)'));
    await pressed(named(box, 'Also my own verdicts, as fact-checks of mine'));
    expect(await faults(box)).toEqual([]);
    box.querySelector('label')?.remove();
    expect(await faults(box)).not.toEqual([]);
  });
});
