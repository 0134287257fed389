import { Readability } from '@mozilla/readability';
import { cloneDocument } from './clone.ts';
import type { Pace } from './pace.ts';

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
  /** The live text nodes Readability takes for the article, in its order. */
  nodes: Text[];
  /** Title and byline as Readability reads them: a last resort for the metadata. */
  title: string;
  byline: string;
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
    if (pace.due) await pace.rest();
    pace.begin('readability');
    const kept = tryOnce(copy.document, copy.live, given);
    if (pace.due) await pace.rest();
    if (kept !== undefined && (best === undefined || kept.length > best.length)) best = kept;
    if (best !== undefined && best.length >= ENOUGH) break;
  }
  return best;
}

function tryOnce(
  copy: Document,
  live: ReadonlyMap<Node, Text>,
  flagsGivenUp: number,
): (Kept & { length: number }) | undefined {
  const reader = new Readability<Node>(copy, { charThreshold: AT_ONCE, serializer: (root) => root });
  for (const flag of FLAGS.slice(0, flagsGivenUp)) (reader as unknown as Flagged)._flags &= ~flag;
  const parsed = reader.parse();
  if (parsed?.content === null || parsed?.content === undefined) return undefined;
  const nodes: Text[] = [];
  const walker = copy.createTreeWalker(parsed.content, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const original = live.get(node);
    if (original !== undefined && original.data.trim() !== '') nodes.push(original);
  }
  return { nodes, title: parsed.title ?? '', byline: parsed.byline ?? '', length: parsed.length ?? 0 };
}
