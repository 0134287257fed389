// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Feed, FeedChecker } from '../lib/claims/feed.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { Feeds, type FeedsProps } from './Feeds.tsx';
import type { FeedNames } from './FeedReader.tsx';

const FEED: Feed = {
  id: 'f',
  name: 'Checks',
  address: 'https://check.example/feed.json',
  addedAt: Date.now(),
  refreshedAt: Date.now(),
  hidden: false,
  claims: 1204,
};
const FOUND = {
  differs: { added: 12, changed: 3, gone: 1, same: 1188, own: 1 },
  faults: { count: 2, first: [{ at: 40, fault: 'It has no rating.' }] },
};
const FILE = new File(['[]'], 'fact-checks.json.gz');

let feeds: Feed[];
let checkers: FeedChecker[];
let answers: (FeedNames | undefined)[];
let props: FeedsProps;
beforeEach(() => {
  feeds = [FEED];
  answers = [];
  checkers = Array.from({ length: 14 }, (_, at) => ({
    site: `check${at}.example`,
    claims: 100 - at,
    accepted: at === 1,
  }));
  const word = (accepted: boolean) =>
    vi.fn<FeedsProps['checkers']['onAccept']>((site) => {
      checkers = checkers.map((each) => (each.site === site ? { ...each, accepted } : each));
      return Promise.resolve();
    });
  props = {
    shown: true,
    onList: vi.fn<FeedsProps['onList']>(() => Promise.resolve({ feeds, behind: 0, bare: 0, all: 0 })),
    checkers: {
      onCheckers: vi.fn<FeedsProps['checkers']['onCheckers']>(() => Promise.resolve(checkers)),
      onAccept: word(true),
      onRefuse: word(false),
    },
    onRead: vi.fn<FeedsProps['onRead']>(async (_, __, { onProgress, ask }) => {
      onProgress({ share: 0.4, claims: 500 });
      const answer = await ask(FOUND);
      answers.push(answer);
      return answer && { claims: 1216, faults: FOUND.faults };
    }),
    onHide: vi.fn<FeedsProps['onHide']>(() => Promise.resolve()),
    onRemove: vi.fn<FeedsProps['onRemove']>(() => {
      feeds = [];
      return Promise.resolve();
    }),
  };
});

