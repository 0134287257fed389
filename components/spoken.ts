import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { english, type Words } from '../lib/words/english.ts';

const Spoken = createContext<Words>(english);

/** Gives what is drawn in it the words of a language; without it they are English. */
export const SpokenIn = Spoken.Provider;

/** The words of the interface in the language it is drawn in. */
export function useWords(): Words {
  return useContext(Spoken);
}
