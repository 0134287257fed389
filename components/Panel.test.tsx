// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { VerificationStatus } from '../lib/claims/claim.ts';
import type { MarkView } from '../lib/claims/view.ts';
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
import {
  claimView,
  conflictView,
  markView,
  matchView,
  sourceView,
  statusWhy,
  told,
} from '../tests/components/fixtures.ts';
import { Panel, type PanelProps } from './Panel.tsx';

const kept = () => Promise.resolve();

function panel(mark: MarkView & { text: string }, given: Partial<PanelProps> = {}) {
  const nothing = () => {};
  return (
    <Panel
      mark={mark}
      addresses={['https://here.example/article']}
      position={{ index: 1, total: 7 }}
      onConfirm={kept}
      onReject={kept}
      onUndo={kept}
      onAddSource={kept}
      onClose={nothing}
      onNext={nothing}
      onPrevious={nothing}
      {...given}
    />
  );
}

const dialogOf = (box: Element) => {
  const dialog = box.querySelector<HTMLElement>('[role=dialog]');
  if (dialog === null) throw new Error('no dialog');
  return dialog;
};

const several = markView({
  matches: [
    matchView({ claim: claimView({ id: 'a', text: 'First claim.' }) }),
    matchView({ claim: claimView({ id: 'b', text: 'Second claim.' }), relation: 'related' }),
    matchView({ claim: claimView({ id: 'c', text: 'Third claim.' }), relation: 'related' }),
  ],
});

