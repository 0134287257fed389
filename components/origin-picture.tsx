import { linkHorizontal } from 'd3-shape';
import { type ClaimQuery, EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import { FOLDED, type OriginGraph, SIDES, type Side } from '../lib/claims/pictures.ts';
import type { Words } from '../lib/words/parts.ts';
import { addressOf } from './claim-address.ts';
import {
  type BoxLayout,
  LINE,
  type LinkLayout,
  type NodeKind,
  PAD,
  TYPE,
  originLayout,
} from './origin-layout.ts';
import type { LegendLine, Look, Picture } from './picture.ts';
import { inLines } from './picture-text.ts';
import { INK_OF, type Palette } from './picture-palette.ts';
import { fillOf, StatusPatterns } from './StatusFill.tsx';
import { STATUS_WORDS } from './words.ts';

interface OriginProps {
  graph: OriginGraph;
  query: ClaimQuery;
  words: Words;
}

/** Who rests on whom: outlets, origins and claims in columns, with lines between them. */
export function originPicture({ graph, query, words }: OriginProps): Picture {
  const { origins } = words.pictures;
  const sides = SIDES.filter((side) => graph.says.some((link) => link.side === side));
  return {
    title: origins.title,
    about: origins.about(
      graph.sources,
      graph.outlets.shown.length + graph.outlets.rest,
      graph.origins.shown.length + graph.origins.rest,
    ),
    legend: [sample(origins.restsOn, undefined), ...sides.map((side) => sample(origins.sides[side], side))],
    draw: (look) => {
      const layout = originLayout(graph, look.width, {
        outlet: origins.moreOutlets(graph.outlets.rest),
        origin: origins.moreOrigins(graph.origins.rest),
        claim: origins.moreClaims(graph.claims.rest),
      });
      const { palette, id, active } = look;
      return {
        height: layout.height,
        content: (
          <>
            <StatusPatterns name={id} palette={palette} />
            {layout.headings.map(({ kind, x, y }) => (
              <text key={`${kind} ${y}`} x={x} y={y} font-size="12" font-weight="600" fill={palette.soft}>
                {origins.columns[kind]}
              </text>
            ))}
            {layout.links.map((link, at) => (
              <Link
                key={at}
                link={link}
                palette={palette}
                faded={active !== undefined && link.from !== active && link.to !== active}
              />
            ))}
            {layout.boxes.map((box) => (
              <Box key={`${box.name} ${box.y}`} {...{ box, graph, query, words, look }} />
            ))}
          </>
        ),
      };
    },
  };
}

const path = linkHorizontal<unknown, [number, number]>();

const DASHES: Record<Side, string | undefined> = {
  states: undefined,
  cautious: '7 4',
  disputes: '12 3 2 3',
  aside: '1.5 4',
};

function strokeOf(palette: Palette, side: Side | undefined) {
  return {
    fill: 'none',
    stroke:
      side === 'states' || side === 'cautious'
        ? palette.backed
        : side === 'disputes'
          ? palette.refuted
          : palette.edge,
    'stroke-dasharray': side === undefined ? undefined : DASHES[side],
  };
}

interface LinkProps {
  link: LinkLayout;
  palette: Palette;
  faded: boolean;
}

function Link({ link: { start, end, side, thickness }, palette, faded }: LinkProps) {
  return (
    <path
      d={path({ source: start, target: end }) ?? ''}
      {...strokeOf(palette, side)}
      stroke-width={thickness.toFixed(2)}
      opacity={faded ? 0.1 : 0.65}
    />
  );
}

function sample(label: string, side: Side | undefined): LegendLine {
  return {
    label,
    sample: ({ palette }) => (
      <line x1="0" x2="26" y1="7" y2="7" {...strokeOf(palette, side)} stroke-width="2.5" />
    ),
  };
}

const COLUMN: Record<NodeKind, number> = { outlet: 0, origin: 1, claim: 2 };

function Box({ box, graph, query, words, look }: OriginProps & { box: BoxLayout; look: Look }) {
  const { palette, id, active, Mark } = look;
  const { x, y, width, height, lines, status, at, kind } = box;
  const counts = countWords(box, graph, words);
  const inset = status === undefined ? PAD : 2 * PAD;
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx="5"
        fill={palette.paper}
        stroke={active === box.name ? palette.ink : at === FOLDED ? palette.line : palette.edge}
        stroke-dasharray={at === FOLDED ? '3 3' : undefined}
      />
      {status !== undefined && (
        <rect
          x={x + 4}
          y={y + 4}
          width="8"
          height={height - 8}
          fill={fillOf(id, status)}
          stroke={palette[INK_OF[status]]}
        />
      )}
      {lines.map((line, index) => (
        <text
          key={index}
          x={x + inset}
          y={y + LINE * (index + 1) - 1}
          font-size={TYPE}
          fill={at === FOLDED ? palette.soft : palette.ink}
        >
          {line}
        </text>
      ))}
      <text x={x + inset} y={y + LINE * (lines.length + 1) - 1} font-size="11.5" fill={palette.soft}>
        {inLines(counts, width - inset - PAD, 11.5, 1)[0] ?? ''}
      </text>
      <Mark
        name={box.name}
        column={COLUMN[kind]}
        row={-at}
        label={labelOf(box, graph, words)}
        href={hrefOf(box, graph, query)}
      >
        {/* Over its words, which may be cut, while the name of the link has all of them. */}
        <rect x={x} y={y} width={width} height={height} fill={palette.paper} fill-opacity="0" />
      </Mark>
    </>
  );
}

