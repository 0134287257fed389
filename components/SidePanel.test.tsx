// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, named, pressed, redrawn, words } from '../tests/components/drawn.ts';
import {
  article,
  claimView,
  conflictView,
  host,
  markView,
  matchView,
  read,
  sourceView,
} from '../tests/components/fixtures.ts';
import { countsOf, lookOf } from './look-words.ts';
import type { PopupView } from './popup-view.ts';
import { SidePanel, type SidePanelProps } from './SidePanel.tsx';
import { english } from '../lib/words/catalogues.ts';

const { tone: _, ...related } = markView({
  sentence: 2,
  text: 'Talks were put off.',
  matches: [matchView({ relation: 'related' })],
});
const found = [conflictView(), related, markView()];
const rejected = [
  { sentence: 3, claimId: 'claim-1', claim: 'About 10,000 were sent.', text: 'Ten thousand came.' },
];

function panel(view: PopupView, given: Partial<SidePanelProps> = {}) {
  const done = () => Promise.resolve(true);
  return (
    <SidePanel
      view={view}
      everySite={false}
      shown={undefined}
      onShow={() => {}}
      suggesting={{ shown: undefined, returned: false, onSuggest: done, onChoose: done }}
      onTakeBack={done}
      onCheck={done}
      onAlwaysSite={done}
      onEveryArticle={done}
      onLoadSample={() => Promise.resolve({ added: 30 })}
      onSettings={() => {}}
      onLibrary={() => {}}
      {...given}
    />
  );
}
const neither = 'neither true nor false';

const views: [string, PopupView, string][] = [
  ['at first', { state: 'asking' }, 'Looking at this page'],
  ['of a page that tells nothing', { state: 'forbidden' }, 'press the toolbar button of Second Source'],
  ['of a site switched off', { state: 'site-off', host }, `switched off on ${host}`],
  ['without access', { state: 'needed', host }, `no access to ${host}`],
  ['while reading', read({ state: 'reading' }), 'Reading this page'],
  ['of no article', read({ state: 'not-article' }), 'does not look like a news article'],
  ['of a failure', read({ state: 'failed', reason: 'the library is busy.' }), 'could not be read'],
  ['of an empty library', read(article({ libraryClaims: 0 })), 'Your library is empty'],
  ['of nothing found', read(article()), `which makes them ${neither}.`],
  ['of nothing but what is related', read(article({ marks: [related] })), '0 of 42 sentences marked'],
  ['of nothing but what was rejected', read(article({ rejected })), 'You rejected all that was found'],
  [
    'of matches',
    read(article({ marks: found, rejected })),
    '2 of 42 sentences matched. Your library knows of 2 origins behind them; these sentences name none of them.',
  ],
];

