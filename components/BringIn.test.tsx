// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { type FileLook, type ImportView, WHOLE_FILE, emptyLook } from '../lib/claims/import-view.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { BringIn, type BringInProps, type ReadingControl } from './BringIn.tsx';
import { faultWords, leftOut } from './csv-words.ts';
import { broughtWords } from './PastImports.tsx';

const FILE = new File(['{}'], 'saved.jsonl');
const VIEW: ImportView = {
  id: 'one',
  file: 'saved.jsonl',
  format: 'backup',
  at: 1_795_000_000_000,
  state: 'ready',
  share: 1,
  look: {
    ...emptyLook(),
    claims: { new: 214, newer: 3, older: 1, same: 12, twins: 2 },
    samples: {
      new: [{ at: 2, text: '<b>The weir</b> was finished.' }],
      newer: [{ at: 7, text: 'The ferry carries 100 cars.', here: 'The ferry carries 90 cars.' }],
      older: [],
      same: [],
      twins: [{ at: 9, text: 'The gate is shut.' }],
    },
    returning: 4,
    sources: 300,
    more: 5,
    deletions: 1,
    settings: 2,
    entries: 600,
  },
  faults: [],
  faultCount: 0,
  choice: WHOLE_FILE,
  counts: { added: 0, updated: 0, unchanged: 0, removed: 0 },
  stayed: { count: 0, texts: [] },
};

const done = () => Promise.resolve();
async function page(imports: readonly ImportView[], given: Partial<BringInProps> = {}) {
  const box = await drawn(
    <BringIn
      shown
      onImports={() => Promise.resolve([...imports])}
      onLook={() => Promise.resolve({ format: 'backup' })}
      onRead={done}
      onUndo={() => Promise.resolve('It is out.')}
      onBegin={done}
      onPause={done}
      onResume={done}
      onCancel={done}
      onDrop={done}
      onSaveFaults={() => undefined}
      {...given}
    />,
  );
  await settled(() => undefined);
  return box;
}

