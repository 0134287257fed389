// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { drawn, settled, words } from '../tests/components/drawn.ts';
import { addressOfChosen, useChosenIds } from './use-chosen-ids.ts';

function Shown() {
  const ids = useChosenIds('take-away');
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
});