describe('the side panel', { timeout: AXE_TIMEOUT }, () => {
  it.each(views)('says so %s', async (_, view, told) => {
    expect(words((await drawn(panel(view))).querySelector('.summary'))).toContain(told);
  });

  it.each(views)('has nothing axe finds wrong %s', async (_, view) => {
    const box = await drawn(panel(view));
    for (const fold of box.querySelectorAll('details')) fold.open = true;
    expect(await faults(box)).toEqual([]);
  });

  it('would show a planted fault to axe', async () => {
    const box = await drawn(panel(read(article({ marks: found }))));
    box.querySelector('svg')?.removeAttribute('aria-label');
    box.querySelector('svg title')?.remove();
    expect((await faults(box)).join()).toContain('svg-img-alt');
  });

  it('says what changed to whoever does not see it, and calls no sentence false or true', async () => {
    const box = await drawn(panel(read(article())));
    const summary = box.querySelector('[role=status]');
    expect(words(summary)).toContain('None of the 42 sentences');
    await redrawn(panel(read(article({ marks: found }))), box);
    expect(box.querySelector('[role=status]')).toBe(summary);
    expect(words(summary)).toContain('2 of 42 sentences matched');
    expect(words([...box.querySelectorAll('.look-note')].at(-1) ?? null)).toBe(
      `Besides, 1 sentence is related to a claim and not marked. Nothing in your library speaks about the other 39 sentences. That makes them ${neither}.`,
    );
  });

  it('counts what was checked, matched, in conflict and hedged, and the origins behind it', async () => {
    const box = await drawn(panel(read(article({ marks: found }))));
    const counts = [...box.querySelectorAll('.look-counts > div')].map((count) =>
      [count.querySelector('dd'), count.querySelector('dt')].map(words).join(' '),
    );
    expect(counts).toEqual(['42 checked', '2 matched', '1 conflicting', '12 hedged', '2 origins behind it']);
    expect(countsOf(lookOf(article({ marks: found })), english)).toEqual(counts);
  });

  it('names the feed that a claim is of', async () => {
    const mark = markView({ matches: [matchView({ claim: claimView({ feed: 'Checks' }) })] });
    const box = await drawn(panel(read(article({ marks: [mark] }))));
    expect(words(box.querySelector('.row-feed'))).toContain('From the feed “Checks”');
  });

  it('counts apart the origins that only say otherwise, as many together as it draws', async () => {
    const told = async (...marks: (typeof found)[number][]) => {
      const box = await drawn(panel(read(article({ marks }))));
      const origins = [...box.querySelectorAll('.look-counts > div')].slice(4).map(words);
      return [...origins, words(box.querySelector('.summary')), box.querySelectorAll('.look-origin').length];
    };
    const alone = sourceView({ id: 'alone', origin: 'Town Hall' });
    const backed = markView({ matches: [matchView({ claim: claimView({ sources: [alone] }) })] });
    expect(await told(backed, conflictView())).toEqual([
      'origin behind it1',
      'origins against it2',
      '2 of 42 sentences matched. Your library knows of 1 origin behind them only: Town Hall. 2 more say otherwise.',
      3,
    ]);
    expect(await told(conflictView())).toEqual([
      'origins behind it0',
      'origins against it2',
      '1 of 42 sentences matched. Your library knows of no origin behind it. 2 say otherwise.',
      2,
    ]);
    const untimely = sourceView({ origin: 'Almanac', untimely: 'before-event' });
    const old = matchView({ claim: claimView({ sources: [alone, untimely] }) });
    expect((await told(markView({ matches: [old] }))).at(-1)).toBe(1);
  });

  it('says what it counts as hedged, whether or not anything was matched', async () => {
    const told = async (given: Parameters<typeof article>[0]) =>
      words((await drawn(panel(read(article(given))))).querySelector('.look-note'));
    expect(await told({ marks: found })).toContain('12 of 42 sentences, 2 of them matched.');
    expect(await told({})).toContain('12 of 42 sentences, none of them matched.');
    expect(await told({ hedged: 0 })).toMatch(/come about: 0 of 42 sentences\.$/u);
    const { hedged: _hedged, ...foreign } = article({ marks: found });
    const box = await drawn(panel(read(foreign)));
    expect(words(box.querySelector('.look-note'))).toContain('English articles only');
    expect(words(box.querySelector('.look-counts'))).not.toContain('hedged');
  });

  it('names the only origin of all that was matched', async () => {
    const one = matchView({ claim: claimView({ sources: [sourceView(), sourceView({ id: 'copy' })] }) });
    const marks = [markView({ matches: [one] })];
    expect(words((await drawn(panel(read(article({ marks }))))).querySelector('.summary'))).toBe(
      '1 of 42 sentences matched. Your library knows of 1 origin behind it only: Ministry of Defence.',
    );
  });

  it('says in the table what the picture shows', async () => {
    const marks = [conflictView(), related, markView({ attributedTo: 'the Meridian Wire agency' })];
    const box = await drawn(panel(read(article({ marks }))));
    expect(box.querySelectorAll('.look-picture > svg .look-backs')).toHaveLength(2);
    expect(box.querySelectorAll('.look-picture > svg .look-named')).toHaveLength(1);
    expect(box.querySelectorAll('.look-picture > svg .look-against')).toHaveLength(2);
    const rows = [...box.querySelectorAll('.look-table tr')].map((row) => [...row.children].map(words));
    expect(rows).toEqual([
      ['Origin', 'Says what these sentences say', 'Named in these', 'Says otherwise than these'],
      ['Meridian Wire', '5', '5', '8'],
      ['Ministry of Defence', '5', 'none', '8'],
    ]);
  });

  it('lists every match in page order, with relation, claim, status and reason', async () => {
    const box = await drawn(panel(read(article({ marks: found }))));
    expect([...box.querySelectorAll('.look-list:not(details *) .look-place')].map(words)).toEqual([
      'Sentence 5',
      'Sentence 8',
    ]);
    const second = words(box.querySelectorAll('.look-match')[1] ?? null);
    expect(second).toMatch(
      /^Contested Conflicts with a corroborated claim\. Another number: 12,000 here, 10,000 in your claim\. Claim: About/u,
    );
    expect(second).toMatch(/training ranges\.\. Corroborated: two independent origins .* Meridian Wire/u);
  });

  it('folds what is only related away, as long as there is more to see', async () => {
    const { tone: __, ...near } = matchView({ relation: 'related', claim: claimView({ id: 'claim-2' }) });
    const marks = [related, markView({ matches: [matchView(), near] })];
    const box = await drawn(panel(read(article({ marks }))));
    expect(box.querySelector<HTMLDetailsElement>('.look-related')?.open).toBe(false);
    expect(words(box.querySelector('.look-related summary'))).toBe('Related, not marked (1)');
    expect(words(box.querySelector('.look-item'))).toContain('and 1 related claim');
    const alone = await drawn(panel(read(article({ marks: [related] }))));
    expect(alone.querySelector<HTMLDetailsElement>('.look-related')?.open).toBe(true);
  });

  it('shows the match that is chosen, and says that it did', async () => {
    const onShow = vi.fn();
    const view = read(article({ marks: found }));
    const box = await drawn(panel(view, { onShow }));
    const [, last] = box.querySelectorAll<HTMLElement>('.look-match');
    if (last === undefined) throw new Error('no rows');
    await pressed(last);
    expect(onShow).toHaveBeenCalledExactlyOnceWith(7);
    await redrawn(panel(view, { onShow, shown: 7 }), box);
    expect(last.getAttribute('aria-current')).toBe('true');
    expect([...box.querySelectorAll('[role=status]')].map(words)).toContain(
      'Sentence 8 is shown in the article.',
    );
  });

  it.each([
    ['a page that tells nothing', { state: 'forbidden' } as const, false, ['Check every article I open']],
    [
      'a site without access',
      { state: 'needed', host } as const,
      false,
      ['Check every article I open', 'Always check this site'],
    ],
    ['a page of the browser', { state: 'forbidden' } as const, true, []],
    ['a site with access', read(article()), true, []],
  ])('offers access for good on %s', async (_, view, everySite, offers) => {
    const box = await drawn(panel(view, { everySite }));
    expect([...box.querySelectorAll('main button:not(.suggestions *)')].map(words)).toEqual(offers);
  });

  it('suggests on request what of an article is worth keeping, and of nothing else', async () => {
    const onSuggest = vi.fn(() => Promise.resolve());
    const onChoose = vi.fn(() => Promise.resolve());
    const asked = { shown: undefined, returned: false, onSuggest, onChoose };
    const box = await drawn(panel(read(article()), { suggesting: asked }));
    expect(onSuggest).not.toHaveBeenCalled();
    await pressed(named(box, 'Suggest claims from this article'));
    expect(onSuggest).toHaveBeenCalledOnce();
    const claims = [{ sentence: 3, text: 'The repair cost 4.2 million.', checkable: [] }];
    const suggesting = { ...asked, shown: { state: 'suggested' as const, claims } };
    await redrawn(panel(read(article()), { suggesting }), box);
    await pressed(named(box, 'The repair cost 4.2 million.'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(claims[0]);
    expect(await faults(box)).toEqual([]);
    await redrawn(panel(read({ state: 'not-article' }), { suggesting }), box);
    expect(box.querySelector('.suggestions')).toBeNull();
  });

  it('leads to the sources of each claim where nothing opens in the page, and says why', async () => {
    const claimId = markView().matches[0]?.claim.id;
    const box = await drawn(panel(read(article({ marks: [markView()] }))));
    expect(box.querySelector('a[href^="library.html"]')).toBeNull();
    await redrawn(panel(read(article({ marks: [markView()], unpainted: 'quiet' }))), box);
    expect(words(box)).toContain('Quiet marks are on');
    expect(named(box, 'Its sources in your library').getAttribute('href')).toBe(
      `library.html#claims?claim=${claimId}`,
    );
    expect(await faults(box)).toEqual([]);
  });

  it('opens the library', async () => {
    const onLibrary = vi.fn();
    await pressed(named(await drawn(panel({ state: 'asking' }, { onLibrary })), 'Library'));
    expect(onLibrary).toHaveBeenCalledOnce();
  });
});

describe('keys in the side panel', () => {
  const press = (key: string, given: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...given });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  };
  const list = async () => {
    const box = await drawn(panel(read(article({ marks: found }))));
    const [related] = box.querySelectorAll('details.look-related');
    return { rows: [...box.querySelectorAll('.look-match')], related };
  };

  it('go through the matches and stop at either end', async () => {
    const { rows, related } = await list();
    const [first, second, folded] = rows;
    const focused = (...keys: string[]) => {
      for (const key of keys) press(key);
      return document.activeElement;
    };
    expect(focused('j')).toBe(first);
    expect(focused('j')).toBe(second);
    expect(focused('ArrowDown')).toBe(second);
    expect(focused('k', 'k')).toBe(first);
    related?.setAttribute('open', '');
    expect(focused('End')).toBe(folded);
    expect(focused('ArrowUp')).toBe(second);
    expect(focused('Home', 'ArrowUp')).toBe(first);
  });

  it('leave the page to scroll, and other keys to whoever has them', async () => {
    await list();
    expect(press('ArrowDown')).toBe(false);
    expect(press('j', { ctrlKey: true })).toBe(false);
    expect(document.activeElement).toBe(document.body);
  });
});