const open = async () => {
  const box = await drawn(<Feeds {...props} />);
  await settled(() => undefined);
  return box;
};
const press = async (box: Element, name: string) => {
  await pressed(named(box, name));
  await settled(() => undefined);
  await settled(() => undefined);
};
const choose = async (box: Element, label: string) => {
  const input = named(box, label, 'input') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [FILE], configurable: true });
  await settled(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  await settled(() => undefined);
};
const type = async (box: Element, label: string, value: string) => {
  const input = named(box, label, 'input') as HTMLInputElement;
  await settled(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const ADD = 'Choose the file of a feed, or drop it here';

describe('the feeds', () => {
  it('are listed with what they hold and where they are from', async () => {
    const box = await open();
    expect(words(box.querySelector('[role=status]'))).toBe('1 feed with 1,204 claims.');
    const item = words(box.querySelector('.feed-list > li'));
    expect(item).toContain('Checks1,204 claims. Brought in ');
    expect(item).toContain('From https://check.example/feed.json');
    expect(item).not.toContain('more than a week old');
  });

  it('say when a newer file is due, and what can not be met in articles yet', async () => {
    feeds = [{ ...FEED, refreshedAt: Date.now() - 8 * 86_400_000, hidden: true }];
    vi.mocked(props.onList).mockResolvedValue({ feeds, behind: 1000, bare: 1200, all: 31_204 });
    const box = await open();
    const item = words(box.querySelector('.feed-list > li'));
    expect(item).toContain('Open its address, save the newer file, and bring that in.');
    expect(item).toContain('hidden: met in no article');
    expect(words(box.querySelector('[role=status]'))).toContain('1,000 claims still to be made ready');
    expect(words(box)).toContain(
      'Getting ready: 1,200 of 31,204 claims can be met by their words alone as yet.',
    );
  });

  it('ask again until all claims are ready, and say no more of it then', async () => {
    vi.mocked(props.onList).mockResolvedValueOnce({ feeds, behind: 0, bare: 5, all: 9 });
    const box = await open();
    expect(words(box)).toContain('Getting ready: 5 of 9 claims');
    await vi.waitFor(() => expect(words(box)).not.toContain('Getting ready'), { timeout: 4000 });
    expect(props.onList).toHaveBeenCalledTimes(2);
  });

  it('are hidden, and removed once that was confirmed', async () => {
    const box = await open();
    await press(box, 'Hide Checks');
    expect(props.onHide).toHaveBeenCalledExactlyOnceWith('f', true);
    await press(box, 'Remove Checks');
    expect(words(box.querySelector('[role=alertdialog]'))).toContain('Remove “Checks” with 1,204 claims?');
    await press(box, 'Keep');
    expect(props.onRemove).not.toHaveBeenCalled();
    await press(box, 'Remove Checks');
    await press(box, 'Remove the feed');
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith('f');
    expect(words(box.querySelector('[role=status]'))).toBe('You have no feeds.');
    expect(document.activeElement).toBe(box.querySelector('h2'));
  });

  it('are not lost without a word where they cannot be read', async () => {
    vi.mocked(props.onList).mockRejectedValue(new Error('Busy.'));
    expect(words((await open()).querySelector('.failed'))).toBe('The feeds could not be read. Busy.');
  });
});

describe('the fact-checkers of a feed', () => {
  const unfolded = async () => {
    const box = await open();
    const part = box.querySelector<HTMLDetailsElement>('.checkers');
    if (part === null) throw new Error('There are no fact-checkers.');
    expect(props.checkers.onCheckers).not.toHaveBeenCalled();
    await settled(() => {
      part.open = true;
      part.dispatchEvent(new Event('toggle'));
    });
    await settled(() => undefined);
    return part;
  };
  const line = (part: Element, at: number) => words(part.querySelectorAll('li')[at] ?? null);

  it('are named once they are asked for, with which of them count', async () => {
    const part = await unfolded();
    expect(words(part.querySelector('[role=status]'))).toBe('14 fact-checkers, 1 of them accepted.');
    expect(line(part, 0)).toContain('check0.example 100 claims, not accepted');
    expect(line(part, 1)).toContain('check1.example 99 claims, accepted');
    expect(part.querySelectorAll('li')).toHaveLength(12);
    await press(part, 'Show 2 more');
    expect(part.querySelectorAll('li')).toHaveLength(14);
  });

  it('are accepted, and accepted no longer, with what that changes', async () => {
    const part = await unfolded();
    await press(part, 'Accept check0.example');
    expect(props.checkers.onAccept).toHaveBeenCalledExactlyOnceWith('check0.example');
    expect(line(part, 0)).toContain('100 claims, accepted');
    expect(words(part.querySelector('[role=status]'))).toContain(
      'decides the status of 100 claims of this feed',
    );
    await press(part, 'Accept no longer check0.example');
    expect(props.checkers.onRefuse).toHaveBeenCalledExactlyOnceWith('check0.example');
    expect(words(part.querySelector('[role=status]'))).toContain('What you saved of it yourself counts on');
  });

  it('say so where they could not be read', async () => {
    vi.mocked(props.checkers.onCheckers).mockRejectedValue(new Error('Busy.'));
    const part = await unfolded();
    expect(words(part.querySelector('.failed'))).toBe('That did not work. Busy.');
  });
});

describe('a file of a feed', () => {
  it('is added under a name, with its address, once the user was told what is in it', async () => {
    const box = await open();
    await choose(box, ADD);
    const form = box.querySelector('form');
    expect(words(form)).toContain('It has 12 claims. 2 entries could not be used.');
    expect(words(form)).toContain('Line 40: It has no rating.');
    expect((named(box, 'Name of the feed', 'input') as HTMLInputElement).value).toBe('fact-checks');
    await type(box, 'Where newer files of it are (may be left empty)', 'ftp://check.example');
    await press(box, 'Add the feed');
    expect(words(box.querySelector('[role=alert]'))).toContain('begins with https://');
    expect(answers).toEqual([]);
    await type(box, 'Where newer files of it are (may be left empty)', 'https://check.example/a');
    await press(box, 'Add the feed');
    expect(answers).toEqual([{ name: 'fact-checks', address: 'https://check.example/a' }]);
    expect(words(box)).toContain('The feed has 1,216 claims now. 2 entries could not be used.');
    expect(props.onList).toHaveBeenCalledTimes(2);
  });

  it('is spoken of only once the list above it knows it', async () => {
    feeds = [];
    const box = await open();
    let listed = () => {};
    vi.mocked(props.onList).mockImplementation(
      () => new Promise((resolve) => (listed = () => resolve({ feeds: [FEED], behind: 0, bare: 0, all: 0 }))),
    );
    await choose(box, ADD);
    await press(box, 'Add the feed');
    expect(words(box)).not.toContain('The feed has');
    await settled(listed);
    await settled(() => undefined);
    expect(words(box)).toContain('The feed has 1,216 claims now.');
    expect(words(box)).not.toContain('You have no feeds.');
  });

  it('that is a newer one says what it changes, and changes nothing where it is left', async () => {
    const box = await open();
    await press(box, 'Bring in a newer file of Checks');
    await choose(box, 'Choose a newer file of Checks, or drop it here');
    expect(words(box.querySelector('form'))).toContain(
      '12 claims are new, 3 are changed, 1 is gone, 1,188 are as before. 1 claim you touched stays as you left it.',
    );
    await press(box, 'Leave it');
    expect(answers).toEqual([undefined]);
    expect(words(box)).toContain('Nothing was changed.');
    expect(props.onList).toHaveBeenCalledTimes(1);
  });

  it('shows how far its reading is, and stops it', async () => {
    let signal: AbortSignal | undefined;
    vi.mocked(props.onRead).mockImplementation((_, __, options) => {
      ({ signal } = options);
      options.onProgress({ share: 0.4, claims: 500 });
      return new Promise((_resolve, reject) => {
        options.signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    });
    const box = await open();
    await choose(box, ADD);
    expect(words(box)).toContain('Reading fact-checks.json.gz: 40 %, 500 claims so far');
    await press(box, 'Cancel');
    expect(signal?.aborted).toBe(true);
    expect(words(box)).toContain('Nothing was changed.');
  });

  it('that is none is refused with the reason', async () => {
    vi.mocked(props.onRead).mockRejectedValue(new Error('Line 1 is not JSON.'));
    const box = await open();
    await choose(box, ADD);
    expect(words(box.querySelector('.failed'))).toBe('Nothing was changed. Line 1 is not JSON.');
  });

  it(
    'has nothing that axe finds wrong, also while it asks',
    async () => {
      const box = await drawn(
        <main>
          <h1>Your library</h1>
          <Feeds {...props} />
          <img src="data:," id="planted" />
        </main>,
      );
      await settled(() => undefined);
      expect(await faults(box)).toHaveLength(1);
      box.querySelector('#planted')?.remove();
      await choose(box, ADD);
      await press(box, 'Remove Checks');
      expect(await faults(box)).toEqual([]);
    },
    AXE_TIMEOUT,
  );
});
