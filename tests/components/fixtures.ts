import type { Article, PopupView } from '../../components/popup-view.ts';
import type { StatusWhy, ToldWitness } from '../../lib/claims/status-why.ts';
import type { ClaimView, MarkView, MatchView, SourceView } from '../../lib/claims/view.ts';

/** Records for the tests of the components; each call takes what the test is about and fills in the rest. */
export function sourceView(given: Partial<SourceView> = {}): SourceView {
  const { url = 'https://harbour-post.example/2024/10/20/eastern-ranges' } = given;
  return {
    id: 'source-1',
    url,
    canonicalUrl: url,
    link: url,
    publisher: 'Harbour Post',
    title: 'Foreign soldiers seen on the eastern ranges',
    publishedAt: '2024-10-20',
    stance: 'supports',
    certainty: 'asserted',
    quote: 'Some 10,000 soldiers have been moved to the eastern ranges, the ministry said.',
    origin: 'Ministry of Defence',
    ...given,
  };
}

/** A witness with one report, its own. */
export function told(name: string, given: Partial<ToldWitness> = {}): ToldWitness {
  return { name, reports: 1, against: 0, outlets: 1, itself: true, supports: true, ...given };
}

export function statusWhy(given: Partial<StatusWhy> = {}): StatusWhy {
  return { reviews: [], asserting: [], hedging: [], disputing: [], mentioning: 0, untimely: [], ...given };
}

export function claimView(given: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'claim-1',
    text: 'About 10,000 soldiers from the north were sent to the eastern training ranges.',
    status: 'corroborated',
    why: statusWhy({ asserting: [told('Ministry of Defence'), told('Meridian Wire')] }),
    history: [{ at: Date.UTC(2024, 9, 21, 12), status: 'corroborated', cause: { kind: 'saved' } }],
    sources: [
      sourceView(),
      sourceView({
        id: 'source-2',
        publisher: 'Meridian Wire',
        url: 'https://meridian-wire.example/ranges',
        title: 'Satellite pictures show new tents',
        publishedAt: '2024-10-21T06:30:00Z',
        certainty: 'hedged',
        attributedTo: 'two officials',
        quote: 'Around ten thousand men may already be there, two officials said.',
        origin: 'Meridian Wire',
      }),
    ],
    reviews: [],
    ...given,
  };
}

export function matchView(given: Partial<MatchView> = {}): MatchView {
  return {
    claim: claimView(),
    relation: 'same',
    score: 0.93,
    differences: [],
    met: ['soldiers', 'eastern', 'ranges'],
    tone: 'backed',
    ...given,
  };
}

export function markView(given: Partial<MarkView & { text: string }> = {}): MarkView & { text: string } {
  return {
    sentence: 4,
    text: 'The spy agency said some 10,000 northern soldiers had reached the eastern ranges.',
    tone: 'backed',
    certainty: 'hedged',
    attributedTo: 'the spy agency',
    matches: [matchView()],
    ...given,
  };
}

/** A sentence whose number is not the claim's. */
export function conflictView(): MarkView & { text: string } {
  return markView({
    sentence: 7,
    text: 'By Friday, 12,000 northern soldiers had reached the eastern ranges, according to the spy agency.',
    tone: 'contested',
    matches: [
      matchView({
        relation: 'conflicts',
        tone: 'contested',
        differences: [{ kind: 'number', here: '12,000', there: '10,000' }],
      }),
    ],
  });
}

/** The site of the pages that popup and side panel are drawn for. */
export const host = 'harbour-post.example';
/** What the reader tells of an article: nothing found. */
export const article = (given: Partial<Article> = {}): Article => ({
  state: 'article',
  title: 'Soldiers on the ranges',
  publisher: 'Harbour Post',
  sentences: 42,
  hedged: 12,
  libraryClaims: 1234,
  marks: [],
  rejected: [],
  ...given,
});
/** A page of that site, read. */
export const read = (report: Extract<PopupView, { state: 'read' }>['report'], always = true): PopupView => ({
  state: 'read',
  host,
  always,
  report,
});
