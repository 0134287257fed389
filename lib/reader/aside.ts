import type { Reader } from './reader.ts';

/** In the place of a reader, on a page that cannot be read without being misled: it only says so. */
export function standAside(name: string): Reader {
  const reason = `This page has put something of its own in the place of “${name}”, which has to be asked to read it.`;
  return {
    report: () => ({ state: 'failed', reason }),
    article: () => undefined,
    capture: () => Promise.reject(new Error(reason)),
    reviews: () => Promise.resolve([]),
    show() {
      throw new Error(reason);
    },
    takeBack: () => Promise.reject(new Error(reason)),
    refresh: () => undefined,
    stop: () => undefined,
  };
}
