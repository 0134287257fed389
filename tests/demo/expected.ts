import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { differenceWords } from '../../components/reasons.ts';
import { parseLibrary } from '../../lib/claims/library-file.ts';
import { strongestTone, toneOf } from '../../lib/claims/tone.ts';
import type { ClaimView } from '../../lib/claims/view.ts';
import { claimView } from '../../lib/claims/view-of.ts';
import { isOfAnotherTime } from '../../lib/marks/other-time.ts';
import { compare } from '../../lib/matching/compare.ts';
import type { Difference, Relation } from '../../lib/matching/outcome.ts';
import { loadAids } from '../../bench/doors/meaning.ts';
import { ROOT } from '../harness/package-build.ts';
import type { ShownMark } from './shown.ts';
import { english } from '../../lib/words/catalogues.ts';

interface CheckedMatch {
  claim: string;
  relation: Relation;
  suggested?: 'same' | 'conflicts';
  differences: Difference[];
}
interface Checked {
  article: { publishedAt?: string | null };
  sentences: { text: string; matches: CheckedMatch[] }[];
}

const LIBRARY = path.join(ROOT, 'public', 'sample-library.jsonl');

/** What the command-line door says of a page with the sample library, as the marks and panels that should be seen. */
export function expectedMarks(page: string, url: string): ShownMark[] {
  const { claims, sources, reviews, origins } = parseLibrary(readFileSync(LIBRARY, 'utf8'));
  const views = new Map(claims.map((claim) => [claim.id, claimView(claim, sources, reviews, origins)]));
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-check-'));
  try {
    const library = path.join(folder, 'claims.jsonl');
    const lines = claims.map(({ id, text, title, eventDate }) =>
      JSON.stringify({ id, text, ...(title && { title }), ...(eventDate && { publishedAt: eventDate }) }),
    );
    writeFileSync(library, lines.join('\n'));
    const door = path.join(ROOT, 'bench', 'doors', 'check.ts');
    const said = execFileSync(process.execPath, [door, '--library', library, '--page', page, '--url', url], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { article, sentences } = JSON.parse(said) as Checked;
    const date = article.publishedAt ? { publishedAt: article.publishedAt } : {};
    const aids = loadAids();
    /** What the door leaves out: the words that met. */
    const metBy = (text: string, { id, text: claim, eventDate }: ClaimView): string[] =>
      compare(
        { text, ...(article.publishedAt && { date: article.publishedAt }) },
        { id, text: claim, ...(eventDate && { date: eventDate }) },
        aids,
      )?.met ?? [];
    return sentences.flatMap(({ text, matches }) => {
      const shown = matches.flatMap((match) => {
        const view = views.get(match.claim);
        if (view === undefined)
          throw new Error(`check names a claim that is not in the library: ${match.claim}`);
        const otherTime = isOfAnotherTime({ ...match, met: metBy(text, view) }, view, {
          sentence: text,
          ...date,
        });
        return [{ ...match, view, tone: toneOf({ ...match, otherTime }, view.status) }];
      });
      const tone = strongestTone(shown.map((match) => match.tone));
      if (tone === undefined) return [];
      return [
        {
          sentence: text,
          tone,
          matches: shown.map((match) => ({
            claim: match.view.text,
            outcome: match.suggested === undefined ? match.relation : `possibly ${match.suggested}`,
            reason: differenceWords(match.differences, english),
            status: match.view.status,
          })),
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
