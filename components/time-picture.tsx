import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { ClaimQuery } from '../lib/claims/claim-query.ts';
import { type ClaimTimeline, STATUS_ORDER } from '../lib/claims/pictures.ts';
import { type TimeUnit, spanOf } from '../lib/claims/time-unit.ts';
import type { Words } from '../lib/words/parts.ts';
import { addressOf } from './claim-address.ts';
import type { LegendLine, Look, Picture } from './picture.ts';
import { widthOf } from './picture-text.ts';
import { fillOf, StatusPatterns } from './StatusFill.tsx';
import { INK_OF } from './picture-palette.ts';
import { STATUS_WORDS } from './words.ts';

const HEIGHT = 280;
const MARGIN = { top: 22, end: 8, bottom: 34, start: 44 };
const SIZE = 12;
/** Pixels between the labels under the bars. */
const GAP = 14;

/** Claims over time as stacked bars, in which a part leads to its claims. */
export function timePicture(timeline: ClaimTimeline, query: ClaimQuery, words: Words): Picture {
  const { pictures } = words;
  const { unit, bars, total } = timeline;
  const used = STATUS_ORDER.filter((_, at) => bars.some(({ counts }) => (counts[at] ?? 0) > 0));
  const [first, last] = [bars[0], bars.at(-1)].map((bar) =>
    bar === undefined ? '' : spanWords(unit, bar.key, words),
  );
  return {
    title: pictures.time.title,
    about: pictures.time.about(total, pictures.time.by[query.dated], first ?? '', last ?? ''),
    legend: used.map((status): LegendLine => ({
      label: STATUS_WORDS[status],
      sample: ({ palette, id }) => (
        <rect x="1" y="1" width="24" height="12" fill={fillOf(id, status)} stroke={palette[INK_OF[status]]} />
      ),
    })),
    draw: (look) => ({ height: HEIGHT, content: <Bars {...{ timeline, query, words, look }} /> }),
  };
}

interface BarsProps {
  timeline: ClaimTimeline;
  query: ClaimQuery;
  words: Words;
  look: Look;
}

