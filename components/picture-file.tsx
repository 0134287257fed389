import { render } from 'preact';
import type { Words } from '../lib/words/parts.ts';
import type { MarkProps, Picture } from './picture.ts';
import { ON_PAPER } from './picture-palette.ts';
import { inLines, widthOf } from './picture-text.ts';

/** Pixels. */
const WIDTH = 1000;
const MARGIN = 28;
const INNER = WIDTH - 2 * MARGIN;
const LEGEND_LINE = 24;

interface FileFacts {
  /** What narrows the claims that it shows, '' for nothing. */
  narrowed: string;
  /** The day it was made. */
  day: string;
}

/** A picture as it is sent or printed: by itself, on light paper, with title, what it is narrowed to, legend and date. */
export interface PictureFile {
  svg: string;
  width: number;
  height: number;
}

/** Nothing in a file leads anywhere. */
const StillMark = ({ label, children }: MarkProps) => (
  <g>
    <title>{label}</title>
    {children}
  </g>
);

export function pictureFile(
  picture: Picture,
  { narrowed, day }: FileFacts,
  { pictures, tag }: Words,
): PictureFile {
  const palette = ON_PAPER;
  const id = 'fill';
  const drawn = picture.draw({ palette, id, width: INNER, active: undefined, Mark: StillMark });
  const about = [picture.about, narrowed].flatMap((text) => (text === '' ? [] : inLines(text, INNER, 14, 3)));
  const legend = legendPlaces(picture.legend.map(({ label }) => label));
  const legendTop = MARGIN + 34 + about.length * 20 + 12;
  const top = legendTop + legend.height + 14;
  const height = Math.ceil(top + drawn.height + 20 + 18 + MARGIN);
  const box = document.createElement('div');
  render(
    <svg
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      font-family={palette.sans}
      direction="ltr"
      lang={tag}
      role="img"
      aria-label={picture.title}
    >
      <title>{picture.title}</title>
      <desc>{[picture.about, narrowed].filter((text) => text !== '').join(' ')}</desc>
      <rect width={WIDTH} height={height} fill={palette.paper} />
      <text x={MARGIN} y={MARGIN + 22} font-size="24" font-weight="600" fill={palette.ink}>
        {picture.title}
      </text>
      {about.map((line, at) => (
        <text key={at} x={MARGIN} y={MARGIN + 48 + at * 20} font-size="14" fill={palette.soft}>
          {line}
        </text>
      ))}
      {picture.legend.map(({ label, sample }, at) => {
        const { x = 0, y = 0 } = legend.places[at] ?? {};
        return (
          <g key={label} transform={`translate(${MARGIN + x} ${legendTop + y})`}>
            {sample({ palette, id })}
            <text x="34" y="12" font-size="13" fill={palette.ink}>
              {label}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${MARGIN} ${top})`}>{drawn.content}</g>
      <text x={MARGIN} y={height - MARGIN} font-size="12" fill={palette.soft}>
        {pictures.made(day)}
      </text>
    </svg>,
    box,
  );
  const svg = new XMLSerializer().serializeToString(box.firstElementChild ?? box);
  render(null, box);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width: WIDTH, height };
}

/** The lines of a legend side by side, as many as go into the width. */
function legendPlaces(labels: readonly string[]): { places: { x: number; y: number }[]; height: number } {
  let [x, y] = [0, 0];
  const places = labels.map((label) => {
    const width = 34 + widthOf(label, 13) + 26;
    if (x > 0 && x + width > INNER) {
      x = 0;
      y += LEGEND_LINE;
    }
    const place = { x, y };
    x += width;
    return place;
  });
  return { places, height: y + LEGEND_LINE };
}
