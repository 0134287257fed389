import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../lib/words/parts.ts';

const Spoken = createContext<Words | undefined>(undefined);

/** Gives what is drawn in it the words of a language: those of the parts that its surface loads. */
export const SpokenIn = Spoken.Provider;

/** The words of the interface in the language it is drawn in. */
export function useWords(): Words {
  const words = useContext(Spoken);
  if (words === undefined)
    throw new Error('Nothing says in which language this is drawn: SpokenIn is missing.');
  return words;
}
