/** Names by number: what many rows share is written once, and compared as numbers. */
export interface Names {
  numberOf(name: string): number;
  /** Undefined where no row has it. */
  known(name: string): number | undefined;
  nameOf(number: number): string;
  readonly count: number;
  /** The most frequent first, by how often each number was counted; none that was not. */
  ranked(counts: Uint32Array, most: number): [string, number][];
}

export function createNames(): Names {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
    known: (name) => numbers.get(name),
    nameOf: (number) => names[number] ?? '',
    get count() {
      return names.length;
    },
    ranked(counts, most) {
      const found: [string, number][] = [];
      for (const [number, count] of counts.entries()) if (count > 0) found.push([names[number] ?? '', count]);
      return found.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
    },
  };
}
