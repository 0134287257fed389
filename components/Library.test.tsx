// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { ClaimRow } from '../lib/claims/claim-query.ts';
import type { EditResult, OwnedClaim } from '../lib/messaging/protocol.ts';
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
import { Library, type LibraryProps } from './Library.tsx';
import { statusWhy, told } from '../tests/components/fixtures.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const AT = Date.UTC(2026, 10, 23, 12);

function owned(number: number, claim: Partial<OwnedClaim['claim']> = {}): OwnedClaim {
  const text = claim.text ?? `Claim number ${number}.`;
  return {
    claim: {
      id: idOf(number),
      createdAt: AT,
      updatedAt: AT,
      language: 'en',
      tags: [],
      notes: '',
      ...claim,
      text,
    },
    view: {
      id: idOf(number),
      text,
      status: 'reported',
      why: statusWhy({ asserting: [told('Meridian Wire')] }),
      history: [{ at: 1_700_000_000_000, status: 'reported', cause: { kind: 'saved' } }],
      sources: ['Harbour Post', 'Coast Daily'].map((publisher, at) => ({
        id: idOf(1000 * (at + 1) + number),
        url: 'https://post.example/dam',
        canonicalUrl: 'https://post.example/dam',
        link: 'https://post.example/dam#:~:text=dam',
        publisher,
        title: `Dam, says ${publisher}`,
        stance: 'supports',
        certainty: 'asserted',
        quote: 'The dam holds.',
        origin: 'Meridian Wire',
      })),
      reviews: [
        {
          id: idOf(3001),
          publisher: 'Fact Desk',
          url: 'https://desk.example/1',
          rating: 'Mostly true',
          verdict: 'disputed',
        },
      ],
    },
  };
}

/** A library that answers like the background. */
function kept(...claims: OwnedClaim[]) {
  const state = { claims };
  const gone = new Map<string, OwnedClaim[]>();
  const rowOf = ({ claim, view }: OwnedClaim): ClaimRow => ({
    id: claim.id,
    text: claim.text,
    status: view.status,
    tone: 'open',
    tags: claim.tags,
    sources: view.sources.length,
    origins: 1,
    saved: claim.createdAt,
    changed: claim.updatedAt,
    rivals: false,
    fromFeed: false,
  });
  const onBrowse = vi.fn<LibraryProps['onBrowse']>(({ query, offset, limit }) => {
    const all = state.claims.map(rowOf);
    const found = all.filter(
      ({ text, status }) =>
        text.includes(query.words.trim()) && (query.statuses.length === 0 || query.statuses.includes(status)),
    );
    return Promise.resolve({
      total: found.length,
      all: all.length,
      rows: found.slice(offset, offset + limit),
      facets: {
        statuses: [['reported', all.length]],
        tags: [['water', 1]],
        origins: [],
        publishers: [],
        languages: [],
        rivals: 0,
      },
    });
  });
  const onRead = vi.fn<LibraryProps['onRead']>((claimId) =>
    Promise.resolve(state.claims.find(({ claim }) => claim.id === claimId)),
  );
  const onFind = vi.fn<LibraryProps['onFind']>(({ query }) =>
    Promise.resolve({ claims: state.claims.filter(({ claim }) => claim.text.includes(query)) }),
  );
  const onDelete = vi.fn<LibraryProps['onDelete']>(({ table, id }) => {
    gone.set(id, state.claims);
    state.claims =
      table === 'claims'
        ? state.claims.filter(({ claim }) => claim.id !== id)
        : state.claims.map(({ claim, view }) => ({
            claim,
            view: {
              ...view,
              sources: view.sources.filter((source) => source.id !== id),
              reviews: view.reviews.filter((review) => review.id !== id),
            },
          }));
    return Promise.resolve();
  });
  const onRestore = vi.fn<LibraryProps['onRestore']>((id) => {
    state.claims = gone.get(id) ?? state.claims;
    const source = Number(id.slice(-4)) >= 1000;
    return Promise.resolve(source ? { kind: 'source-deleted' } : { kind: 'claim-deleted', claimId: id });
  });
  return { state, onBrowse, onRead, onFind, onDelete, onRestore };
}

const NO_ROUND = { state: 'idle', done: 0, total: 0, found: 0 } as const;

