// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../lib/settings.ts';
import { isShortcut } from '../lib/page/keys.ts';
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
import { combinationOf, combinationWords } from './key-words.ts';
import { Welcome, type WelcomeProps } from './Welcome.tsx';

const { shortcuts } = DEFAULT_SETTINGS;

function welcome(given: Partial<WelcomeProps> = {}) {
  const done = () => Promise.resolve(true);
  return (
    <Welcome
      access={{ every: false, sites: [] }}
      library={{ claims: 0, sources: 0 }}
      settings={DEFAULT_SETTINGS}
      onGrant={done}
      onRevoke={done}
      onRevokeSite={done}
      onLoadSample={() => Promise.resolve({ added: 30 })}
      onShortcuts={done}
      onSiteOn={done}
      onRefuseChecker={done}
      onSavePrivate={done}
      measured={{}}
      onSensitivity={done}
      onLanguage={done}
      onColours={done}
      {...given}
    />
  );
}

const section = (box: Element, heading: string): HTMLElement => {
  const found = [...box.querySelectorAll('section')].find(
    (one) => words(one.querySelector('h2')) === heading,
  );
  if (found === undefined) throw new Error(`no section “${heading}”`);
  return found;
};

describe('access', () => {
  it('asks the browser within the click and says that a no is fine', async () => {
    const onGrant = vi.fn(() => Promise.resolve(false));
    const box = await drawn(welcome({ onGrant }));
    let within = false;
    await settled(() => {
      named(box, 'Check every article I open').click();
      within = onGrant.mock.calls.length === 1;
    });
    expect(within).toBe(true);
    expect(words(section(box, 'Where it may read'))).toContain('Access was not given, and that is fine');
  });

  it('says that it is given, and takes it back', async () => {
    const onRevoke = vi.fn(() => Promise.resolve(true));
    const box = await drawn(welcome({ access: { every: true, sites: [] }, onRevoke }));
    expect(words(section(box, 'Where it may read'))).toContain('Every article you open is checked.');
    await pressed(named(box, 'Take this access back'));
    expect(onRevoke).toHaveBeenCalledOnce();
  });

  it('lists single sites, each with its own button', async () => {
    const onRevokeSite = vi.fn(() => Promise.resolve());
    const box = await drawn(
      welcome({ access: { every: false, sites: ['a.example', 'b.example'] }, onRevokeSite }),
    );
    await pressed(named(box, 'Take access back: b.example'));
    expect(onRevokeSite).toHaveBeenCalledExactlyOnceWith('b.example');
  });
});

describe('the library', () => {
  it.each([
    [30, '30 claims added.'],
    [1, '1 claim added.'],
    [0, 'All of its claims are in your library already.'],
  ])('says what loading the sample added: %i', async (added, told) => {
    const box = await drawn(welcome({ onLoadSample: () => Promise.resolve({ added }) }));
    await pressed(named(box, 'Load the sample library'));
    expect(words(section(box, 'Your library').querySelector('[role=status]'))).toBe(told);
  });

  it('says that it is loading, and why it failed', async () => {
    const answer = Promise.withResolvers<{ added: number }>();
    const box = await drawn(welcome({ onLoadSample: () => answer.promise }));
    const status = section(box, 'Your library').querySelector('[role=status]');
    await pressed(named(box, 'Load the sample library'));
    expect(words(status)).toBe('Loading the sample library…');
    await settled(() => answer.reject(new Error('The disk is full')));
    expect(words(status)).toBe('That did not work: The disk is full. Please try again.');
  });

  it('has a page of its own', async () => {
    const box = await drawn(welcome());
    expect(named(box, 'Open your library').getAttribute('href')).toBe('library.html');
  });

  it('counts', async () => {
    const box = await drawn(welcome({ library: { claims: 1200, sources: 1 } }));
    expect(words(section(box, 'Your library'))).toContain('Your library holds 1,200 claims with 1 source.');
  });
});

