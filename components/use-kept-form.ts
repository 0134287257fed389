import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftForm } from '../lib/saving/draft.ts';

/** How long nothing is typed before the draft is kept, ms. */
export const KEEP_AFTER = 250;

/** The fields that may be absent. */
type Optional = 'claimId' | 'verdict';

export interface KeptForm {
  form: DraftForm;
  set: (part: Partial<DraftForm>) => void;
  drop: (name: Optional) => void;
  /** What is filled in at this moment, also before it was drawn. */
  latest: () => DraftForm;
  /** Keeps now what is not kept yet; settles, never rejects, when no keeping is under way any more. */
  flush: () => Promise<void>;
  /** Keeps no more until the next change. */
  forget: () => Promise<void>;
  /** Why the draft could not be kept; '' where it was. */
  trouble: string;
}

/** The form's values, kept as a draft a moment after each change and when the page goes. */
export function useKeptForm(first: DraftForm, onKeep: (form: DraftForm) => Promise<unknown>): KeptForm {
  const [form, setForm] = useState(first);
  const [trouble, setTrouble] = useState('');
  const now = useRef(first);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const underWay = useRef<Promise<void>>(Promise.resolve());

  const cancel = useCallback((): boolean => {
    const waiting = timer.current !== undefined;
    clearTimeout(timer.current);
    timer.current = undefined;
    return waiting;
  }, []);
  const flush = useCallback((): Promise<void> => {
    if (cancel()) {
      underWay.current = keep.current(now.current).then(
        () => setTrouble(''),
        (error: unknown) => setTrouble(error instanceof Error ? error.message : 'No answer.'),
      );
    }
    return underWay.current;
  }, [cancel]);

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  const change = (next: DraftForm) => {
    now.current = next;
    setForm(next);
    cancel();
    timer.current = setTimeout(() => void flush(), KEEP_AFTER);
  };
  return {
    form,
    set: (part) => change({ ...now.current, ...part }),
    drop: (name) => {
      const next = { ...now.current };
      delete next[name];
      change(next);
    },
    latest: () => now.current,
    flush,
    forget: () => {
      cancel();
      return underWay.current;
    },
    trouble,
  };
}