describe('what the panel says', () => {
  it('names the feed that a claim is of', async () => {
    const of = async (feed?: string) => {
      const claim = claimView(feed === undefined ? {} : { feed });
      const box = await drawn(panel(markView({ matches: [matchView({ claim })] })));
      return [...box.querySelectorAll('.label')].slice(0, 3).map(words);
    };
    expect(await of()).toEqual(['This article', 'Your claim', 'Status of your claim']);
    expect(await of('Checks')).toEqual(['This article', 'From the feed “Checks”', 'Status of this claim']);
  });

  it('says relation, claim, status with its reason, and how the sentence says it', async () => {
    const text = words(await drawn(panel(markView())));
    expect(text).toContain('Second Source: sentence 2 of 7');
    expect(text).toContain('This sentence: stated with caution; attributed to the spy agency');
    expect(text).toContain('Says the same');
    expect(text).toContain('About 10,000 soldiers from the north');
    expect(text).toContain('Corroborated: two independent origins state it outright');
  });

  it('underlines the differing words in sentence and claim', async () => {
    const box = await drawn(panel(conflictView()));
    expect(words(box.querySelector('h3'))).toBe(
      'Contested Conflicts with a corroborated claim: another number',
    );
    expect(words(box.querySelector('.sentence .differs'))).toBe('12,000');
    expect(words(box.querySelector('.claim .differs'))).toBe('10,000');
  });

  it('shows the words that met lightly in both, and says all of it in words below', async () => {
    const box = await drawn(panel(conflictView()));
    const met = (place: string) => [...box.querySelectorAll(`${place} .met`)].map((each) => words(each));
    expect(met('.sentence')).toEqual(['soldiers', 'eastern', 'ranges']);
    expect(met('.claim')).toEqual(['soldiers', 'eastern', 'ranges']);
    expect([...box.querySelectorAll('.reasons li')].map((each) => words(each))).toEqual([
      'Another number: 12,000 here, 10,000 in your claim',
      'In common: soldiers, eastern, ranges',
    ]);
  });

  it('counts nothing as common that sets them apart', async () => {
    const differences = [{ kind: 'negation', here: 'not reached', there: 'Eastern' }];
    const box = await drawn(
      panel(markView({ matches: [matchView({ relation: 'conflicts', differences })] })),
    );
    expect(words(box.querySelector('.reasons li:last-child'))).toBe('In common: soldiers, ranges');
  });

  it('underlines nothing where it is not sure which words are meant', async () => {
    const [match] = conflictView().matches;
    const text = 'The 12,000 came with 12,000 horses.';
    const box = await drawn(panel(markView({ text, matches: match === undefined ? [] : [match] })));
    expect(box.querySelector('.sentence .differs')).toBeNull();
    expect(words(box.querySelector('.reasons'))).toContain('Another number: 12,000 here');
  });

  it('shows each source with publisher, date, stance, certainty, attribution, quote and a safe link', async () => {
    const source = sourceView({ stance: 'disputes', certainty: 'hedged', attributedTo: 'two officials' });
    const box = await drawn(
      panel(markView({ matches: [matchView({ claim: claimView({ sources: [source] }) })] })),
    );
    const item = box.querySelector('.source');
    expect(words(item)).toContain('Harbour Post');
    expect(words(item)).toContain('20 October 2024 · stated with caution, attributed to two officials');
    expect(item?.querySelector('time')?.dateTime).toBe('2024-10-20');
    expect(words(item?.querySelector('blockquote') ?? null)).toBe(source.quote);
    const link = item?.querySelector('a');
    expect(link?.href).toBe(source.url);
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.target).toBe('_blank');
  });

  it('opens a source at its words, and says since when the page has them no more', async () => {
    const link = 'https://harbour-post.example/ranges#:~:text=Some%2010%2C000%20soldiers';
    const missingSince = new Date(2026, 10, 23, 12).getTime();
    const sources = [sourceView({ link, missingSince }), sourceView({ id: 'there', origin: 'Nine' })];
    const box = await drawn(panel(markView({ matches: [matchView({ claim: claimView({ sources }) })] })));
    const [gone, there] = box.querySelectorAll('.source');
    expect(gone?.querySelector('a')?.href).toBe(link);
    expect(words(gone?.querySelector('blockquote') ?? null)).toBe(sources[0]?.quote);
    expect(words(gone ?? null)).toContain('The words were no longer on the page on 23 November 2026.');
    expect(words(there ?? null)).not.toContain('no longer');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])(
    'never links to %j',
    async (url) => {
      const claim = claimView({
        sources: [sourceView({ url, title: 'A title' })],
        reviews: [{ id: 'review-1', publisher: 'P', url, rating: 'False', verdict: 'refuted' }],
      });
      const box = await drawn(panel(markView({ matches: [matchView({ claim })] })));
      expect(box.querySelectorAll('a')).toHaveLength(0);
      expect(words(box)).toContain('A title');
    },
  );

  it('tells outlets of one origin from independent ones', async () => {
    const sources = ['Harbour Post', 'The Lantern', 'Nine'].map((publisher, at) =>
      sourceView({
        id: `s${at}`,
        publisher,
        origin: 'Meridian Wire',
        ...(at < 2 && { shares: [{ by: 'near-copy' as const, name: '' }] }),
        ...(at === 2 && { callsOrigin: 'Norway’s Meridian Wire' }),
      }),
    );
    const claim = claimView({ sources: [...sources, sourceView({ id: 'alone', origin: '' })] });
    const text = words(await drawn(panel(markView({ matches: [matchView({ claim })] }))));
    expect(text).toContain('4 sources from 2 origins');
    expect(text).toContain('3 outlets, one origin: Meridian Wire');
    expect(text).toContain('Counted as one: nearly the same text.');
    expect(text).toMatch(/\w calls it “Norway’s Meridian Wire”\./);
  });

  it('folds away all but the first origins, and says how many sources that are', async () => {
    const sources = Array.from({ length: 9 }, (_, at) =>
      sourceView({ id: `s${at}`, origin: `Origin ${at}` }),
    );
    const box = await drawn(panel(markView({ matches: [matchView({ claim: claimView({ sources }) })] })));
    expect(words(box.querySelector('.more summary'))).toBe('Show 6 more sources');
    expect(box.querySelectorAll('.source')).toHaveLength(9);
  });

  it('shows fact-checks', async () => {
    const reviews = [
      {
        id: 'review-1',
        publisher: 'Plain Facts',
        url: 'https://plain-facts.example/1',
        rating: 'Mostly false',
        verdict: 'disputed' as const,
        publishedAt: '2024-10-18',
      },
    ];
    const shownOf = async (of: typeof reviews) => {
      const claim = claimView({ reviews: of });
      return words(
        (await drawn(panel(markView({ matches: [matchView({ claim })] })))).querySelector('.reviews'),
      );
    };
    expect(await shownOf(reviews)).toContain(
      'rates it “Mostly false”, which counts as mixed · 18 October 2024',
    );
    const refused = reviews.map((review) => ({ ...review, uncounted: 'not-accepted' as const }));
    expect(await shownOf(refused)).toContain(
      'rates it “Mostly false”, which does not count: Plain Facts is not among the fact-checkers you accept · 18 October 2024',
    );
  });

  it('says why the fact-check that a source carries does not count', async () => {
    const review = { rating: 'False', uncounted: 'elsewhere', of: 'plain-facts.example' } as const;
    const claim = claimView({ sources: [sourceView({ stance: 'mentions', review })] });
    const box = await drawn(panel(markView({ matches: [matchView({ claim })] })));
    expect(words(box.querySelector('.source'))).toContain(
      'Carries a fact-check that rates it “False”. It does not count: it says it is of plain-facts.example',
    );
  });

  it('has one that disputes the claim among the origins that are in sight', async () => {
    const names = ['A', 'B', 'C', 'D'];
    const supporting = names.map((name) => sourceView({ id: name, publisher: name, origin: name }));
    const disputing = sourceView({ id: 'E', publisher: 'E', origin: 'E', stance: 'disputes' });
    const claim = claimView({ sources: [...supporting, disputing] });
    const box = await drawn(panel(markView({ matches: [matchView({ claim })] })));
    const publishers = (list: string) => [...box.querySelectorAll(`${list} .publisher`)].map(words);
    expect(publishers('.match > .sources')).toEqual(['A', 'B', 'E']);
    expect(publishers('.more')).toEqual(['C', 'D']);
  });

  it('opens the first of several claims and folds the others', async () => {
    const box = await drawn(panel(several));
    expect(words(box.querySelector('h3'))).toBe('3 claims on this sentence');
    expect([...box.querySelectorAll<HTMLDetailsElement>('.matches details')].map(({ open }) => open)).toEqual(
      [true, false, false],
    );
  });

  it('marks in the sentence the words of the claim that stands open, and of no other', async () => {
    const differing = (id: string, here: string) =>
      matchView({
        claim: claimView({ id }),
        relation: 'conflicts',
        differences: [{ kind: 'number', here, there: '7' }],
      });
    const mark = markView({
      text: 'By Friday 12,000 soldiers in four brigades had come.',
      matches: [differing('a', '12,000'), differing('b', 'four')],
    });
    const box = await drawn(panel(mark));
    const marked = () => [...box.querySelectorAll('.sentence .differs')].map((each) => words(each));
    expect(marked()).toEqual(['12,000']);
    const second = box.querySelectorAll<HTMLDetailsElement>('.matches details')[1];
    await settled(() => {
      second?.setAttribute('open', '');
      second?.dispatchEvent(new Event('toggle'));
    });
    expect(marked()).toEqual(['four']);
    expect([...box.querySelectorAll<HTMLDetailsElement>('.matches details')].map(({ open }) => open)).toEqual(
      [false, true],
    );
  });
});

