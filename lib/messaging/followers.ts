import { type MessageSender, type OwnRuntime, isOwnPage } from './sender.ts';

/** The name of the connection by which a page of ours follows what a reader reports. */
export const FOLLOW = 'follow';

/** The part of a `runtime.Port` that is needed here. */
export interface FollowerPort {
  readonly name: string;
  readonly sender?: MessageSender | undefined;
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}

export interface ConnectableRuntime extends OwnRuntime {
  readonly onConnect: {
    addListener(listener: (port: FollowerPort) => void): void;
    removeListener(listener: (port: FollowerPort) => void): void;
  };
}

/** Pages of ours that follow one reader. They are told that something changed, not what: they ask for the report. */
export interface Followers {
  tell(): void;
  /** Takes connections until `signal` ends; then whoever follows is let go. */
  listen(signal: AbortSignal, alive: () => boolean): void;
}

export function createFollowers(runtime: ConnectableRuntime): Followers {
  const ports = new Set<FollowerPort>();
  const take = (port: FollowerPort): void => {
    if (port.name !== FOLLOW || port.sender === undefined || !isOwnPage(port.sender, runtime)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  };
  return {
    tell() {
      for (const port of ports) {
        try {
          port.postMessage({ changed: true });
        } catch {
          // The page lay in the back/forward cache, or the extension was updated: nobody hears any more.
          ports.delete(port);
        }
      }
    },
    listen(signal, alive) {
      runtime.onConnect.addListener(take);
      signal.addEventListener('abort', () => {
        if (!alive()) return;
        runtime.onConnect.removeListener(take);
        for (const port of ports) port.disconnect();
        ports.clear();
      });
    },
  };
}
