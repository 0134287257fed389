import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import { type RivalPoint, type RivalQuestions, STATUS_ORDER } from '../lib/claims/pictures.ts';
import type { Words } from '../lib/words/parts.ts';
import { addressOf } from './claim-address.ts';
import { dateWords, dayWords } from './dates.ts';
import { apart } from './label-places.ts';
import type { LegendLine, Look, Picture } from './picture.ts';
import { inLines, widthOf } from './picture-text.ts';
import { answerWords, behindWords, figureLabel } from './rival-words.ts';
import { StatusSymbol } from './StatusFill.tsx';
import { STATUS_WORDS } from './words.ts';

/** Pixels. */
const SIZE = 12;
const TITLE = 14;
const LEFT = 56;
/** The same where the heights have no numbers: half of the first date. */
const BARE = 36;
/** Bold type is so much wider. */
const BOLD = 1.08;
const LABEL = 16;
const NOTE = 11.5;
const AXIS = 26;
const LEAST = 120;
const BETWEEN = 30;
/** From so many times the least figure on, the lesser ones would lie on one another. */
const WIDE = 5;
const DAY = 86_400_000;

type Question = RivalQuestions['questions'][number];

/** Figures that rival each other, each at its height over the days of the reports that give it. */
export function rivalPicture({ total, questions }: RivalQuestions, words: Words): Picture {
  const { rivals } = words.pictures;
  const used = STATUS_ORDER.filter((status) =>
    questions.some(({ claims }) =>
      claims.some((claim) => claim.status === status && claim.figures.length > 0),
    ),
  );
  return {
    title: rivals.title,
    about: rivals.about(questions.length, total),
    legend: used.map((status): LegendLine => ({
      label: STATUS_WORDS[status],
      sample: ({ palette }) => <StatusSymbol status={status} x={13} y={7} palette={palette} />,
    })),
    draw: (look) => {
      let y = 0;
      const drawn = questions.map((question, index) => {
        const top = y;
        const { height, content } = questionDrawn(question, index, look, words);
        y += height + BETWEEN;
        return (
          <g key={question.claims[0]?.id ?? index} transform={`translate(0 ${top})`}>
            {content}
          </g>
        );
      });
      return { height: Math.max(0, y - BETWEEN), content: drawn };
    },
  };
}

function questionDrawn({ claims, more }: Question, index: number, look: Look, words: Words) {
  const { palette, width } = look;
  const title = inLines(titleOf(claims, more, words), width / BOLD, TITLE, 2);
  const given = claims.flatMap((claim) =>
    claim.figures.map((figure, at) => ({
      claim,
      figure,
      label: figureLabel(figure, words),
      first: at === 0,
    })),
  );
  const heading = title.map((line, at) => (
    <text key={at} x={0} y={14 + at * 19} font-size={TITLE} font-weight="600" fill={palette.ink}>
      {line}
    </text>
  ));
  const headed = title.length * 19 + 14;
  if (given.length === 0)
    return {
      height: headed + 20,
      content: [
        ...heading,
        <text key="none" x={0} y={headed + 10} font-size={SIZE} fill={palette.soft}>
          {words.pictures.rivals.noFigure}
        </text>,
      ],
    };

  const values = given.flatMap(({ figure }) => [figure.value, figure.upper]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isLog = least > 0 && most >= WIDE * least;
  const note = isLog ? inLines(words.pictures.rivals.logarithmic, width, NOTE, 2) : [];
  const top = headed + note.length * 16;
  const height = Math.max(LEAST, given.length * LABEL);
  const spread = most > least ? 0 : Math.max(1, Math.abs(most) * 0.1);
  const range = [top + height, top + 8];
  const up = isLog
    ? scaleLog([least, most], range).nice()
    : scaleLinear([least - spread, most + spread], range).nice(4);
  const labelOf = (each: (typeof given)[number]) => `${each.label} · ${STATUS_WORDS[each.claim.status]}`;
  const room = Math.min(width * 0.45, Math.max(...given.map((each) => widthOf(labelOf(each), SIZE))) + 22);
  // What is measured is kept in other units than it is told in.
  const plain = given.every(({ figure }) => figure.unit === '' || figure.unit === 'percent');
  const left = plain ? LEFT : BARE;
  const days = claims.flatMap(daysOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const pad = Math.max(DAY, (last - first) * 0.04);
  const right = width - room;
  const across = scaleUtc([first - pad, last + pad], [left, right]);
  const ticks = plain ? (isLog ? logTicks(up.ticks()) : up.ticks(4)) : [];
  const places = apart(
    given.map(({ figure }) => up(figure.value)),
    LABEL,
    top + 8,
    top + height,
  );
  const time = timeFormat(last - first, words.tag);
  const times = roomy(
    across.ticks(5),
    (at) => across(at),
    (at) => widthOf(time.format(at), SIZE),
  );
  const { Mark } = look;
  return {
    height: top + height + AXIS,
    content: [
      ...heading,
      ...ticks.map((tick) => (
        <g key={`y ${tick}`}>
          <line x1={left} x2={right} y1={up(tick)} y2={up(tick)} stroke={palette.line} />
          <text x={left - 8} y={up(tick) + 4} text-anchor="end" font-size={SIZE} fill={palette.soft}>
            {new Intl.NumberFormat(words.tag, { notation: 'compact' }).format(tick)}
          </text>
        </g>
      )),
      <line
        key="axis"
        x1={left}
        x2={right}
        y1={top + height + 6}
        y2={top + height + 6}
        stroke={palette.edge}
      />,
      ...times.map((at) => (
        <text
          key={`x ${at.getTime()}`}
          x={across(at)}
          y={top + height + 22}
          text-anchor="middle"
          font-size={SIZE}
          fill={palette.soft}
        >
          {time.format(at)}
        </text>
      )),
      ...given.map((each, row) => {
        const { claim, figure } = each;
        const y = up(figure.value);
        const at = daysOf(claim).map((day) => across(day));
        const [from, to] = [Math.min(...at), Math.max(...at)];
        const labelY = places[row] ?? y;
        const ends = look.active === undefined || look.active === `${claim.id} ${row}`;
        return (
          <g key={`${claim.id} ${row}`}>
            <text x={right + 16} y={labelY + 4} font-size={SIZE} fill={palette.ink}>
              {widthOf(labelOf(each), SIZE) <= room - 16
                ? labelOf(each)
                : (inLines(each.label, room - 16, SIZE, 1)[0] ?? '')}
            </text>
            <Mark
              name={`${claim.id} ${row}`}
              column={0}
              row={row - index * 1000}
              label={`${each.label}: ${claim.text} ${STATUS_WORDS[claim.status]}, ${behindWords(claim, words)}`}
              href={addressOf({ query: EVERY_CLAIM, claim: claim.id })}
            >
              <g opacity={ends ? 1 : 0.35}>
                <line x1={from} x2={to} y1={y} y2={y} stroke={palette.edge} stroke-width="2" />
                {figure.upper > figure.value && (
                  <line
                    x1={from}
                    x2={from}
                    y1={y}
                    y2={up(figure.upper)}
                    stroke={palette.edge}
                    stroke-width="5"
                    stroke-linecap="round"
                  />
                )}
                <path
                  d={`M${to + 8} ${y}L${right + 4} ${y}L${right + 12} ${labelY}`}
                  fill="none"
                  stroke={palette.line}
                />
                {at.map((x, point) => (
                  <StatusSymbol key={point} status={claim.status} x={x} y={y} palette={palette} />
                ))}
                <rect
                  x={right + 14}
                  y={labelY - LABEL / 2}
                  width={room - 14}
                  height={LABEL}
                  fill={palette.paper}
                  fill-opacity="0"
                />
              </g>
            </Mark>
          </g>
        );
      }),
      ...note.map((line, at) => (
        <text key={`note ${at}`} x={0} y={headed + at * 16} font-size={NOTE} fill={palette.soft}>
          {line}
        </text>
      )),
    ],
  };
}

/** Every one of these, every second and so on, so that they stand beside each other. */
function roomy(ticks: readonly Date[], place: (at: Date) => number, width: (at: Date) => number): Date[] {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return [...ticks];
  const every = Math.ceil((Math.max(...ticks.map(width)) + 12) / (place(second) - place(first)));
  return ticks.filter((_, at) => at % every === 0);
}

/** Ticks of a logarithmic scale that are told apart: powers of ten where there are enough of them, else 1, 2 and 5 of each. */
function logTicks(ticks: readonly number[]): number[] {
  const leading = (tick: number): number => Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9));
  const tens = ticks.filter((tick) => leading(tick) === 1);
  return tens.length > 2 ? tens : ticks.filter((tick) => [1, 2, 5].includes(leading(tick)));
}

