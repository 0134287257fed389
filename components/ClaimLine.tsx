import type { ClaimRow } from '../lib/claims/claim-query.ts';
import { StatusBadge } from './Badges.tsx';
import { dateWords } from './dates.ts';
import { counted } from './words.ts';

export interface ClaimLineProps {
  /** Undefined until it is read. */
  row: ClaimRow | undefined;
  id: string;
  /** Its place among how many, from 0. */
  at: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  height: number;
  /** Where the keys are. */
  current: boolean;
  /** Shown beside the list. */
  opened: boolean;
  /** Chosen for what is done with several. */
  selected: boolean;
  onOpen: (row: ClaimRow) => void;
  onToggle: (row: ClaimRow, range: boolean) => void;
}

/** A claim as a line of the list: its words, its status, on how many origins it rests, when, and its tags. */
export function ClaimLine(props: ClaimLineProps) {
  const { row, id, at, count, top, height, current, opened, selected, onOpen, onToggle } = props;
  const state = `${current ? ' current' : ''}${opened ? ' opened' : ''}`;
  return (
    <div
      id={id}
      role="option"
      class={`claim-line${state}`}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={at + 1}
      {...(opened && { 'aria-current': 'true' })}
      {...(row !== undefined && { 'data-row': row.id })}
      onClick={(event) => {
        if (row === undefined) return;
        if (event.shiftKey || event.ctrlKey || event.metaKey) onToggle(row, event.shiftKey);
        else onOpen(row);
      }}
    >
      {row === undefined ? (
        <span class="quiet">…</span>
      ) : (
        <>
          {/* For the mouse; the keys have X, and a screen reader hears what is selected of the line itself. */}
          <span
            class={selected ? 'tick on' : 'tick'}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onToggle(row, event.shiftKey);
            }}
          />
          <span class="claim-text" dir="auto">
            {row.text}
          </span>
          <span class="claim-facts quiet">
            <StatusBadge status={row.status} />
            <span>{counted(row.origins, 'origin')}</span>
            {row.eventDate !== undefined && <time dateTime={row.eventDate}>{dateWords(row.eventDate)}</time>}
            {row.rivals && <span>has rivals</span>}
            {row.tags.length > 0 && (
              <span class="claim-tags" dir="auto">
                {row.tags.map((tag) => `#${tag}`).join(' ')}
              </span>
            )}
          </span>
        </>
      )}
    </div>
  );
}
