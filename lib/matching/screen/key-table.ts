import type { Key } from './keys.ts';

/** Keys with what each is worth, in hundredths: open addressing, for one text and then emptied for the next. */
export class KeyTable {
  #keys = new Int32Array(512);
  #worths = new Uint8Array(512);
  #count = 0;

  clear(): void {
    this.#keys.fill(0);
    this.#count = 0;
  }

  /** Where it is in already, the greater worth counts. */
  put(key: Key, worth: number): void {
    if (this.#count * 2 >= this.#keys.length) this.#grow();
    const at = this.#place(key);
    if (this.#keys[at] === key) {
      if (worth > (this.#worths[at] ?? 0)) this.#worths[at] = worth;
      return;
    }
    this.#keys[at] = key;
    this.#worths[at] = worth;
    this.#count += 1;
  }

  /** 0 where the key is not in. */
  worth(key: Key): number {
    const at = this.#place(key);
    return this.#keys[at] === key ? (this.#worths[at] ?? 0) : 0;
  }

  #place(key: Key): number {
    const mask = this.#keys.length - 1;
    let at = key & mask;
    for (let found = this.#keys[at]; found !== 0 && found !== key; found = this.#keys[at])
      at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const worths = this.#worths;
    this.#keys = new Int32Array(keys.length * 2);
    this.#worths = new Uint8Array(keys.length * 2);
    this.#count = 0;
    for (let i = 0; i < keys.length; i += 1) if (keys[i] !== 0) this.put(keys[i] ?? 0, worths[i] ?? 0);
  }
}
