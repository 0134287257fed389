import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../saving/draft.ts';
import type { PageView } from './page-view.ts';
import type { SuggestedClaim, Suggestions } from './protocol.ts';
import { createSuggesting, type Suggesting } from './suggesting.ts';

const CLAIM: SuggestedClaim = { sentence: 3, text: 'The repair cost 4.2 million crowns.', checkable: [] };
const FOUND: Suggestions = { state: 'suggested', claims: [CLAIM] };
const DRAFT = { id: 'draft' } as Draft;

const articleNamed = (title: string): PageView => ({
  state: 'read',
  host: 'harbour-post.example',
  always: true,
  report: {
    state: 'article',
    title,
    publisher: 'Harbour Post',
    sentences: 9,
    libraryClaims: 2,
    marks: [],
    rejected: [],
  },
});
const reading: PageView = { state: 'read', host: 'h.example', always: true, report: { state: 'reading' } };
const storm = articleNamed('Storm');

const suggest = vi.fn<(tabId: number) => Promise<Suggestions>>();
const begin = vi.fn<(tabId: number, claim?: SuggestedClaim) => Promise<Draft>>();
const changed = vi.fn();
let suggesting: Suggesting;
beforeEach(() => {
  suggest.mockReset().mockResolvedValue(FOUND);
  begin.mockReset().mockResolvedValue(DRAFT);
  changed.mockReset();
  suggesting = createSuggesting({ suggest, begin, changed });
  suggesting.follow(storm, 1);
});

describe('what popup and side panel suggest', () => {
  it('is asked for once the user wants it, of the tab in front', async () => {
    expect(suggest).not.toHaveBeenCalled();
    await suggesting.suggest();
    expect(suggest).toHaveBeenCalledExactlyOnceWith(1);
    expect(suggesting.shown).toBe(FOUND);
    expect(changed).toHaveBeenCalledOnce();
  });

  it.each<[string, PageView, number, boolean]>([
    ['stays while its article does', articleNamed('Storm'), 1, true],
    ['stays while its page is read anew', reading, 1, true],
    ['goes with another article', articleNamed('Calm'), 1, false],
    ['goes with another tab, be it of the same article', storm, 2, false],
    ['goes with another tab that is not read yet', reading, 2, false],
    ['goes where there is no article', { state: 'forbidden' }, 1, false],
  ])('%s', async (_, view, tabId, stays) => {
    await suggesting.suggest();
    suggesting.follow(view, tabId);
    expect(suggesting.shown).toBe(stays ? FOUND : undefined);
  });

  it('is not shown for another article than it was asked for', async () => {
    const answer = Promise.withResolvers<Suggestions>();
    suggest.mockReturnValueOnce(answer.promise);
    const asked = suggesting.suggest();
    suggesting.follow(articleNamed('Calm'), 1);
    answer.resolve(FOUND);
    await asked;
    expect(suggesting.shown).toBeUndefined();
  });

  it('leads to the form, which stays whatever comes in front', async () => {
    await suggesting.suggest();
    await suggesting.choose(CLAIM);
    expect(begin).toHaveBeenCalledExactlyOnceWith(1, CLAIM);
    suggesting.follow(articleNamed('Calm'), 2);
    expect(suggesting.draft).toBe(DRAFT);
    await suggesting.leaveForm();
    expect(suggesting.draft).toBeUndefined();
    expect(suggest).toHaveBeenCalledOnce();
  });

  it('is asked for anew when the form was left, and takes the focus back that once', async () => {
    await suggesting.suggest();
    await suggesting.choose(CLAIM);
    suggest.mockResolvedValue({ state: 'suggested', claims: [] });
    await suggesting.leaveForm();
    expect([suggesting.shown, suggesting.returned]).toEqual([
      { state: 'suggested', claims: [] },
      'suggestion',
    ]);
    suggesting.follow(reading, 1);
    expect(suggesting.returned).toBeUndefined();
  });

  it('begins what is chosen in the page in the same way, and gives the focus back to that', async () => {
    await suggesting.choose();
    expect(begin).toHaveBeenCalledExactlyOnceWith(1, undefined);
    expect(suggesting.draft).toBe(DRAFT);
    await suggesting.leaveForm();
    expect(suggesting.returned).toBe('offer');
    expect(suggest).not.toHaveBeenCalled();
  });
});
