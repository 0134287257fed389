// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { RivalView } from '../lib/claims/rival-view.ts';
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
import { ClaimRivals, type SayRivals } from './ClaimRivals.tsx';
import { type RivalEditing, RivalProposals } from './RivalProposals.tsx';

const rival = (id: string, value: number): RivalView => ({
  id,
  text: `Some ${value} soldiers were sent.`,
  status: 'unverified',
  figures: [{ value, upper: value, bound: 'exact', unit: '', of: 'troops', words: String(value) }],
  origins: 0,
  against: 0,
  dates: [],
});
const [A, B, C] = [rival('a', 100), rival('b', 200), rival('c', 300)] as const;

/** Proposals of a library that forgets those that were said something of. */
function asked(...pairs: [RivalView, RivalView][]) {
  const state = { pairs };
  const onSay = vi.fn<SayRivals>(({ claimId, rivalId, state: word }) => {
    const isPair = ([one, other]: [RivalView, RivalView]) => one.id === claimId && other.id === rivalId;
    state.pairs =
      word === 'proposed'
        ? [...state.pairs, ...pairs.filter(isPair)]
        : state.pairs.filter((pair) => !isPair(pair));
    return Promise.resolve();
  });
  const onProposed = vi.fn<RivalEditing['onProposed']>(() => Promise.resolve(state.pairs));
  return { onSay, onProposed };
}
const rest = async () => {
  for (let turn = 0; turn < 12; turn += 1) await settled(() => undefined);
};
const button = (box: Element, label: string, one: RivalView, other: RivalView) =>
  named(box, `${label}: ${one.figures[0]?.words ?? ''} and ${other.figures[0]?.words ?? ''}`);

describe('pairs that may answer one question', () => {
  it('are shown with what both say, and linked or refused in one press each', async () => {
    const { onSay, onProposed } = asked([A, B], [B, C]);
    const box = await drawn(<RivalProposals onSay={onSay} onProposed={onProposed} listed={1} />);
    await rest();
    expect(words(box)).toContain('100Some 100 soldiers were sent.');
    await pressed(button(box, 'Link them', A, B));
    await rest();
    expect(onSay).toHaveBeenLastCalledWith({ claimId: 'a', rivalId: 'b', state: 'confirmed' });
    await pressed(button(box, 'Not the same question', B, C));
    await rest();
    expect(onSay).toHaveBeenLastCalledWith({ claimId: 'b', rivalId: 'c', state: 'refused' });
    expect(words(box)).toContain('Not linked. You will not be asked again.');
    // The library is read anew: what was decided on stays in its place.
    await redrawn(<RivalProposals onSay={onSay} onProposed={onProposed} listed={2} />, box);
    await rest();
    await pressed(button(box, 'Undo', A, B));
    await rest();
    expect(onSay).toHaveBeenLastCalledWith({ claimId: 'a', rivalId: 'b', state: 'proposed' });
    expect(document.activeElement).toBe(button(box, 'Link them', A, B));
  });

  it('are not asked for while they are not to be seen, and are as they were afterwards', async () => {
    const { onSay, onProposed } = asked([A, B]);
    const box = await drawn(<RivalProposals onSay={onSay} onProposed={onProposed} listed={undefined} />);
    await rest();
    expect(onProposed).not.toHaveBeenCalled();
    await redrawn(<RivalProposals onSay={onSay} onProposed={onProposed} listed={1} />, box);
    await rest();
    expect(box.querySelectorAll('li')).toHaveLength(1);
    await redrawn(<RivalProposals onSay={onSay} onProposed={onProposed} listed={undefined} />, box);
    await rest();
    expect(onProposed).toHaveBeenCalledOnce();
    expect(box.querySelectorAll('li')).toHaveLength(1);
  });

  it('are nothing where nothing is asked, and say why where a word could not be kept', async () => {
    const none = await drawn(<RivalProposals {...asked()} listed={1} />);
    await rest();
    expect(words(none)).toBe('');
    const { onProposed } = asked([A, B]);
    const onSay = () => Promise.reject(new Error('The claim is gone.'));
    const box = await drawn(<RivalProposals onSay={onSay} onProposed={onProposed} listed={1} />);
    await rest();
    await pressed(button(box, 'Link them', A, B));
    await rest();
    expect(words(box)).toContain('That could not be saved. The claim is gone.');
  });

  it(
    'are three at first, and without a fault that axe finds',
    async () => {
      const pairs = [1, 2, 3, 4, 5].map((at): [RivalView, RivalView] => [
        rival(`x${at}`, at),
        rival(`y${at}`, at + 10),
      ]);
      const box = await drawn(<RivalProposals {...asked(...pairs)} listed={1} />);
      await rest();
      expect(box.querySelectorAll('li')).toHaveLength(3);
      await pressed(named(box, 'Show 2 more'));
      expect(box.querySelectorAll('li')).toHaveLength(5);
      expect(await faults(box)).toEqual([]);
    },
    AXE_TIMEOUT,
  );
});

describe('the rivals of a claim in the library', () => {
  it('are taken out one by one, and put back', async () => {
    const onSay = vi.fn<SayRivals>(() => Promise.resolve());
    const box = await drawn(<ClaimRivals claimId="a" rivals={[A, B]} onSay={onSay} />);
    await pressed(named(box, `Not the same question: ${B.text}`));
    expect(onSay).toHaveBeenLastCalledWith({ claimId: 'a', rivalId: 'b', state: 'refused' });
    await redrawn(<ClaimRivals claimId="a" rivals={undefined} onSay={onSay} />, box);
    await rest();
    expect(words(box)).toContain(`Taken out: “${B.text}”`);
    expect(document.activeElement).toBe(named(box, `Undo: take out ${B.text}`));
    await pressed(named(box, `Undo: take out ${B.text}`));
    expect(onSay).toHaveBeenLastCalledWith({ claimId: 'a', rivalId: 'b', state: 'confirmed' });
    expect(words(box)).toBe('');
  });
});
