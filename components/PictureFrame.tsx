import { type ComponentChildren, type VNode, createContext } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DeedButton } from './DeedButton.tsx';
import type { MarkProps, Picture } from './picture.ts';
import { SCREEN } from './picture-palette.ts';
import { useWords } from './spoken.ts';

export type PictureFormat = 'svg' | 'png';

interface PictureFrameProps {
  picture: Picture;
  table: ComponentChildren;
  /** Makes the file; answers its name. */
  onSave: (format: PictureFormat) => Promise<string>;
  /** Below the picture: what is left out of it, and more of it. */
  children?: ComponentChildren;
}

/** Before the page has a layout. */
const FIRST_WIDTH = 720;
const NEXT: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * A picture with what explains it, the same as a table, and its files. All of its marks are one stop of Tab; the arrow keys
 * go among them. What is under the pointer or has the focus is said in words below.
 */
export function PictureFrame({ picture, table, onSave, children }: PictureFrameProps) {
  const { pictures } = useWords();
  const id = useId().replaceAll(/[^\w-]/gu, '');
  const [active, setActive] = useState<Shown>();
  const [stop, setStop] = useState<string>();
  const { box, width } = useWidth();
  const svg = useRef<SVGSVGElement>(null);
  // What was the stop may be gone: there has to be one.
  useLayoutEffect(() => {
    const found = marksIn(svg.current);
    if (found.length > 0 && !found.some((mark) => mark.getAttribute('tabindex') === '0'))
      setStop(found[0]?.dataset['name']);
  });

  const look = { palette: SCREEN, id, width, active: active?.name, Mark: LinkedMark };
  const { height, content } = picture.draw(look);
  return (
    <div class="picture">
      <p class="quiet">{picture.about}</p>
      <ul class="picture-legend">
        {picture.legend.map(({ label, sample }) => (
          <li key={label}>
            <svg width="26" height="14" aria-hidden="true" focusable="false">
              {sample(look)}
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <div ref={box} class="picture-box">
        <svg
          ref={svg}
          role="group"
          aria-label={pictures.drawn(picture.title)}
          width={width}
          height={height}
          direction="ltr"
          onKeyDown={(event) => {
            const step = NEXT[event.key];
            if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            nextMark(marksIn(svg.current), step)?.focus();
          }}
        >
          <Marks.Provider value={{ stop, onStop: setStop, onShow: setActive }}>{content}</Marks.Provider>
        </svg>
      </div>
      <p class="picture-said quiet" aria-hidden="true">
        {active?.label ?? pictures.hint}
      </p>
      {children}
      <details class="more picture-table">
        <summary>{pictures.asTable}</summary>
        <div class="wide" tabIndex={0} role="region" aria-label={pictures.tableOf(picture.title)}>
          {table}
        </div>
      </details>
      <div class="buttons">
        {(['svg', 'png'] as const).map((format) => (
          <DeedButton
            key={format}
            label={pictures.save(format.toUpperCase())}
            about={picture.title}
            busy={pictures.saving}
            deed={async () => pictures.saved(await onSave(format))}
          />
        ))}
      </div>
    </div>
  );
}

interface Shown {
  name: string;
  label: string;
}

/** What the marks of a picture share. */
const Marks = createContext<{
  /** The one that Tab stops at. */
  stop: string | undefined;
  onStop: (name: string) => void;
  onShow: (mark: Shown | undefined) => void;
}>({ stop: undefined, onStop: () => undefined, onShow: () => undefined });

function LinkedMark({ name, column, row, label, href, children }: MarkProps): VNode {
  const { stop, onStop, onShow } = useContext(Marks);
  const show = () => onShow({ name, label });
  const hide = () => onShow(undefined);
  if (href === '')
    return (
      <g onPointerEnter={show} onPointerLeave={hide}>
        <title>{label}</title>
        {children}
      </g>
    );
  return (
    <a
      class="mark"
      href={href}
      tabindex={name === stop ? 0 : -1}
      aria-label={label}
      data-name={name}
      data-column={column}
      data-row={row}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={() => {
        onStop(name);
        show();
      }}
      onBlur={hide}
    >
      <title>{label}</title>
      {children}
    </a>
  );
}

function marksIn(svg: SVGSVGElement | null): SVGAElement[] {
  return [...(svg?.querySelectorAll<SVGAElement>('a.mark') ?? [])];
}

/** From the mark with the focus the nearest one in a direction: the next column at about this row, or the next row of this one. */
function nextMark(marks: readonly SVGAElement[], [right, up]: [number, number]): SVGAElement | undefined {
  const placeOf = ({ dataset }: SVGAElement) => ({
    column: Number(dataset['column']),
    row: Number(dataset['row']),
  });
  const from = marks.find((mark) => mark === document.activeElement);
  if (from === undefined) return marks[0];
  const here = placeOf(from);
  const distance = (mark: SVGAElement): number => {
    const { column, row } = placeOf(mark);
    const across = (column - here.column) * right;
    if (right !== 0) return across > 0 ? across * 1e6 + Math.abs(row - here.row) : Infinity;
    const along = (row - here.row) * up;
    return column === here.column && along > 0 ? along : Infinity;
  };
  const [next] = marks
    .map((mark) => ({ mark, far: distance(mark) }))
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far);
  return next?.mark;
}

/** The width there is, as the page is laid out. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    if (box.current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      // A view that is not in front has none.
      if (now > 0) setWidth(now);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
