// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { NewerLibrary } from './NewerLibrary.tsx';

it(
  'says of a library of a newer version that it is unharmed, what to do, and what a file has of it',
  { timeout: AXE_TIMEOUT },
  async () => {
    const onSave = () =>
      Promise.resolve({ claims: 1200, name: 'second-source-2026-11-24.jsonl.gz', left: 3 });
    const box = await drawn(<NewerLibrary onSave={onSave} />);
    expect(words(box)).toContain('nothing in it was changed');
    expect(words(box)).toContain('Update Second Source');
    expect(await faults(box)).toEqual([]);
    await pressed(named(box, 'Save what can be read to a file'));
    await settled(() => undefined);
    expect(words(box)).toContain('saving 1,200 claims to second-source-2026-11-24.jsonl.gz');
    expect(words(box)).toContain('3 entries cannot be read by this version');
  },
);