function library(
  { onBrowse, onRead, onFind, onDelete, onRestore }: ReturnType<typeof kept>,
  given: Partial<LibraryProps> = {},
) {
  return (
    <Library
      shown
      onBrowse={onBrowse}
      onRead={onRead}
      onFind={onFind}
      views={{ onRead: () => Promise.resolve([]), onKeep: (views) => Promise.resolve(views) }}
      onEdit={() => Promise.reject(new Error('Nothing was to be edited.'))}
      sources={{
        onRead: () => Promise.resolve(undefined),
        onEdit: () => Promise.reject(new Error('No source was to be edited.')),
      }}
      rivals={{
        onProposed: () => Promise.resolve([]),
        onSay: () => Promise.reject(new Error('Nothing was to be linked.')),
        onRound: () => Promise.resolve(NO_ROUND),
        onLook: () => Promise.reject(new Error('Nothing was to be looked for.')),
        onStop: () => Promise.reject(new Error('Nothing was to be stopped.')),
      }}
      merging={{
        onProposals: () => Promise.resolve([]),
        onPreview: () => Promise.reject(new Error('Nothing was to be merged.')),
        onMerge: () => Promise.reject(new Error('Nothing was to be merged.')),
      }}
      splitting={{
        onHomes: () => Promise.resolve([]),
        onSplit: () => Promise.reject(new Error('Nothing was to be split.')),
      }}
      bulk={{
        onFound: () => Promise.reject(new Error('Not all were to be selected.')),
        onTag: () => Promise.reject(new Error('Nothing was to be tagged.')),
        onDelete: ({ claimIds }) =>
          Promise.all(claimIds.map((id) => onDelete({ table: 'claims', id }))).then(() => ({
            changed: claimIds.length,
          })),
        onMerge: () => Promise.reject(new Error('Nothing was to be merged.')),
      }}
      onDelete={onDelete}
      onRestore={onRestore}
      onRecent={() => Promise.resolve([])}
      onLoadSample={() => Promise.resolve({ added: 0 })}
      {...given}
    />
  );
}

