/** Where a line stands in its page. */
export type LinePlace = 'headline' | 'heading' | 'cell' | 'item' | 'text';

/** Where a sentence stands. Offsets count UTF-16 units of its line. */
export interface SentencePlace {
  /** Index of the line among the page's. */
  line: number;
  start: number;
  end: number;
}

/** One line of a page as its reader sees it: what stands between two block boundaries or line breaks. */
export interface PageLine {
  /** White space collapsed, never empty. */
  text: string;
  /** A caption by its markup. */
  caption?: boolean;
  /** `text` where absent. */
  place?: Exclude<LinePlace, 'text'>;
  /** Number of the innermost list it is in, of the page's lists. */
  list?: number;
  /** Share of its text that is in links, from 0 (where absent) to 1. */
  linked?: number;
}
