import type { Span } from '../lib/claims/manners.ts';

/** A text with the words marked that decided what it says of a claim. */
export function Decided({ text, at = [] }: { text: string; at?: readonly Span[] | undefined }) {
  let from = 0;
  const parts = at.flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [
      before,
      <mark class="decided" key={start}>
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
