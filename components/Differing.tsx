import { type Telling, stretchesOf } from '../lib/text/telling-words.ts';

/**
 * Text in which the words that set sentence and claim apart are underlined, and those in which they meet lightly so. A
 * mark says to the eye alone what `Reasons` says in words.
 */
export function Differing({ text, differs, met = [] }: Telling & { text: string }) {
  return (
    <>
      {stretchesOf(text, { differs, met }).map((stretch, at) => {
        if (stretch.tells === 'differs') {
          return (
            <mark class="differs" key={at}>
              {stretch.text}
            </mark>
          );
        }
        if (stretch.tells === 'met') {
          return (
            <span class="met" key={at}>
              {stretch.text}
            </span>
          );
        }
        return stretch.text;
      })}
    </>
  );
}
