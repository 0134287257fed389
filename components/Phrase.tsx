import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';

/** Signs that no text has (Unicode's private use): where in a message an element of the page is to stand. */
export const SLOTS = ['\u{E000}', '\u{E001}'] as const;

interface PhraseProps {
  /** A message of the catalogue in which `SLOTS[0]` and `SLOTS[1]` stand for what is put there. */
  words: string;
  slots: readonly ComponentChildren[];
}

/** A whole sentence of the catalogue with elements in it: a link, a time. Where they stand is the language's matter. */
export function Phrase({ words, slots }: PhraseProps) {
  return (
    <>
      {words.split(/([\u{E000}\u{E001}])/u).map((part, at) => {
        const slot = SLOTS.findIndex((sign) => sign === part);
        return <Fragment key={at}>{slot < 0 ? part : slots[slot]}</Fragment>;
      })}
    </>
  );
}
