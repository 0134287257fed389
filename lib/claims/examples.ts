import type { Claim, Origin, Review, RivalLink, Source } from './claim.ts';

/** Records for tests: complete and valid, with whatever a test needs changed. */

/** A UUID made of a number, readable in a failing test. */
export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function aClaim(change: Partial<Claim> = {}): Claim {
  return {
    id: uuidOf(1),
    createdAt: 1_600_000_000_000,
    updatedAt: 1_600_000_000_000,
    text: 'The Alder bridge carries 4,000 cars a day.',
    language: 'en',
    tags: [],
    notes: '',
    ...change,
  };
}

let sources = 100;

/** A source of `aClaim()` that asserts it, with an id of its own and an origin of its own unless one is given. */
export function anotherSource(change: Partial<Source> = {}): Source {
  sources += 1;
  return aSource({ id: uuidOf(sources), originId: uuidOf(sources + 100_000), ...change });
}

export function aSource(change: Partial<Source> = {}): Source {
  return {
    id: uuidOf(2),
    createdAt: 1_600_000_000_000,
    updatedAt: 1_600_000_000_000,
    claimId: uuidOf(1),
    url: 'https://valley.example/bridge',
    canonicalUrl: 'https://valley.example/bridge',
    publisher: 'Valley Echo',
    authors: [],
    title: 'The bridge',
    accessedAt: 1_600_000_000_000,
    quote: { exact: '4,000 cars', prefix: '', suffix: '' },
    sentence: 'Some 4,000 cars a day.',
    stance: 'supports',
    certainty: 'asserted',
    originId: uuidOf(3),
    ...change,
  };
}

export function anOrigin(change: Partial<Origin> = {}): Origin {
  return {
    id: uuidOf(3),
    createdAt: 1_600_000_000_000,
    updatedAt: 1_600_000_000_000,
    name: 'Road Office',
    aliases: [],
    ...change,
  };
}

export function aReview(change: Partial<Review> = {}): Review {
  return {
    id: uuidOf(4),
    createdAt: 1_600_000_000_000,
    updatedAt: 1_600_000_000_000,
    claimId: uuidOf(1),
    publisher: 'Plumbline Checks',
    url: 'https://plumbline.example/checks/bridge',
    reviewRating: { alternateName: 'False' },
    verdict: 'refuted',
    ...change,
  };
}

/** A link between the claims of these numbers (see `uuidOf`), `a` before `b`. */
export function aRivalLink(a: number, b: number, change: Partial<RivalLink> = {}): RivalLink {
  return {
    id: uuidOf(9_000_000 + a * 1_000 + b),
    createdAt: 1_600_000_000_000,
    updatedAt: 1_600_000_000_000,
    claimIds: [uuidOf(a), uuidOf(b)],
    state: 'confirmed',
    ...change,
  };
}
