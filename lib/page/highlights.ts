import { createPace } from './pace.ts';

/** What the CSS Custom Highlight registry and its members need to be able to do; the tests put plain maps here. */
export type Registry = Pick<Map<string, HighlightSet>, 'get' | 'set' | 'delete'>;
export type HighlightSet = Pick<Set<Range>, 'add' | 'delete' | 'has' | 'clear' | 'size'> & {
  priority: number;
};

/** One range to paint, in the style of that name. */
export interface Stroke {
  style: string;
  range: Range;
}

export interface Highlights {
  /** Paints exactly these, and takes off what was painted before and is not among them; the page gets its turn in between. */
  paint(strokes: readonly Stroke[], pause?: () => Promise<void>): Promise<void>;
  /** Lays the top style over one range, or over none. */
  point(range: Range | undefined): void;
  /**
   * Paints again what the page took off or forged: once. What it takes off again is left off, so that the two do not fight.
   * Answers whether this was when it was given up.
   */
  mend(): boolean;
  /** Another article, or the user came back to this one: it is painted, and mended once, whatever was before. */
  begin(): void;
  /** The page took paint off twice: nothing more is painted until `begin`. */
  readonly givenUp: boolean;
  /** Takes off everything of ours; what somebody else put under our names stays. */
  clear(): void;
}

/**
 * Paints ranges by the CSS Custom Highlight API. Live ranges, not static ones: an edit by the page shrinks a live
 * range with its text, where a static one paints the wrong words until the next pass.
 *
 * The registry is the page's too, and so is all that lies in it: nothing is ever read from it but whether our own objects
 * are still there, with as many ranges as were put in.
 *
 * @param top the style of the current mark, laid over the others
 */
export function createHighlights(
  styles: readonly string[],
  top: string,
  registry: Registry = CSS.highlights as unknown as Registry,
  create: () => HighlightSet = () => new Highlight() as unknown as HighlightSet,
): Highlights {
  const own = new Map([...styles, top].map((style) => [style, create()]));
  const topmost = own.get(top);
  if (topmost) topmost.priority = 1;
  /** What is to lie in which of our highlights now. */
  const laid = new Map<Range, string>();
  let wanted = false;
  let pointed: Range | undefined;
  let turn = 0;
  /** Ours were put into the registry, and are to be there. */
  let registered = false;
  let mended = false;
  let givenUp = false;

  const isWhole = (): boolean => {
    const counts = new Map<string, number>(pointed ? [[top, 1]] : []);
    for (const style of laid.values()) counts.set(style, (counts.get(style) ?? 0) + 1);
    return [...own].every(
      ([style, highlight]) =>
        registry.get(style) === highlight && highlight.size === (counts.get(style) ?? 0),
    );
  };

  const withdraw = (): void => {
    registered = false;
    for (const [style, highlight] of own) {
      if (registry.get(style) === highlight) registry.delete(style);
    }
  };

  const register = (): void => {
    if (registered || givenUp) return;
    registered = true;
    for (const [style, highlight] of own) {
      if (registry.get(style) !== highlight) registry.set(style, highlight);
    }
  };

  const fill = (): void => {
    for (const highlight of own.values()) highlight.clear();
    for (const [range, style] of laid) own.get(style)?.add(range);
    if (pointed) topmost?.add(pointed);
  };

  const mend = (): boolean => {
    if (!registered || isWhole()) return false;
    if (mended) {
      givenUp = true;
      withdraw();
      return true;
    }
    mended = true;
    registered = false;
    fill();
    register();
    return false;
  };

  return {
    mend,
    begin() {
      mended = false;
      if (!givenUp) return;
      givenUp = false;
      fill();
      if (wanted || pointed) register();
    },
    get givenUp() {
      return givenUp;
    },
    async paint(strokes, pause) {
      const mine = ++turn;
      wanted = strokes.length > 0;
      if (!wanted && laid.size === 0) return;
      const pace = createPace(pause);
      pace.begin('paint');
      mend();
      if (wanted) register();
      const keep = new Set<Range>();
      for (const { style, range } of strokes) {
        const before = laid.get(range);
        if (before !== style) {
          if (before !== undefined) own.get(before)?.delete(range);
          own.get(style)?.add(range);
          laid.set(range, style);
        }
        keep.add(range);
        if (pace.due) {
          await pace.rest();
          if (mine !== turn) return;
        }
      }
      for (const [range, style] of laid) {
        if (keep.has(range)) continue;
        own.get(style)?.delete(range);
        laid.delete(range);
      }
      if (!wanted && !pointed) withdraw();
      pace.end();
    },
    point(range) {
      if (range === pointed) return;
      mend();
      if (pointed) topmost?.delete(pointed);
      pointed = range;
      if (!range) return;
      register();
      topmost?.add(range);
    },
    clear() {
      turn++;
      wanted = false;
      mended = false;
      givenUp = false;
      laid.clear();
      pointed = undefined;
      withdraw();
      for (const highlight of own.values()) highlight.clear();
    },
  };
}
