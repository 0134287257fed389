// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { Health, type HealthProps } from './Health.tsx';
import { type HealthFacts, healthLines } from './health-words.ts';

const FACTS: HealthFacts = {
  version: '0.1.0',
  browser: 'Firefox 153.0',
  schema: 9,
  rows: { claims: 1204, sources: 3000, rivalLinks: 9, tombstones: 4 },
  rivals: { confirmed: 2, proposed: 7 },
  index: { segments: 2, damaged: 0, claims: 1200, indexed: 1190, waiting: 10, missing: 0 },
  storage: { used: 72_000_000, quota: 10_000_000_000, persistent: false },
  permissions: ['activeTab', 'storage'],
  everySite: false,
  sites: 2,
};
const BAD = { table: 'claims', id: '0000-1', why: 'claim.tags: expected a list' };

async function health(given: Partial<HealthProps> = {}) {
  const box = await drawn(
    <Health
      shown
      onFacts={() => Promise.resolve(FACTS)}
      onCheck={() => Promise.resolve({ rows: 4204, bad: [] })}
      onRepair={() => Promise.resolve()}
      onCopy={() => Promise.resolve()}
      {...given}
    />,
  );
  await settled(() => undefined);
  return box;
}
const line = (facts: Partial<HealthFacts>, label: string) =>
  healthLines({ ...FACTS, ...facts }).find((each) => each.label === label);

describe('the self-check', () => {
  it('says that all is well, and how much there is', async () => {
    const box = await health();
    expect(words(box)).toContain('Nothing is wrong.');
    expect(words(box)).toContain('Claims1,204');
    expect(words(box)).toContain(
      'In order: 1,200 claims can be found; 10 changed lately and are read with the next article',
    );
    expect(words(box)).toContain('Rival claims2 pairs linked, 7 proposed and waiting for your word');
    expect(words(box)).toContain('Version 0.1.0');
    expect(words(box)).not.toMatch(/schema|segment|tombstone|library of version/iu);
    expect(words(box)).toContain('72 MB used of 10 GB');
    expect(words(box)).toContain('2 sites');
    expect(box.querySelector('dd.failed')).toBeNull();
  });

  it.each<[Partial<HealthFacts>, string, string]>([
    [{ index: { ...FACTS.index, damaged: 1 } }, 'Finding claims in articles', 'make the index anew below'],
    [
      { index: { ...FACTS.index, missing: 3 } },
      'Finding claims in articles',
      '3 claims of 1,200 are not in it',
    ],
    [{ storage: { ...FACTS.storage, used: 9_900_000_000 } }, 'Room', 'only 100 MB left. Make room'],
  ])('says what is wrong, and what to do: %o', (facts, label, said) => {
    expect(line(facts, label)).toMatchObject({ wrong: true });
    expect(line(facts, label)?.words).toContain(said);
  });

  it('speaks of no parts or pairs where there are none', () => {
    const none = { segments: 0, damaged: 0, claims: 0, indexed: 0, waiting: 0, missing: 0 };
    expect(line({ index: none }, 'Finding claims in articles')?.words).toBe('There is no claim to find yet');
    expect(line({ rivals: { confirmed: 0, proposed: 0 } }, 'Rival claims')?.words).toBe('No pair linked');
  });

  it('alarms nobody where Chromium calls nothing persistent', () => {
    expect(line({}, 'Kept')?.wrong).toBeUndefined();
  });

  it('is copied as text', async () => {
    const onCopy = vi.fn<HealthProps['onCopy']>(() => Promise.resolve());
    const box = await health({ onCopy, onCheck: () => Promise.resolve({ rows: 7, bad: [BAD] }) });
    await pressed(named(box, 'Check all records'));
    await settled(() => undefined);
    await pressed(named(box, 'Copy as text'));
    const text = String(onCopy.mock.calls[0]?.[0]);
    expect(text.split('\n')).toContain('Claims: 1,204');
    expect(text).toContain('Library schema: 9');
    expect(text).toContain('Index: 2 segments, 0 damaged, 1190 claims, 10 waiting, 0 missing');
    expect(text).toContain('7 records read; 1 cannot be read.');
  });

  it('says why it failed', async () => {
    const box = await health({ onFacts: () => Promise.reject(new Error('The library is locked.')) });
    expect(words(box)).toContain('That did not work: The library is locked. Please try again.');
  });
});

describe('checking all records', () => {
  it('lists those that cannot be read, with what to do', async () => {
    const box = await health({ onCheck: () => Promise.resolve({ rows: 4204, bad: [BAD] }) });
    await pressed(named(box, 'Check all records'));
    await settled(() => undefined);
    expect(words(box)).toContain('4,204 records read; 1 cannot be read.');
    expect(words(box)).toContain('claims 0000-1: claim.tags: expected a list');
    expect(words(box)).toContain('bring back a backup');
  });

  it('shows how far it is, and is stopped', async () => {
    const onCheck = vi.fn<HealthProps['onCheck']>((signal, onShare) => {
      onShare(0.5);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    });
    const box = await health({ onCheck });
    await pressed(named(box, 'Check all records'));
    expect(box.querySelector('progress')?.value).toBe(0.5);
    await pressed(named(box, 'Stop checking'));
    await settled(() => undefined);
    expect(box.querySelector('progress')).toBeNull();
    expect(words(box)).not.toContain('did not work');
  });
});

describe('making the index anew', () => {
  it('is told when it is done, and the check is made again', async () => {
    const onFacts = vi.fn<HealthProps['onFacts']>(() => Promise.resolve(FACTS));
    const box = await health({ onFacts });
    await pressed(named(box, 'Make the index anew'));
    await settled(() => undefined);
    expect(words(box)).toContain('The index is made anew.');
    expect(onFacts).toHaveBeenCalledTimes(2);
  });
});

it('shows axe nothing wrong', { timeout: AXE_TIMEOUT }, async () => {
  const box = await health({ onCheck: () => Promise.resolve({ rows: 1, bad: [BAD] }) });
  await pressed(named(box, 'Check all records'));
  await settled(() => undefined);
  const fault = document.createElement('img');
  fault.src = 'data:,';
  box.append(fault);
  expect((await faults(box)).join()).toContain('image-alt');
  fault.remove();
  expect(await faults(box)).toEqual([]);
});
