// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnedClaim, SimilarClaim } from '../lib/messaging/protocol.ts';
import { RequestError } from '../lib/messaging/request-error.ts';
import type { Captured, Draft, DraftForm } from '../lib/saving/draft.ts';
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
import { claimView } from '../tests/components/fixtures.ts';
import { SaveAbsent } from './SaveAbsent.tsx';
import { SaveForm, type SaveFormProps } from './SaveForm.tsx';
import { ASK_AFTER } from './use-similar.ts';
import { KEEP_AFTER } from './use-kept-form.ts';

const CONTROLS = 'button, summary, input, textarea, select';
const CLAIM_ID = '4b6ad5b2-6a5c-4f6e-9c55-0a4f2f9b8f11';
const TEXT = 'Some 10,000 soldiers reached the eastern ranges in October 2024.';

const captured: Captured = {
  url: 'https://harbour-post.example/ranges',
  canonicalUrl: 'https://harbour-post.example/ranges',
  title: 'Soldiers on the ranges',
  publisher: 'Harbour Post',
  authors: ['Ada Lind', 'Tom Reyes'],
  publishedAt: '2024-10-20',
  language: 'en',
  chosen: TEXT,
  sentence: TEXT,
  before: ['Jane Doe, the defence minister, spoke on Sunday.'],
  quote: { exact: TEXT, prefix: '', suffix: '' },
};

function draftOf(form: Partial<DraftForm> = {}, given: Partial<Captured> = {}): Draft {
  return {
    id: 'draft-1',
    changedAt: 0,
    tabId: 7,
    private: false,
    captured: { ...captured, ...given },
    form: {
      text: TEXT,
      tags: [],
      notes: '',
      eventDate: '',
      stance: 'supports',
      certainty: 'hedged',
      attributedTo: 'the spy agency',
      origin: '',
      ...form,
    },
  };
}

const owned = { claim: {}, view: claimView({ id: CLAIM_ID }) } as OwnedClaim;
const similarTo = (relation: SimilarClaim['relation']): SimilarClaim => ({
  claim: claimView({ id: CLAIM_ID }),
  relation,
  differences: relation === 'conflicts' ? [{ kind: 'number', here: '12,000', there: '10,000' }] : [],
});

function form(given: Partial<SaveFormProps> = {}) {
  const done = () => Promise.resolve();
  return (
    <SaveForm
      draft={draftOf()}
      leave="Back"
      onLeave={() => {}}
      onKeep={done}
      onDiscard={done}
      onSimilar={() => Promise.resolve([])}
      onFind={() => Promise.resolve([])}
      onClaim={() => Promise.resolve(owned)}
      onTags={() => Promise.resolve(['army'])}
      onSave={done}
      onAllowPrivate={done}
      {...given}
    />
  );
}

const control = (box: Element, name: string) => named(box, name, CONTROLS) as HTMLInputElement;

