import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimRow } from '../lib/claims/claim-query.ts';
import { ClaimLine } from './ClaimLine.tsx';
import { useMedia } from './use-media.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface ClaimListProps {
  count: number;
  rowAt: (at: number) => ClaimRow | undefined;
  /** These lines come into sight, and have to be read. */
  onSeen: (first: number, last: number) => void;
  /** Where the keys are, from 0; -1 is nowhere. */
  at: number;
  onAt: (at: number) => void;
  opened: string | undefined;
  onOpen: (row: ClaimRow) => void;
  selected: ReadonlySet<string>;
  onToggle: (row: ClaimRow, range: boolean) => void;
  box: RefObject<HTMLDivElement | null>;
}

/** As in the style sheet, pixels: where the list is narrow what is known of a claim takes two lines. */
const HEIGHT = 84;
const NARROW_HEIGHT = 108;
const NARROW = '(max-width: 479px)';

/** The list itself: any number of claims, of which those in sight are drawn. One stop of Tab; the arrow keys go through it. */
export function ClaimList(props: ClaimListProps) {
  const { count, rowAt, onSeen, at, onAt, opened, onOpen, selected, onToggle, box } = props;
  const name = useId();
  const height = useMedia(NARROW) ? NARROW_HEIGHT : HEIGHT;
  const virtualizer = useVirtualRows(box, count, height);
  useLayoutEffect(() => virtualizer.measure(), [height, virtualizer]);
  const lines = virtualizer.getVirtualItems();
  const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0];
  useEffect(() => {
    if (count > 0) onSeen(first, last);
  });
  const seen = useRef(at);
  useLayoutEffect(() => {
    if (at >= 0 && seen.current !== at) virtualizer.scrollToIndex(at, { align: 'auto' });
    seen.current = at;
  }, [at, virtualizer]);
  const isDrawn = lines.some(({ index }) => index === at);
  return (
    <div
      ref={box}
      role="listbox"
      class="claim-list"
      tabIndex={0}
      aria-label="Claims"
      aria-multiselectable="true"
      {...(isDrawn && { 'aria-activedescendant': `${name}-${at}` })}
      onFocus={() => {
        if (at < 0 && count > 0) onAt(0);
      }}
    >
      <div role="presentation" class="claim-lines" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {lines.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <ClaimLine
              key={index}
              id={`${name}-${index}`}
              row={row}
              at={index}
              count={count}
              top={start}
              height={height}
              current={index === at}
              opened={row !== undefined && row.id === opened}
              selected={row !== undefined && selected.has(row.id)}
              onOpen={(of) => {
                onAt(index);
                onOpen(of);
              }}
              onToggle={(of, range) => {
                onToggle(of, range);
                onAt(index);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