/** Lets a chain of answers run to its end. */
const rest = async () => {
  for (let turn = 0; turn < 8; turn += 1) await settled(() => undefined);
};
/** With claim 1 beside the list, unless another is said to be, or none (0). */
async function open(props: Parameters<typeof library>[0], given: Partial<LibraryProps> = {}, claim = 1) {
  history.replaceState(null, '', claim === 0 ? '#claims' : `#claims?claim=${idOf(claim)}`);
  const box = await drawn(library(props, given));
  await rest();
  return box;
}
async function typed(field: HTMLElement, value: string) {
  await settled(() => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
  await rest();
}
async function press(box: Element, name: string) {
  await pressed(named(box, name, 'button'));
  await rest();
}
const field = (box: Element, name: string) => named(box, name, 'input, textarea, select');
const texts = (box: Element) => [...box.querySelectorAll('.claim-text')].map(words);
const found = (box: Element) => words(box.querySelector('.found [role=status]'));
const card = (box: Element, number: number): HTMLElement => {
  const one = box.querySelector<HTMLElement>(`[data-claim="${idOf(number)}"]`);
  if (one === null) throw new Error(`Claim ${number} is not shown.`);
  return one;
};

describe('the list', () => {
  it('shows all there is of a claim', async () => {
    const box = await open(
      kept(
        owned(1, {
          tags: ['water', 'dams'],
          notes: 'Ask them.',
          eventDate: '2026-10',
          updatedAt: AT + 172_800_000,
        }),
      ),
    );
    const text = words(card(box, 1));
    for (const part of [
      'Reported: one origin: Meridian Wire.',
      'waterdams',
      'Of October 2026 · Saved on 23 November 2026, changed on 25 November 2026',
      '2 sources from 1 origin, 1 fact-check, a note',
      'Harbour Post',
      'rates it “Mostly true”',
      'Ask them.',
    ])
      expect(text).toContain(part);
    expect(found(box)).toBe('1 claim, last changed first.');
  });

  it('finds claims, counts them, and says where there is none', async () => {
    const box = await open(kept(owned(1), owned(2), owned(12)));
    const query = field(box, 'Find claims by their words, tags, notes or sources');
    await typed(query, 'number 1');
    expect(texts(box)).toEqual(['Claim number 1.', 'Claim number 12.']);
    expect(found(box)).toBe('2 claims found for “number 1”.');
    await typed(query, 'dam');
    expect(found(box)).toBe('No claim has all of these words: “dam”.');
    await press(box, 'Show all claims');
    expect(texts(box)).toHaveLength(3);
    expect(query).toHaveProperty('value', '');
    expect(words(document.activeElement)).toBe('Claims');
  });

  it('never lets a late answer replace a later one', async () => {
    const library = kept(owned(1), owned(2));
    const box = await open(library);
    const late = Promise.withResolvers<Awaited<ReturnType<LibraryProps['onBrowse']>>>();
    library.onBrowse.mockReturnValueOnce(late.promise);
    const query = field(box, 'Find claims by their words, tags, notes or sources');
    await typed(query, 'number');
    await typed(query, 'number 2');
    await settled(() => late.resolve({ reading: { done: 1, total: 9 } }));
    await rest();
    expect(texts(box)).toEqual(['Claim number 2.']);
    expect(found(box)).toBe('1 claim found for “number 2”.');
  });

  it('draws what is in sight of a long list, and reads on where the keys go', async () => {
    const bare = ({ claim, view }: OwnedClaim) => ({ claim, view: { ...view, sources: [], reviews: [] } });
    const library = kept(...Array.from({ length: 250 }, (_, at) => bare(owned(at + 1))));
    const box = await open(library, {}, 0);
    expect(found(box)).toBe('250 claims, last changed first.');
    expect(texts(box).length).toBeLessThan(40);
    expect(box.querySelector('[role=option]')?.getAttribute('aria-setsize')).toBe('250');
    expect(library.onBrowse).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ offset: 0 }));
    const list = box.querySelector<HTMLElement>('[role=listbox]');
    // Nothing scrolls in jsdom: it is told that it did.
    await settled(() => {
      Object.defineProperty(list, 'scrollTop', { value: 249 * 84, configurable: true });
      list?.dispatchEvent(new Event('scroll'));
    });
    await rest();
    expect(library.onBrowse).toHaveBeenLastCalledWith(expect.objectContaining({ offset: 200, limit: 100 }));
    expect(texts(box)).toContain('Claim number 250.');
  });

  it('follows what other windows did when it is come back to', async () => {
    const library = kept(owned(1));
    const box = await open(library);
    library.state.claims = [owned(2), owned(1, { text: 'Changed elsewhere.' })];
    await settled(() => window.dispatchEvent(new Event('focus')));
    await rest();
    expect(texts(box)).toEqual(['Claim number 2.', 'Changed elsewhere.']);
  });

  it('says why it could not be read, and tries again', async () => {
    const library = kept(owned(1));
    library.onBrowse.mockRejectedValueOnce(new Error('Nobody answered.'));
    const box = await open(library);
    expect(found(box)).toBe('Your library could not be read: Nobody answered.');
    await press(box, 'Try again');
    expect(found(box)).toBe('1 claim, last changed first.');
  });

  it('says what to do about an empty library', async () => {
    const library = kept();
    const onLoadSample = () => {
      library.state.claims = [owned(1), owned(2)];
      return Promise.resolve({ added: 2 });
    };
    const box = await open(library, { onLoadSample });
    expect(words(box.querySelector('.empty'))).toContain('right-click');
    await press(box, 'Load the sample library');
    expect(found(box)).toBe('2 claims added. 2 claims, last changed first.');
    expect(words(document.activeElement)).toBe('Claims');
  });
});

