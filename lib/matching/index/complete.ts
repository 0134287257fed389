import { blankSegment, Head, type Segment, type Space } from './segment.ts';
import { writeVector } from './vectors.ts';

/** What claims are about, and what they are screened by, for the claims of one segment in their order. */
export interface Extras {
  space: Space;
  steps: Float32Array;
  values: Int8Array;
  records: Int32Array[];
}

const NO_RECORD = new Int32Array(0);

export const noExtras = (claims: number, space: Space): Extras => ({
  space,
  steps: new Float32Array(claims),
  values: new Int8Array(claims * space.dimensions),
  records: Array.from({ length: claims }, () => NO_RECORD),
});

/** Puts in what one claim is about and screened by. */
export function putExtras(
  { space, steps, values, records }: Extras,
  claim: number,
  { vector, record }: { vector?: Float32Array | undefined; record?: Int32Array | undefined },
): void {
  steps[claim] = writeVector(vector, values, claim * space.dimensions);
  if (record !== undefined) records[claim] = record;
}

/** The same claims under the same numbers, with what was made for them since. */
export function completed(segment: Segment, { space, steps, values, records }: Extras): Segment {
  const { head } = segment;
  const at = (place: number): number => head[place] ?? 0;
  const size = (place: number): number | undefined => (at(place) === 0 ? undefined : at(place) - 1);
  const blank = blankSegment({
    claims: segment.claims,
    terms: at(Head.termCount),
    postings: at(Head.postingCount),
    commons: at(Head.commonCount),
    rests: at(Head.restCount),
    tableBytes: at(Head.tableBytes),
    nameBytes: size(Head.nameBytes),
    space,
    wordBytes: size(Head.wordBytes),
    records: records.reduce((sum, { length }) => sum + length, 0),
  });
  for (const place of [Head.sum, Head.settledClaims, Head.settledSum, Head.loose])
    blank.head[place] = at(place);
  // Up to the vectors, and behind them to the records, all lies as it lay.
  const copy = (from: number, to: number, where: number): void =>
    blank.bytes.set(segment.bytes.subarray(from, to), where);
  copy(head.byteLength, segment.steps.byteOffset, head.byteLength);
  copy(segment.lines.byteOffset, segment.screens.byteOffset, blank.lines.byteOffset);
  blank.steps.set(steps);
  blank.vectors.set(values);
  writeRecords(blank, records);
  return { ...blank, table: segment.table };
}

export function writeRecords({ screens, records }: Segment, all: readonly Int32Array[]): void {
  let at = 0;
  for (const [claim, record] of all.entries()) {
    screens[claim] = at;
    records.set(record, at);
    at += record.length;
  }
  screens[all.length] = at;
}
