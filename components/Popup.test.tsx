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
import { article, conflictView, host, markView, matchView, read } from '../tests/components/fixtures.ts';
import { Popup, type PopupProps } from './Popup.tsx';
import type { PopupView } from './popup-view.ts';

const related = markView({
  sentence: 2,
  text: 'Talks were put off.',
  matches: [matchView({ relation: 'related' })],
});
delete related.tone;
const rejected = [
  {
    sentence: 3,
    claimId: 'claim-1',
    claim: 'About 10,000 soldiers were sent.',
    text: 'Ten thousand visitors came.',
  },
  { sentence: 9, claimId: 'claim-2', claim: 'The ranges were closed.', text: 'The market was closed.' },
];
const found = [conflictView(), related, markView()];

function popup(view: PopupView, given: Partial<PopupProps> = {}) {
  const done = () => Promise.resolve(true);
  return (
    <Popup
      view={view}
      chosen={undefined}
      returned={false}
      onSave={done}
      onShow={() => {}}
      suggesting={{ shown: undefined, returned: false, onSuggest: done, onChoose: done }}
      onTakeBack={done}
      onCheck={done}
      onAlwaysSite={done}
      onEveryArticle={done}
      onSite={done}
      onLoadSample={() => Promise.resolve({ added: 30 })}
      onLibrary={() => {}}
      onSettings={() => {}}
      {...given}
    />
  );
}

const views: [string, PopupView, string][] = [
  ['at first', { state: 'asking' }, 'Looking at this page'],
  ['of a page no extension may read', { state: 'forbidden' }, 'no extension may read it'],
  ['of a site switched off', { state: 'site-off', host }, `switched off on ${host}`],
  ['without access', { state: 'needed', host }, `no access to ${host}`],
  ['while reading', read({ state: 'reading' }), 'Reading this page'],
  ['of no article', read({ state: 'not-article' }), 'does not look like a news article'],
  [
    'of a failure',
    read({ state: 'failed', reason: 'the library is busy.' }),
    'could not be read: the library is busy.',
  ],
  ['of an empty library', read(article({ libraryClaims: 0 })), 'Your library is empty'],
  [
    'of a library of hidden feeds',
    read(article({ libraryClaims: 0, hiddenFeeds: 1 })),
    'All claims you have are of feeds that you hid',
  ],
  [
    'of no match',
    read(article()),
    'None of the 42 sentences here meets any of the 1,234 claims in your library.',
  ],
  [
    'of matches',
    read(article({ marks: found })),
    '2 of 42 sentences marked, 1 related. 1,234 claims in your library.',
  ],
  [
    'of nothing but what was rejected',
    read(article({ rejected })),
    'You rejected all that was found in the 42 sentences here. 1,234 claims in your library.',
  ],
  ['of matches and rejections', read(article({ marks: found, rejected })), '2 of 42 sentences marked'],
];

