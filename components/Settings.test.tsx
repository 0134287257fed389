// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PRESETS } from '../lib/claims/mark-style.ts';
import { DEFAULT_SETTINGS, type Settings as Kept } from '../lib/settings.ts';
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
import { hostIn } from './SiteList.tsx';
import { Settings, type SettingsProps } from './Settings.tsx';
import { SETTINGS_SECTIONS } from './settings-words.ts';

const { shortcuts } = DEFAULT_SETTINGS;

function drawnWith(given: Partial<SettingsProps> = {}) {
  const done = () => Promise.resolve(true);
  return (
    <Settings
      at={undefined}
      trouble={undefined}
      access={{ every: false, sites: [] }}
      settings={DEFAULT_SETTINGS}
      commands={{
        commands: [
          { name: 'save-claim', description: 'Save a claim', shortcut: 'Alt+Shift+S' },
          { name: 'side-panel', description: 'Side panel', shortcut: '' },
        ],
        onChange: done,
      }}
      privateAllowed={false}
      storage={{ used: 4_200_000, persistent: true }}
      measured={{}}
      onSettings={done}
      onGrant={done}
      onGrantSite={done}
      onRevoke={done}
      onRevokeSite={done}
      onSite={done}
      onRefuseChecker={done}
      {...given}
    />
  );
}

/** The default settings but for these. */
const set = (change: Partial<Kept>): Kept => ({ ...DEFAULT_SETTINGS, ...change });
const changing = () => vi.fn<SettingsProps['onSettings']>(() => Promise.resolve());

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
    const box = await drawn(drawnWith({ onGrant }));
    let within = false;
    await settled(() => {
      named(box, 'Check every article I open').click();
      within = onGrant.mock.calls.length === 1;
    });
    expect(within).toBe(true);
    expect(words(section(box, 'Sites'))).toContain('Access was not given, and that is fine');
  });

  it('says that it is given, and takes it back', async () => {
    const onRevoke = vi.fn(() => Promise.resolve(true));
    const box = await drawn(drawnWith({ access: { every: true, sites: [] }, onRevoke }));
    expect(words(section(box, 'Sites'))).toContain('Every article you open is checked.');
    await pressed(named(box, 'Take this access back'));
    expect(onRevoke).toHaveBeenCalledOnce();
  });

  it('lists single sites, each with its own button', async () => {
    const onRevokeSite = vi.fn(() => Promise.resolve());
    const box = await drawn(
      drawnWith({ access: { every: false, sites: ['a.example', 'b.example'] }, onRevokeSite }),
    );
    await pressed(named(box, 'Take access back: b.example'));
    expect(onRevokeSite).toHaveBeenCalledExactlyOnceWith('b.example');
  });
});

