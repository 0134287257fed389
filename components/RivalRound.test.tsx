// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RivalRoundState } from '../lib/messaging/protocol.ts';
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
import { RivalRound } from './RivalRound.tsx';
import { type RivalRounds, useRivalRound } from './use-rival-round.ts';

const at = (given: Partial<RivalRoundState> = {}): RivalRoundState => ({
  state: 'looking',
  done: 0,
  total: 0,
  found: 0,
  ...given,
});
/** A background that looks, one step further each time it is asked. */
function background(...steps: RivalRoundState[]) {
  let now = at({ state: 'idle' });
  const next = () => {
    now = steps.shift() ?? now;
    return Promise.resolve(now);
  };
  return {
    onRound: vi.fn<RivalRounds['onRound']>(() => (now.state === 'looking' ? next() : Promise.resolve(now))),
    onLook: vi.fn<RivalRounds['onLook']>(next),
    onStop: vi.fn<RivalRounds['onStop']>(() => {
      now = { ...now, state: 'stopped' };
      return Promise.resolve(now);
    }),
  };
}
function Round({ rounds, listed }: { rounds: RivalRounds; listed: unknown }) {
  return <RivalRound {...useRivalRound(rounds, listed)} />;
}
const tick = () => settled(() => void vi.advanceTimersByTime(500));
const status = (box: Element) => words(box.querySelector('[role=status]'));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(realClock);

/** jsdom's frames are on the test's clock too: one that is still to come would never come, nor any after it. */
function realClock(): void {
  if (vi.isFakeTimers()) vi.advanceTimersByTime(1000 / 30);
  vi.useRealTimers();
}

describe('looking for rivals among all claims', () => {
  it('begins at a press, says how far it is, and what came of it', async () => {
    const rounds = background(
      at(),
      at({ done: 40, total: 1200 }),
      at({ state: 'done', done: 1200, total: 1200, found: 2 }),
    );
    const box = await drawn(<Round rounds={rounds} listed={1} />);
    await settled(() => undefined);
    expect(box.querySelector('progress')).toBeNull();
    const button = named(box, 'Look for rival claims');
    await pressed(button);
    expect(words(button)).toBe('Stop looking');
    expect(document.activeElement).toBe(button);
    expect(box.querySelector('progress')?.hasAttribute('value')).toBe(false);
    await tick();
    expect(box.querySelector('progress')?.value).toBe(40);
    expect(words(box)).toContain('40 of 1,200 claims');
    expect(status(box)).toBe('Looking for rival claims…');
    await tick();
    expect(status(box)).toBe('1,200 claims compared: 2 new pairs found.');
    const asked = rounds.onRound.mock.calls.length;
    await tick();
    expect(rounds.onRound).toHaveBeenCalledTimes(asked);
  });

  it('stops at a press, and says what was found until then', async () => {
    const rounds = background(at({ done: 1, total: 9, found: 1 }));
    const box = await drawn(<Round rounds={rounds} listed={1} />);
    await pressed(named(box, 'Look for rival claims'));
    await pressed(named(box, 'Stop looking'));
    expect(rounds.onStop).toHaveBeenCalledOnce();
    expect(status(box)).toBe('Stopped: 1 new pair found.');
  });

  it('is seen where it was begun elsewhere, once the list is another, and not asked about while it is hidden', async () => {
    const rounds = background(at({ done: 3, total: 9 }));
    const box = await drawn(<Round rounds={rounds} listed={undefined} />);
    expect(rounds.onRound).not.toHaveBeenCalled();
    await rounds.onLook();
    await redrawn(<Round rounds={rounds} listed={2} />, box);
    await settled(() => undefined);
    expect(words(box)).toContain('3 of 9 claims');
  });

  it.each([
    ['before', at({ state: 'idle' })],
    ['meanwhile', at({ done: 3, total: 9 })],
    ['after a failure', at({ state: 'failed', done: 3, total: 9 })],
  ])(
    'has nothing that axe finds wrong, %s',
    async (_, state) => {
      const rounds = { ...background(), onRound: () => Promise.resolve(state) };
      const box = await drawn(<Round rounds={rounds} listed={1} />);
      await settled(() => undefined);
      realClock();
      expect(await faults(box)).toEqual([]);
    },
    AXE_TIMEOUT,
  );
});
