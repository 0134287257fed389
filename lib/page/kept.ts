import type { Readability } from '@mozilla/readability';
import { cloneDocument, type Clone } from './clone.ts';
import type { Piece } from './blocks.ts';
import type { Pace } from './pace.ts';
import { textsIn } from './texts.ts';

/** Below this many characters Readability tries again, less strictly (its own default `charThreshold`). */
const ENOUGH = 500;

/** Makes Readability take its first try even where it finds nothing (0 would mean its default). */
const AT_ONCE = -1;

/** Readability's flags, in the order in which it gives them up. */
const FLAGS = [0x1, 0x2, 0x4];

/** The part of Readability's inside that its retries work through. */
interface Flagged {
  _flags: number;
}

export interface Kept {
  /** The live text Readability takes for the article, in the order of the page. */
  texts: Piece[];
  /** The title as Readability reads it: a last resort for the metadata. */
  title: string;
}

/**
 * What Readability takes for the article, as text nodes of the live page. Its own retries start from `innerHTML`
 * and so lose every node's identity; here each try gets a fresh copy. The longest try wins, as it does there.
 */
export async function keptText(document: Document, pace: Pace): Promise<Kept | undefined> {
  let best: (Kept & { length: number }) | undefined;
  for (let given = 0; given <= FLAGS.length; given += 1) {
    pace.begin('clone');
    const copy = cloneDocument(document);
    // Readability runs in one go: it gets a task to itself, so that nothing of ours makes that task longer.
    await pace.rest('readability');
    // Loaded here, so that pages that are no article do not pay for it.
    const readability = await import('@mozilla/readability');
    const parsed = parse(readability.Readability, copy.document, given);
    await pace.rest('kept');
    const kept = parsed && keptOf(parsed, copy);
    if (kept && (best === undefined || kept.length > best.length)) best = kept;
    if (best !== undefined && best.length >= ENOUGH) break;
  }
  return best;
}

type Parsed = NonNullable<ReturnType<Readability<Node>['parse']>>;

function parse(Reader: typeof Readability, copy: Document, flagsGivenUp: number): Parsed | null {
  const reader = new Reader<Node>(copy, { charThreshold: AT_ONCE, serializer: (root) => root });
  for (const flag of FLAGS.slice(0, flagsGivenUp)) (reader as unknown as Flagged)._flags &= ~flag;
  return reader.parse();
}

function keptOf(parsed: Parsed, { live, places }: Clone): (Kept & { length: number }) | undefined {
  if (parsed.content === null || parsed.content === undefined) return undefined;
  const kept: number[] = [];
  for (const node of textsIn(parsed.content)) {
    const place = places.get(node);
    if (place !== undefined) kept.push(place);
  }
  const texts: Piece[] = [];
  for (const place of kept.sort((a, b) => a - b)) {
    const node = live[place];
    if (node === undefined) continue;
    const { data } = node;
    if (SOMETHING.test(data)) texts.push({ node, data });
  }
  return { texts, title: parsed.title ?? '', length: parsed.length ?? 0 };
}

const SOMETHING = /\S/;