describe('private windows', () => {
  it('keep nothing until the user allows it', async () => {
    const onSettings = vi.fn(() => Promise.resolve());
    const box = await drawn(drawnWith({ onSettings }));
    const allow = named(box, 'Allow saving from private windows', 'input');
    expect(allow).toHaveProperty('checked', false);
    await pressed(allow);
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ savePrivate: true });
  });

  it('say that the setting could not be kept, and show the one that holds', async () => {
    const settings = set({ savePrivate: true });
    const onSettings = () => Promise.reject(new Error('The disk is full.'));
    const box = await drawn(drawnWith({ settings, onSettings }));
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
    named(box, 'Language of the toolbar popup, and of hints and panel on pages', 'select');
  const choose = async (select: HTMLElement, language: string) => {
    await settled(() => {
      (select as HTMLSelectElement).value = language;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  it('is the browser’s until another is chosen, each by the name it gives itself', async () => {
    const onSettings = vi.fn(() => Promise.resolve());
    const box = await drawn(drawnWith({ onSettings }));
    const select = choice(box);
    expect(select).toHaveProperty('value', 'browser');
    expect(words(select)).toContain('Українська');
    await choose(select, 'uk');
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ language: 'uk' });
    await redrawn(drawnWith({ onSettings, settings: set({ language: 'uk' }) }), box);
    expect(choice(box)).toHaveProperty('value', 'uk');
  });

  it('stays where another could not be kept, and says so', async () => {
    const box = await drawn(drawnWith({ onSettings: () => Promise.reject(new Error('The disk is full.')) }));
    await choose(choice(box), 'de');
    expect(choice(box)).toHaveProperty('value', 'browser');
    expect(words(section(box, 'Language').querySelector('[role=status]'))).toContain('The disk is full.');
  });
});

describe('the colours of the marks', () => {
  it('show what holds, and ask for what is chosen', async () => {
    const onSettings = vi.fn(() => Promise.resolve());
    const box = await drawn(drawnWith({ onSettings }));
    expect(named(box, 'Standard')).toHaveProperty('checked', true);
    await pressed(named(box, 'High contrast'));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ colours: 'contrast' });
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
    const onSettings = vi.fn(() => Promise.resolve());
    const box = await drawn(drawnWith({ onSettings }));
    expect(chosen(box)).toEqual(['Balanced']);
    await pressed(named(box, 'Strict'));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ sensitivity: 'strict' });
    expect(chosen(box)).toEqual(['Balanced']);
    await redrawn(drawnWith({ onSettings, settings: set({ sensitivity: 'strict' }) }), box);
    expect(chosen(box)).toEqual(['Strict']);
  });

  it('says why it did not work', async () => {
    const onSettings = () => Promise.reject(new Error('The disk is full.'));
    const box = await drawn(drawnWith({ onSettings }));
    await pressed(named(box, 'Generous'));
    expect(words(group(box).querySelector('[role=status]'))).toContain('The disk is full.');
    expect(chosen(box)).toEqual(['Balanced']);
  });

  it('gives figures where they were measured, and none where not', async () => {
    const box = await drawn(drawnWith({ measured: { strict: 97 } }));
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
  async function chosen(field: string, init: KeyboardEventInit, onSettings = vi.fn(() => Promise.resolve())) {
    const box = await drawn(drawnWith({ onSettings }));
    const event = press(init);
    await settled(() => named(box, field, 'input').dispatchEvent(event));
    return { event, onSettings, told: words(section(box, 'Keys').querySelector('[role=status]')) };
  }

  it('keeps what was pressed', async () => {
    const { onSettings, told } = await chosen('Next marked sentence', {
      key: 'j',
      code: 'KeyJ',
      altKey: true,
    });
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ shortcuts: { ...shortcuts, next: 'Alt+J' } });
    expect(told).toBe('Next marked sentence: Alt + J. Saved.');
  });

  it('switches a key off by Delete', async () => {
    const { onSettings, told } = await chosen('Open the panel', { key: 'Delete' });
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ shortcuts: { ...shortcuts, open: '' } });
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
    const { onSettings, told } = await chosen('Open the panel', init);
    expect(onSettings).not.toHaveBeenCalled();
    expect(told).toBe(why);
  });

  it('waits while only modifiers are held, and lets Tab go on', async () => {
    for (const init of [{ key: 'Shift', shiftKey: true }, { key: 'Tab' }, { key: 'Tab', shiftKey: true }]) {
      const { event, onSettings } = await chosen('Close the panel', init);
      expect(onSettings).not.toHaveBeenCalled();
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
    const onSettings = vi.fn(() => Promise.resolve());
    const mine = { ...shortcuts, next: 'j' };
    const box = await drawn(drawnWith({ settings: set({ shortcuts: mine }), onSettings }));
    expect(named(box, 'Next marked sentence', 'input')).toHaveProperty('value', 'j');
    await pressed(named(box, 'Reset keys'));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ shortcuts: shortcuts });
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

describe('marks', () => {
  const { standard } = PRESETS;
  const own = (change: Partial<Kept['ownMarks']> = {}) =>
    set({ colours: 'own', ownMarks: { ...standard, ...change } });
  const field = (box: Element, label: string) => named(box, label, 'input, select');
  const entered = (element: HTMLElement, value: string, type: 'input' | 'change') =>
    settled(() => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new Event(type, { bubbles: true }));
    });
  const drawnLines = (box: Element) =>
    [...box.querySelectorAll<HTMLElement>('.ground-dark .sample')].map(({ style }) => style.textDecoration);

  it('are quiet where the user wants them so', async () => {
    const onSettings = changing();
    const box = await drawn(drawnWith({ onSettings }));
    await pressed(named(box, 'Quiet marks: paint nothing on pages'));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ quietMarks: true });
    expect(words(section(box, 'Marks on pages'))).toContain(
      'A page can see which of its own sentences are painted',
    );
  });

  it('have colours and lines to choose only where they are the user’s own', async () => {
    expect((await drawn(drawnWith())).querySelector('.own-marks')).toBeNull();
    expect(drawnLines(await drawn(drawnWith({ settings: own() })))).toHaveLength(5);
  });

  it('follow in the example while a colour is looked for, and are kept once it is chosen', async () => {
    const onSettings = changing();
    const box = await drawn(drawnWith({ settings: own(), onSettings }));
    const colour = field(box, 'Backed: Colour');
    await entered(colour, '#0000ff', 'input');
    expect(drawnLines(box)[0]).toMatch(/#0000ff|rgb\(0, 0, 255\)/);
    expect(onSettings).not.toHaveBeenCalled();
    await entered(colour, '#0000ff', 'change');
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({
      ownMarks: { ...standard, backed: { colour: '#0000ff', line: 'solid' } },
    });
    await entered(field(box, 'Open: Line'), 'wavy', 'change');
    expect(onSettings).toHaveBeenLastCalledWith({
      ownMarks: {
        ...standard,
        backed: { colour: '#0000ff', line: 'solid' },
        open: { ...standard.open, line: 'wavy' },
      },
    });
  });

  it('are all kept, also those chosen while another was being kept', async () => {
    const first = Promise.withResolvers<void>();
    const onSettings = vi.fn<SettingsProps['onSettings']>(() => Promise.resolve());
    onSettings.mockReturnValueOnce(first.promise);
    const box = await drawn(drawnWith({ settings: own(), onSettings }));
    await entered(field(box, 'Backed: Line'), 'dotted', 'change');
    await entered(field(box, 'Open: Line'), 'wavy', 'change');
    expect(onSettings).toHaveBeenCalledTimes(1);
    await settled(() => first.resolve());
    await vi.waitFor(() => expect(onSettings).toHaveBeenCalledTimes(2));
    expect(onSettings).toHaveBeenLastCalledWith({
      ownMarks: {
        ...standard,
        backed: { ...standard.backed, line: 'dotted' },
        open: { ...standard.open, line: 'wavy' },
      },
    });
  });

  it('go back to what holds where they could not be kept', async () => {
    const onSettings = () => Promise.reject(new Error('The disk is full.'));
    const box = await drawn(drawnWith({ settings: own(), onSettings }));
    await entered(field(box, 'Backed: Line'), 'dotted', 'change');
    expect(field(box, 'Backed: Line')).toHaveProperty('value', 'solid');
    expect(words(section(box, 'Marks on pages'))).toContain('The disk is full.');
  });

  it.each([
    ['#ffff00', 'Hard to see on light pages'],
    ['#101010', 'Hard to see on dark pages'],
    // Too near to the darkest sepia and the lightest dark alike there is none: each fails one of them by little.
    ['#238a45', undefined],
  ])('say of %s where lines in it are hard to see', async (colour, said) => {
    const box = await drawn(drawnWith({ settings: own({ backed: { colour, line: 'solid' } }) }));
    const told = words(
      field(box, 'Backed: Colour').closest('fieldset')?.querySelector('[role=status]') ?? null,
    );
    if (said === undefined) expect(told).not.toContain('Hard to see');
    else expect(told).toContain(said);
    expect(told).toMatch(/Contrast \d+\.\d : 1 on light pages, \d+\.\d : 1 on dark ones\./);
  });

  it('say where colour alone tells two apart, or nothing does', async () => {
    const box = await drawn(
      drawnWith({ settings: own({ open: { colour: '#000080', line: 'dotted' }, backed: standard.refuted }) }),
    );
    expect(words(section(box, 'Marks on pages'))).toContain('look the same');
    expect(words(section(box, 'Marks on pages'))).toContain('so colour alone tells them apart');
  });

  it('begin anew from a preset', async () => {
    const onSettings = changing();
    const box = await drawn(drawnWith({ settings: own(), onSettings }));
    await pressed(named(box, 'Begin anew from “Easy to tell apart”'));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ownMarks: PRESETS['colour-blind'] });
  });
});

