import { describe, expect, it } from 'vitest';
import type { ProposedOrigin } from '../lib/saving/propose-origin.ts';
import { originWords } from './origin-words.ts';

const said = (origin: string, proposed: ProposedOrigin, attributedTo = 'the ice agency') =>
  originWords({ origin, attributedTo }, 'Alder Echo', proposed);
const NAMED: ProposedOrigin = { name: 'Ice Watch', by: 'said', words: 'Ice Watch' };
const OUTLET: ProposedOrigin = { name: '', by: 'outlet', words: '' };

describe('originWords', () => {
  it.each([
    [NAMED, 'the sentence names “Ice Watch”'],
    [
      { ...NAMED, by: 'before', words: 'the agency' },
      'says “the agency”, and the article named Ice Watch before',
    ],
    [{ ...NAMED, by: 'known', words: 'IW' }, '“IW”, which your library knows as Ice Watch'],
    [{ ...NAMED, by: 'credit', words: 'By Ice Watch' }, 'the page says “By Ice Watch”'],
    [{ ...NAMED, by: 'link', words: 'ice.example' }, 'the sentence links ice.example'],
  ] satisfies [ProposedOrigin, string][])('say which words decided: %j', (proposed, words) => {
    expect(said('Ice Watch', proposed)).toContain(words);
  });

  it('say what an empty field means, and never that nobody is named beside words that say who said it', () => {
    expect(said('', OUTLET, '')).toContain('Nothing on the page names one. Left empty, it is Alder Echo.');
    expect(said('', OUTLET, 'officials')).toContain(
      '“officials” may be anybody. Left empty, it is Alder Echo.',
    );
    expect(said('', OUTLET, 'the ministry in Alder')).toContain(
      '“the ministry in Alder” does not say for sure which. Left empty',
    );
  });

  it('say what a correction teaches, and that words of anybody teach nothing', () => {
    expect(said('Port Watch', NAMED)).toContain(
      'seemed to be Ice Watch. From now on “the ice agency” means Port Watch.',
    );
    expect(said('Port Watch', OUTLET, 'officials')).not.toContain('From now on');
    expect(said('', NAMED)).not.toContain('From now on');
  });
});