describe('the popup', { timeout: AXE_TIMEOUT }, () => {
  it.each(views)('says so %s', async (_, view, told) => {
    expect(words((await drawn(popup(view))).querySelector('.summary'))).toContain(told);
  });

  it.each(views)('has nothing axe finds wrong %s', async (_, view) => {
    expect(await faults(await drawn(popup(view)))).toEqual([]);
  });

  it('would show a planted fault to axe', async () => {
    const box = await drawn(popup({ state: 'site-off', host }));
    box.querySelector('[role=switch]')?.removeAttribute('aria-checked');
    expect((await faults(box)).join()).toContain('aria-required-attr');
  });

  it('lists what is marked in page order, and what is related apart', async () => {
    const box = await drawn(popup(read(article({ marks: found }))));
    const lists = [...box.querySelectorAll('.lists section')].map((section) => [
      words(section.querySelector('h2')),
      ...[...section.querySelectorAll('.row-head')].map(words),
    ]);
    expect(lists).toEqual([
      [
        'Marked in the article',
        'Backed Says the same',
        'Contested Conflicts with a corroborated claim. Another number: 12,000 here, 10,000 in your claim',
      ],
      ['Related, not marked', 'Related'],
    ]);
  });

  it('shows a sentence that is chosen', async () => {
    const onShow = vi.fn();
    const box = await drawn(popup(read(article({ marks: found })), { onShow }));
    const rows = box.querySelectorAll<HTMLElement>('.row');
    if (rows[1] === undefined) throw new Error('no second row');
    await pressed(rows[1]);
    expect(onShow).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('has the counts of the article in one line, and a way to the rest where there is a side panel', async () => {
    const onSidePanel = vi.fn();
    const box = await drawn(popup(read(article({ marks: found })), { onSidePanel }));
    expect(words(box.querySelector('.counts'))).toBe(
      '42 checked · 2 matched · 1 conflicting · 12 hedged · 2 origins behind it',
    );
    expect(words(box.querySelector('.counts-note'))).toContain('12 of 42 sentences, 2 of them matched');
    await pressed(named(box, 'Side panel'));
    expect(onSidePanel).toHaveBeenCalledOnce();
    const without = await drawn(popup(read(article({ libraryClaims: 0 }))));
    expect(without.querySelector('.counts')).toBeNull();
    expect(words(without)).not.toContain('Side panel');
  });

  it('keeps nothing but the saving in sight at its foot, so that matches are', async () => {
    const box = await drawn(popup(read(article({ marks: found }))));
    expect([...box.querySelectorAll('footer button')].map(words)).toEqual(['Save a claim']);
    expect(box.querySelector('main [role=switch]')).toBeTruthy();
  });

  it('names the feed that a claim is of', async () => {
    const { claim } = matchView();
    const box = await drawn(
      popup(
        read(
          article({ marks: [markView({ matches: [matchView({ claim: { ...claim, feed: 'Checks' } })] })] }),
        ),
      ),
    );
    expect(words(box.querySelector('.row-feed'))).toBe('From the feed “Checks”');
  });

  it('names what several claims a row stands for', async () => {
    const two = markView({ matches: [matchView(), matchView({ relation: 'related' })] });
    expect(words((await drawn(popup(read(article({ marks: [two] }))))).querySelector('.row'))).toContain(
      'and 1 more claim',
    );
  });
});

describe('saving from the popup', { timeout: AXE_TIMEOUT }, () => {
  const offer = (box: Element) => box.querySelector<HTMLElement>('.save-offer');

  it.each(views)('is offered wherever the page was read: %s', async (_, view) => {
    expect(offer(await drawn(popup(view))) !== null).toBe(view.state === 'read');
  });

  it.each([
    ['10,000 soldiers were sent.', '“10,000 soldiers were sent.” Save a claim'],
    ['', 'Nothing is selected: the page becomes the source. Save a claim'],
    [undefined, 'Save a claim'],
  ])('says what it will save: %s', async (chosen, told) => {
    const box = await drawn(popup(read(article()), { chosen }));
    expect([...(offer(box)?.querySelectorAll('.save-what, button') ?? [])].map(words).join(' ').trim()).toBe(
      told,
    );
  });

  it('opens the form, or says why there is none', async () => {
    const onSave = vi.fn(() => Promise.reject(new Error('The page is gone.')));
    const box = await drawn(popup(read(article()), { onSave }));
    await pressed(named(box, 'Save a claim'));
    expect(onSave).toHaveBeenCalledOnce();
    expect(words(box.querySelector('.save-offer .said'))).toBe(
      'Nothing can be saved from this page now. The page is gone.',
    );
  });

  it('has the focus again when the form was left', async () => {
    const box = await drawn(popup(read(article()), { returned: true }));
    expect(document.activeElement).toBe(named(box, 'Save a claim'));
  });

  it('has nothing axe finds wrong', async () => {
    const view = read(article({ marks: found }), false);
    expect(await faults(await drawn(popup(view, { chosen: 'Ten thousand came.' })))).toEqual([]);
  });
});

describe('what was rejected', { timeout: AXE_TIMEOUT }, () => {
  it('is folded away below the lists, a row for each with its claim and sentence', async () => {
    const box = await drawn(popup(read(article({ marks: found, rejected }))));
    const list = box.querySelector<HTMLDetailsElement>('.lists + details');
    expect(list?.open).toBe(false);
    expect(words(list?.querySelector('summary') ?? null)).toBe('Rejected on this page (2)');
    expect([...box.querySelectorAll('.rejected li')].map((row) => words(row))).toEqual([
      'Claim: About 10,000 soldiers were sent.Sentence: “Ten thousand visitors came.”Take back: About 10,000 soldiers were sent.',
      'Claim: The ranges were closed.Sentence: “The market was closed.”Take back: The ranges were closed.',
    ]);
  });

  it('has no list where there is nothing', async () => {
    expect((await drawn(popup(read(article({ marks: found }))))).querySelector('details')).toBeNull();
  });

  it('has nothing axe finds wrong unfolded', async () => {
    const box = await drawn(popup(read(article({ rejected }))));
    box.querySelector('details')?.setAttribute('open', '');
    expect(await faults(box)).toEqual([]);
  });

  it('is taken back; focus stays with the list, and goes to the summary with the last of it', async () => {
    const onTakeBack = vi.fn(() => Promise.resolve());
    const [first, second] = rejected;
    const box = await drawn(popup(read(article({ rejected })), { onTakeBack }));
    box.querySelector('details')?.setAttribute('open', '');
    await pressed(named(box, 'Take back: The ranges were closed.'));
    expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(second);
    await redrawn(popup(read(article({ rejected: first ? [first] : [] }))), box);
    expect(box.querySelector('details')?.open).toBe(true);
    expect(document.activeElement).toBe(named(box, 'Rejected on this page (1)'));
    named(box, 'Take back: About 10,000 soldiers were sent.').focus();
    await redrawn(popup(read(article({ marks: found }))), box);
    expect(document.activeElement).toBe(box.querySelector('.summary'));
  });

  it('stays where it could not be taken back, and says why', async () => {
    const onTakeBack = () => Promise.reject(new Error('Private windows remember nothing.'));
    const box = await drawn(popup(read(article({ rejected })), { onTakeBack }));
    await pressed(named(box, 'Take back: The ranges were closed.'));
    expect([...box.querySelectorAll('.rejected .said')].map((said) => words(said))).toEqual([
      '',
      'That could not be taken back. Private windows remember nothing.',
    ]);
  });
});

describe('where nothing is painted', () => {
  it.each([
    ['quiet', 'Quiet marks are on'],
    ['cleared', 'This page took the marks off twice'],
  ] as const)('says why: %s', async (unpainted, why) => {
    const box = await drawn(popup(read(article({ marks: [markView()], unpainted }))));
    expect(words(box)).toContain(why);
  });
});

describe('what can be done', () => {
  it('checks the page', async () => {
    const onCheck = vi.fn(() => Promise.resolve());
    await pressed(named(await drawn(popup({ state: 'needed', host }, { onCheck })), 'Check this page'));
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it('keeps the focus in the popup when the button that had it is gone', async () => {
    const box = await drawn(popup({ state: 'needed', host }));
    await pressed(named(box, 'Check this page'));
    await redrawn(popup(read(article({ marks: found }))), box);
    expect(document.activeElement).toBe(box.querySelector('.summary'));
    const [row] = box.querySelectorAll<HTMLElement>('.row');
    row?.focus();
    await redrawn(popup(read(article({ marks: found }))), box);
    expect(document.activeElement).toBe(row);
  });

  it('loads the sample library and says how many claims came', async () => {
    const box = await drawn(popup(read(article({ libraryClaims: 0 }))));
    await pressed(named(box, 'Load the sample library'));
    expect(words(box.querySelector('.deed .said'))).toBe('30 claims added.');
  });

  it('says why a deed failed and what to do', async () => {
    const onLoadSample = () => Promise.reject(new Error('Another window holds the library open'));
    const box = await drawn(popup(read(article({ libraryClaims: 0 })), { onLoadSample }));
    await pressed(named(box, 'Load the sample library'));
    expect(words(box.querySelector('.deed .said'))).toBe(
      'That did not work: Another window holds the library open. Please try again.',
    );
  });

  it.each([
    ['Check every article I open', 'onEveryArticle', []],
    ['Always check this site', 'onAlwaysSite', [host]],
  ] as const)('“%s” asks within the click, and takes no for an answer', async (name, prop, asked) => {
    const ask = vi.fn(() => Promise.resolve(false));
    const box = await drawn(popup(read({ state: 'not-article' }, false), { [prop]: ask }));
    let within = false;
    await settled(() => {
      named(box, name).click();
      within = ask.mock.calls.length === 1;
    });
    expect(within).toBe(true);
    expect(ask).toHaveBeenCalledWith(...asked);
    expect(words(box.querySelector('.offer'))).toContain(
      'Access was not given. You can still check pages one at a time',
    );
  });

  it.each([
    ['where it is there', read(article(), true)],
    ['on a site switched off', { state: 'site-off', host } as const],
    ['on a page no extension may read', { state: 'forbidden' } as const],
  ])('offers no access %s', async (_, view) => {
    expect((await drawn(popup(view))).querySelector('.offer')).toBeNull();
  });

  it.each([
    [{ state: 'site-off', host } as const, 'false', true],
    [read(article()), 'true', false],
  ])('switches the site', async (view, now, then) => {
    const onSite = vi.fn(() => Promise.resolve());
    const box = await drawn(popup(view, { onSite }));
    const toggle = box.querySelector<HTMLElement>('[role=switch]');
    if (toggle === null) throw new Error('no switch');
    expect(toggle.getAttribute('aria-checked')).toBe(now);
    await pressed(toggle);
    expect(onSite).toHaveBeenCalledExactlyOnceWith(host, then);
  });

  it('has no switch where there is no site, and always a way to the library and the settings', async () => {
    const onSettings = vi.fn();
    const onLibrary = vi.fn();
    const box = await drawn(popup({ state: 'forbidden' }, { onLibrary, onSettings }));
    expect(box.querySelector('[role=switch]')).toBeNull();
    await pressed(named(box, 'Settings'));
    expect(onSettings).toHaveBeenCalledOnce();
    await pressed(named(box, 'Library'));
    expect(onLibrary).toHaveBeenCalledOnce();
  });
});