describe('confirm, reject, undo', () => {
  it('says what is under way, what was kept, and moves focus to Undo', async () => {
    const answer = Promise.withResolvers<void>();
    const onReject = vi.fn(() => answer.promise);
    const box = await drawn(panel(markView(), { onReject }));
    await pressed(named(box, 'Reject match'));
    expect(words(box.querySelector('.said'))).toBe('Saving…');
    expect(named(box, 'Reject match').getAttribute('aria-disabled')).toBe('true');
    await pressed(named(box, 'Reject match'));
    expect(onReject).toHaveBeenCalledExactlyOnceWith('claim-1');

    await settled(() => answer.resolve());
    expect(words(box.querySelector('.said'))).toContain('Rejected.');
    expect(box.querySelectorAll('.source')).toHaveLength(0);
    expect(document.activeElement).toBe(named(box, 'Undo'));
  });

  it('takes a rejection back', async () => {
    const onUndo = vi.fn(kept);
    const box = await drawn(panel(markView(), { onUndo }));
    await pressed(named(box, 'Reject match'));
    await pressed(named(box, 'Undo'));
    expect(onUndo).toHaveBeenCalledExactlyOnceWith('claim-1');
    expect(words(box.querySelector('.said'))).toBe('');
    expect(document.activeElement).toBe(named(box, 'Confirm match'));
  });

  it('keeps a rejected row to be undone when the marks come anew without it, until another sentence is shown', async () => {
    const box = await drawn(panel(several));
    const [first] = box.querySelectorAll('.matches > li');
    await pressed(named(first ?? box, 'Reject match'));
    await redrawn(panel({ ...several, matches: several.matches.slice(1) }), box);
    expect(words(box.querySelector('.matches > li'))).toContain('First claim.');
    expect(words(box.querySelector('.matches > li'))).toContain('Rejected.');
    await redrawn(panel({ ...several, sentence: 99 }), box);
    expect(words(box)).not.toContain('Rejected.');
  });

  it('remembers a word on one sentence while another is shown, even one that was kept only then', async () => {
    const answer = Promise.withResolvers<void>();
    const mark = markView();
    const box = await drawn(panel(mark, { onReject: () => answer.promise }));
    await pressed(named(box, 'Reject match'));
    await redrawn(panel(conflictView()), box);
    await settled(() => answer.resolve());
    expect(words(box)).not.toContain('Rejected.');
    await redrawn(panel({ ...mark }), box);
    expect(words(box)).toContain('Rejected.');
  });

  it('lets a match that comes anew say itself what holds of it, and keeps the one taken back until it comes', async () => {
    const box = await drawn(panel(several));
    const first = () => box.querySelector('.matches > li') ?? box;
    await pressed(named(first(), 'Reject match'));
    const rest = { ...several, matches: several.matches.slice(1) };
    await redrawn(panel(rest), box);
    await pressed(named(first(), 'Undo'));
    expect(words(first())).toContain('First claim.');
    expect(document.activeElement).toBe(named(first(), 'Confirm match'));
    await redrawn(panel({ ...several }), box);
    await pressed(named(first(), 'Confirm match'));
    const anew = matchView({ claim: claimView({ id: 'a', text: 'First claim.' }) });
    await redrawn(panel({ ...several, matches: [anew, ...rest.matches] }), box);
    expect(words(first())).not.toContain('Confirmed by you.');
  });

  it('says it outright once a suggestion is confirmed', async () => {
    const match = matchView({ relation: 'related', suggested: 'same', tone: 'suggested' });
    const box = await drawn(panel(markView({ tone: 'suggested', matches: [match] })));
    expect(words(box.querySelector('h3 .relation'))).toBe('Possibly the same — please confirm');
    await pressed(named(box, 'Confirm match'));
    expect(words(box.querySelector('h3 .relation'))).toBe('Says the same');
    expect(words(box.querySelector('.said'))).toBe('Confirmed by you.');
  });

  it('says that it failed, keeps the buttons, and works the next time', async () => {
    const onConfirm = vi.fn(kept).mockRejectedValueOnce(new Error('Private windows remember nothing.'));
    const box = await drawn(panel(markView(), { onConfirm }));
    await pressed(named(box, 'Confirm match'));
    expect(words(box.querySelector('.said'))).toBe(
      'That could not be saved. Private windows remember nothing.',
    );
    await pressed(named(box, 'Confirm match'));
    expect(words(box.querySelector('.said'))).toBe('Confirmed by you.');
  });

  it('offers no confirmation of what is merely related', async () => {
    const { tone: _, ...related } = matchView({ relation: 'related' });
    const box = await drawn(panel(markView({ matches: [related] })));
    expect(words(box.querySelector('h3:has(.relation)'))).toBe('Related');
    expect(() => named(box, 'Confirm match')).toThrow('0 elements');
    expect(named(box, 'Reject match')).toBeDefined();
  });

  it('shows an earlier word', async () => {
    const box = await drawn(panel(markView({ matches: [matchView({ decision: 'confirmed' })] })));
    expect(words(box.querySelector('.said'))).toBe('Confirmed by you.');
  });
});

