/** What was made for keys lately: so many to twice as many, what is asked for again staying. */
export class Kept<K, V> {
  readonly #most: number;
  #recent = new Map<K, V>();
  #earlier = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K, make: () => V): V {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const value = this.#earlier.get(key) ?? make();
    if (this.#recent.size >= this.#most) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}