async function typed(box: Element, name: string, text: string): Promise<void> {
  await settled(() => {
    control(box, name).value = text;
    control(box, name).dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

async function key(name: string, given: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...given });
  await act(async () => {
    document.activeElement?.dispatchEvent(event);
    await vi.advanceTimersByTimeAsync(0);
  });
}

/** Lets that much time pass. */
async function passed(milliseconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the form for a claim', () => {
  it('is filled in with what the draft has', async () => {
    const draft = draftOf({
      tags: ['ranges'],
      notes: 'Ask again.',
      eventDate: '2024-10',
      verdict: { value: 'disputed', reason: 'Two counts.' },
      stance: 'mentions',
      origin: 'Defence ministry',
    });
    const box = await drawn(form({ draft }));
    const values = [
      'The claim',
      'How the article says it',
      'Attributed to',
      'Date it happened',
      'Note',
      'Status',
      'Why',
      'Origin',
    ];
    expect(values.map((name) => control(box, name).value)).toEqual([
      TEXT,
      'hedged',
      'the spy agency',
      '2024-10',
      'Ask again.',
      'disputed',
      'Two counts.',
      'Defence ministry',
    ]);
    expect(control(box, 'Only mentions it').checked).toBe(true);
    expect(named(box, 'Remove tag ranges')).not.toBeNull();
  });

  it('shows the source as the page gave it, without a way to change it', async () => {
    const box = await drawn(form());
    const rows = [...box.querySelectorAll('.source dl > div')].map((row) => [...row.children].map(words));
    expect(rows).toEqual([
      ['Publisher', 'Harbour Post'],
      ['Authors', 'Ada Lind, Tom Reyes'],
      ['Date', '20 October 2024'],
      ['Title', 'Soldiers on the ranges'],
      ['Address', 'https://harbour-post.example/ranges'],
    ]);
    expect(words(box.querySelector('.source blockquote'))).toBe(`“${TEXT}”`);
    expect(box.querySelector('.source')?.querySelector(CONTROLS)).toBeNull();
  });

  it('begins in the text, with Save next and the seldom used folded away', async () => {
    const box = await drawn(form());
    const order = [...box.querySelectorAll<HTMLElement>(CONTROLS)];
    const text = control(box, 'The claim');
    expect(document.activeElement).toBe(text);
    expect(order.indexOf(named(box, 'Save'))).toBe(order.indexOf(text) + 1);
    expect(box.querySelector<HTMLDetailsElement>('.more')?.open).toBe(false);
  });

  it('says that the page as a whole is the source where nothing was selected', async () => {
    const draft = draftOf({ text: '' }, { chosen: '', quote: { exact: '', prefix: '', suffix: '' } });
    const box = await drawn(form({ draft }));
    expect(words(box.querySelector('.source'))).toContain('No words were selected: the page as a whole.');
  });
});

describe('has nothing axe finds wrong', { timeout: AXE_TIMEOUT }, () => {
  const cases: [string, Partial<SaveFormProps>][] = [
    ['as it opens', {}],
    [
      'with notes and similar claims',
      {
        draft: draftOf({ text: 'He said 12,000 came.', tags: ['army'] }),
        onSimilar: () => Promise.resolve([similarTo('conflicts')]),
      },
    ],
    ['as a source', { draft: draftOf({ claimId: CLAIM_ID }) }],
  ];

  it.each(cases)('%s', async (_, given) => {
    const box = await drawn(form(given));
    await passed(0);
    vi.useRealTimers();
    for (const fold of box.querySelectorAll('details')) fold.open = true;
    expect(await faults(box)).toEqual([]);
  });

  it('with faults', async () => {
    const box = await drawn(form({ draft: draftOf({ text: '', eventDate: 'Friday' }) }));
    await pressed(named(box, 'Save'));
    vi.useRealTimers();
    expect(await faults(box)).toEqual([]);
  });
});

describe('words that lean on the article', () => {
  it('are named, and an offer takes their place with the focus back in the text', async () => {
    const onKeep = vi.fn(() => Promise.resolve());
    const draft = draftOf({ text: 'He sent 10,000 soldiers.' });
    const box = await drawn(form({ draft, onKeep }));
    const note = box.querySelector('[aria-label="What the claim leans on"] li');
    expect(words(note)).toContain('“He” cannot be understood without the article.');
    await pressed(named(box, 'Put in Jane Doe for “He”'));
    expect(control(box, 'The claim').value).toBe('Jane Doe sent 10,000 soldiers.');
    expect(document.activeElement).toBe(control(box, 'The claim'));
    expect(box.textContent).not.toContain('“He” cannot');
  });
});

