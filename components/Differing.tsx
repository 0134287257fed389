import { stretches } from './stretches.ts';

/** Text in which the words that set sentence and claim apart are underlined. */
export function Differing({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {stretches(text, words).map((stretch, at) =>
        stretch.differs ? (
          <em class="differs" key={at}>
            {stretch.text}
          </em>
        ) : (
          stretch.text
        ),
      )}
    </>
  );
}
