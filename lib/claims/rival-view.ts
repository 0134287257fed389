import { originCounts, timely } from './by-origin.ts';
import type { VerificationStatus } from './claim.ts';
import type { Figure } from './figure.ts';
import type { ClaimView } from './view.ts';

/** One of the claims that answer a question, as far as it is shown beside the others. */
export interface RivalView {
  id: string;
  text: string;
  status: VerificationStatus;
  /** What it answers; none where it gives no number of the kind the others give. */
  figures: Figure[];
  /** Origins that support it. */
  origins: number;
  /** Origins that dispute it. */
  against: number;
  /** When its sources that count were published, as they say it, oldest first. */
  dates: string[];
}

/** The claims of one question with what each answers, the least figure first; claims without one are last. */
export function rivalViews(claims: readonly { view: ClaimView; figures: readonly Figure[] }[]): RivalView[] {
  const answers = answersAmong(claims.map(({ figures }) => figures));
  return claims
    .map(({ view }, at) => rivalView(view, answers[at] ?? []))
    .toSorted((a, b) => leastOf(a) - leastOf(b) || (a.id < b.id ? -1 : 1));
}

function rivalView({ id, text, status, sources }: ClaimView, figures: readonly Figure[]): RivalView {
  const { behind, against } = originCounts(sources);
  return {
    id,
    text,
    status,
    figures: figures.toSorted((a, b) => a.value - b.value),
    origins: behind,
    against,
    dates: timely(sources)
      .flatMap(({ publishedAt }) => publishedAt ?? [])
      .toSorted(),
  };
}

// Not Infinity: two of it are no number apart.
const leastOf = ({ figures: [first] }: RivalView): number => first?.value ?? Number.MAX_VALUE;

/**
 * Of the numbers of each claim those that answer the question: "12,000 soldiers in four brigades" answers with soldiers
 * where the others count soldiers. The kind that most of the claims give is what is asked for; a claim without it answers
 * with its first number that is measured alike.
 */
export function answersAmong(claims: readonly (readonly Figure[])[]): Figure[][] {
  const counts = new Map<string, number>();
  for (const figures of claims) {
    for (const kind of new Set(figures.map(kindOf))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [asked] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  const [unit] = asked?.split(' ') ?? [];
  return claims.map((figures) => {
    const answering = figures.filter((figure) => kindOf(figure) === asked);
    return answering.length > 0 ? answering : figures.filter((figure) => figure.unit === unit).slice(0, 1);
  });
}

const kindOf = ({ unit, of }: Figure): string => `${unit} ${of}`;