describe('editing', () => {
  const onEditSaving = (library: ReturnType<typeof kept>) =>
    vi.fn<LibraryProps['onEdit']>(({ claimId, change }) => {
      const { text = 'unchanged' } = change;
      const now = owned(Number(claimId.slice(-3)), { text, updatedAt: AT + 1 });
      library.state.claims = library.state.claims.map((one) => (one.claim.id === claimId ? now : one));
      return Promise.resolve({ state: 'saved', now });
    });

  it('sends what was changed and nothing else, and goes back to where it began', async () => {
    const library = kept(owned(1, { tags: ['water'] }), owned(2));
    const onEdit = onEditSaving(library);
    const box = await open(library, { onEdit });
    await press(card(box, 1), 'Edit');
    expect(document.activeElement).toBe(field(box, 'Claim'));
    await typed(field(box, 'Claim'), 'The dam holds. ');
    await press(box, 'Save changes');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      claimId: idOf(1),
      base: AT,
      change: { text: 'The dam holds.' },
    });
    expect(texts(box)).toEqual(['The dam holds.', 'Claim number 2.']);
    expect(found(box)).toContain('Saved.');
    expect(document.activeElement).toBe(named(card(box, 1), 'Edit', 'button'));
  });

  it('leaves the saved claim beside a list that it is not of any more', async () => {
    const library = kept(owned(1), owned(2));
    const box = await open(library, { onEdit: onEditSaving(library) });
    await typed(field(box, 'Find claims by their words, tags, notes or sources'), 'number 1');
    await press(card(box, 1), 'Edit');
    await typed(field(box, 'Claim'), 'The dam holds.');
    await press(box, 'Save changes');
    expect(texts(box)).toEqual([]);
    expect(document.activeElement).toBe(named(card(box, 1), 'Edit', 'button'));
  });

  it('sets a verdict with its reason', async () => {
    const library = kept(owned(1));
    const onEdit = onEditSaving(library);
    const box = await open(library, { onEdit });
    await press(box, 'Edit');
    await typed(box.querySelector('.editor select') as HTMLElement, 'refuted');
    await typed(field(box, 'Your reason'), 'The photo is of 2019.');
    await press(box, 'Save changes');
    expect(onEdit.mock.calls[0]?.[0].change).toEqual({
      verdict: { value: 'refuted', reason: 'The photo is of 2019.' },
    });
  });

  it('says in words what is wrong, at its field, and sends nothing', async () => {
    const library = kept(owned(1));
    const onEdit = onEditSaving(library);
    const box = await open(library, { onEdit });
    await press(box, 'Edit');
    const date = field(box, 'Date it happened, such as 2026-11-23');
    await typed(date, 'Friday');
    await press(box, 'Save changes');
    expect(document.activeElement).toBe(date);
    expect(date.getAttribute('aria-invalid')).toBe('true');
    expect(words(document.getElementById(date.getAttribute('aria-describedby') ?? ''))).toBe(
      'Please write the date as 2026, 2026-11 or 2026-11-23.',
    );
    expect(onEdit).not.toHaveBeenCalled();
  });

  it('keeps what was typed when saving fails, and says why', async () => {
    const box = await open(kept(owned(1)), { onEdit: () => Promise.reject(new Error('The disk is full.')) });
    await press(box, 'Edit');
    await typed(field(box, 'Claim'), 'Mine.');
    await press(box, 'Save changes');
    expect(words(box.querySelector('.editor [role=status]'))).toBe(
      'That could not be saved. The disk is full.',
    );
    expect(field(box, 'Claim')).toHaveProperty('value', 'Mine.');
  });

  it('keeps what was typed through a search and through a deletion elsewhere', async () => {
    const library = kept(owned(1), owned(2), owned(3));
    const box = await open(library, {}, 2);
    await pressed(box.querySelector<HTMLElement>(`[data-row="${idOf(2)}"]`) ?? box);
    await rest();
    await press(card(box, 2), 'Edit');
    await typed(field(box, 'Claim'), 'Mine.');
    await typed(field(box, 'Find claims by their words, tags, notes or sources'), 'number 3');
    library.state.claims = [owned(3)];
    await settled(() => window.dispatchEvent(new Event('focus')));
    await rest();
    expect(field(box, 'Claim')).toHaveProperty('value', 'Mine.');
    expect(texts(box)).toEqual(['Claim number 3.']);
  });

  it('warns on leaving only while something is not saved', async () => {
    const box = await open(kept(owned(1)));
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await press(box, 'Edit');
    expect(leave()).toBe(false);
    await typed(field(box, 'Claim'), 'Mine.');
    expect(leave()).toBe(true);
    await press(box, 'Discard changes');
    expect(leave()).toBe(false);
    expect(texts(box)).toEqual(['Claim number 1.']);
  });

  describe('what another window changed too', () => {
    const now = owned(1, { text: 'Theirs.', tags: ['theirs'], notes: 'Their note.', updatedAt: AT + 9 });
    async function clashing(...answers: EditResult[]) {
      const onEdit = vi.fn<LibraryProps['onEdit']>();
      onEdit.mockResolvedValueOnce({ state: 'changed', now, fields: ['text', 'tags'] });
      for (const answer of answers) onEdit.mockResolvedValueOnce(answer);
      const box = await open(kept(owned(1)), { onEdit });
      await press(box, 'Edit');
      await typed(field(box, 'Claim'), 'Mine.');
      await typed(field(box, 'Tags, separated by commas'), 'mine');
      await press(box, 'Save changes');
      return { box, onEdit };
    }
    const choice = (box: Element, name: string, field: number) =>
      [...box.querySelectorAll<HTMLElement>(`fieldset:nth-of-type(${field}) label`)].find((label) =>
        words(label).startsWith(name),
      ) as HTMLElement;

    it('is shown beside it, and nothing is chosen for the user', async () => {
      const { box, onEdit } = await clashing();
      expect(words(document.activeElement)).toBe('Changed in another window while you wrote: claim and tags');
      expect([...box.querySelectorAll('.clash label')].map(words)).toEqual([
        'Keep mineMine.',
        'Take theirsTheirs.',
        'Keep minemine',
        'Take theirstheirs',
      ]);
      await press(box, 'Save changes');
      expect(onEdit).toHaveBeenCalledOnce();
      expect(words(box.querySelector('.editor [role=status]'))).toBe(
        'Please choose which is to stay: Claim.',
      );
      expect(field(box, 'Claim')).toHaveProperty('value', 'Mine.');
      expect(field(box, 'Note')).toHaveProperty('value', 'Their note.');
    });

    it('is settled field by field, on what stands there now', async () => {
      const { box, onEdit } = await clashing({ state: 'saved', now });
      await pressed(choice(box, 'Keep mine', 1));
      await pressed(choice(box, 'Take theirs', 2));
      await press(box, 'Save changes');
      expect(onEdit).toHaveBeenLastCalledWith({
        claimId: idOf(1),
        base: AT + 9,
        change: { text: 'Mine.' },
      });
      expect(box.querySelector('.editor')).toBeNull();
    });

    it('needs no saving where all of it is taken', async () => {
      const { box, onEdit } = await clashing();
      await pressed(choice(box, 'Take theirs', 1));
      await pressed(choice(box, 'Take theirs', 2));
      await press(box, 'Save changes');
      expect(onEdit).toHaveBeenCalledOnce();
      expect(box.querySelector('.editor')).toBeNull();
    });
  });
});