describe('private windows', () => {
  it('keep nothing until the user allows it', async () => {
    const onSavePrivate = vi.fn(() => Promise.resolve());
    const box = await drawn(welcome({ onSavePrivate }));
    const allow = named(box, 'Allow saving from private windows', 'input');
    expect(allow).toHaveProperty('checked', false);
    await pressed(allow);
    expect(onSavePrivate).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('say that the setting could not be kept, and show the one that holds', async () => {
    const settings = { ...DEFAULT_SETTINGS, savePrivate: true };
    const onSavePrivate = () => Promise.reject(new Error('The disk is full.'));
    const box = await drawn(welcome({ settings, onSavePrivate }));
    const allow = named(box, 'Allow saving from private windows', 'input');
    await pressed(allow);
    expect(words(section(box, 'Private windows').querySelector('[role=status]'))).toBe(
      'That did not work: The disk is full. Please try again.',
    );
    expect(allow).toHaveProperty('checked', true);
  });
});

describe('the language', () => {
  const choice = (box: Element) =>
    named(box, 'Language of the toolbar popup and of the hints on pages', 'select');
  const choose = async (select: HTMLElement, language: string) => {
    await settled(() => {
      (select as HTMLSelectElement).value = language;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  it('is the browser’s until another is chosen, each by the name it gives itself', async () => {
    const onLanguage = vi.fn(() => Promise.resolve());
    const box = await drawn(welcome({ onLanguage }));
    const select = choice(box);
    expect(select).toHaveProperty('value', 'browser');
    expect(words(select)).toContain('Українська');
    await choose(select, 'uk');
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('uk');
    await redrawn(welcome({ onLanguage, settings: { ...DEFAULT_SETTINGS, language: 'uk' } }), box);
    expect(choice(box)).toHaveProperty('value', 'uk');
  });

  it('stays where another could not be kept, and says so', async () => {
    const box = await drawn(welcome({ onLanguage: () => Promise.reject(new Error('The disk is full.')) }));
    await choose(choice(box), 'de');
    expect(choice(box)).toHaveProperty('value', 'browser');
    expect(words(section(box, 'Language').querySelector('[role=status]'))).toContain('The disk is full.');
  });
});

describe('the colours of the marks', () => {
  it('show what holds, and ask for what is chosen', async () => {
    const onColours = vi.fn(() => Promise.resolve());
    const box = await drawn(welcome({ onColours }));
    expect(named(box, 'Standard')).toHaveProperty('checked', true);
    await pressed(named(box, 'High contrast'));
    expect(onColours).toHaveBeenCalledExactlyOnceWith('contrast');
    expect(named(box, 'Standard')).toHaveProperty('checked', true);
  });
});

describe('how sure it has to be', () => {
  const group = (box: Element) => section(box, 'How sure it has to be');
  const chosen = (box: Element) =>
    [...group(box).querySelectorAll('input')]
      .filter(({ checked }) => checked)
      .map((each) => each.labels?.[0]?.textContent);

  it('shows what holds, asks for what is chosen, and shows that once it holds', async () => {
    const onSensitivity = vi.fn(() => Promise.resolve());
    const box = await drawn(welcome({ onSensitivity }));
    expect(chosen(box)).toEqual(['Balanced']);
    await pressed(named(box, 'Strict'));
    expect(onSensitivity).toHaveBeenCalledExactlyOnceWith('strict');
    expect(chosen(box)).toEqual(['Balanced']);
    await redrawn(welcome({ onSensitivity, settings: { ...DEFAULT_SETTINGS, sensitivity: 'strict' } }), box);
    expect(chosen(box)).toEqual(['Strict']);
  });

  it('says why it did not work', async () => {
    const onSensitivity = () => Promise.reject(new Error('The disk is full.'));
    const box = await drawn(welcome({ onSensitivity }));
    await pressed(named(box, 'Generous'));
    expect(words(group(box).querySelector('[role=status]'))).toContain('The disk is full.');
    expect(chosen(box)).toEqual(['Balanced']);
  });

  it('gives figures where they were measured, and none where not', async () => {
    const box = await drawn(welcome({ measured: { strict: 97 } }));
    const explained = (name: string) => {
      const id = named(box, name).getAttribute('aria-describedby');
      return words(document.querySelector(`[id="${id}"]`));
    };
    expect(explained('Strict')).toContain('of 100 that it says make a claim, 97 do');
    expect(explained('Generous')).not.toMatch(/\d/);
  });
});

describe('keys', () => {
  const press = (init: KeyboardEventInit) =>
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  async function chosen(
    field: string,
    init: KeyboardEventInit,
    onShortcuts = vi.fn(() => Promise.resolve()),
  ) {
    const box = await drawn(welcome({ onShortcuts }));
    const event = press(init);
    await settled(() => named(box, field, 'input').dispatchEvent(event));
    return { event, onShortcuts, told: words(section(box, 'Keys').querySelector('[role=status]')) };
  }

  it('keeps what was pressed', async () => {
    const { onShortcuts, told } = await chosen('Next marked sentence', {
      key: 'j',
      code: 'KeyJ',
      altKey: true,
    });
    expect(onShortcuts).toHaveBeenCalledExactlyOnceWith({ ...shortcuts, next: 'Alt+J' });
    expect(told).toBe('Next marked sentence: Alt + J. Saved.');
  });

  it('switches a key off by Delete', async () => {
    const { onShortcuts, told } = await chosen('Open the panel', { key: 'Delete' });
    expect(onShortcuts).toHaveBeenCalledExactlyOnceWith({ ...shortcuts, open: '' });
    expect(told).toBe('Open the panel: no key. Saved.');
  });

  it.each([
    [
      'a key that is used already',
      { key: 'Escape' },
      'Esc is already used for “close the panel”. Please press another key.',
    ],
    [
      'a key the browser keeps',
      { key: 't', ctrlKey: true },
      'The browser keeps Ctrl + T for itself. Please press another key.',
    ],
  ])('refuses %s and says why', async (_, init, why) => {
    const { onShortcuts, told } = await chosen('Open the panel', init);
    expect(onShortcuts).not.toHaveBeenCalled();
    expect(told).toBe(why);
  });

  it('waits while only modifiers are held, and lets Tab go on', async () => {
    for (const init of [{ key: 'Shift', shiftKey: true }, { key: 'Tab' }, { key: 'Tab', shiftKey: true }]) {
      const { event, onShortcuts } = await chosen('Close the panel', init);
      expect(onShortcuts).not.toHaveBeenCalled();
      expect(event.defaultPrevented).toBe(false);
      document.body.replaceChildren();
    }
  });

  it('says that saving failed', async () => {
    const { told } = await chosen(
      'Close the panel',
      { key: 'F2' },
      vi.fn(() => Promise.reject(new Error('No answer within 10 s.'))),
    );
    expect(told).toBe('That did not work: No answer within 10 s. Please try again.');
  });

  it('resets', async () => {
    const onShortcuts = vi.fn(() => Promise.resolve());
    const mine = { ...shortcuts, next: 'j' };
    const box = await drawn(welcome({ settings: { ...DEFAULT_SETTINGS, shortcuts: mine }, onShortcuts }));
    expect(named(box, 'Next marked sentence', 'input')).toHaveProperty('value', 'j');
    await pressed(named(box, 'Reset keys'));
    expect(onShortcuts).toHaveBeenCalledExactlyOnceWith(shortcuts);
  });

  it.each([
    { key: 'ArrowDown', altKey: true, shiftKey: true },
    { key: 'k', code: 'KeyK' },
    { key: '∆', code: 'KeyJ', altKey: true },
    { key: '+', altKey: true },
    { key: ' ', code: 'Space', ctrlKey: true },
    { key: '?', code: 'Slash', shiftKey: true },
    { key: 'Enter', metaKey: true },
    { key: 'é', code: 'Digit2' },
  ])('writes $key so that the page knows it again', (init) => {
    const event = press(init);
    expect(isShortcut(event, combinationOf(event) ?? '')).toBe(true);
  });

  it('names combinations for people', () => {
    expect(['Alt+Shift+ArrowDown', 'Control++', ' ', ''].map(combinationWords)).toEqual([
      'Alt + Shift + ↓',
      'Ctrl + +',
      'Space',
      'no key',
    ]);
  });
});

describe('the rest', { timeout: AXE_TIMEOUT }, () => {
  it('switches a site on again', async () => {
    const onSiteOn = vi.fn(() => Promise.resolve());
    const settings = { ...DEFAULT_SETTINGS, sitesOff: ['quiet.example', 'still.example'] };
    const box = await drawn(welcome({ settings, onSiteOn }));
    await pressed(named(box, 'Switch on again: still.example'));
    expect(onSiteOn).toHaveBeenCalledExactlyOnceWith('still.example');
  });

  it('takes a fact-checker off those that count', async () => {
    const onRefuseChecker = vi.fn(() => Promise.resolve());
    const settings = { ...DEFAULT_SETTINGS, factCheckers: ['plumbline.example'] };
    const box = await drawn(welcome({ settings, onRefuseChecker }));
    await pressed(named(box, 'Accept no longer: plumbline.example'));
    expect(onRefuseChecker).toHaveBeenLastCalledWith('plumbline.example', false);
    await pressed(named(box, 'Count none of it any more: plumbline.example'));
    expect(onRefuseChecker).toHaveBeenLastCalledWith('plumbline.example', true);
  });

  it('shows every mark with its line, and that nothing leaves the computer', async () => {
    const box = await drawn(welcome());
    expect([...box.querySelectorAll('.legend dt')].map((term) => term.children.length)).toEqual([
      2, 2, 2, 2, 2,
    ]);
    expect(words(section(box, 'What leaves this computer'))).toContain('Nothing.');
  });

  it('says what could not be loaded', async () => {
    const box = await drawn(
      welcome({ library: undefined, settings: undefined, trouble: 'Nobody answered.' }),
    );
    expect(words(box.querySelector('[role=alert]'))).toContain('Nobody answered. Please reload it.');
  });

  it('would show a planted fault to axe', async () => {
    const box = await drawn(welcome());
    section(box, 'Keys').querySelector('label')?.remove();
    expect((await faults(box)).join()).toContain('label');
  });

  it.each([
    ['at first', {}],
    ['with everything given', { access: { every: true, sites: [] }, library: { claims: 3, sources: 9 } }],
    [
      'with sites',
      {
        access: { every: false, sites: ['a.example'] },
        settings: { ...DEFAULT_SETTINGS, sitesOff: ['b.example'] },
      },
    ],
    ['in trouble', { library: undefined, settings: undefined, trouble: 'Nobody answered.' }],
  ])('has nothing axe finds wrong %s', async (_, given) => {
    expect(await faults(await drawn(welcome(given)))).toEqual([]);
  });
});