describe('what is set', () => {
  it('goes back to the default part by part, which is offered where it is not the default', async () => {
    const onSettings = changing();
    const box = await drawn(
      drawnWith({ onSettings, settings: set({ sensitivity: 'strict', quietMarks: true }) }),
    );
    expect(
      [...box.querySelectorAll('button')].filter((each) => /back to the default/i.test(each.textContent)),
    ).toHaveLength(2);
    await pressed(named(box, 'Back to the default: How sure it has to be'));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ sensitivity: 'balanced' });
    await pressed(named(box, 'Back to the default: Marks on pages'));
    expect(onSettings).toHaveBeenLastCalledWith({
      colours: 'standard',
      ownMarks: PRESETS.standard,
      quietMarks: false,
    });
  });

  it('goes back as a whole but for what the user entered, and comes again', async () => {
    const onSettings = changing();
    const mine = { sensitivity: 'strict', colours: 'contrast', language: 'uk' } as const;
    const box = await drawn(
      drawnWith({
        onSettings,
        settings: set({ ...mine, sitesOff: ['off.example'], factCheckers: ['c.example'] }),
      }),
    );
    await pressed(named(box, 'Set all of this back'));
    const [change = {}] = onSettings.mock.calls[0] ?? [];
    expect(change).toMatchObject({ sensitivity: 'balanced', colours: 'standard', language: 'browser' });
    expect(Object.keys(change)).not.toContain('sitesOff');
    expect(Object.keys(change)).not.toContain('factCheckers');
    expect(Object.keys(change)).not.toContain('savedViews');
    await pressed(named(box, 'Undo'));
    expect(onSettings).toHaveBeenLastCalledWith(expect.objectContaining(mine));
  });

  it('is found by its part in the address', async () => {
    const scrolled = vi.fn<Element['scrollIntoView']>();
    Element.prototype.scrollIntoView = scrolled;
    const box = await drawn(drawnWith({ at: 'private' }));
    expect(words(document.activeElement)).toBe('Private windows');
    expect(scrolled.mock.contexts).toEqual([document.activeElement]);
    expect([...box.querySelectorAll('.jump a')].map((each) => each.getAttribute('href'))).toEqual(
      SETTINGS_SECTIONS.map((part) => `#settings?at=${part}`),
    );
    expect(box.querySelectorAll('section h2')).toHaveLength(SETTINGS_SECTIONS.length);
  });

  it('has the keys of the browser as they are, and its page for them', async () => {
    const onChange = vi.fn(() => Promise.resolve());
    const commands = [
      { name: 'save-claim', description: 'Save a claim', shortcut: 'Alt+Shift+S' },
      { name: 'side-panel', description: 'Side panel', shortcut: '' },
    ];
    const box = await drawn(drawnWith({ commands: { commands, onChange } }));
    expect([...box.querySelectorAll('.commands > div')].map(words)).toEqual([
      'Save a claimAlt+Shift+S',
      'Side panelno key',
    ]);
    await pressed(named(box, 'Change them in the browser'));
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('leads to the self-check, backups and the welcome', async () => {
    const box = await drawn(drawnWith());
    const links = [...box.querySelectorAll('section a')].map((each) => each.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['#health', '#backups', '#take-away', 'welcome.html#1']));
  });
});