describe('deleting', () => {
  it('is done at once, and undone', async () => {
    const library = kept(owned(1), owned(2));
    const box = await open(library);
    await press(card(box, 1), 'Delete: Claim number 1.');
    expect(library.onDelete).toHaveBeenCalledExactlyOnceWith({ table: 'claims', id: idOf(1) });
    expect(texts(box)).toEqual(['Claim number 2.']);
    expect(words(box.querySelector('.undo [role=status]'))).toBe('Claim deleted.');
    expect(words(document.activeElement)).toBe('Undo');
    await press(box, 'Undo');
    expect(library.onRestore).toHaveBeenCalledExactlyOnceWith(idOf(1));
    expect(texts(box)).toEqual(['Claim number 1.', 'Claim number 2.']);
    expect(words(document.activeElement)).toBe('Claim number 1.');
  });

  it('takes a single source, and can be undone until it is dismissed', async () => {
    const library = kept(owned(1));
    const box = await open(library);
    await press(box, 'Delete this source: Dam, says Coast Daily');
    expect(library.onDelete).toHaveBeenCalledExactlyOnceWith({ table: 'sources', id: idOf(2001) });
    expect(words(card(box, 1))).not.toContain('Coast Daily');
    expect(words(box.querySelector('.undo [role=status]'))).toBe('Source deleted.');
    await typed(field(box, 'Find claims by their words, tags, notes or sources'), 'number');
    expect(named(box, 'Undo')).toBeTruthy();
    await press(box, 'Dismiss');
    expect(words(box.querySelector('.undo'))).toBe('');
    expect(words(document.activeElement)).toBe('Claims');
  });

  it('takes a single fact-check, and brings it back', async () => {
    const library = kept(owned(1));
    const box = await open(library);
    await press(box, 'Delete this fact-check: Fact Desk');
    expect(library.onDelete).toHaveBeenCalledExactlyOnceWith({ table: 'reviews', id: idOf(3001) });
    expect(words(card(box, 1))).not.toContain('Fact Desk');
    expect(words(box.querySelector('.undo [role=status]'))).toBe('Fact-check deleted.');
    await press(box, 'Undo');
    expect(words(card(box, 1))).toContain('rates it “Mostly true”');
  });

  it('is spoken of no more once something else was done', async () => {
    const onEdit: LibraryProps['onEdit'] = () => Promise.resolve({ state: 'saved', now: owned(1) });
    const box = await open(kept(owned(1)), { onEdit });
    await press(box, 'Delete this source: Dam, says Coast Daily');
    expect(words(box.querySelector('.undo'))).toContain('Source deleted.');
    await press(card(box, 1), 'Edit');
    await typed(field(box, 'Claim'), 'Another wording.');
    await press(box, 'Save changes');
    expect(found(box)).toContain('Saved.');
    expect(words(box.querySelector('.undo'))).toBe('');
  });

  it('says why it failed, of the deletion and of the undoing', async () => {
    const library = kept(owned(1));
    const box = await open(library);
    library.onDelete.mockRejectedValueOnce(new Error('The disk is full.'));
    await press(box, 'Delete: Claim number 1.');
    expect(words(card(box, 1))).toContain('That did not work: The disk is full.');
    await press(box, 'Delete: Claim number 1.');
    library.onRestore.mockRejectedValueOnce(new Error('Nobody answered.'));
    await press(box, 'Undo');
    expect(words(box.querySelector('.undo [role=status]'))).toBe(
      'It could not be brought back. Nobody answered.',
    );
    expect(named(box, 'Undo')).toBeTruthy();
  });
});

