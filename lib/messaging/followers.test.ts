import { describe, expect, it } from 'vitest';
import { FOLLOW, type FollowerPort, createFollowers } from './followers.ts';

const id = 'own';
const own = 'extension://own/';
const page = { id, url: `${own}sidepanel.html` };

/** A runtime that pages can connect to. */
function connectable() {
  const taking = new Set<(port: FollowerPort) => void>();
  const runtime = {
    id,
    getURL: (path: string) => own + path,
    onConnect: {
      addListener: (listener: (port: FollowerPort) => void) => void taking.add(listener),
      removeListener: (listener: (port: FollowerPort) => void) => void taking.delete(listener),
    },
  };
  return { runtime, taking };
}

/** One end of a connection, as the reader has it. */
function portOf(given: Partial<FollowerPort> = {}) {
  const told: unknown[] = [];
  const gone: (() => void)[] = [];
  let open = true;
  const port: FollowerPort = {
    name: FOLLOW,
    sender: page,
    onDisconnect: { addListener: (listener) => void gone.push(listener) },
    postMessage: (message) => void told.push(message),
    disconnect: () => {
      open = false;
    },
    ...given,
  };
  return { port, told, isOpen: () => open, leave: () => gone.forEach((listener) => listener()) };
}

function following(...ends: { port: FollowerPort }[]) {
  const { runtime, taking } = connectable();
  const followers = createFollowers(runtime);
  const ending = new AbortController();
  followers.listen(ending.signal, () => true);
  for (const { port } of ends) for (const take of taking) take(port);
  return { followers, ending, taking };
}

describe('pages that follow a reader', () => {
  it('are told that something changed, for as long as they are there', () => {
    const [stays, leaves] = [portOf(), portOf()];
    const { followers } = following(stays, leaves);
    followers.tell();
    leaves.leave();
    followers.tell();
    expect(stays.told).toHaveLength(2);
    expect(leaves.told).toHaveLength(1);
  });

  it('are pages of ours that say so, and nobody else', () => {
    const strangers = [
      portOf({ name: 'other' }),
      portOf({ sender: undefined }),
      portOf({ sender: { ...page, id: 'other' } }),
      portOf({ sender: { ...page, url: 'https://news.example/' } }),
      portOf({ sender: { ...page, origin: 'https://news.example' } }),
    ];
    following(...strangers).followers.tell();
    expect(strangers.flatMap(({ told }) => told)).toEqual([]);
  });

  it('keep the others from hearing nothing when one cannot be told', () => {
    const broken = portOf({
      postMessage: () => {
        throw new Error('Closed.');
      },
    });
    const well = portOf();
    const { followers } = following(broken, well);
    followers.tell();
    expect(well.told).toHaveLength(1);
  });

  it('are let go with the reader, and no more are taken', () => {
    const end = portOf();
    const { followers, ending, taking } = following(end);
    ending.abort();
    followers.tell();
    expect([end.isOpen(), end.told, taking.size]).toEqual([false, [], 0]);
  });
});
