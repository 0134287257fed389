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
  form: Pick<DraftForm, 'stance' | 'byUser'>,
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
  useEffect(() => {
    if (stance !== undefined && !chosen && stance !== form.stance) follow.current({ stance });
  }, [stance, chosen, form.stance]);
  return reading;
}

/** With one more, or one less, that is the user's own. */
export function ownChoice(byUser: DraftForm['byUser'], judged: Judged, own: boolean): Judged[] {
  const others = (byUser ?? []).filter((each) => each !== judged);
  return own ? [...others, judged] : others;
}