describe('this article as a source', () => {
  it('is offered below the sources of each claim, for and against it', async () => {
    const onAddSource = vi.fn(kept);
    const box = await drawn(panel(several, { onAddSource }));
    const [, second] = box.querySelectorAll('.matches > li');
    const group = second?.querySelector('[role=group]');
    const labelled = group?.getAttribute('aria-labelledby');
    expect(words(document.querySelector(`[id="${labelled}"]`))).toBe('Add this article as a source');
    await pressed(named(second ?? box, 'It supports the claim'));
    await pressed(named(second ?? box, 'It disputes the claim'));
    expect(onAddSource.mock.calls).toEqual([
      ['b', 'supports'],
      ['b', 'disputes'],
    ]);
    expect(document.activeElement).toBe(named(second ?? box, 'It disputes the claim'));
  });

  it('says that the form was opened', async () => {
    const box = await drawn(panel(markView(), { onAddSource: kept }));
    await pressed(named(box, 'It supports the claim'));
    await settled(() => undefined);
    expect(words(box.querySelector('.add-source [role=status]'))).toBe('The form was opened.');
  });

  it('says that the form is on its way, begins it once, and says why it did not open', async () => {
    const answer = Promise.withResolvers<void>();
    const onAddSource = vi.fn(() => answer.promise);
    const box = await drawn(panel(markView(), { onAddSource }));
    const said = () => words(box.querySelector('.add-source [role=status]'));
    expect(said()).toBe('');
    await pressed(named(box, 'It supports the claim'));
    await pressed(named(box, 'It disputes the claim'));
    expect(said()).toBe('Opening the form…');
    expect(named(box, 'It disputes the claim').getAttribute('aria-disabled')).toBe('true');
    expect(onAddSource).toHaveBeenCalledExactlyOnceWith('claim-1', 'supports');
    await settled(() => answer.reject(new Error('This sentence is no longer on the page.')));
    await settled(() => undefined);
    expect(said()).toBe('The form did not open. This sentence is no longer on the page.');
  });

  it.each([
    { url: 'https://here.example/article' },
    { url: 'https://here.example/article#part' },
    { url: 'https://here.example/article?page=2', canonicalUrl: 'https://here.example/article' },
  ])('is not offered where it is one of them already, kept as $url', async (kept) => {
    const claim = claimView({ sources: [sourceView(), sourceView({ id: 'here', ...kept })] });
    const box = await drawn(panel(markView({ matches: [matchView({ claim })] })));
    expect(box.querySelector('.add-source')).toBeNull();
  });

  it('is not offered for a claim that was rejected for the sentence', async () => {
    const box = await drawn(panel(markView({ matches: [matchView({ decision: 'rejected' })] })));
    expect(box.querySelector('.add-source')).toBeNull();
  });
});

