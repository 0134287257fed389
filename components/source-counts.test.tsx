import { expect, it } from 'vitest';
import { sourceView } from '../tests/components/fixtures.ts';
import { english } from '../lib/words/catalogues.ts';
import { sourceCounts } from './source-counts.ts';

it('counts what says or disputes a claim, and names mentions apart', () => {
  const says = sourceView({ id: 'a', origin: 'Town Hall' });
  const disputes = sourceView({ id: 'b', origin: 'Town Hall', stance: 'disputes' });
  const mentions = sourceView({ id: 'c', origin: 'Almanac', stance: 'mentions' });
  expect(sourceCounts([says, mentions], english)).toBe('1 source from 1 origin, 1 mention');
  expect(sourceCounts([says, disputes, mentions, { ...mentions, id: 'd' }], english)).toBe(
    '2 sources from 1 origin, 2 mentions',
  );
  expect(sourceCounts([mentions], english)).toBe('1 mention');
  expect(sourceCounts([], english)).toBe('');
});
