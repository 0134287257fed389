import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM, memory, setUp } from '../../tests/background/world.ts';
import { aClaim, uuidOf } from '../claims/examples.ts';
import type { Library } from '../store/library.ts';
import { createRivalRound } from './rival-round.ts';

const MORE = aClaim({ id: uuidOf(7), text: 'The Alder bridge carries 6,500 cars a day.' });
const MOST = aClaim({ id: uuidOf(8), text: 'The Alder bridge carries 9,100 cars a day.' });
const FERRY = aClaim({ id: uuidOf(9), text: 'The ferry to Merrow carries 300 people a day.' });

let at = setUp();
beforeEach(async () => {
  at = setUp();
  await at.library.addRecords({ claims: [CLAIM, MORE, MOST, FERRY] });
});
afterEach(() => at.library.close());

const proposed = async () =>
  (await at.library.proposedRivals()).map(({ claimIds }) => claimIds.join(' ')).toSorted();
const links = async () => (await at.library.exportAll()).rivalLinks;
const ALL = [CLAIM.id, MORE.id, MOST.id].toSorted();
const PAIRS = ALL.flatMap((one, index) => ALL.slice(index + 1).map((other) => `${one} ${other}`));

describe('a round through all claims', () => {
  it('proposes each pair once, and those refused never again', async () => {
    await at.rivalRound.look();
    expect(await proposed()).toEqual(PAIRS);
    expect(at.rivalRound.state()).toEqual({ state: 'done', done: 4, total: 4, found: 3 });
    await at.library.setRivals({ claimId: MORE.id, rivalId: MOST.id, state: 'refused' });
    const before = await links();
    await at.rivalRound.look();
    expect(await links()).toEqual(before);
    expect(at.rivalRound.state()).toMatchObject({ state: 'done', found: 0 });
    expect(await proposed()).not.toContain([MORE.id, MOST.id].toSorted().join(' '));
  });

  it('asks nobody about the claims of feeds', async () => {
    const claims = async function* () {
      const text = 'The Alder bridge carries 7,200 cars a day.';
      yield await Promise.resolve([{ key: 'a', text, language: 'en' }]);
    };
    await at.library.bringFeed({ feed: { name: 'Bridges' }, claims: claims() });
    await at.rivalRound.look();
    expect(await proposed()).toEqual(PAIRS);
    expect(at.rivalRound.state()).toMatchObject({ done: 4, total: 4 });
  });

  it('takes back no proposal that it did not come to', async () => {
    await at.library.proposeRivals(FERRY.id, [CLAIM.id]);
    await at.rivalRound.look();
    expect(await proposed()).toHaveLength(4);
  });

  it('is begun by the library page, which is told how far it is', async () => {
    expect(await at.fromPage['rivals.round'](undefined, undefined)).toMatchObject({ state: 'idle' });
    expect(await at.fromPage['rivals.look'](undefined, undefined)).toMatchObject({ state: 'looking' });
    await vi.waitFor(async () =>
      expect(await at.fromPage['rivals.round'](undefined, undefined)).toMatchObject({ state: 'done' }),
    );
    expect(await proposed()).toHaveLength(3);
  });

  it('comes by itself after the sample library', async () => {
    await at.library.deleteRecord('claims', CLAIM.id);
    await at.fromPage['library.loadSample'](undefined, undefined);
    await vi.waitFor(() => expect(at.rivalRound.state().state).toBe('done'));
    expect((await proposed()).length).toBeGreaterThan(0);
  });

  it('ends where it is stopped, with what was found', async () => {
    const looking = at.rivalRound.look();
    const propose = vi.spyOn(at.library, 'proposeRivals');
    await at.fromPage['rivals.stop'](undefined, undefined);
    await looking;
    expect(at.rivalRound.state().state).toBe('stopped');
    expect(propose).not.toHaveBeenCalled();
    await at.rivalRound.resume();
    expect(at.rivalRound.state().state).toBe('stopped');
  });

  it('goes on where a stopped background left off', async () => {
    const session = memory();
    const [first, second] = ALL;
    // The background is stopped while it writes what it found of the second claim.
    const proposeRivals = vi.fn<Library['proposeRivals']>((id, ...rest) =>
      id === second ? new Promise(() => {}) : at.library.proposeRivals(id, ...rest),
    );
    const library = { ...at.library, proposeRivals };
    void createRivalRound({ ...at.needs, library, session }).look();
    await vi.waitFor(() => expect(proposeRivals).toHaveBeenCalledTimes(2));
    const after = createRivalRound({ ...at.needs, session });
    const asked = vi.spyOn(at.library, 'proposeRivals');
    await after.resume();
    expect(asked.mock.calls.map(([id]) => id)).not.toContain(first);
    expect(await proposed()).toEqual(PAIRS);
    expect(after.state()).toMatchObject({ state: 'done', found: 3 });
    expect(await session.get(null)).toEqual({});
  });

  it('says that it failed, and can be begun again', async () => {
    vi.spyOn(at.library, 'matchClaimsAfter').mockRejectedValueOnce(new Error('The library is busy.'));
    await expect(at.rivalRound.look()).rejects.toThrow('busy');
    expect(at.rivalRound.state().state).toBe('failed');
    await at.rivalRound.look();
    expect(at.rivalRound.state().state).toBe('done');
  });
});
