import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimilarClaim } from '../lib/messaging/protocol.ts';

/** How long nothing is typed before the library is searched, ms. */
export const ASK_AFTER = 500;

/**
 * The kept claims near to a text: asked for at once for the first text, then a moment after typing stops. What was found
 * stays until the next answer, or the list would flicker under the pointer. A failed search finds nothing: it is a
 * help, and saving does not depend on it.
 */
export function useSimilar(
  text: string,
  onSimilar: (text: string) => Promise<SimilarClaim[]>,
): SimilarClaim[] {
  const [similar, setSimilar] = useState<SimilarClaim[]>([]);
  const ask = useRef(onSimilar);
  ask.current = onSimilar;
  const asked = useRef(false);
  const whole = text.trim();
  useEffect(() => {
    let current = true;
    const show = (found: SimilarClaim[]) => {
      if (current) setSimilar(found);
    };
    const search = () => void ask.current(whole).then(show, () => show([]));
    const timer = setTimeout(whole === '' ? () => show([]) : search, asked.current ? ASK_AFTER : 0);
    asked.current = true;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [whole]);
  return similar;
}