describe('the keys', () => {
  const key = async (name: string, on: EventTarget = document.activeElement ?? document.body) => {
    await settled(() =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
    );
    await rest();
  };
  const current = (box: Element) => words(box.querySelector('.claim-line.current .claim-text'));
  const list = (box: Element) => box.querySelector<HTMLElement>('[role=listbox]');

  it('go through the list, open a claim, and lead back', async () => {
    const box = await open(kept(owned(1), owned(2), owned(3)), {}, 0);
    await key('j', document.body);
    expect(current(box)).toBe('Claim number 1.');
    expect(document.activeElement).toBe(list(box));
    await key('ArrowDown');
    await key('j');
    await key('k');
    expect(current(box)).toBe('Claim number 2.');
    const active = list(box)?.getAttribute('aria-activedescendant') ?? '';
    expect(words(document.getElementById(active))).toContain('Claim number 2.');
    await key('Enter');
    expect(location.hash).toBe(`#claims?claim=${idOf(2)}`);
    expect(words(document.activeElement)).toBe('Claim number 2.');
    await key('Escape');
    expect(location.hash).toBe('#claims');
    expect(document.activeElement).toBe(list(box));
    await key('End');
    expect(current(box)).toBe('Claim number 3.');
  });

  it('search, edit, select, delete and undo', async () => {
    const library = kept(owned(1), owned(2), owned(3));
    const box = await open(library, {}, 0);
    await key('/', document.body);
    const search = field(box, 'Find claims by their words, tags, notes or sources');
    expect(document.activeElement).toBe(search);
    await key('x', search);
    expect(box.querySelector('.selection')).toBeNull();
    await key('Escape', search);
    await key('x');
    await key('j');
    await key(' ');
    expect(words(box.querySelector('.selection'))).toContain('2 claims selected.');
    expect(box.querySelectorAll('[role=option][aria-selected=true]')).toHaveLength(2);
    await key('Escape');
    expect(box.querySelector('.selection')).toBeNull();
    await key('#');
    expect(library.onDelete).toHaveBeenCalledExactlyOnceWith({ table: 'claims', id: idOf(2) });
    expect(texts(box)).toEqual(['Claim number 1.', 'Claim number 3.']);
    expect(document.activeElement).toBe(list(box));
    await key('z');
    expect(texts(box)).toHaveLength(3);
    await key('e', document.body);
    expect(field(box, 'Claim')).toBe(document.activeElement);
  });

  it('are followed by a list that is read anew when its view is come back to', async () => {
    const books = kept(owned(1));
    const box = await open(books, {}, 0);
    await redrawn(library(books, { shown: false }), box);
    books.state.claims = [owned(1), owned(2)];
    await rest();
    expect(texts(box)).toHaveLength(1);
    await redrawn(library(books), box);
    await rest();
    expect(texts(box)).toHaveLength(2);
  });

  it('are not heard while another view is in front', async () => {
    const box = await open(kept(owned(1)), { shown: false }, 0);
    await key('j', document.body);
    expect(box.querySelector('.current')).toBeNull();
  });
});