describe('keyboard and screen reader', () => {
  it('takes the focus when it opens, as a dialog with a name, and leaves it where it is when it moves on', async () => {
    const box = await drawn(panel(markView()));
    const dialog = dialogOf(box);
    expect(document.activeElement).toBe(dialog);
    expect(words(document.querySelector(`[id="${dialog.getAttribute('aria-labelledby')}"]`))).toContain(
      'sentence 2 of 7',
    );
    const next = named(box, 'Next marked sentence');
    next.focus();
    await redrawn(panel(conflictView(), { position: { index: 2, total: 7 } }), box);
    expect(document.activeElement).toBe(next);
  });

  it('tells a screen reader of another sentence, and of none when it opens', async () => {
    const box = await drawn(panel(markView()));
    const live = box.querySelector('.unseen[role=status]');
    expect(words(live)).toBe('');
    await redrawn(panel(conflictView(), { position: { index: 2, total: 7 } }), box);
    expect(words(live)).toBe(
      'Sentence 3 of 7. Conflicts with a corroborated claim. Another number: 12,000 here, 10,000 in your claim',
    );
  });

  it('leaves focus and what is unfolded where they are when something is new, and says it once', async () => {
    const sources = Array.from({ length: 5 }, (_, at) =>
      sourceView({ id: `s${at}`, origin: `Origin ${at}` }),
    );
    const withStatus = (status: VerificationStatus) => {
      const claim = claimView({ id: 'b', text: 'Second claim.', sources, status });
      const [first] = several.matches;
      return { ...several, matches: [...(first ? [first] : []), matchView({ claim })] };
    };
    const box = await drawn(panel(withStatus('reported')));
    const second = box.querySelectorAll<HTMLDetailsElement>('.matches > li > details')[1];
    const more = second?.querySelector<HTMLDetailsElement>('details.more');
    await settled(() => {
      second?.setAttribute('open', '');
      second?.dispatchEvent(new Event('toggle'));
      more?.setAttribute('open', '');
    });
    const button = named(second ?? box, 'It supports the claim');
    button.focus();
    const live = box.querySelector('.unseen[role=status]');
    for (let time = 0; time < 2; time += 1) {
      await redrawn(panel(withStatus('disputed'), { position: { index: 2, total: 9 } }), box);
      expect(words(live)).toBe('Your claim “Second claim.” is now disputed.');
    }
    expect(document.activeElement).toBe(button);
    expect([second?.open, more?.open, more?.isConnected]).toEqual([true, true, true]);
  });

  it('keeps the focus where what had it is gone with the news', async () => {
    const box = await drawn(panel(markView()));
    named(box, 'It supports the claim').focus();
    const here = sourceView({ id: 'here', url: 'https://here.example/article' });
    await redrawn(panel(markView({ matches: [matchView({ claim: claimView({ sources: [here] }) })] })), box);
    expect(document.activeElement).toBe(dialogOf(box));
  });

  it('gives no place to a sentence that is not among the marked ones', async () => {
    const { tone: _, ...mark } = markView({ matches: [matchView({ relation: 'related' })] });
    expect(words((await drawn(panel(mark))).querySelector('h2'))).toBe('Second Source: sentence not marked');
  });

  it('steps and closes by buttons and by Escape', async () => {
    const [onNext, onPrevious, onClose] = [vi.fn(), vi.fn(), vi.fn()];
    const box = await drawn(panel(markView(), { onNext, onPrevious, onClose }));
    await pressed(named(box, 'Next marked sentence'));
    await pressed(named(box, 'Previous marked sentence'));
    await pressed(named(box, 'Close'));
    expect([onNext, onPrevious, onClose].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    named(box, 'Confirm match').dispatchEvent(escape);
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(escape.defaultPrevented).toBe(true);
  });

  it('names the claim with the buttons, which several claims share', async () => {
    const box = await drawn(panel(several));
    const described = [...box.querySelectorAll('.buttons button')].map((button) =>
      words(document.querySelector(`[id="${button.getAttribute('aria-describedby')}"]`)),
    );
    expect(new Set(described)).toEqual(new Set(['First claim.', 'Second claim.', 'Third claim.']));
  });
});

describe('axe', { timeout: AXE_TIMEOUT }, () => {
  const long = `${'Und so weiter '.repeat(80)}${'W'.repeat(300)}`;
  const statuses: VerificationStatus[] = [
    'refuted',
    'verified',
    'disputed',
    'corroborated',
    'reported',
    'unverified',
  ];
  const relations = [
    { relation: 'same' },
    { relation: 'conflicts', differences: [{ kind: 'number', here: '12,000', there: '10,000' }] },
    { relation: 'related' },
    { relation: 'related', suggested: 'same' },
    { relation: 'related', suggested: 'conflicts' },
    { relation: 'same', decision: 'rejected' },
  ] as const;

  it('finds a planted fault', async () => {
    const box = await drawn(panel(markView()));
    named(box, 'Close').removeAttribute('aria-label');
    expect((await faults(box)).join()).toContain('button-name');
  });

  it('finds nothing, each relation and each status once', async () => {
    const matches = relations.map((relation, at) => {
      const status = statuses[at] ?? 'unverified';
      return matchView({
        ...relation,
        differences: 'differences' in relation ? [...relation.differences] : [],
        claim: claimView({ id: status, status, text: status }),
      });
    });
    expect(await faults(await drawn(panel(markView({ matches }))))).toEqual([]);
  });

  it.each([
    ['one claim', markView()],
    ['a conflict', conflictView()],
    [
      'words that are gone',
      markView({
        matches: [matchView({ claim: claimView({ sources: [sourceView({ missingSince: 1 })] }) })],
      }),
    ],
    ['no source', markView({ matches: [matchView({ claim: claimView({ sources: [] }) })] })],
    [
      'long texts',
      markView({
        text: long,
        attributedTo: long,
        matches: [
          matchView({
            claim: claimView({
              text: long,
              why: statusWhy({ asserting: [told(long)] }),
              sources: [sourceView({ quote: long, publisher: long, title: long })],
            }),
          }),
        ],
      }),
    ],
  ])('finds nothing with %s', async (_, mark) => {
    expect(await faults(await drawn(panel(mark)))).toEqual([]);
  });
});