/** In the box, under its name. */
function countWords({ kind, at, status }: BoxLayout, graph: OriginGraph, words: Words): string {
  const { origins } = words.pictures;
  if (at === FOLDED) return origins.folded;
  if (kind === 'outlet') return origins.pages(graph.outlets.shown[at]?.sources ?? 0);
  if (kind === 'origin') return origins.claims(graph.origins.shown[at]?.claims ?? 0);
  return status === undefined ? '' : STATUS_WORDS[status];
}

function labelOf({ kind, at }: BoxLayout, graph: OriginGraph, words: Words): string {
  const { origins } = words.pictures;
  const { outlets, origins: who, claims } = graph;
  if (at === FOLDED)
    return kind === 'outlet'
      ? origins.moreOutlets(outlets.rest)
      : kind === 'origin'
        ? origins.moreOrigins(who.rest)
        : origins.moreClaims(claims.rest);
  if (kind === 'outlet') {
    const node = outlets.shown[at];
    return node === undefined ? '' : origins.outlet(node.name, node.sources, node.origins);
  }
  if (kind === 'origin') {
    const node = who.shown[at];
    const [states = 0, cautious = 0, disputes = 0] = node?.sides ?? [];
    return node === undefined
      ? ''
      : origins.origin(node.name, node.outlets, node.claims, states + cautious, disputes);
  }
  const node = claims.shown[at];
  return node === undefined ? '' : origins.claim(node.text, STATUS_WORDS[node.status], node.origins);
}

function hrefOf(
  { kind, at }: BoxLayout,
  { outlets, origins, claims }: OriginGraph,
  query: ClaimQuery,
): string {
  const listed = (change: Partial<ClaimQuery>) =>
    addressOf({ query: { ...listQuery(query), ...change }, claim: undefined });
  if (at === FOLDED) return '';
  if (kind === 'outlet') return listed({ publishers: [outlets.shown[at]?.name ?? ''] });
  if (kind === 'origin') return listed({ origins: [origins.shown[at]?.name ?? ''] });
  return addressOf({ query: EVERY_CLAIM, claim: claims.shown[at]?.id });
}

/** Without a range of dates it says nothing by which date they would go. */
export function listQuery(query: ClaimQuery): ClaimQuery {
  return query.from === '' && query.to === '' ? { ...query, dated: EVERY_CLAIM.dated } : query;
}

/** The same as two tables: of the origins with who rests on them, and of the claims with who says or disputes them. */
export function OriginTables({ graph, query, words }: OriginProps) {
  const { origins } = words.pictures;
  const outletsOf = (origin: number): string => {
    const own = graph.rests
      .filter((link) => link.origin === origin)
      .toSorted((a, b) => Number(a.outlet === FOLDED) - Number(b.outlet === FOLDED) || b.sources - a.sources);
    return own
      .map(({ outlet, sources }) =>
        outlet === FOLDED
          ? origins.fromOthers(sources)
          : origins.counted(graph.outlets.shown[outlet]?.name ?? '', sources),
      )
      .join(', ');
  };
  const sayersOf = (claim: number, sides: readonly Side[]): string => {
    const own = graph.says.filter((link) => link.claim === claim && sides.includes(link.side));
    const names = own.flatMap(({ origin }) => graph.origins.shown[origin]?.name ?? []);
    const others = own.reduce((sum, { origin, pairs }) => sum + (origin === FOLDED ? pairs : 0), 0);
    return [...names, ...(others === 0 ? [] : [origins.moreOrigins(others)])].join(', ') || '–';
  };
  return (
    <>
      <table>
        <caption>{origins.columns.origin}</caption>
        <thead>
          <tr>
            <th scope="col">{origins.columns.origin}</th>
            <th scope="col">{origins.restingOn}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {origins.sides[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {graph.origins.shown.map(({ name, sides }, at) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                <a href={addressOf({ query: { ...listQuery(query), origins: [name] }, claim: undefined })}>
                  {name}
                </a>
              </th>
              <td dir="auto">{outletsOf(at)}</td>
              {sides.map((count, side) => (
                <td key={side} class="number">
                  {words.number(count)}
                </td>
              ))}
            </tr>
          ))}
          {graph.origins.rest > 0 && (
            <tr>
              <th scope="row">{origins.moreOrigins(graph.origins.rest)}</th>
              <td>{outletsOf(FOLDED)}</td>
              {SIDES.map((side) => (
                <td key={side} class="number">
                  {words.number(
                    graph.says.reduce(
                      (sum, link) => sum + (link.origin === FOLDED && link.side === side ? link.pairs : 0),
                      0,
                    ),
                  )}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      <table>
        <caption>{origins.columns.claim}</caption>
        <thead>
          <tr>
            <th scope="col">{origins.columns.claim}</th>
            <th scope="col">{words.pictures.status}</th>
            <th scope="col">{origins.saidBy}</th>
            <th scope="col">{origins.disputedBy}</th>
          </tr>
        </thead>
        <tbody>
          {graph.claims.shown.map(({ id, text, status }, at) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                <a href={addressOf({ query: EVERY_CLAIM, claim: id })}>{text}</a>
              </th>
              <td>{STATUS_WORDS[status]}</td>
              <td dir="auto">{sayersOf(at, ['states', 'cautious'])}</td>
              <td dir="auto">{sayersOf(at, ['disputes'])}</td>
            </tr>
          ))}
          {graph.claims.rest > 0 && (
            <tr>
              <th scope="row" colSpan={4}>
                {origins.moreClaims(graph.claims.rest)}
              </th>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}
