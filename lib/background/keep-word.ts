import type { Decision } from '../claims/claim.ts';
import { onSame } from '../marks/settled.ts';
import type { Library } from '../store/library.ts';

interface Word {
  claimId: string;
  fingerprint: string;
  sentence: string;
  /** `undefined` takes the word back. */
  verdict: Decision['verdict'] | undefined;
}

/** Keeps the user's word on a pair, or takes it back: it takes the place of any on the same sentence lightly edited. */
export async function keepWord(
  library: Pick<Library, 'claimDetails' | 'claimToday' | 'decisionsFor' | 'putDecision' | 'removeDecision'>,
  { claimId: shown, fingerprint, sentence, verdict }: Word,
): Promise<void> {
  // The page may have been shown a claim that has been merged since.
  const claimId = await library.claimToday(shown);
  const [details, made] = await Promise.all([
    library.claimDetails([claimId]),
    library.decisionsFor([claimId]),
  ]);
  // First the new word: where it cannot be kept, the earlier ones are to stay.
  if (verdict === undefined) await library.removeDecision({ claimId, fingerprint });
  else await library.putDecision({ claimId, fingerprint, sentence, verdict });
  for (const earlier of onSame(made, sentence, details.get(claimId)?.claim.text ?? '')) {
    if (earlier.fingerprint !== fingerprint) await library.removeDecision(earlier);
  }
}
