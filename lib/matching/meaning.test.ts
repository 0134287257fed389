import { describe, expect, it } from 'vitest';
import { packTable } from './meaning/table.ts';
import { readMeaning } from './meaning.ts';

const TABLE = {
  dimensions: 2,
  words: ['boat', 'ship', 'über', 'bread'],
  scales: new Float32Array([0.01, 0.02, 0.01, 0.01]),
  values: new Int8Array([100, 0, 100, 10, 0, -128, 0, 127]),
};
const BYTES = packTable(TABLE);

const dot = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  [...(a ?? [])].reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0);

describe('readMeaning', () => {
  const meaning = readMeaning(BYTES);

  it('gives unit vectors for words and nothing for unknown ones', () => {
    expect(meaning.dimensions).toBe(2);
    expect(meaning.word('boat')).toEqual(new Float32Array([1, 0]));
    expect(dot(meaning.word('ship'), meaning.word('ship'))).toBeCloseTo(1);
    expect(meaning.word('über')).toEqual(new Float32Array([0, -1]));
    expect(meaning.word('submarine')).toBeUndefined();
    expect(meaning.word('')).toBeUndefined();
  });

  it('sums the words of a text by what each weighs, unknown ones aside', () => {
    const [x = 0, y = 0] = meaning.encode('Ship, boat; zeppelin!') ?? [];
    expect(y / x).toBeCloseTo(0.2 / 3);
    expect(Math.hypot(x, y)).toBeCloseTo(1);
    expect(meaning.encode('zeppelin!')).toBeUndefined();
    expect(meaning.encode('')).toBeUndefined();
  });

  it('gives the same vector whatever was asked before', () => {
    const other = readMeaning(BYTES);
    other.word('bread');
    expect(other.encode('boat and bread')).toEqual(meaning.encode('boat and bread'));
  });

  it('refuses foreign and torn bytes', () => {
    expect(() => readMeaning(new ArrayBuffer(0))).toThrow(/short/);
    expect(() => readMeaning(new TextEncoder().encode('<!doctype html><title>no</title>').buffer)).toThrow(
      /no table/,
    );
    for (let cut = 1; cut < 20; cut += 1)
      expect(() => readMeaning(BYTES.slice(0, BYTES.byteLength - cut))).toThrow();
    const turned = BYTES.slice(0);
    new Uint8Array(turned)[BYTES.byteLength - 3] = 7;
    expect(() => readMeaning(turned)).toThrow(/torn/);
    const newer = BYTES.slice(0);
    new Uint8Array(newer)[4] = 9;
    expect(() => readMeaning(newer)).toThrow(/version 9/);
  });
});