describe('claims that are kept already', () => {
  it('are looked for at once, and then a moment after typing stops', async () => {
    const onSimilar = vi.fn<SaveFormProps['onSimilar']>(() => Promise.resolve([]));
    const box = await drawn(form({ onSimilar }));
    await passed(0);
    expect(onSimilar).toHaveBeenLastCalledWith(TEXT);
    await typed(box, 'The claim', 'Ten');
    await passed(ASK_AFTER - 1);
    await typed(box, 'The claim', 'Ten thousand came.');
    await passed(ASK_AFTER - 1);
    expect(onSimilar).toHaveBeenCalledOnce();
    await passed(1);
    expect(onSimilar.mock.calls.map(([text]) => text)).toEqual([TEXT, 'Ten thousand came.']);
  });

  it('are not looked for where there is no text', async () => {
    const onSimilar = vi.fn(() => Promise.resolve([]));
    await drawn(form({ draft: draftOf({ text: ' ' }), onSimilar }));
    await passed(ASK_AFTER);
    expect(onSimilar).not.toHaveBeenCalled();
  });

  it('warns of a claim that has the article as a source already', async () => {
    const { url } = draftOf().captured;
    const [source] = claimView().sources;
    if (source === undefined) throw new Error('The claim has no source.');
    const told = async (address: string) => {
      const claim = claimView({
        id: CLAIM_ID,
        sources: [{ ...source, url: address, canonicalUrl: address }],
      });
      const has = { ...similarTo('same'), claim };
      const box = await drawn(form({ onSimilar: () => Promise.resolve([has]) }));
      await passed(0);
      return words(box.querySelector('.similar li'));
    };
    expect(await told(url)).toContain('This article is a source of it already.');
    expect(await told('https://elsewhere.example/')).not.toContain('already. Adding');
  });

  it('are announced and become what the article is a source of', async () => {
    const onSave = vi.fn(() => Promise.resolve());
    const box = await drawn(form({ onSimilar: () => Promise.resolve([similarTo('same')]), onSave }));
    await passed(0);
    expect(words(box.querySelector('.similar [role=status]'))).toBe('You already have 1 claim like this.');
    expect(words(box.querySelector('.similar li'))).toContain('You already have this:');
    await pressed(named(box, 'Add this article as a source instead'));
    await passed(0);
    expect(words(box.querySelector('.source-of'))).toContain(claimView().text);
    expect(document.activeElement).toBe(named(box, 'Add source'));
    await pressed(named(box, 'Add source'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ claimId: CLAIM_ID, stance: 'supports', text: TEXT }),
    );
  });

  it('may be any that is found by its words, and what the sentence does with it is read anew', async () => {
    const sentence = 'A spokesman said that the trains were returning from exercises.';
    const view = claimView({ id: CLAIM_ID, text: 'Northland moved soldiers to the border.' });
    const kept = { claim: { id: CLAIM_ID }, view } as OwnedClaim;
    const onFind = vi.fn<SaveFormProps['onFind']>(() => Promise.resolve([kept]));
    const onSave = vi.fn(() => Promise.resolve());
    const box = await drawn(
      form({
        draft: draftOf({ text: sentence }, { sentence, chosen: sentence }),
        onFind,
        onClaim: () => Promise.resolve(kept),
        onSave,
      }),
    );
    await passed(ASK_AFTER);
    expect(box.querySelector('.similar ul')).toBeNull();
    await typed(box, 'Find the claim by its words', 'border');
    await passed(ASK_AFTER);
    expect(onFind).toHaveBeenCalledExactlyOnceWith('border');
    await pressed(named(box, `Choose: ${view.text}`));
    await passed(ASK_AFTER);
    expect(words(box.querySelector('.source-of'))).toContain(view.text);
    expect(control(box, 'Disputes it').checked).toBe(true);
    await pressed(named(box, 'Add source'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ claimId: CLAIM_ID, stance: 'disputes' }),
    );
    expect(onSave).not.toHaveBeenCalledWith(expect.objectContaining({ byUser: ['stance'] }));
  });

  it('and all else that is chosen further down are told beside the button that saves', async () => {
    const told = (box: Element) => words(box.querySelector('.save-bar .kept-as'));
    const box = await drawn(form());
    expect(told(box)).toBe('This article supports it, stated with caution. Origin: Harbour Post.');
    await pressed(control(box, 'Disputes it'));
    expect(told(box)).toMatch(/^This article disputes it, stated with caution\./u);
    const draft = draftOf({ certainty: 'asserted', origin: 'the harbour office' });
    expect(told(await drawn(form({ draft })))).toBe('This article supports it. Origin: the harbour office.');
  });

  it('come before a second claim of the same words', async () => {
    const onSave = vi.fn(() => Promise.resolve());
    const twin = { ...similarTo('same'), claim: claimView({ id: CLAIM_ID, text: `“${TEXT}”` }) };
    const box = await drawn(form({ onSimilar: () => Promise.resolve([twin]), onSave }));
    await passed(0);
    expect(words(box.querySelector('.save-bar'))).toContain('You already have this claim, word for word.');
    expect(named(box, 'Save a second claim').className).toBe('');
    await pressed(named(box, 'Add this article as a source'));
    await passed(0);
    await pressed(named(box, 'Add source'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ claimId: CLAIM_ID, stance: 'supports' }),
    );
  });

  it('are named with their figure where they are rivals, and the article would dispute them', async () => {
    const box = await drawn(form({ onSimilar: () => Promise.resolve([similarTo('conflicts')]) }));
    await passed(0);
    expect(words(box.querySelector('.similar li'))).toContain('You have the same with 10,000:');
    await pressed(named(box, 'Add this article as a source that disputes it'));
    expect(control(box, 'Disputes it').checked).toBe(true);
  });

  it('are told apart by stage without words of the sentence, and no dispute of it is offered', async () => {
    const planned = {
      ...similarTo('conflicts'),
      differences: [
        { kind: 'modality' as const, here: 'were sent', there: 'will be sent' },
        { kind: 'number' as const, here: '10,000', there: '2,600' },
      ],
    };
    const box = await drawn(form({ onSimilar: () => Promise.resolve([planned]) }));
    await passed(0);
    expect(words(box.querySelector('.similar li'))).toContain(
      'You have this at another stage, done or still to come:',
    );
    expect(words(box.querySelector('.similar li'))).not.toContain('disputes');
    await pressed(named(box, 'Add this article as a source instead'));
  });

  it('do not stand in the way where they cannot be had', async () => {
    const box = await drawn(form({ onSimilar: () => Promise.reject(new Error('Busy.')) }));
    await passed(0);
    await pressed(named(box, 'Save'));
    expect(words(box)).toContain('Saved.');
  });
});

