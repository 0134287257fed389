import type { VerificationStatus } from '../lib/claims/claim.ts';
import { FOLDED, type Folded, type OriginGraph, type Side } from '../lib/claims/pictures.ts';
import { inLines } from './picture-text.ts';

export type NodeKind = 'outlet' | 'origin' | 'claim';

/** A box with a name and what it counts. */
export interface BoxLayout {
  kind: NodeKind;
  /** Its place in `shown`, or `FOLDED`. */
  at: number;
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  status?: VerificationStatus;
}

export interface LinkLayout {
  /** Names of the boxes at its ends. */
  from: string;
  to: string;
  start: [number, number];
  end: [number, number];
  /** Absent between outlet and origin. */
  side?: Side;
  thickness: number;
}

export interface OriginLayout {
  height: number;
  headings: { kind: NodeKind; x: number; y: number }[];
  boxes: BoxLayout[];
  links: LinkLayout[];
}

/** Sizes in pixels. */
export const TYPE = 13;
export const LINE = 17;
export const PAD = 8;
const BETWEEN = 8;
const HEADING = 26;
const PARTS = 30;
/** Below this width three columns leave no room for names: outlets and origins, and origins and claims, stand apart. */
const NARROW = 600;
const LINES: Record<NodeKind, number> = { outlet: 2, origin: 2, claim: 3 };
const THINNEST = 1;
const THICKEST = 7;

export const boxName = (kind: NodeKind, at: number): string => `${kind} ${at}`;

/** Where the boxes of the graph stand and their lines run; what is folded stands last in its column. */
export function originLayout(
  graph: OriginGraph,
  width: number,
  more: Record<NodeKind, string>,
): OriginLayout {
  if (width >= NARROW) return columns(graph, ['outlet', 'origin', 'claim'], width, more);
  const above = columns(graph, ['outlet', 'origin'], width, more);
  const below = columns(graph, ['origin', 'claim'], width, more);
  const down = above.height + PARTS;
  return {
    height: down + below.height,
    headings: [...above.headings, ...below.headings.map((each) => ({ ...each, y: each.y + down }))],
    boxes: [...above.boxes, ...below.boxes.map((each) => ({ ...each, y: each.y + down }))],
    links: [
      ...above.links,
      ...below.links.map((each): LinkLayout => ({
        ...each,
        start: [each.start[0], each.start[1] + down],
        end: [each.end[0], each.end[1] + down],
      })),
    ],
  };
}

function columns(
  graph: OriginGraph,
  kinds: readonly NodeKind[],
  width: number,
  more: Record<NodeKind, string>,
): OriginLayout {
  // Claims are longer than names.
  const shares = kinds.map((kind): number => (kind === 'claim' ? 1.35 : 1));
  const gap = width * (kinds.length === 3 ? 0.13 : 0.18);
  const unit = (width - gap * (kinds.length - 1)) / shares.reduce((sum, share) => sum + share);
  let x = 0;
  const placed = kinds.map((kind, at) => {
    const wide = unit * (shares[at] ?? 1);
    const own = boxesOf(graph, kind, more[kind], x, wide);
    x += wide + gap;
    return own;
  });
  const heights = placed.map((boxes) => {
    const last = boxes.at(-1);
    return last === undefined ? HEADING : last.y + last.height;
  });
  const height = Math.max(...heights);
  // Shorter columns spread over the height, so that lines run level.
  for (const [at, boxes] of placed.entries()) {
    const spare = (height - (heights[at] ?? 0)) / (boxes.length + 1);
    for (const [index, box] of boxes.entries()) box.y += spare * (index + 1);
  }
  const boxes = placed.flat();
  return {
    height: height + 2,
    headings: placed.flatMap((own, at) => {
      const kind = kinds[at];
      const [first] = own;
      return kind === undefined || first === undefined ? [] : [{ kind, x: first.x, y: 14 }];
    }),
    boxes,
    links: linksOf(graph, boxes),
  };
}

function boxesOf(graph: OriginGraph, kind: NodeKind, more: string, x: number, width: number): BoxLayout[] {
  const folded: Folded<{ name?: string; text?: string; status?: VerificationStatus }> =
    kind === 'outlet' ? graph.outlets : kind === 'origin' ? graph.origins : graph.claims;
  let y = HEADING;
  const box = (at: number, text: string, status?: VerificationStatus): BoxLayout => {
    const inset = status === undefined ? 2 * PAD : 3 * PAD;
    const lines = inLines(text, width - inset, TYPE, LINES[kind]);
    // A line more says what it counts.
    const height = (lines.length + 1) * LINE + PAD;
    const made: BoxLayout = {
      kind,
      at,
      name: boxName(kind, at),
      x,
      y,
      width,
      height,
      lines,
      ...(status === undefined ? {} : { status }),
    };
    y += height + BETWEEN;
    return made;
  };
  const boxes = folded.shown.map(({ name = '', text = name, status }, at) => box(at, text, status));
  return folded.rest === 0 ? boxes : [...boxes, box(FOLDED, more)];
}

function linksOf(graph: OriginGraph, boxes: readonly BoxLayout[]): LinkLayout[] {
  const byName = new Map(boxes.map((box) => [box.name, box]));
  const wanted = [
    ...graph.rests.map(({ outlet, origin, sources }) => ({
      from: boxName('outlet', outlet),
      to: boxName('origin', origin),
      count: sources,
      side: undefined,
    })),
    ...graph.says.map(({ origin, claim, side, pairs }) => ({
      from: boxName('origin', origin),
      to: boxName('claim', claim),
      count: pairs,
      side,
    })),
  ].flatMap((link) => {
    const [from, to] = [byName.get(link.from), byName.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ ...link, ends: [from, to] as const }];
  });
  const most = Math.max(1, ...wanted.map(({ count }) => count));
  // Ends spread over the side of a box in the order of what they lead to, so that few of them cross there.
  const spread = (end: 0 | 1): Map<object, number> => {
    const places = new Map<object, number>();
    for (const group of Map.groupBy(wanted, ({ ends }) => ends[end]).values()) {
      const far = ({ ends: [from, to] }: (typeof wanted)[number]) => (end === 0 ? to : from).y;
      const sorted = group.toSorted((a, b) => far(a) - far(b));
      for (const [index, link] of sorted.entries()) {
        const { y, height } = link.ends[end];
        places.set(link, y + ((index + 0.5) * height) / sorted.length);
      }
    }
    return places;
  };
  const [starts, ends] = [spread(0), spread(1)];
  return wanted.map((link): LinkLayout => {
    const [from, to] = link.ends;
    return {
      from: link.from,
      to: link.to,
      start: [from.x + from.width, starts.get(link) ?? from.y],
      end: [to.x, ends.get(link) ?? to.y],
      ...(link.side === undefined ? {} : { side: link.side }),
      thickness: THINNEST + (THICKEST - THINNEST) * Math.sqrt((link.count - 1) / Math.max(1, most - 1)),
    };
  });
}
