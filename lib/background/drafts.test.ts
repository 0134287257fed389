import { describe, expect, it } from 'vitest';
import { captured, memory } from '../../tests/background/world.ts';
import type { DraftForm } from '../saving/draft.ts';
import { createDrafts, isFilledIn } from './drafts.ts';

const FORM: DraftForm = {
  text: 'The Alder bridge carries 4,000 cars a day.',
  tags: [],
  notes: '',
  eventDate: '',
  stance: 'supports',
  certainty: 'asserted',
  attributedTo: '',
  origin: '',
};
const begun = (tabId: number, form = FORM) => ({ tabId, private: false, captured: captured(), form });

function setUp() {
  const session = memory();
  let now = 0;
  const clock = () => (now += 1);
  return { session, drafts: createDrafts(session, clock), again: () => createDrafts(session, clock) };
}

describe('drafts', () => {
  it('are there after the background was stopped, as they were filled in last', async () => {
    const { drafts, again } = setUp();
    const { id } = await drafts.begin(begun(5));
    await drafts.keep(id, { ...FORM, notes: 'Ask the road office.' });
    expect(await again().read(id)).toMatchObject({
      tabId: 5,
      captured: captured(),
      form: { notes: 'Ask the road office.' },
    });
  });

  it('are listed by tab, the one that was worked on last first', async () => {
    const { drafts } = setUp();
    const first = await drafts.begin(begun(5));
    const second = await drafts.begin(begun(5));
    await drafts.begin(begun(6));
    await drafts.keep(first.id, { ...FORM, tags: ['roads'] });
    expect((await drafts.ofTab(5)).map(({ draft }) => draft.id)).toEqual([first.id, second.id]);
  });

  it('know whether anything was filled in, whatever the order of the fields', async () => {
    const { drafts } = setUp();
    const { id } = await drafts.begin(begun(5));
    const filledIn = async () => (await drafts.ofTab(5)).map(isFilledIn);
    const turned = Object.fromEntries(Object.entries(FORM).toReversed()) as unknown as DraftForm;
    await drafts.keep(id, turned);
    expect(await filledIn()).toEqual([false]);
    await drafts.keep(id, { ...FORM, verdict: { value: 'verified', reason: '' } });
    expect(await filledIn()).toEqual([true]);
  });

  it('forget the oldest when there are too many', async () => {
    const { drafts, session } = setUp();
    await session.set({ 'something else': 1 });
    const ids: string[] = [];
    for (let tab = 0; tab < 22; tab += 1) ids.push((await drafts.begin(begun(tab))).id);
    const left = await Promise.all(ids.map((id) => drafts.read(id)));
    expect(left.map((draft) => draft !== undefined)).toEqual(ids.map((_, index) => index >= 2));
    expect(await session.get('something else')).toEqual({ 'something else': 1 });
  });

  it('do not come back by what was typed last', async () => {
    const { drafts } = setUp();
    const { id } = await drafts.begin(begun(5));
    const typed = drafts.keep(id, { ...FORM, notes: 'a' });
    const dropped = drafts.drop(id);
    await Promise.all([typed, dropped, drafts.keep(id, { ...FORM, notes: 'ab' })]);
    expect(await drafts.read(id)).toBeUndefined();
    expect(await drafts.ofTab(5)).toEqual([]);
  });
});