describe('as a source of a claim', () => {
  const draft = draftOf({ claimId: CLAIM_ID, stance: 'disputes' });

  it('shows the claim, and only what a source has', async () => {
    const box = await drawn(form({ draft }));
    await passed(0);
    expect(words(box.querySelector('.source-of'))).toContain(claimView().text);
    expect(control(box, 'Disputes it').checked).toBe(true);
    expect(box.querySelector('textarea')).toBeNull();
    const labels = [...box.querySelectorAll('label')].map(words);
    expect(labels).toEqual([
      'Supports it',
      'Disputes it',
      'Only mentions it',
      'How the article says it',
      'Attributed to',
      'Origin',
    ]);
  });

  it('goes back to a claim of its own with the text as it was', async () => {
    const box = await drawn(form({ draft }));
    await pressed(named(box, 'Save it as a new claim instead'));
    expect(control(box, 'The claim').value).toBe(TEXT);
    expect(control(box, 'Supports it').checked).toBe(true);
    expect(document.activeElement).toBe(control(box, 'The claim'));
  });

  it.each([
    [() => Promise.resolve(undefined), 'It is not in your library any more.'],
    [
      () => Promise.reject(new Error('No answer within 10 s.')),
      'It could not be read. No answer within 10 s.',
    ],
  ])('says that the claim is not to be had', async (onClaim, told) => {
    const box = await drawn(form({ draft, onClaim }));
    await passed(0);
    expect(words(box.querySelector('.source-of [role=status]'))).toBe(told);
  });
});

