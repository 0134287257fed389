import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Judged } from '../lib/claims/claim.ts';
import { type SourceReading, readSource } from '../lib/claims/reading.ts';
import type { Captured, DraftForm } from '../lib/saving/draft.ts';

/**
 * What the article's sentence says of the claim as it is worded now; undefined where there is no sentence or no claim yet.
 * Until the user chooses a stance it follows: who writes "X" of "the ministry denied X" gets a source that disputes it.
 */
export function useReading(
  captured: Pick<Captured, 'sentence' | 'language'>,
  claim: string,
  form: Pick<DraftForm, 'byUser'>,
  set: (part: Partial<DraftForm>) => void,
): SourceReading | undefined {
  const { sentence, language } = captured;
  const reading = useMemo(
    () =>
      sentence === '' || claim.trim() === ''
        ? undefined
        : readSource(sentence, { text: claim, language: language === '' ? 'und' : language }),
    [sentence, language, claim],
  );
  const follow = useRef(set);
  follow.current = set;
  const stance = reading?.stance;
  const chosen = form.byUser?.includes('stance') === true;
  // The draft began with what was read then: only another reading changes it.
  const last = useRef(stance);
  useEffect(() => {
    const before = last.current;
    last.current = stance ?? before;
    if (stance !== undefined && before !== undefined && stance !== before && !chosen)
      follow.current({ stance });
  }, [stance, chosen]);
  return reading;
}

/** With one more, or one less, that is the user's own. */
export function ownChoice(byUser: DraftForm['byUser'], judged: Judged, own: boolean): Judged[] {
  const others = (byUser ?? []).filter((each) => each !== judged);
  return own ? [...others, judged] : others;
}