describe('the address', () => {
  const goTo = async (hash: string) => {
    await settled(() => {
      history.replaceState(null, '', hash);
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await rest();
  };

  it('has the search, the filters, the order and the claim, and is followed', async () => {
    const library = kept(owned(1), owned(2));
    const box = await open(library, {}, 0);
    await typed(field(box, 'Find claims by their words, tags, notes or sources'), 'number 2');
    expect(location.hash).toBe('#claims?q=number+2');
    await settled(() => box.querySelector<HTMLElement>('.checks input')?.click());
    await rest();
    expect(location.hash).toBe('#claims?q=number+2&status=refuted');
    expect(found(box)).toBe('No claim has all of these words with these filters: “number 2”.');
    await press(box, 'Take off: Refuted');
    expect(texts(box)).toEqual(['Claim number 2.']);
    await goTo(`#claims?sort=text&claim=${idOf(1)}`);
    expect(library.onBrowse.mock.lastCall?.[0].query).toMatchObject({ words: '', sort: 'text' });
    expect(found(box)).toBe('2 claims, by their words, A to Z.');
    expect(card(box, 1)).toBeTruthy();
  });

  it('of a claim that is gone says so', async () => {
    const box = await open(kept(owned(1)), {}, 7);
    expect(words(box.querySelector('.pane [role=status]'))).toBe(
      'This claim is not in your library any more.',
    );
  });

  it('is left alone while another view is in front', async () => {
    const box = await open(kept(owned(1), owned(2)), {}, 0);
    await typed(field(box, 'Find claims by their words, tags, notes or sources'), 'number 2');
    await goTo('#bin');
    expect(texts(box)).toEqual(['Claim number 2.']);
  });

  it('is kept by a name, and taken out again', async () => {
    const onKeep = vi.fn<LibraryProps['views']['onKeep']>((views) => Promise.resolve(views));
    const views = { onRead: () => Promise.resolve([{ name: 'Seas', address: '#claims?tag=sea' }]), onKeep };
    const library = kept(owned(1), owned(2));
    const box = await open(library, { views }, 0);
    await typed(field(box, 'Find claims by their words, tags, notes or sources'), 'number 2');
    await typed(field(box, 'Keep what is shown now as'), 'Twos');
    await press(box, 'Keep this view');
    expect(onKeep.mock.lastCall?.[0]).toEqual([
      { name: 'Seas', address: '#claims?tag=sea' },
      { name: 'Twos', address: '#claims?q=number+2' },
    ]);
    await pressed(named(box, 'Seas', 'a'));
    await rest();
    expect(location.hash).toBe('#claims?tag=sea');
    expect(library.onBrowse.mock.lastCall?.[0].query.tags).toEqual(['sea']);
    await press(box, 'Remove the view: Seas');
    expect(onKeep.mock.lastCall?.[0].map(({ name }) => name)).toEqual(['Twos']);
    expect(words(box.querySelector('.view-removed'))).toContain('The view “Seas” is removed.');
    expect(document.activeElement).toBe(named(box, 'Undo'));
    await press(box, 'Undo');
    expect(onKeep.mock.lastCall?.[0]).toEqual([
      { name: 'Seas', address: '#claims?tag=sea' },
      { name: 'Twos', address: '#claims?q=number+2' },
    ]);
    expect(words(box.querySelector('.view-removed'))).toBe('');
  });
});

describe('to axe', { timeout: AXE_TIMEOUT }, () => {
  it('shows a planted fault', async () => {
    const box = await open(kept(owned(1)));
    box.querySelector('search label')?.remove();
    expect((await faults(box)).join()).toContain('label');
  });

  it('shows nothing wrong with a list, a form, a clash and a deletion', async () => {
    const now = owned(1, { text: 'Theirs.' });
    const box = await open(
      kept(owned(1, { tags: ['water'], notes: 'Ask.' }), owned(2)),
      {
        onEdit: () => Promise.resolve({ state: 'changed', now, fields: ['text'] }),
      },
      2,
    );
    await press(card(box, 2), 'Delete: Claim number 2.');
    await settled(() => box.querySelector<HTMLElement>('[role=option]')?.click());
    await rest();
    await press(card(box, 1), 'Edit');
    await typed(field(box, 'Claim'), 'Mine.');
    await press(box, 'Save changes');
    expect(await faults(box)).toEqual([]);
  });

  it('shows nothing wrong with an empty library', async () => {
    expect(await faults(await open(kept()))).toEqual([]);
  });
});
