// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { BackupState } from '../lib/messaging/backup-requests.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { Backups } from './Backups.tsx';
import { sizeWords, unsavedWords } from './backup-words.ts';
import type { BackupDoings } from './use-backups.ts';

const DAY = 86_400_000;
const OFF: BackupState = {
  every: 'never',
  making: false,
  changes: 37,
  since: Date.now() - 12.5 * DAY,
  reminds: true,
  due: true,
};
const WRITTEN = {
  at: new Date(2026, 10, 23, 14, 5).getTime(),
  name: '/home/reporter/Downloads/Second Source/second-source-2026-11-23.jsonl.gz',
  entries: 1204,
  bytes: 310_400,
};
const RUNNING: BackupState = {
  every: 'week',
  making: false,
  written: WRITTEN,
  changes: 0,
  since: WRITTEN.at,
  reminds: true,
  due: false,
};

/** A background that keeps what it is told. */
function doings(first: BackupState, allows = true) {
  let state = first;
  const now = () => Promise.resolve(state);
  return {
    onState: vi.fn<BackupDoings['onState']>(now),
    onSet: vi.fn<BackupDoings['onSet']>((change) => {
      state = { ...state, ...change, ...(change.reminds === false ? { due: false } : {}) };
      return now();
    }),
    onMake: vi.fn<BackupDoings['onMake']>(() => {
      state = { ...state, written: WRITTEN, changes: 0 };
      delete state.fault;
      return now();
    }),
    onLater: vi.fn<BackupDoings['onLater']>(() => {
      state = { ...state, due: false };
      return now();
    }),
    onAllow: vi.fn<BackupDoings['onAllow']>(() => Promise.resolve(allows)),
  } satisfies BackupDoings;
}

async function view(given: BackupDoings) {
  const box = await drawn(
    <Backups doings={given} shown onSave={() => Promise.resolve({ name: 'a.jsonl', claims: 3 })} />,
  );
  await settled(() => undefined);
  return box;
}

describe('the reminder at the top of the library', () => {
  async function reminder(given: BackupDoings) {
    const box = await drawn(<BackupReminder doings={given} />);
    await settled(() => undefined);
    return box;
  }

  it('says how much was not saved since when, and is put off', async () => {
    const background = doings(OFF);
    const box = await reminder(background);
    expect(words(box)).toContain('Your library has never been saved to a file: 37 changes in 12 days.');
    expect(named(box, 'Back it up').getAttribute('href')).toBe('#backups');
    await pressed(named(box, 'Remind me in a week'));
    expect(words(box)).toBe('');
    expect(background.onLater).toHaveBeenCalledOnce();
  });

  it('is switched off', async () => {
    const background = doings(OFF);
    const box = await reminder(background);
    await pressed(named(box, 'Do not remind me'));
    expect(background.onSet).toHaveBeenCalledWith({ reminds: false });
    expect(words(box)).toBe('');
  });

  it('is not there where all is well', async () => {
    expect(words(await reminder(doings(RUNNING)))).toBe('');
  });

  it('says why an automatic backup failed, and what to do', async () => {
    const box = await reminder(
      doings({ ...RUNNING, fault: { at: 1, why: 'no-room', words: 'FILE_NO_SPACE' } }),
    );
    expect(words(box)).toContain('the disk with your downloads folder is full. Make room on it');
  });
});

describe('the view of backups', () => {
  it('turns automatic backups on once the browser allows it', async () => {
    const background = doings(OFF);
    const box = await view(background);
    await pressed(named(box, 'Turn on automatic backups'));
    await settled(() => undefined);
    expect(background.onAllow).toHaveBeenCalledOnce();
    expect(background.onSet).toHaveBeenCalledWith({ every: 'week' });
    expect(box.querySelector('select')?.value).toBe('week');
  });

  it('leaves them off where it does not', async () => {
    const background = doings(OFF, false);
    const box = await view(background);
    await pressed(named(box, 'Turn on automatic backups'));
    expect(background.onSet).not.toHaveBeenCalled();
    expect(words(box)).toContain('Your browser did not allow it, and nothing was changed.');
  });

  it('says what the last one holds and where it lies', async () => {
    const box = await view(doings(RUNNING));
    expect(words(box)).toContain('23 November 2026, 14:05: 1,204 entries, 310 kB.');
    expect(words(box)).toContain(WRITTEN.name);
    expect(words(box)).toContain('Everything is in your last backup.');
  });

  it('changes how often, and turns them off', async () => {
    const background = doings(RUNNING);
    const box = await view(background);
    const often = named(box, 'How often', 'select') as HTMLSelectElement;
    often.value = 'day';
    await settled(() => often.dispatchEvent(new Event('change', { bubbles: true })));
    expect(background.onSet).toHaveBeenCalledWith({ every: 'day' });
    await pressed(named(box, 'Turn off: automatic backups'));
    expect(background.onSet).toHaveBeenLastCalledWith({ every: 'never' });
    expect(named(box, 'Turn on automatic backups')).toBeDefined();
  });

  it('asks the browser again where it took the permission back, and backs up', async () => {
    const background = doings({ ...RUNNING, fault: { at: 1, why: 'not-allowed', words: '' } });
    const box = await view(background);
    expect(words(box)).toContain('your browser does not let Second Source write to your downloads folder');
    await pressed(named(box, 'Allow it and back up now'));
    await settled(() => undefined);
    expect(background.onMake).toHaveBeenCalledOnce();
    expect(words(box)).toContain('Everything is in your last backup.');
  });

  it.each([RUNNING, OFF])('shows axe nothing wrong', { timeout: AXE_TIMEOUT }, async (state) => {
    const box = await view(doings(state));
    const fault = document.createElement('img');
    fault.src = 'data:,';
    box.append(fault);
    expect((await faults(box)).join()).toContain('image-alt');
    fault.remove();
    expect(await faults(box)).toEqual([]);
  });
});

describe('in words', () => {
  it.each([
    [1, '1 byte'],
    [12_000, '12 kB'],
    [310_400, '310 kB'],
    [1_250_000, '1.3 MB'],
    [72_000_000_000, '72 GB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(sizeWords(bytes)).toBe(said);
  });

  it.each([
    [{ changes: 0 }, 'Nothing was changed yet that a backup could save.'],
    [{ changes: 0, written: WRITTEN }, 'Everything is in your last backup.'],
    [{ changes: 1, since: 9 * DAY, saved: WRITTEN }, '1 change since your last backup, 1 day ago.'],
    [{ changes: 4, since: 10 * DAY, written: WRITTEN }, '4 changes since your last backup.'],
    [{ changes: 4, since: 10 * DAY }, 'Your library has never been saved to a file: 4 changes today.'],
  ])('%o', (state, said) => {
    expect(unsavedWords(state, 10 * DAY + 5)).toBe(said);
  });
});