describe('the draft', () => {
  it('is kept a moment after a change, once for several', async () => {
    const onKeep = vi.fn<SaveFormProps['onKeep']>(() => Promise.resolve());
    const box = await drawn(form({ onKeep }));
    await typed(box, 'The claim', 'Ten');
    await typed(box, 'Attributed to', 'the ministry');
    await pressed(control(box, 'Disputes it'));
    expect(onKeep).not.toHaveBeenCalled();
    await passed(KEEP_AFTER);
    expect(onKeep).toHaveBeenCalledExactlyOnceWith({
      ...draftOf().form,
      text: 'Ten',
      attributedTo: 'the ministry',
      stance: 'disputes',
      byUser: ['stance'],
    });
  });

  it('is kept when the page goes, and not again where nothing changed', async () => {
    const onKeep = vi.fn(() => Promise.resolve());
    const box = await drawn(form({ onKeep }));
    window.dispatchEvent(new Event('pagehide'));
    expect(onKeep).not.toHaveBeenCalled();
    await typed(box, 'The claim', 'Ten');
    window.dispatchEvent(new Event('pagehide'));
    expect(onKeep).toHaveBeenCalledOnce();
    await passed(KEEP_AFTER);
    expect(onKeep).toHaveBeenCalledOnce();
  });

  it('says so where it could not be kept', async () => {
    const box = await drawn(form({ onKeep: () => Promise.reject(new Error('Nobody answered.')) }));
    await typed(box, 'The claim', 'Ten');
    await passed(KEEP_AFTER);
    expect(words(box)).toContain('What you enter is not kept as a draft: Nobody answered.');
  });

  it('is kept when it is left with Escape, which asks nothing', async () => {
    const onKeep = vi.fn(() => Promise.resolve());
    const box = await drawn(<div />);
    const onLeave = vi.fn(() => void redrawn(<div />, box));
    await redrawn(form({ onKeep, onLeave }), box);
    await typed(box, 'The claim', 'Ten');
    await key('Escape');
    expect(onLeave).toHaveBeenCalledOnce();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ text: 'Ten' }));
  });

  it('is dropped when it is discarded, and no late change brings it back', async () => {
    const calls: string[] = [];
    const did = (name: string) => () => Promise.resolve(void calls.push(name));
    const box = await drawn(
      form({ onKeep: did('keep'), onDiscard: did('discard'), onLeave: () => void calls.push('leave') }),
    );
    await typed(box, 'The claim', 'Ten');
    await pressed(named(box, 'Discard'));
    await passed(KEEP_AFTER);
    expect(calls).toEqual(['discard', 'leave']);
  });
});

