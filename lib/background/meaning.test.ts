import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Seen } from '../matching/features.ts';
import { createJudge, createMeaning } from './meaning.ts';

const bytes = (): ArrayBuffer =>
  new Uint8Array(readFileSync(new URL('../../public/meaning.bin', import.meta.url))).buffer;

describe('the meaning of words', () => {
  it('is read once, from the table in the package', async () => {
    const load = vi.fn(() => Promise.resolve(bytes()));
    const meaning = createMeaning(load);
    const [first, second] = await Promise.all([meaning(), meaning()]);
    expect(first?.word('harbour')).toHaveLength(first?.dimensions ?? 0);
    expect(second).toBe(first);
    expect(await meaning()).toBe(first);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['is not there', () => Promise.reject(new Error('no file'))],
    ['is torn', () => Promise.resolve(bytes().slice(0, 5000))],
  ])('is gone without where the table %s, and tried again', async (_, failing) => {
    const load = vi.fn(() => Promise.resolve(bytes())).mockImplementationOnce(failing);
    const meaning = createMeaning(load);
    expect(await meaning()).toBeUndefined();
    expect(await meaning()).toBeDefined();
  });

  it('comes with what words say of each other, and not without where that is torn', async () => {
    const packed = readFileSync(new URL('../../public/thesaurus.txt', import.meta.url), 'utf8');
    const load = vi.fn(() => Promise.resolve(packed)).mockResolvedValueOnce('torn');
    const meaning = createMeaning(() => Promise.resolve(bytes()), load);
    expect(await meaning()).toBeUndefined();
    expect((await meaning())?.thesaurus?.senses('acquitted')).not.toEqual([]);
  });
});

describe('what was learned of pairs', () => {
  it('is read once, from the file in the package, and tried again where that was torn', async () => {
    const packed = readFileSync(new URL('../../public/decision.json', import.meta.url), 'utf8');
    const load = vi.fn(() => Promise.resolve(packed)).mockResolvedValueOnce(packed.slice(0, 5000));
    const judge = createJudge(load);
    expect(await judge()).toBeUndefined();
    const read = await judge();
    expect(await judge()).toBe(read);
    const { same, conflicts, neither } = read?.({ features: {}, met: [] } as unknown as Seen) ?? {};
    expect((same ?? 0) + (conflicts ?? 0) + (neither ?? 0)).toBeCloseTo(1);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
