// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import type { ComponentChild } from 'preact';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../lib/words/language-names.ts';
import { CATALOGUES, english } from '../lib/words/catalogues.ts';
import { CLOSE, OPEN, pseudoOf } from '../lib/words/pseudo.ts';
import { AXE_TIMEOUT, drawn, faults, pressed } from '../tests/components/drawn.ts';
import { article, conflictView, host, markView, matchView, read } from '../tests/components/fixtures.ts';
import { Hint } from './Hint.tsx';
import { Popup } from './Popup.tsx';
import type { PopupView } from './popup-view.ts';
import { SpokenIn } from './spoken.ts';

const pseudo = pseudoOf(english);

const related = markView({ sentence: 2, text: 'Talks.', matches: [matchView({ relation: 'related' })] });
delete related.tone;
const suggested = markView({
  sentence: 5,
  tone: 'suggested',
  matches: [matchView({ relation: 'related', suggested: 'conflicts', tone: 'suggested' }), matchView()],
});
const rejected = [{ sentence: 3, claimId: 'claim-1', claim: 'A claim.', text: 'A sentence.' }];

const VIEWS: PopupView[] = [
  { state: 'asking' },
  { state: 'forbidden' },
  { state: 'site-off', host },
  { state: 'needed', host },
  read({ state: 'reading' }),
  read({ state: 'not-article' }),
  read({ state: 'failed', reason: '' }),
  read(article({ libraryClaims: 0 })),
  read(article()),
  read(article({ rejected })),
  read(article({ marks: [conflictView(), related, suggested], rejected })),
];

function popup(view: PopupView): ComponentChild {
  const done = () => Promise.resolve(false);
  return (
    <Popup
      view={view}
      chosen=""
      returned={false}
      onSave={() => Promise.reject(new Error(''))}
      onShow={() => {}}
      suggesting={{
        shown: {
          state: 'suggested',
          claims: [{ sentence: 1, text: 'A sentence.', checkable: ['figures', 'source'] }],
        },
        returned: false,
        onSuggest: done,
        onChoose: done,
      }}
      onTakeBack={done}
      onCheck={done}
      onAlwaysSite={done}
      onEveryArticle={done}
      onSite={() => Promise.reject(new Error(''))}
      onLoadSample={() => Promise.resolve({ added: 30 })}
      onLibrary={() => {}}
      onSidePanel={() => {}}
      onSettings={() => {}}
    />
  );
}

/** Stretches of words in no brackets of the pseudo-locale. */
function bare(box: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const whole = walker.currentNode.textContent ?? '';
    // Brackets stand within brackets where a message has another in it.
    let left = whole;
    const innermost = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, 'gu');
    while (left.search(innermost) >= 0) left = left.replaceAll(innermost, '');
    if (/\p{L}/u.test(left)) texts.push(left.trim());
  }
  return texts;
}

/** What is shown as it is: the product's name, and what the user or a page wrote. */
const DATA = new Set(['Second Source', host, 'A claim.', 'A sentence.', matchView().claim.text]);

describe('in a language that is none', () => {
  it.each(VIEWS.map((view, at) => [at, view] as const))('view %i has no bare words', async (_, view) => {
    const box = await drawn(<SpokenIn value={pseudo}>{popup(view)}</SpokenIn>);
    // What went wrong has words of its own.
    for (const button of box.querySelectorAll<HTMLElement>(
      'footer button, .page-access button, .remedy button',
    )) {
      await pressed(button);
    }
    expect(bare(box).filter((text) => !DATA.has(text))).toEqual([]);
  });

  it('finds words that are bare', async () => {
    const box = await drawn(popup({ state: 'asking' }));
    expect(bare(box)).toContain(english.popup.asking);
  });

  it('a hint has no bare words, and says how it is read', async () => {
    const box = await drawn(
      <SpokenIn value={pseudo}>
        <Hint mark={suggested} />
        <Hint mark={markView()} />
        <Hint mark={related} />
      </SpokenIn>,
    );
    expect(bare(box)).toEqual([]);
    expect(box.querySelector('.hint')?.getAttribute('dir')).toBe('rtl');
  });

  it('a name that ARIA gives is no English either', () => {
    const named = globSync(
      'components/{Popup,PageList,SaveOffer,AccessOffer,PageRemedy,SiteSwitch}.tsx',
    ).flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/(?:aria-label|title|label|busy)="([^"]+)"/g),
    ]);
    expect(named.map(([, words]) => words)).toEqual(['Second Source']);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = CATALOGUES[language];

  it('says everything that can be said, each with words', async () => {
    for (const view of VIEWS) {
      const box = await drawn(<SpokenIn value={words}>{popup(view)}</SpokenIn>);
      expect(box.textContent).not.toMatch(/undefined|NaN|#|\[object/);
      if (language !== 'en') expect(box.textContent).not.toContain(english.save.nothingSelected);
    }
  });
});

it(
  'has nothing that axe finds wrong from right to left',
  async () => {
    const box = await drawn(
      <SpokenIn value={pseudo}>
        {popup(read(article({ marks: [conflictView(), related], rejected })))}
      </SpokenIn>,
    );
    const planted = document.createElement('img');
    box.append(planted);
    expect(await faults(box)).toContain('image-alt: <img>');
    planted.remove();
    expect(await faults(box)).toEqual([]);
  },
  AXE_TIMEOUT,
);
