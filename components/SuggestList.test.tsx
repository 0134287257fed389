// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, pressed, redrawn, settled, words } from '../tests/components/drawn.ts';
import type { SuggestedClaim, Suggestions } from '../lib/messaging/protocol.ts';
import { SuggestList, type SuggestListProps } from './SuggestList.tsx';

const CLAIMS: SuggestedClaim[] = [
  {
    sentence: 3,
    text: 'The repair has cost 4.2 million crowns, the Road Office said.',
    checkable: ['figures', 'names', 'source'],
  },
  { sentence: 9, text: 'The council dismissed its engineer in May.', checkable: [] },
];
const FOUND: Suggestions = { state: 'suggested', claims: CLAIMS };
const NONE: Suggestions = { state: 'suggested', claims: [] };

function list(given: Partial<SuggestListProps> = {}) {
  const done = () => Promise.resolve();
  return <SuggestList shown={undefined} returned={false} onSuggest={done} onChoose={done} {...given} />;
}

const buttons = (box: Element) => [...box.querySelectorAll('button')];
const status = (box: Element) => box.querySelector<HTMLElement>('[role=status]');

describe('suggestions', () => {
  it('are not made before the user asks for them', async () => {
    const onSuggest = vi.fn(() => Promise.resolve());
    const box = await drawn(list({ onSuggest }));
    expect(onSuggest).not.toHaveBeenCalled();
    expect(buttons(box).map((button) => words(button))).toEqual(['Suggest claims from this article']);
    expect(words(status(box))).toBe('');
    const [button] = buttons(box);
    if (button) await pressed(button);
    expect(onSuggest).toHaveBeenCalledTimes(1);
  });

  it('say that the article is being read, and are asked for once', async () => {
    const asking = Promise.withResolvers<void>();
    const onSuggest = vi.fn(() => asking.promise);
    const box = await drawn(list({ onSuggest }));
    const [button] = buttons(box);
    if (button) await pressed(button);
    if (button) await pressed(button);
    expect(words(status(box))).toBe('Reading the article…');
    expect(box.querySelector('section')?.getAttribute('aria-busy')).toBe('true');
    expect(onSuggest).toHaveBeenCalledTimes(1);
    await settled(() => asking.resolve());
    expect(words(status(box))).toBe('');
  });

  it('are listed with what can be checked of them, and read out where the button was', async () => {
    const box = await drawn(list());
    buttons(box)[0]?.focus();
    await redrawn(list({ shown: FOUND }), box);
    expect(document.activeElement).toBe(status(box));
    expect(words(status(box))).toBe('2 sentences seem worth keeping. Choose one to look it over first.');
    expect(buttons(box).map((button) => words(button))).toEqual([
      `${CLAIMS[0]?.text}. Can be checked: Figures, names, who says so`,
      CLAIMS[1]?.text,
    ]);
  });

  it('open the form for the one that is chosen', async () => {
    const onChoose = vi.fn(() => Promise.resolve());
    const box = await drawn(list({ shown: FOUND, onChoose }));
    const [, second] = buttons(box);
    if (second) await pressed(second);
    expect(onChoose).toHaveBeenCalledWith(CLAIMS[1]);
  });

  it('say why the form was not opened', async () => {
    const onChoose = () => Promise.reject(new Error('This sentence is no longer on the page.'));
    const box = await drawn(list({ shown: FOUND, onChoose }));
    const [first] = buttons(box);
    if (first) await pressed(first);
    expect(words(status(box))).toContain('This sentence is no longer on the page.');
    expect(buttons(box)).toHaveLength(2);
  });

  it('can be asked for again where that failed', async () => {
    const onSuggest = vi.fn(() => Promise.reject(new Error('Nobody answered.')));
    const box = await drawn(list({ onSuggest }));
    const [button] = buttons(box);
    if (button) await pressed(button);
    expect(words(status(box))).toBe('That did not work: Nobody answered. Please try again.');
    if (button) await pressed(button);
    expect(onSuggest).toHaveBeenCalledTimes(2);
  });

  it.each<[Suggestions, string]>([
    [NONE, 'Nothing here seems worth keeping that you do not have already.'],
    [{ state: 'suggested', claims: CLAIMS.slice(1) }, '1 sentence seems worth keeping.'],
    [{ state: 'other-language' }, 'Suggestions are made for articles in English only.'],
    [{ state: 'not-article' }, 'This page shows no article'],
  ])('say what came of %j', async (shown, said) => {
    const box = await drawn(list({ shown }));
    expect(words(status(box))).toContain(said);
  });

  it('take the focus back from the form they led to, and only then', async () => {
    await drawn(list({ shown: FOUND }));
    expect(document.activeElement).toBe(document.body);
    const box = await drawn(list({ shown: FOUND, returned: true }));
    expect(document.activeElement).toBe(status(box));
  });

  it.each([
    ['before', undefined],
    ['with suggestions', FOUND],
    ['with none', NONE],
  ])(
    'have nothing that axe finds wrong, %s',
    async (_, shown) => {
      expect(await faults(await drawn(list({ shown })))).toEqual([]);
    },
    AXE_TIMEOUT,
  );

  it(
    'have something axe finds wrong where there is',
    async () => {
      const box = await drawn(list({ shown: FOUND }));
      box.querySelector('section')?.setAttribute('aria-labelledby', 'nowhere');
      box.querySelector('button')?.replaceChildren();
      expect(await faults(box)).not.toEqual([]);
    },
    AXE_TIMEOUT,
  );
});