/** When a claim was reported; where nobody says, when it was kept. Milliseconds since 1970, as days of UTC. */
function daysOf({ dates, saved }: RivalPoint): number[] {
  const found = [...new Set(dates.map((date) => `${date}-01-01`.slice(0, 10)))]
    .map((day) => Date.parse(`${day}T00:00:00Z`))
    .filter((day) => !Number.isNaN(day));
  if (found.length > 0) return found;
  const at = new Date(saved);
  return [Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())];
}

function timeFormat(span: number, tag: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions =
    span > 3 * 365 * DAY
      ? { year: 'numeric' }
      : span > 90 * DAY
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
}

/** A question by its best backed claim. */
function titleOf(claims: readonly RivalPoint[], more: number, { pictures }: Words): string {
  const rank = ({ status }: RivalPoint): number => STATUS_ORDER.indexOf(status);
  const [best] = claims.toSorted((a, b) => rank(a) - rank(b) || b.origins - a.origins || b.saved - a.saved);
  return pictures.rivals.answers(claims.length + more, best?.text ?? '');
}

/** The same as a table for each question. */
export function RivalTables({ questions, words }: { questions: readonly Question[]; words: Words }) {
  const { rivals, status } = words.pictures;
  return (
    <>
      {questions.map(({ claims, more }, index) => (
        <table key={claims[0]?.id ?? index}>
          <caption dir="auto">{titleOf(claims, more, words)}</caption>
          <thead>
            <tr>
              <th scope="col">{rivals.figure}</th>
              <th scope="col">{rivals.claim}</th>
              <th scope="col">{status}</th>
              <th scope="col">{rivals.reported}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.id}>
                <th scope="row">{answerWords(claim, words)}</th>
                <td dir="auto">
                  <a href={addressOf({ query: EVERY_CLAIM, claim: claim.id })}>{claim.text}</a>
                </td>
                <td>{STATUS_WORDS[claim.status]}</td>
                <td>
                  {claim.dates.length === 0
                    ? rivals.savedOn(dayWords(claim.saved))
                    : [...new Set(claim.dates.map((date) => dateWords(date)))].join(', ')}
                </td>
              </tr>
            ))}
            {more > 0 && (
              <tr>
                <th scope="row" colSpan={4}>
                  {rivals.more(more)}
                </th>
              </tr>
            )}
          </tbody>
        </table>
      ))}
    </>
  );
}
