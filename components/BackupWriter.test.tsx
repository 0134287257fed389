// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { BackupWriter, type BackupWriterProps } from './BackupWriter.tsx';

const FILE = new File(['{}'], 'second-source-2026-11-23.jsonl');

function box(given: Partial<BackupWriterProps> = {}) {
  return drawn(<BackupWriter onSave={() => Promise.resolve({ name: FILE.name, claims: 1200 })} {...given} />);
}
const saying = (box: Element) => words(box.querySelector('.deed [role=status]'));

describe('saving everything', () => {
  it('says how many claims went where', async () => {
    const drawnBox = await box();
    await pressed(named(drawnBox, 'Save everything to a file'));
    expect(saying(drawnBox)).toBe('Your browser is saving 1,200 claims to second-source-2026-11-23.jsonl.');
  });

  it('shows that it is at work and is cancelled', async () => {
    const onSave = vi.fn<BackupWriterProps['onSave']>((signal) => {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    });
    const drawnBox = await box({ onSave });
    await pressed(named(drawnBox, 'Save everything to a file'));
    expect(saying(drawnBox)).toBe('Reading your library…');
    expect(drawnBox.querySelector('progress')).not.toBeNull();
    await pressed(named(drawnBox, 'Cancel'));
    await settled(() => undefined);
    expect(saying(drawnBox)).toBe('Cancelled. No file was saved.');
    expect(document.activeElement).toBe(named(drawnBox, 'Save everything to a file'));
  });

  it('says why it failed', async () => {
    const drawnBox = await box({ onSave: () => Promise.reject(new Error('The library is locked.')) });
    await pressed(named(drawnBox, 'Save everything to a file'));
    expect(saying(drawnBox)).toBe('That did not work: The library is locked. Please try again.');
  });
});

describe('to axe', { timeout: AXE_TIMEOUT }, () => {
  it('shows nothing wrong', async () => {
    expect(await faults(await box())).toEqual([]);
  });
});
