// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawn, settled, words } from '../tests/components/drawn.ts';
import { addressOfChosen, useChosenIds } from './use-chosen-ids.ts';

function Shown() {
  const ids = useChosenIds('take-away');
  if (ids === 'forgotten') return <p>forgotten</p>;
  return <p>{ids === undefined ? 'none' : `${ids.length}: ${ids.at(-1)}`}</p>;
}

const go = async (address: string) => {
  await settled(() => {
    location.hash = address;
    window.dispatchEvent(new Event('hashchange'));
  });
};
afterEach(() => {
  location.hash = '';
});

describe('claims that were chosen in one view', () => {
  it.each([2, 100_000])('are those of another, be they %i', async (count) => {
    const box = await drawn(<Shown />);
    expect(words(box)).toBe('none');
    const ids = Array.from({ length: count }, (_, at) => `claim-${at}`);
    const address = addressOfChosen('take-away', ids);
    expect(address.length).toBeLessThan(20_000);
    await go(address);
    expect(words(box)).toBe(`${count}: claim-${count - 1}`);
    await go(addressOfChosen('bin', ['other']));
    expect(words(box)).toBe(`${count}: claim-${count - 1}`);
    await go('#take-away');
    expect(words(box)).toBe('none');
  });

  it('are the same after the page was loaded anew, and are not taken for all where they are not known', async () => {
    const ids = Array.from({ length: 600 }, (_, at) => `claim-${at}`);
    const address = addressOfChosen('take-away', ids);
    vi.resetModules();
    const anew = await import('./use-chosen-ids.ts');
    function ShownAnew() {
      const chosen = anew.useChosenIds('take-away');
      return <p>{chosen === 'forgotten' ? chosen : `${chosen?.length}`}</p>;
    }
    location.hash = address;
    expect(words(await drawn(<ShownAnew />))).toBe('600');
    sessionStorage.clear();
    vi.resetModules();
    location.hash = '#take-away?many=gone';
    expect(words(await drawn(<ShownAnew />))).toBe('forgotten');
  });
});
