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
import { EXAMPLE } from '../entrypoints/welcome/example-text.ts';
import { Welcome, type WelcomeProps } from './Welcome.tsx';

vi.stubGlobal('scrollTo', () => undefined);

function welcome(given: Partial<WelcomeProps> = {}) {
  const done = () => Promise.resolve(true);
  return (
    <Welcome
      step={1}
      onStep={() => undefined}
      onEnd={() => undefined}
      example={{ article: <article>An example.</article>, opened: false, onOpen: () => undefined }}
      access={{ every: false, sites: [] }}
      library={{ claims: 0, sources: 0 }}
      quietMarks={false}
      onGrant={done}
      onRevoke={done}
      onQuiet={done}
      onLoadSample={() => Promise.resolve({ added: 30 })}
      {...given}
    />
  );
}

describe('the steps', () => {
  it('are walked through forth and back, each told by the line and taking the focus', async () => {
    const onStep = vi.fn<WelcomeProps['onStep']>();
    const box = await drawn(welcome({ onStep }));
    expect(box.querySelector('[aria-current=step]')?.textContent).toBe('Step 1 of 3: What it does');
    await pressed(named(box, 'Next'));
    expect(onStep).toHaveBeenLastCalledWith(2);
    await redrawn(welcome({ onStep, step: 2 }), box);
    expect(document.activeElement).toBe(box.querySelector('h2'));
    expect(box.querySelector('[aria-current=step]')?.textContent).toBe('Step 2 of 3: Where it reads');
    await pressed(named(box, 'Back'));
    expect(onStep).toHaveBeenLastCalledWith(1);
    expect([...box.querySelectorAll('.progress a')].map((link) => link.getAttribute('href'))).toEqual([
      '#1',
      '#2',
      '#3',
    ]);
  });

  it('take no focus when the page is opened', async () => {
    await drawn(welcome({ step: 2 }));
    expect(document.activeElement).toBe(document.body);
  });

  it.each([1, 2] as const)('can be skipped, from step %i', async (step) => {
    const onEnd = vi.fn();
    const box = await drawn(welcome({ step, onEnd }));
    const skip = named(box, 'Skip');
    expect(skip.getAttribute('href')).toBe('library.html');
    skip.addEventListener('click', (event) => event.preventDefault());
    await pressed(skip);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('end in the library', async () => {
    const box = await drawn(welcome({ step: 3 }));
    expect(named(box, 'Open the library').getAttribute('href')).toBe('library.html');
    expect(() => named(box, 'Skip')).toThrow('0 elements');
  });

  // People read 238 English words a minute (Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047).
  it('are read in under a minute, without what is folded away', async () => {
    const texts = await Promise.all(
      ([1, 2, 3] as const).map(async (step) => {
        const article = <article>{[EXAMPLE.title, ...EXAMPLE.paragraphs].join(' ')}</article>;
        const example = { article, opened: false, onOpen: () => undefined };
        const box = await drawn(welcome({ step, example }));
        if (step > 1) box.querySelector('header')?.remove();
        for (const folded of box.querySelectorAll('details > :not(summary), .unseen, footer'))
          folded.remove();
        return words(box);
      }),
    );
    expect(texts.join(' ').split(' ').length).toBeLessThan(238);
  });
});

describe('what it does', () => {
  it('is shown by an example, also to whoever has no mouse', async () => {
    const onOpen = vi.fn();
    const example = { article: <article>A bridge.</article>, opened: false, onOpen };
    const box = await drawn(welcome({ example }));
    expect(words(box)).toContain('A bridge.');
    await pressed(named(box, 'Open one for me'));
    expect(onOpen).toHaveBeenCalledOnce();
    const status = box.querySelector('.try [role=status]');
    expect(words(status)).toBe('');
    await redrawn(welcome({ example: { ...example, opened: true } }), box);
    expect(words(status)).toContain('That is all there is to it.');
  });

  it('has every mark with its line', async () => {
    const box = await drawn(welcome());
    expect([...box.querySelectorAll('.legend dt')].map((term) => term.children.length)).toEqual([
      2, 2, 2, 2, 2,
    ]);
  });
});

describe('where it may read', () => {
  it('asks the browser within the click and says that a no is fine', async () => {
    const onGrant = vi.fn(() => Promise.resolve(false));
    const box = await drawn(welcome({ step: 2, onGrant }));
    let within = false;
    await settled(() => {
      named(box, 'Check every article I open').click();
      within = onGrant.mock.calls.length === 1;
    });
    expect(within).toBe(true);
    expect(words(box)).toContain('Access was not given, and that is fine');
  });

  it('says that nothing leaves, what a page can see and do, and offers quiet marks', async () => {
    const onQuiet = vi.fn(() => Promise.resolve());
    const box = await drawn(welcome({ step: 2, onQuiet }));
    expect(words(box)).toContain('Nothing: no account');
    expect(words(box)).toContain(
      'A page can see which of its own sentences are painted, and in what tone, and it can forge or clear paint.',
    );
    await pressed(named(box, 'Quiet marks: paint nothing on pages'));
    expect(onQuiet).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('a start', () => {
  const status = (box: Element) => box.querySelector('.starts [role=status]');

  it.each([
    [30, '30 claims added.'],
    [1, '1 claim added.'],
    [0, 'All of its claims are in your library already.'],
  ])('says what loading the sample added: %i', async (added, told) => {
    const box = await drawn(welcome({ step: 3, onLoadSample: () => Promise.resolve({ added }) }));
    await pressed(named(box, 'Load the sample library'));
    expect(words(status(box))).toBe(told);
  });

  it('says that it is loading, and why it failed', async () => {
    const answer = Promise.withResolvers<{ added: number }>();
    const box = await drawn(welcome({ step: 3, onLoadSample: () => answer.promise }));
    await pressed(named(box, 'Load the sample library'));
    expect(words(status(box))).toBe('Loading the sample library…');
    await settled(() => answer.reject(new Error('The disk is full')));
    expect(words(status(box))).toBe('That did not work: The disk is full. Please try again.');
  });

  it('is a file, or nothing yet', async () => {
    const box = await drawn(welcome({ step: 3 }));
    expect(named(box, 'Bring a file in').getAttribute('href')).toBe('library.html#bring-in');
    expect(words(box)).toContain('select a sentence');
  });

  it('counts', async () => {
    const box = await drawn(welcome({ step: 3, library: { claims: 1200, sources: 1 } }));
    expect(words(box)).toContain('Your library holds 1,200 claims with 1 source.');
  });
});

describe('for everybody', { timeout: AXE_TIMEOUT }, () => {
  it('says what could not be loaded', async () => {
    const box = await drawn(welcome({ library: undefined, trouble: 'Nobody answered.' }));
    expect(words(box.querySelector('[role=alert]'))).toContain('Nobody answered. Please reload it.');
  });

  it('would show a planted fault to axe', async () => {
    const box = await drawn(welcome({ step: 2 }));
    named(box, 'Quiet marks: paint nothing on pages')
      .closest('label')
      ?.replaceWith(Object.assign(document.createElement('input'), { type: 'checkbox' }));
    expect((await faults(box)).join()).toContain('label');
  });

  it.each([
    ['the first', { step: 1 }],
    ['the second', { step: 2 }],
    ['the second, with access', { step: 2, access: { every: true, sites: [] } }],
    ['the third', { step: 3 }],
  ] as const)('has nothing axe finds wrong in %s step', async (_, given) => {
    expect(await faults(await drawn(welcome(given as Partial<WelcomeProps>)))).toEqual([]);
  });
});