describe('saving', () => {
  it('says that it is under way, sends once, and says that it is done', async () => {
    let finish = () => {};
    const onSave = vi.fn(() => new Promise<void>((done) => (finish = done)));
    const onLeave = vi.fn();
    const box = await drawn(form({ onSave, onLeave }));
    await pressed(named(box, 'Save'));
    await pressed(named(box, 'Saving…'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(draftOf().form);
    expect(box.querySelector('.save-text')?.hasAttribute('inert')).toBe(true);
    await act(async () => {
      finish();
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(words(document.activeElement)).toBe(
      'Saved. Sentences that make it are marked on every open page.',
    );
    expect(onLeave).not.toHaveBeenCalled();
    await pressed(named(box, 'Back'));
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])(
    'is done by Enter with %o, from any field',
    async (with_) => {
      const onSave = vi.fn(() => Promise.resolve());
      const box = await drawn(form({ onSave }));
      control(box, 'Attributed to').focus();
      await key('Enter');
      expect(onSave).not.toHaveBeenCalled();
      await key('Enter', with_);
      expect(onSave).toHaveBeenCalledOnce();
    },
  );

  it('keeps the draft first, so that nothing is kept after it', async () => {
    const calls: string[] = [];
    const did = (name: string) => () => Promise.resolve(void calls.push(name));
    const box = await drawn(form({ onKeep: did('keep'), onSave: did('save') }));
    await typed(box, 'The claim', 'Ten thousand came to Ostfeld.');
    await pressed(named(box, 'Save'));
    await passed(KEEP_AFTER);
    expect(calls).toEqual(['keep', 'save']);
  });

  it('leads to the first fault, told at its field, and forgets it when the field is changed', async () => {
    const onSave = vi.fn(() => Promise.resolve());
    const box = await drawn(form({ draft: draftOf({ text: '', eventDate: 'Friday' }), onSave }));
    await pressed(named(box, 'Save'));
    expect(onSave).not.toHaveBeenCalled();
    const text = control(box, 'The claim');
    expect(document.activeElement).toBe(text);
    expect(text.getAttribute('aria-invalid')).toBe('true');
    const described = text.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
    expect(words(document.getElementById(described))).toMatch(/^Write the claim/u);
    expect(words(box.querySelector('[role=alert]'))).toBe('Not saved yet. Look at the 2 marked fields.');
    await typed(box, 'The claim', 'Ten thousand came.');
    expect(text.getAttribute('aria-invalid')).toBe('false');
    await pressed(named(box, 'Save'));
    expect(document.activeElement).toBe(control(box, 'Date it happened'));
    expect(box.querySelector<HTMLDetailsElement>('.more')?.open).toBe(true);
  });

  it('tells a fault of the page beside the button', async () => {
    const box = await drawn(form({ draft: draftOf({}, { url: 'file:///home/a.html' }) }));
    await pressed(named(box, 'Save'));
    expect(words(box.querySelector('[role=alert]'))).toMatch(/^Not saved yet\. Open the article on the web/u);
  });

  it.each([
    ['site-off', '', 'switched off on this site'],
    ['timeout', 'No answer within 10 s.', 'No answer came in time.'],
    ['unreachable', 'Nobody answered.', 'The extension did not answer.'],
    ['library-busy', '', 'Another window of the extension'],
    ['bad-arguments', 'Too much.', 'Something in the form cannot be kept: Too much.'],
    ['failed', 'The disk is full.', 'It could not be saved: The disk is full. Please try again.'],
  ] as const)('that failed keeps everything and says why: %s', async (code, message, told) => {
    const onSave = vi.fn(() => Promise.reject(new RequestError(code, message)));
    const box = await drawn(form({ onSave }));
    await typed(box, 'The claim', 'Ten thousand came.');
    await pressed(named(box, 'Save'));
    await passed(0);
    expect(words(box.querySelector('[role=alert]'))).toContain(told);
    expect(words(box.querySelector('[role=alert]'))).toContain('What you entered is still here.');
    expect(control(box, 'The claim').value).toBe('Ten thousand came.');
    await pressed(named(box, 'Save'));
    expect(onSave).toHaveBeenCalledTimes(2);
  });

  it('tells what the background would not take at its field', async () => {
    const onSave = () => Promise.reject(new RequestError('bad-arguments', 'notes: more than 9 characters'));
    const box = await drawn(form({ onSave }));
    await pressed(named(box, 'Save'));
    await passed(0);
    expect(document.activeElement).toBe(control(box, 'Note'));
    expect(words(box.querySelector('.fault[id]'))).toBe('More than 9 characters.');
  });

  it('from a private window is allowed where it was refused, by the user alone', async () => {
    const onAllowPrivate = vi.fn(() => Promise.resolve());
    const onSave = vi.fn(() => Promise.reject(new RequestError('private', 'Nothing is kept.')));
    const box = await drawn(form({ onSave, onAllowPrivate }));
    await pressed(named(box, 'Save'));
    await passed(0);
    expect(words(box.querySelector('[role=alert]'))).toContain(
      'This is a private window. Nothing from it is kept unless you allow it.',
    );
    expect(onAllowPrivate).not.toHaveBeenCalled();
    await pressed(control(box, 'Keep what I save in private windows, from now on'));
    expect(onAllowPrivate).toHaveBeenCalledExactlyOnceWith(true);
    expect(words(box.querySelector('.allowance [role=status]'))).toBe('Allowed. Save again.');
  });
});

describe('the window of a draft that is not to be had', { timeout: AXE_TIMEOUT }, () => {
  it.each([
    [{}, 'There is no draft here any more.'],
    [{ reason: 'Nobody answered.' }, 'The draft could not be read: Nobody answered.'],
  ])('says why and can be closed', async (given, told) => {
    const onLeave = vi.fn();
    const box = await drawn(<SaveAbsent {...given} onLeave={onLeave} />);
    expect(words(box)).toContain(told);
    await pressed(named(box, 'Close'));
    expect(onLeave).toHaveBeenCalledOnce();
    vi.useRealTimers();
    expect(await faults(box)).toEqual([]);
  });
});
