import type { ComponentChildren, VNode } from 'preact';
import type { Palette } from './picture-palette.ts';

/** A place in a picture that leads to the claims behind it. */
export interface MarkProps {
  /** Of its own in the picture. */
  name: string;
  /** Where the arrow keys find it: columns from the left, rows from below. */
  column: number;
  row: number;
  /** What it is, and what a click shows. */
  label: string;
  /** Where it leads to; '' where it leads nowhere. */
  href: string;
  children: ComponentChildren;
}

/** How a picture is drawn: on the screen, or into a file, where nothing leads anywhere. */
export interface Look {
  palette: Palette;
  /** Begins the ids within the picture, so that they are of their own in the page. */
  id: string;
  width: number;
  /** The mark under the pointer or with the focus. */
  active: string | undefined;
  Mark: (props: MarkProps) => VNode;
}

/** A picture of a width, as the inside of an `svg`. */
export interface Drawn {
  height: number;
  content: ComponentChildren;
}

/** One line of what explains a picture. */
export interface LegendLine {
  label: string;
  /** Drawn in a box of 26 by 14 pixels. */
  sample: (look: Pick<Look, 'palette' | 'id'>) => ComponentChildren;
}

/** A picture with all that is said of it. */
export interface Picture {
  title: string;
  /** What it shows, in a sentence or two. */
  about: string;
  legend: readonly LegendLine[];
  draw: (look: Look) => Drawn;
}
