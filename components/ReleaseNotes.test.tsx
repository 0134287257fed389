// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, words } from '../tests/components/drawn.ts';
import { ReleaseNotes } from './ReleaseNotes.tsx';

const RELEASES = [
  { title: 'Unreleased', changes: ['A <b>bold</b> step'] },
  { title: '0.1.0, 3 May 2026', changes: ['The first', 'and the second'] },
];

describe('the release notes', () => {
  it('say which version there is and what each changed, as text', async () => {
    const box = await drawn(<ReleaseNotes version="0.2.0" releases={RELEASES} />);
    expect(words(box.querySelector('.lead'))).toBe('You have Second Source 0.2.0.');
    expect([...box.querySelectorAll('h2')].map(words)).toEqual(['In this version', '0.1.0, 3 May 2026']);
    expect([...box.querySelectorAll('.changes li')].map(words)).toEqual([
      'A <b>bold</b> step',
      'The first',
      'and the second',
    ]);
  });

  it(
    'have nothing that axe finds wrong',
    async () => {
      const box = await drawn(<ReleaseNotes version="0.2.0" releases={RELEASES} />);
      const planted = document.createElement('img');
      box.append(planted);
      expect(await faults(box)).toContain('image-alt: <img>');
      planted.remove();
      expect(await faults(box)).toEqual([]);
    },
    AXE_TIMEOUT,
  );
});
