// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { createHighlights, type HighlightSet } from './highlights.ts';

class Painted extends Set<Range> {
  priority = 0;
}

function setUp() {
  const registry = new Map<string, HighlightSet>();
  const highlights = createHighlights(['a', 'b'], 'top', registry, () => new Painted());
  const painted = () => Object.fromEntries([...registry].map(([name, set]) => [name, [...(set as Painted)]]));
  return { registry, highlights, painted };
}

describe('highlights', () => {
  const [one, two, three] = [new Range(), new Range(), new Range()];

  it('put nothing into the registry while there is nothing to paint', async () => {
    const { highlights, registry } = setUp();
    await highlights.paint([]);
    highlights.point(undefined);
    highlights.mend();
    highlights.begin();
    expect(registry.size).toBe(0);
  });

  it('paint exactly what they are given, whatever was painted before', async () => {
    const { highlights, painted } = setUp();
    await highlights.paint([
      { style: 'a', range: one },
      { style: 'b', range: two },
    ]);
    expect(painted()).toEqual({ a: [one], b: [two], top: [] });
    await highlights.paint([
      { style: 'b', range: one },
      { style: 'a', range: three },
    ]);
    expect(painted()).toEqual({ a: [three], b: [one], top: [] });
    await highlights.paint([]);
    expect(painted()).toEqual({});
  });

  it('lay the current mark over the others', async () => {
    const { highlights, painted, registry } = setUp();
    await highlights.paint([{ style: 'a', range: one }]);
    highlights.point(one);
    expect(painted()).toMatchObject({ a: [one], top: [one] });
    expect(registry.get('top')?.priority).toBeGreaterThan(registry.get('a')?.priority ?? NaN);
    highlights.point(undefined);
    expect(painted()).toMatchObject({ a: [one], top: [] });
  });

  it('come back once after the page cleared or forged the registry, and are left off the second time', async () => {
    const { highlights, painted, registry } = setUp();
    await highlights.paint([{ style: 'a', range: one }]);
    registry.clear();
    registry.set('a', new Painted([two]));
    expect(highlights.mend()).toBe(false);
    expect(painted()).toEqual({ a: [one], b: [], top: [] });
    expect(highlights.mend()).toBe(false);
    registry.clear();
    expect(highlights.mend()).toBe(true);
    expect(highlights.givenUp).toBe(true);
    // Not by another painting, nor by a step of the user's.
    await highlights.paint([{ style: 'b', range: two }]);
    highlights.point(two);
    highlights.mend();
    expect(painted()).toEqual({});
    highlights.begin();
    expect(highlights.givenUp).toBe(false);
    expect(painted()).toEqual({ a: [], b: [two], top: [two] });
  });

  it('come back once after the page emptied or stuffed those that are ours', async () => {
    const { highlights, painted, registry } = setUp();
    await highlights.paint([{ style: 'a', range: one }]);
    registry.get('a')?.clear();
    registry.get('b')?.add(three);
    highlights.mend();
    expect(painted()).toEqual({ a: [one], b: [], top: [] });
    registry.get('a')?.add(three);
    expect(highlights.mend()).toBe(true);
    expect(painted()).toEqual({});
  });

  it('take what the page does while they are painted for no fault of theirs', async () => {
    const { highlights, painted, registry } = setUp();
    await highlights.paint([{ style: 'a', range: one }]);
    registry.clear();
    await highlights.paint([
      { style: 'a', range: one },
      { style: 'b', range: two },
    ]);
    expect(painted()).toEqual({ a: [one], b: [two], top: [] });
    expect(highlights.givenUp).toBe(false);
  });

  it('leave what somebody else put under their names, and take off all that is theirs', async () => {
    const { highlights, painted, registry } = setUp();
    await highlights.paint([{ style: 'b', range: one }]);
    registry.set('a', new Painted([two]));
    highlights.clear();
    expect(painted()).toEqual({ a: [two] });
  });

  it('end with what the last painting wanted, though it overtook one that was under way', async () => {
    const { highlights, painted } = setUp();
    await highlights.paint([{ style: 'a', range: three }]);
    const clock = vi.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => (now += 10));
    let goOn = (): void => undefined;
    const slow = highlights.paint(
      [
        { style: 'a', range: one },
        { style: 'a', range: two },
      ],
      () => new Promise((resolve) => (goOn = resolve)),
    );
    const late = highlights.paint([{ style: 'b', range: two }]);
    goOn();
    await Promise.all([slow, late]);
    clock.mockRestore();
    expect(painted()).toEqual({ a: [], b: [two], top: [] });
  });
});