async function choose(box: Element, file = FILE) {
  const input = named(box, 'Choose a file, or drop it here');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await settled(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('a file that is read', () => {
  it('shows how far it is, waits while it is paused, and takes no other file', async () => {
    let control: ReadingControl | undefined;
    const onRead = vi.fn<BringInProps['onRead']>((_file, _as, given) => {
      control = given;
      return new Promise(() => undefined);
    });
    const box = await page([], { onRead });
    await choose(box);
    await settled(() => control?.onRead({ share: 0.42, entries: 100 }));
    expect(words(box)).toContain('Reading saved.jsonl… 42 %');
    expect(box.querySelector('.drop')).toHaveProperty('hidden', true);
    await choose(box);
    expect(onRead).toHaveBeenCalledOnce();
    await pressed(named(box, 'Pause'));
    const passed = vi.fn();
    void control?.gate().then(passed);
    await settled(() => undefined);
    expect(words(box)).toContain('Reading saved.jsonl: paused at 42 %.');
    expect(passed).not.toHaveBeenCalled();
    await pressed(named(box, 'Go on'));
    expect(passed).toHaveBeenCalledOnce();
    await pressed(named(box, 'Cancel'));
    expect(control?.signal.aborted).toBe(true);
  });

  it('says what is wrong with it and that nothing was changed', async () => {
    const box = await page([], { onRead: () => Promise.reject(new Error('Line 7 cannot be read.')) });
    await choose(box);
    await settled(() => undefined);
    expect(words(box)).toContain('Nothing was changed. Line 7 cannot be read.');
  });
});

describe('what a file would change', () => {
  it('is said by groups, of which each can be looked at and left out', async () => {
    const onBegin = vi.fn<BringInProps['onBegin']>(done);
    const box = await page([VIEW], { onBegin });
    const said = words(box);
    for (const words of [
      'saved.jsonl is read: 232 claims with 300 sources. Nothing is brought in yet.',
      'Add 214 new claims',
      '4 claims of these you deleted since.',
      'Change 3 claims to the file’s later state, and add or change 5 sources, fact-checks or decisions of claims you have',
      '2 claims say what a claim of yours says in the same words',
      'Delete what the file knows as deleted',
      '12 claims are here as in the file; of 1 claim yours is the later state and stays.',
      'Yours: The ferry carries 90 cars.',
      // Text, never markup.
      '<b>The weir</b> was finished.',
    ])
      expect(said).toContain(words);
    await pressed(named(box, 'Add 214 new claims'));
    await pressed(named(box, 'Leave them out'));
    await pressed(named(box, 'Bring it in'));
    expect(onBegin).toHaveBeenCalledExactlyOnceWith('one', {
      new: false,
      newer: true,
      twins: 'skip',
      deletions: true,
      settings: true,
      whole: false,
    });
  });

  it('is nothing, on request, where a line cannot be read', async () => {
    const onBegin = vi.fn<BringInProps['onBegin']>(done);
    const onSaveFaults = vi.fn();
    const bad = { ...VIEW, faults: [{ at: 31, fault: 'it has no text' }], faultCount: 1 };
    const box = await page([bad], { onBegin, onSaveFaults });
    expect(words(box)).toContain('Line 31: it has no text');
    await pressed(named(box, 'Save the list'));
    expect(onSaveFaults).toHaveBeenCalledOnce();
    await pressed(named(box, 'All or nothing'));
    await pressed(named(box, 'Bring it in'));
    expect(onBegin).not.toHaveBeenCalled();
    expect(words(box)).toContain('Since 1 line cannot be read, nothing is brought in.');
    await pressed(named(box, 'All or nothing'));
    await pressed(named(box, 'Bring it in'));
    expect(onBegin).toHaveBeenCalledOnce();
  });
});

describe('an import', () => {
  it.each([
    [{ state: 'bringing', share: 0.5 }, 'Bringing in saved.jsonl… 50 %'],
    [{ state: 'paused', share: 0.5 }, 'Bringing in saved.jsonl: paused at 50 %.'],
    [{ state: 'reading', share: 0.2 }, 'Another window reads saved.jsonl… 20 %'],
    [{ state: 'reading', broken: true }, 'The reading of saved.jsonl was broken off.'],
    [{ state: 'undoing', share: 0.3 }, 'Taking out what saved.jsonl brought… 30 %'],
    [
      { state: 'cancelled', counts: { added: 250, updated: 0, unchanged: 50, removed: 0 } },
      'saved.jsonl, cancelled: 250 entries added, 50 needed no change. 300 entries not brought in.',
    ],
    [
      { state: 'undone', stayed: { count: 2, texts: ['The weir leaks.'] } },
      'saved.jsonl is taken out again. 2 entries that you changed or added to since stay: “The weir leaks.” and 1 more.',
    ],
  ] as [Partial<ImportView>, string][])('that is %o is told', async (change, told) => {
    expect(words(await page([{ ...VIEW, ...change }]))).toContain(told);
  });

  it('is undone as one, and says what came of it', async () => {
    const counts = { added: 2, updated: 0, unchanged: 0, removed: 0 };
    const box = await page([{ ...VIEW, state: 'done', counts }]);
    await pressed(named(box, 'Undo this import: saved.jsonl'));
    for (const _ of ['answered', 'read anew', 'drawn']) await settled(() => undefined);
    expect(words(box)).toContain('It is out.');
  });

  it.each([
    [{ added: 1, updated: 0, unchanged: 1, removed: 0 }, '1 entry added, 1 needed no change.'],
    [{ added: 0, updated: 2, unchanged: 0, removed: 1 }, '2 entries updated, 1 deleted.'],
    [{ added: 0, updated: 0, unchanged: 0, removed: 0 }, 'Nothing of it was missing here.'],
  ])('says in words %o', (counts, told) => {
    expect(broughtWords(counts)).toBe(told);
  });
});

const TABLE: FileLook = {
  format: 'csv',
  table: {
    names: ['statement', '<b>link</b>', 'keywords', ''],
    rows: [['The weir leaks.', 'https://a.example/1', 'dams; rivers', '']],
    becomes: ['', 'url', 'tags', ''],
    between: ';',
    fields: ['claim', 'url', 'tags'],
  },
};
async function pick(box: Element, name: string, value: string) {
  const field = named(box, name, 'select') as HTMLSelectElement;
  field.value = value;
  await settled(() => field.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('a table', () => {
  it('says of which columns nothing is read: those of a source count only where there is one', () => {
    expect(leftOut(['claim', '', 'published', 'review_date', 'verdict_reason'])).toEqual([1, 2, 3, 4]);
    expect(leftOut(['claim', 'url', 'published', 'review_rating', 'review_date', 'verdict'])).toEqual([]);
  });

  it('is read as the user says what its columns become', async () => {
    const onRead = vi.fn<BringInProps['onRead']>(done);
    const box = await page([], { onRead, onLook: () => Promise.resolve(TABLE) });
    await choose(box);
    await settled(() => undefined);
    const said = words(box);
    for (const each of [
      'What the columns of saved.jsonl become',
      '<b>link</b>',
      'The weir leaks.',
      'Column 4',
    ])
      expect(said).toContain(each);
    expect(said).toContain('Choose the column that becomes “Claim: its words”.');
    expect(said).toContain('Nothing is read of: statement, Column 4.');
    await pressed(named(box, 'Read it'));
    expect(onRead).not.toHaveBeenCalled();
    await pick(box, 'keywords becomes', 'claim');
    await pick(box, 'statement becomes', 'claim');
    await pick(box, 'Column 4 becomes', 'tags');
    await pick(box, 'Between several tags or authors stand', '|');
    await pressed(named(box, 'Read it'));
    expect(onRead.mock.lastCall?.[1]).toEqual({
      format: 'csv',
      csv: { becomes: ['claim', 'url', '', 'tags'], between: '|' },
    });
  });

  it('can be left', async () => {
    const box = await page([], { onLook: () => Promise.resolve(TABLE) });
    await choose(box);
    await settled(() => undefined);
    expect(box.querySelector('.drop')).toHaveProperty('hidden', true);
    await pressed(named(box, 'Leave it'));
    expect(words(box)).toContain('Nothing was changed.');
    expect(document.activeElement).toBe(named(box, 'Choose a file, or drop it here'));
  });

  it('says its encoding, and is looked into and read again in the one the user chooses', async () => {
    const look: FileLook = { ...TABLE, encoding: 'windows-1252' };
    const onLook = vi.fn<BringInProps['onLook']>((_, encoding = 'windows-1252') =>
      Promise.resolve({ ...look, encoding }),
    );
    const ready: ImportView[] = [];
    const onRead = vi.fn<BringInProps['onRead']>(() => {
      ready.push({ ...VIEW, format: 'csv' });
      return Promise.resolve('one');
    });
    const onDrop = vi.fn<BringInProps['onDrop']>(() => Promise.resolve(ready.splice(0)));
    const box = await page([], { onLook, onRead, onDrop, onImports: () => Promise.resolve([...ready]) });
    await choose(box);
    await settled(() => undefined);
    expect(words(box)).toContain('saved.jsonl is read as Western European (Windows-1252).');
    await pressed(named(box, 'Use this encoding'));
    expect(onLook).toHaveBeenCalledOnce();
    await pick(box, 'Text encoding', 'windows-1251');
    await pressed(named(box, 'Use this encoding'));
    await settled(() => undefined);
    expect(onLook).toHaveBeenLastCalledWith(FILE, 'windows-1251');
    await pick(box, 'statement becomes', 'claim');
    await pressed(named(box, 'Read it'));
    for (const _ of ['read', 'told', 'drawn']) await settled(() => undefined);
    expect(onRead.mock.lastCall?.[1]).toMatchObject({ format: 'csv', encoding: 'windows-1251' });
    expect(words(box)).toContain('saved.jsonl is read as Cyrillic (Windows-1251).');
    // What it would change is shown: read again in yet another, this preview is dropped.
    await pick(box, 'Text encoding', 'euc-kr');
    await pressed(named(box, 'Use this encoding'));
    for (const _ of ['dropped', 'looked', 'drawn']) await settled(() => undefined);
    expect(onDrop).toHaveBeenCalledExactlyOnceWith('one');
    expect(onLook).toHaveBeenLastCalledWith(FILE, 'euc-kr');
    expect(words(box)).toContain('What the columns of saved.jsonl become');
  });

  it('with bytes that its encoding lacks can be read in another', async () => {
    const fault = Object.assign(new Error('Line 3 is not text in UTF-8.'), { encoding: 'utf-8' });
    const onLook = vi.fn<BringInProps['onLook']>((_, encoding) =>
      encoding === undefined ? Promise.reject(fault) : Promise.resolve({ ...TABLE, encoding }),
    );
    const box = await page([], { onLook });
    await choose(box);
    await settled(() => undefined);
    expect(words(box)).toContain('Nothing was changed. Line 3 is not text in UTF-8.');
    expect(words(box)).toContain('saved.jsonl was tried as Unicode (UTF-8).');
    await pick(box, 'Text encoding', 'shift_jis');
    await pressed(named(box, 'Use this encoding'));
    await settled(() => undefined);
    expect(words(box)).toContain('saved.jsonl is read as Japanese (Shift_JIS).');
  });

  it('that is none says what to do', async () => {
    const box = await page([], { onLook: () => Promise.reject(new Error('Choose another file.')) });
    await choose(box);
    await settled(() => undefined);
    expect(words(box)).toContain('Nothing was changed. Choose another file.');
  });
});

it.each([
  ['source.url: expected an http or https address', '“Source: address” should be an http or https address'],
  ['claim.tags[2]: expected at most 100 characters', '“Claim: tags” should be at most 100 characters'],
  ['source.publishedAt: expected an ISO 8601 date', '“Source: date” should be a date as 2026-11-23'],
  ['it has 3 cells, and there are 2 columns', 'it has 3 cells, and there are 2 columns'],
])('“%s” is said in the words of the table', (fault, said) => {
  expect(faultWords(fault)).toBe(said);
});

it('a file of fact-checks tells where a whole feed belongs', async () => {
  const box = await page([{ ...VIEW, format: 'claim-feed' }]);
  expect(named(box, 'Feeds').getAttribute('href')).toBe('#feeds');
});

describe('to axe', { timeout: AXE_TIMEOUT }, () => {
  it('shows nothing wrong in what is asked of a table', async () => {
    const box = await page([], { onLook: () => Promise.resolve({ ...TABLE, encoding: 'utf-8' }) });
    await choose(box);
    await settled(() => undefined);
    expect(await faults(box)).toEqual([]);
    box.querySelector('.csv-columns select')?.removeAttribute('aria-label');
    expect(await faults(box)).not.toEqual([]);
  });

  it('shows nothing wrong, with a file read and one brought in', async () => {
    const box = await page([VIEW, { ...VIEW, id: 'two', state: 'done' }]);
    expect(await faults(box)).toEqual([]);
    const planted = document.createElement('input');
    box.append(planted);
    expect(await faults(box)).not.toEqual([]);
  });
});
