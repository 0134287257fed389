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
    highlights.restore();
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

  it('come back after the page cleared or forged the registry', async () => {
    const { highlights, painted, registry } = setUp();
    await highlights.paint([{ style: 'a', range: one }]);
    registry.clear();
    registry.set('a', new Painted([two]));
    highlights.restore();
    expect(painted()).toMatchObject({ a: [one] });
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