function Bars({ timeline: { unit, bars }, query, words, look }: BarsProps) {
  const { palette, id, width, Mark } = look;
  const firstKey = bars[0]?.key ?? 0;
  const slots = Array.from({ length: (bars.at(-1)?.key ?? 0) - firstKey + 1 }, (_, at) => firstKey + at);
  const across = scaleBand<number>(slots, [MARGIN.start, width - MARGIN.end])
    .paddingInner(slots.length > 40 ? 0.1 : 0.2)
    .paddingOuter(0.1);
  const highest = Math.max(1, ...bars.map(({ counts }) => sum(counts)));
  const up = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
  const series = stack<(typeof bars)[number], number>()
    .keys(STATUS_ORDER.map((_, at) => at))
    .value(({ counts }, at) => counts[at] ?? 0)(bars);
  const thickness = Math.min(across.bandwidth(), 64);
  const start = (key: number): number => (across(key) ?? 0) + (across.bandwidth() - thickness) / 2;
  const labels = labelled(slots, unit, across.step(), words);
  return (
    <>
      <StatusPatterns name={id} palette={palette} />
      {up
        .ticks(5)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line
              x1={MARGIN.start}
              x2={width - MARGIN.end}
              y1={up(tick)}
              y2={up(tick)}
              stroke={tick === 0 ? palette.edge : palette.line}
            />
            <text
              x={MARGIN.start - 8}
              y={up(tick) + 4}
              text-anchor="end"
              font-size={SIZE}
              fill={palette.soft}
            >
              {words.number(tick)}
            </text>
          </g>
        ))}
      {labels.map(({ key, label }) => (
        <text
          key={key}
          x={(across(key) ?? 0) + across.bandwidth() / 2}
          y={HEIGHT - MARGIN.bottom + 20}
          text-anchor="middle"
          font-size={SIZE}
          fill={palette.soft}
        >
          {label}
        </text>
      ))}
      {bars.map(({ key, counts }, column) => (
        <g key={key}>
          {series.map((parts, at) => {
            const [low = 0, high = 0] = parts[column] ?? [];
            const status = STATUS_ORDER[at];
            if (status === undefined || high === low) return null;
            return (
              <Mark
                key={status}
                name={`${key} ${status}`}
                column={column}
                row={at}
                label={words.pictures.time.part(
                  spanWords(unit, key, words),
                  STATUS_WORDS[status],
                  high - low,
                  sum(counts),
                )}
                href={addressOf({
                  query: { ...query, ...datesWithin(query, spanOf(unit, key)), statuses: [status] },
                  claim: undefined,
                })}
              >
                <rect
                  x={start(key)}
                  y={up(high)}
                  width={thickness}
                  height={up(low) - up(high)}
                  fill={fillOf(id, status)}
                  stroke={palette[INK_OF[status]]}
                />
              </Mark>
            );
          })}
          {thickness >= widthOf(words.number(sum(counts)), SIZE) && (
            <text
              x={start(key) + thickness / 2}
              y={up(sum(counts)) - 6}
              text-anchor="middle"
              font-size={SIZE}
              fill={palette.ink}
            >
              {words.number(sum(counts))}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

interface TimeTableProps {
  timeline: ClaimTimeline;
  query: ClaimQuery;
  words: Words;
}

/** The same as a table; each number leads to its claims. */
export function TimeTable({ timeline: { unit, bars }, query, words }: TimeTableProps) {
  const used = STATUS_ORDER.filter((_, at) => bars.some(({ counts }) => (counts[at] ?? 0) > 0));
  const { time } = words.pictures;
  return (
    <table>
      <caption class="unseen">{time.title}</caption>
      <thead>
        <tr>
          <th scope="col">{time.when[query.dated]}</th>
          {used.map((status) => (
            <th key={status} scope="col">
              {STATUS_WORDS[status]}
            </th>
          ))}
          <th scope="col">{time.sum}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, counts }) => {
          const dates = datesWithin(query, spanOf(unit, key));
          const span = spanWords(unit, key, words);
          return (
            <tr key={key}>
              <th scope="row">{span}</th>
              {used.map((status) => {
                const count = counts[STATUS_ORDER.indexOf(status)] ?? 0;
                const href = addressOf({
                  query: { ...query, ...dates, statuses: [status] },
                  claim: undefined,
                });
                return (
                  <td key={status} class="number">
                    {count === 0 ? (
                      '0'
                    ) : (
                      <a href={href} aria-label={time.part(span, STATUS_WORDS[status], count, sum(counts))}>
                        {words.number(count)}
                      </a>
                    )}
                  </td>
                );
              })}
              <td class="number">{words.number(sum(counts))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** The days of a bar within those that the list is narrowed to already. */
export function datesWithin(
  { from, to }: Pick<ClaimQuery, 'from' | 'to'>,
  bar: { from: string; to: string },
): { from: string; to: string } {
  const begins = (day: string): string => `${day}-01-01`.slice(0, 10);
  const ends = (day: string): string => `${day}${'-12-31'.slice(day.length === 7 ? 3 : 0)}`.slice(0, 10);
  return {
    from: from !== '' && begins(from) > begins(bar.from) ? from : bar.from,
    to: to !== '' && ends(to) < ends(bar.to) ? to : bar.to,
  };
}

const utc = (day: string): Date => new Date(`${`${day}-01-01`.slice(0, 10)}T00:00:00Z`);

/** Whole, for what is read by itself: "2–8 November 2026", "November 2026", "2010–2019". */
export function spanWords(unit: TimeUnit, key: number, { tag, pictures }: Words): string {
  const { from, to } = spanOf(unit, key);
  const written = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).formatRange(utc(from), utc(to));
  switch (unit) {
    case 'day':
    case 'week':
      return written({ day: 'numeric', month: 'long', year: 'numeric' });
    case 'month':
      return written({ month: 'long', year: 'numeric' });
    case 'year':
      return String(Number(from));
    case 'decade':
    case 'century':
      return pictures.time.years(String(Number(from)), String(Number(to)));
  }
}

/** Short, for under the bars; the year where it is another than that of the label before. */
function labelled(
  slots: readonly number[],
  unit: TimeUnit,
  step: number,
  { tag }: Words,
): { key: number; label: string }[] {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    return (day: string): string => formatter.format(utc(day));
  };
  const short =
    unit === 'day' || unit === 'week'
      ? format({ day: 'numeric', month: 'short' })
      : unit === 'month'
        ? format({ month: 'short' })
        : (day: string) => String(Number(day));
  const withYear =
    unit === 'day' || unit === 'week'
      ? format({ day: 'numeric', month: 'short', year: 'numeric' })
      : unit === 'month'
        ? format({ month: 'short', year: 'numeric' })
        : short;
  const widest = Math.max(...slots.map((key) => widthOf(withYear(spanOf(unit, key).from), SIZE)));
  const every = Math.max(1, Math.ceil((widest + GAP) / step));
  let year = '';
  return slots
    .filter((_, at) => at % every === 0)
    .map((key) => {
      const { from } = spanOf(unit, key);
      const label = from.slice(0, 4) === year ? short(from) : withYear(from);
      year = from.slice(0, 4);
      return { key, label };
    });
}
