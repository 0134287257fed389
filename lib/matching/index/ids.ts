import { mixed } from '../../text/hash.ts';
import type { Segment } from './segment.ts';

/** The ids of a segment: sixteen bytes each where all are UUIDs as `crypto.randomUUID` writes them, else UTF-8. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const nibble = (code: number): number =>
  code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;

/** Writes a UUID's four words; false where the id is none, or is written in another way. */
export function writeUuid(id: string, words: Uint32Array, at: number): boolean {
  if (id.length !== 36) return false;
  let word = 0;
  let digits = 0;
  for (let i = 0; i < 36; i += 1) {
    const code = id.charCodeAt(i);
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (code !== 0x2d) return false;
      continue;
    }
    const value = nibble(code);
    if (value < 0) return false;
    word = (word << 4) | value;
    digits += 1;
    if (digits % 8 === 0) words[at + digits / 8 - 1] = word;
  }
  return true;
}

const hex = (word: number | undefined): string => (word ?? 0).toString(16).padStart(8, '0');

export function idAt({ ids, names }: Segment, claim: number): string {
  if (names !== undefined) return decoder.decode(names.subarray(ids[claim], ids[claim + 1]));
  const at = claim * 4;
  const [a, b, c, d] = [hex(ids[at]), hex(ids[at + 1]), hex(ids[at + 2]), hex(ids[at + 3])];
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
}

function hashOfWords(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + 4; i += 1) hash = Math.imul(hash ^ (words[i] ?? 0), 0x9e3779b1);
  return mixed(hash);
}

function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return mixed(hash);
}

const slotOf = (hash: number, slots: number): number => Math.floor((hash / 0x1_0000_0000) * slots);

/** Fills the hash table of a segment whose ids are written. */
export function fillSlots({ claims, ids, names, slots }: Segment): void {
  for (let claim = 0; claim < claims; claim += 1) {
    const hash =
      names === undefined
        ? hashOfWords(ids, claim * 4)
        : hashOfBytes(names, ids[claim] ?? 0, ids[claim + 1] ?? 0);
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = claim + 1;
  }
}

/** An id in the forms in which segments have it, each made once for all of them. */
export interface SoughtId {
  words: Uint32Array | undefined;
  wordsHash: number;
  /** In UTF-8, which few segments need. */
  named: () => { name: Uint8Array; hash: number };
}

export function soughtId(id: string): SoughtId {
  const words = new Uint32Array(4);
  const uuid = writeUuid(id, words, 0);
  let known: { name: Uint8Array; hash: number } | undefined;
  return {
    words: uuid ? words : undefined,
    wordsHash: hashOfWords(words, 0),
    named() {
      if (known === undefined) {
        const name = encoder.encode(id);
        known = { name, hash: hashOfBytes(name, 0, name.length) };
      }
      return known;
    },
  };
}

/** Number of the claim with the id in the segment; -1 where it is not there. */
export function claimAt(segment: Segment, { words, wordsHash, named }: SoughtId): number {
  const { ids, names, slots } = segment;
  if (names === undefined && words === undefined) return -1;
  let slot = slotOf(names === undefined ? wordsHash : named().hash, slots.length);
  for (let steps = 0; steps < slots.length; steps += 1) {
    const claim = (slots[slot] ?? 0) - 1;
    if (claim < 0) return -1;
    if (names === undefined) {
      const at = claim * 4;
      if (words !== undefined && sameWords(ids, at, words)) return claim;
    } else if (sameBytes(names, ids[claim] ?? 0, ids[claim + 1] ?? 0, named().name)) return claim;
    slot = slot + 1 === slots.length ? 0 : slot + 1;
  }
  return -1;
}

const sameWords = (ids: Uint32Array, at: number, words: Uint32Array): boolean =>
  ids[at] === words[0] && ids[at + 1] === words[1] && ids[at + 2] === words[2] && ids[at + 3] === words[3];

function sameBytes(all: Uint8Array, from: number, to: number, name: Uint8Array): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i += 1) if (all[from + i] !== name[i]) return false;
  return true;
}

/** Size of the ids in UTF-8; `undefined` where all are UUIDs. */
export function nameBytesOf(ids: readonly string[]): number | undefined {
  const words = new Uint32Array(4);
  if (ids.every((id) => writeUuid(id, words, 0))) return undefined;
  return ids.reduce((sum, id) => sum + encoder.encode(id).length, 0);
}

export function writeIds({ ids: out, names }: Segment, ids: readonly string[]): void {
  if (names === undefined) {
    for (const [claim, id] of ids.entries()) writeUuid(id, out, claim * 4);
    return;
  }
  let at = 0;
  for (const [claim, id] of ids.entries()) {
    out[claim] = at;
    const name = encoder.encode(id);
    names.set(name, at);
    at += name.length;
  }
  out[ids.length] = at;
}