describe('a site that is typed', () => {
  const typed = async (box: Element, label: string, text: string, button: string) => {
    const input = named(box, label, 'input');
    await settled(() => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressed(named(box, button));
  };

  it('is switched off, by name or by an address of it', async () => {
    const onSite = vi.fn(() => Promise.resolve());
    const box = await drawn(drawnWith({ onSite }));
    await typed(box, 'Switch another site off', 'https://Loud.example/a?b', 'Switch off');
    expect(onSite).toHaveBeenCalledExactlyOnceWith('loud.example', false);
    expect(words(section(box, 'Sites'))).toContain('Nothing on loud.example is read any more.');
  });

  it('is asked for of the browser within the click', async () => {
    const onGrantSite = vi.fn(() => Promise.resolve(false));
    const box = await drawn(drawnWith({ onGrantSite }));
    await typed(box, 'Check another site always', 'news.example', 'Ask the browser for it');
    expect(onGrantSite).toHaveBeenCalledExactlyOnceWith('news.example');
    expect(words(section(box, 'Sites'))).toContain('Access was not given, and that is fine');
  });

  it('is refused where it is none, with what to write', async () => {
    const onSite = vi.fn(() => Promise.resolve());
    const box = await drawn(drawnWith({ onSite }));
    await typed(box, 'Switch another site off', 'the news', 'Switch off');
    expect(onSite).not.toHaveBeenCalled();
    expect(words(section(box, 'Sites'))).toContain('Write one as news.example');
  });

  it.each([
    ['news.example', 'news.example'],
    [' NEWS.example/a ', 'news.example'],
    ['http://localhost:8080/', 'localhost'],
    ['https://bücher.example', 'xn--bcher-kva.example'],
    ['', undefined],
    ['news', undefined],
    ['*.example', undefined],
    ['a b.example', undefined],
    ['file:///etc', undefined],
  ])('%j is the host %j', (text, host) => {
    expect(hostIn(text)).toBe(host);
  });
});

describe('the rest', { timeout: AXE_TIMEOUT }, () => {
  it('switches a site on again', async () => {
    const onSite = vi.fn(() => Promise.resolve());
    const settings = set({ sitesOff: ['quiet.example', 'still.example'] });
    const box = await drawn(drawnWith({ settings, onSite }));
    await pressed(named(box, 'Switch on again: still.example'));
    expect(onSite).toHaveBeenCalledExactlyOnceWith('still.example', true);
  });

  it('takes a fact-checker off those that count', async () => {
    const onRefuseChecker = vi.fn(() => Promise.resolve());
    const settings = set({ factCheckers: ['plumbline.example'] });
    const box = await drawn(drawnWith({ settings, onRefuseChecker }));
    await pressed(named(box, 'Accept no longer: plumbline.example'));
    expect(onRefuseChecker).toHaveBeenLastCalledWith('plumbline.example', false);
    await pressed(named(box, 'Count none of it any more: plumbline.example'));
    expect(onRefuseChecker).toHaveBeenLastCalledWith('plumbline.example', true);
  });

  it('shows every mark with its line, and that nothing leaves the computer', async () => {
    const box = await drawn(drawnWith());
    expect([...box.querySelectorAll('.legend dt')].map((term) => term.children.length)).toEqual([
      2, 2, 2, 2, 2,
    ]);
    expect(words(section(box, 'What leaves this computer'))).toContain('Nothing.');
  });

  it('says what could not be loaded', async () => {
    const box = await drawn(drawnWith({ settings: undefined, trouble: 'Nobody answered.' }));
    expect(words(box.querySelector('[role=alert]'))).toContain('Nobody answered. Please reload it.');
  });

  it('would show a planted fault to axe', async () => {
    const box = await drawn(drawnWith());
    section(box, 'Keys').querySelector('label')?.remove();
    expect((await faults(box)).join()).toContain('label');
  });

  it.each([
    ['at first', {}],
    ['with everything given', { access: { every: true, sites: [] }, privateAllowed: true }],
    [
      'with sites',
      {
        access: { every: false, sites: ['a.example'] },
        settings: set({ sitesOff: ['b.example'] }),
      },
    ],
    ['in trouble', { settings: undefined, trouble: 'Nobody answered.' }],
    ['with colours of one’s own', { settings: set({ colours: 'own' }) }],
  ])('has nothing axe finds wrong %s', async (_, given) => {
    expect(await faults(await drawn(drawnWith(given)))).toEqual([]);
  });
});
